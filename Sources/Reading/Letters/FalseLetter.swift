import Model

/// A sign of a font that probably shows other letters than the PDF says.
struct FalseLetter: Hashable {
  var font: Int
  var scalar: Unicode.Scalar
  /// Whether it is much wider than the font's other glyphs of this letter.
  var isWide = false

  /// Whether a sign is none of a text in Danish or its neighbours' languages, wherever it stands.
  static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x100...0x24F, 0xFFFD, 0xE000...0xF8FF: true
    default: false
    }
  }

  /// Whether a glyph is strange between its neighbours: a sign or a capital between small letters, or a foreign sign beside
  /// a letter.
  static func isStrange(_ glyph: Glyph, before: Glyph?, after: Glyph?) -> Bool {
    if glyph.isSymbol { return false }
    let left = before.flatMap { $0.touches(glyph) ? $0.scalar : nil }
    let right = after.flatMap { glyph.touches($0) ? $0.scalar : nil }
    if isForeign(glyph.scalar) { return left?.isLetter == true || right?.isLetter == true }
    guard let left, let right, left.isSmall, right.isSmall else { return false }
    return glyph.scalar.isCapital || isSign(glyph.scalar)
  }

  /// Signs that do not stand within words; hyphens, strokes and apostrophes do.
  static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!"..."&", "("..."+", ";"..."@", "["..."`", "{"..."~", "¡"..."¬", "®"..."¿": true
    default: false
    }
  }
}

extension Glyph {
  /// Whether the next glyph follows in the same word.
  func touches(_ next: Glyph) -> Bool { isBeside(next, within: PageWord.space) }
}

extension Unicode.Scalar {
  var isSmall: Bool { (0x61...0x7A).contains(value) || (0xDF...0xFF).contains(value) && value != 0xF7 }
  var isCapital: Bool { (0x41...0x5A).contains(value) }
}
