import Model

/// Signs that a font may show for a hyphen and a PDF may call otherwise than the text does: U+00AD, U+2010, U+2011, U+2212.
///
/// Where such a sign stands within lines, it is the document's hyphen. Where it stands only at their ends, beside ordinary
/// hyphens, a program has divided words there.
struct HyphenSigns {
  private var isFound = false
  private var isOrdinaryFound = false
  /// Signs with text behind them on the same line.
  private var inner: Set<Unicode.Scalar> = []

  /// Whether what a sign means is still open.
  var areInDoubt: Bool { isFound }

  /// Whether the sign is one of them.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x2010, 0x2011, 0x2212: true
    default: false
    }
  }

  /// Takes in the ordinary hyphens of a document.
  mutating func noteOrdinary() { isOrdinaryFound = true }

  /// Takes in one of the signs.
  ///
  /// - Parameters:
  ///   - before, after: its neighbours in the order of the text.
  mutating func note(_ glyph: Glyph, before: Glyph?, after: Glyph?) {
    isFound = true
    let touches = before.map { $0.isBeside(glyph, within: 0.2) && $0.scalar.isWordLike } ?? false
    guard let after, glyph.isBeside(after, within: 0.6) else { return }
    // A minus stands before a number, a hyphen behind a word.
    if glyph.scalar != "\u{2212}" || touches { inner.insert(glyph.scalar) }
  }

  /// What a sign means in the text: a hyphen, a place where a word was divided (U+00AD), or itself.
  func meaning(of sign: Unicode.Scalar) -> Unicode.Scalar {
    switch sign.value {
    case 0x2011: "-"
    case 0x2212: inner.contains(sign) ? "-" : sign
    case 0xAD, 0x2010: inner.contains(sign) || !isOrdinaryFound ? "-" : "\u{AD}"
    default: sign
    }
  }
}

extension Glyph {
  /// Whether another glyph follows on the same line.
  ///
  /// - Parameter gap: the widest space between them, in font sizes.
  func isBeside(_ next: Glyph, within gap: Double) -> Bool {
    let space = next.box.left - box.right
    return abs(next.box.middle - box.middle) < 0.3 * max(size, next.size) && space < gap * size && space > -0.4 * size
  }
}

extension Unicode.Scalar {
  /// A letter or a digit.
  var isWordLike: Bool { isLetter || isDigit }
}
