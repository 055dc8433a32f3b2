import Model

/// What a font's name tells of its letters.
struct PageFont {
  var size: Double
  var emphasis: Emphasis
  var isSymbol: Bool

  /// - Parameters:
  ///   - name: as the PDF has it, "BAAAAA+Carlito-Bold".
  ///   - size: in points.
  init(name: String, size: Double, isUnderlined: Bool) {
    let plain = name.split(separator: "+", maxSplits: 1).last.map { $0.lowercased() } ?? ""
    self.size = size.isFinite && size > 0 && size < 2000 ? size : 10
    emphasis = isUnderlined ? [.underlined] : []
    if Self.boldNames.contains(where: plain.contains) { emphasis.insert(.bold) }
    if Self.italicNames.contains(where: plain.contains) { emphasis.insert(.italic) }
    isSymbol = Self.symbolNames.contains(where: plain.contains)
  }

  private static let boldNames = ["bold", "black", "heavy", "fed", "demi"]
  private static let italicNames = ["italic", "oblique", "kursiv"]
  private static let symbolNames = ["symbol", "wingding", "webding", "dingbat"]
}
