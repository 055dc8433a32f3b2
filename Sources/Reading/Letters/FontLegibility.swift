import Model

/// Whether each font of a document says which letters its signs are.
///
/// A font without that table gives the numbers of its signs: most are no characters at all and are lost, the others come as
/// signs that words do not have.
struct FontLegibility {
  private struct Count {
    var letters = 0
    var strange = 0
    var kinds: Set<Unicode.Scalar> = []

    /// Ordinary fonts have letters, or the bullets and quotation marks of another font.
    var isUndecodable: Bool { strange >= 4 && kinds.count > 1 && strange > letters }
  }

  /// By font.
  private var counts: [Count] = []

  mutating func add(_ glyph: Glyph) {
    guard !glyph.isSymbol, glyph.font >= 0, glyph.font < Self.mostFonts else { return }
    while counts.count <= glyph.font { counts.append(Count()) }
    if glyph.scalar.isLetter {
      counts[glyph.font].letters += 1
    } else if Self.isStrange(glyph.scalar) {
      counts[glyph.font].strange += 1
      counts[glyph.font].kinds.insert(glyph.scalar)
    }
  }

  /// Whether so much is lost that the rest is no reading of the document.
  var areTooMuch: Bool {
    let lost = counts.reduce(0) { $0 + ($1.isUndecodable ? $1.strange : 0) }
    // Of such a font not one sign in ten comes through.
    return lost > 0 && 10 * lost * 10 > counts.reduce(0) { $0 + $1.letters }
  }

  private static let mostFonts = 1000

  /// Signs that are rare in text and are no bullets.
  private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!", "\"", "#", "$", "'", "<", "=", "?", "@", "[", "\\", "]", "^", "_", "`", "{", "|", "}", "\u{FFFD}": true
    default: false
    }
  }
}
