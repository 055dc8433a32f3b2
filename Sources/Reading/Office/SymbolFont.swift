/// What a reader sees of characters in fonts whose letters are signs.
///
/// Word stores such a character as a code of the font, or as that code plus U+F000 (private use).
enum SymbolFont: String {
  case symbol, wingdings, wingdings2 = "wingdings 2", wingdings3 = "wingdings 3", webdings

  /// nil for a font whose letters are letters.
  init?(named name: String?) {
    guard let name else { return nil }
    self.init(rawValue: name.lowercased())
  }

  /// The sign of a code (0x20–0xFF); nil where it is not listed here.
  func sign(_ code: UInt8) -> Unicode.Scalar? {
    switch self {
    case .symbol: Self.symbolSigns[code]
    case .wingdings: Self.wingdingsSigns[code]
    case .wingdings2: Self.wingdings2Signs[code]
    case .wingdings3: Self.wingdings3Signs[code]
    case .webdings: Self.webdingsSigns[code]
    }
  }

  /// The sign of a code in any symbol font: in most documents the font of a private character is known, but not in all.
  static func anySign(_ code: UInt8) -> Unicode.Scalar? {
    symbolSigns[code] ?? wingdingsSigns[code]
  }

  /// The sign a character stands for in a font; the character itself where it is an ordinary one, nil where the sign is
  /// not known.
  static func sign(_ character: Unicode.Scalar, font: SymbolFont?) -> Unicode.Scalar? {
    switch character.value {
    case 0xF020...0xF0FF:
      let code = UInt8(character.value - 0xF000)
      return font.map { $0.sign(code) } ?? anySign(code)
    case 0x21...0xFF where font != nil: return font?.sign(UInt8(character.value))
    case 0xE000...0xF8FF: return nil
    default: return character
    }
  }

  /// A list's bullet as a reader sees it.
  static func text(_ text: String, font: String?, unknown: Unicode.Scalar) -> String {
    let font = SymbolFont(named: font)
    return String(String.UnicodeScalarView(text.unicodeScalars.map { sign($0, font: font) ?? unknown }))
  }
}

extension SymbolFont {
  /// The Symbol font's letters are Greek, its other codes mathematical signs.
  private static let symbolSigns: [UInt8: Unicode.Scalar] = {
    var signs: [UInt8: Unicode.Scalar] = [
      0x2D: "−", 0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←",
      0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
      0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC5: "⊕", 0xC6: "∅", 0xCE: "∈", 0xD2: "®", 0xD3: "©", 0xD4: "™",
      0xD6: "√", 0xDB: "⇔", 0xDC: "⇐", 0xDD: "⇑", 0xDE: "⇒", 0xDF: "⇓", 0xE0: "◊", 0xE5: "∑",
    ]
    let greek: [(UInt8, String)] = [(0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"), (0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ")]
    for (first, letters) in greek {
      for (offset, letter) in letters.unicodeScalars.enumerated() { signs[first + UInt8(offset)] = letter }
    }
    for code in [0x21, 0x23, 0x25, 0x26] + Array(0x28...0x2C) + Array(0x2E...0x3F) + [0x5B, 0x5D, 0x7B, 0x7C, 0x7D] {
      signs[UInt8(code)] = Unicode.Scalar(UInt8(code))
    }
    return signs
  }()

  private static let wingdingsSigns: [UInt8: Unicode.Scalar] = [
    0x21: "✏", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■",
    0x6F: "□",
    0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x81: "①", 0x82: "②", 0x83: "③",
    0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x9E: "·", 0x9F: "•", 0xA0: "•", 0xA1: "○",
    0xA3: "◉", 0xA4: "◉", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xAC: "★", 0xB7: "•", 0xD8: "➢", 0xDC: "➲", 0xDF: "←",
    0xE0: "→",
    0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
  ]

  private static let wingdings2Signs: [UInt8: Unicode.Scalar] = [
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x96: "•", 0x97: "●", 0x98: "●", 0xA0: "▪", 0xA1: "■", 0xA2: "■",
    0xA3: "□",
  ]

  private static let wingdings3Signs: [UInt8: Unicode.Scalar] = [
    0x5F: "←", 0x61: "→", 0x66: "←", 0x67: "→", 0x75: "▶", 0x77: "▸", 0x7D: "▶", 0x84: "▷",
  ]

  private static let webdingsSigns: [UInt8: Unicode.Scalar] = [
    0x34: "▶", 0x3C: "■", 0x3D: "●", 0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗",
  ]
}
