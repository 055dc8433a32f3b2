import Model

/// What a font says about its text.
struct PageFont {
  var size: Double
  var emphasis: Emphasis
  var isSymbol: Bool

  /// - Parameters:
  ///   - style: nil where the PDF names no font.
  ///   - size: in points.
  init(_ style: FontStyle?, size: Double, isUnderlined: Bool) {
    self.size = size.isFinite && size > 0 && size < 2000 ? size : 10
    emphasis = style?.emphasis ?? []
    if isUnderlined { emphasis.insert(.underlined) }
    isSymbol = style?.isSymbol ?? false
  }
}

/// What a font's name says. A page has hundreds of stretches of text in a handful of fonts, so each is asked once.
struct FontStyle {
  var emphasis: Emphasis = []
  var isSymbol: Bool

  /// - Parameter name: as the PDF has it, "BAAAAA+Carlito-Bold".
  init(name: String) {
    let plain = name.split(separator: "+", maxSplits: 1).last.map { $0.lowercased() } ?? ""
    if Self.boldNames.contains(where: plain.contains) { emphasis.insert(.bold) }
    if Self.italicNames.contains(where: plain.contains) { emphasis.insert(.italic) }
    isSymbol = Self.symbolNames.contains(where: plain.contains)
  }

  private static let boldNames = ["bold", "black", "heavy", "fed", "demi"]
  private static let italicNames = ["italic", "oblique", "kursiv"]
  private static let symbolNames = ["symbol", "wingding", "webding", "dingbat"]
}
