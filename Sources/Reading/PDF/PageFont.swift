import Model

/// What a font says about its text.
struct PageFont {
  var size: Double
  var emphasis: Emphasis
  /// nil where the PDF names no font.
  var style: FontStyle?
  /// "RRGGBB" as a number.
  var colour: UInt32

  /// - Parameters:
  ///   - style: nil where the PDF names no font.
  ///   - size: in points.
  init(_ style: FontStyle?, size: Double, isUnderlined: Bool, colour: UInt32 = 0) {
    self.size = size.isFinite && size > 0 && size < 2000 ? size : 10
    emphasis = style?.emphasis ?? []
    if isUnderlined { emphasis.insert(.underlined) }
    self.style = style
    self.colour = colour
  }

  /// A sign of the font, where the page shows it.
  func glyph(_ scalar: Unicode.Scalar, box: Box) -> Glyph {
    let isPrivate = (0xF020...0xF0FF).contains(scalar.value)
    return Glyph(
      scalar: isPrivate ? style?.sign(scalar) ?? scalar : scalar, box: box, size: size, emphasis: emphasis,
      isSymbol: style?.isSymbol ?? false, font: style?.number ?? -1, colour: colour)
  }
}

/// What a font's name says. A page has hundreds of stretches of text in a handful of fonts, so each is asked once.
struct FontStyle {
  var emphasis: Emphasis = []
  var isSymbol: Bool
  /// Tells the fonts of a document apart.
  var number: Int
  private var symbols: SymbolFont?
  private var isNamed: Bool

  /// - Parameter name: as the PDF has it, "BAAAAA+Carlito-Bold".
  init(name: String, number: Int = 0) {
    self.number = number
    let plain = name.split(separator: "+", maxSplits: 1).last.map { $0.lowercased() } ?? ""
    if Self.boldNames.contains(where: plain.contains) { emphasis.insert(.bold) }
    if Self.italicNames.contains(where: plain.contains) { emphasis.insert(.italic) }
    isSymbol = Self.symbolNames.contains(where: plain.contains)
    isNamed = !plain.isEmpty
    if isSymbol { symbols = SymbolFont(postScriptName: plain) }
  }

  /// The arrow or mathematical sign that a private character of the font shows. Bullets and letters stay as they are: which
  /// bullet it is tells nothing, and a letter would be taken for text.
  fileprivate func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard isSymbol || !isNamed else { return nil }
    if let symbols { return Self.textSign(SymbolFont.sign(scalar, font: symbols)) }
    // Another font that stands in for one of these: Word makes its arrows of Wingdings.
    let arrow = SymbolFont.sign(scalar, font: .wingdings).flatMap { Self.isArrow($0) ? $0 : nil }
    return arrow ?? Self.textSign(SymbolFont.sign(scalar, font: nil))
  }

  private static func textSign(_ sign: Unicode.Scalar?) -> Unicode.Scalar? {
    guard let sign else { return nil }
    return isArrow(sign) || !sign.isLetter && !sign.isDigit && !MarkerSign.isBullet(sign) ? sign : nil
  }

  private static func isArrow(_ sign: Unicode.Scalar) -> Bool { (0x2190...0x21FF).contains(sign.value) }

  private static let boldNames = ["bold", "black", "heavy", "fed", "demi"]
  private static let italicNames = ["italic", "oblique", "kursiv"]
  private static let symbolNames = ["symbol", "wingding", "webding", "dingbat"]
}

/// The fonts of a document by their names.
final class FontStyles {
  private var styles: [String: FontStyle] = [:]

  func style(named name: String) -> FontStyle {
    if let style = styles[name] { return style }
    let style = FontStyle(name: name, number: styles.count)
    styles[name] = style
    return style
  }
}

extension SymbolFont {
  /// - Parameter name: in small letters, "wingdings-regular", "wingdings2", "symbolmt".
  fileprivate init?(postScriptName name: String) {
    let plain = name.prefix { $0 != "-" && $0 != "," }.filter { $0 != " " }
    switch plain {
    case "wingdings": self = .wingdings
    case "wingdings2": self = .wingdings2
    case "wingdings3": self = .wingdings3
    case "webdings": self = .webdings
    case "symbol", "symbolmt": self = .symbol
    default: return nil
    }
  }
}
