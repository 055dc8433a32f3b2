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

  private var counts: [Int: Count] = [:]
  /// Small letters by font, the nearly all of every text.
  private var small = [Int](repeating: 0, count: 64)

  mutating func addSmallLetter(of font: Int) {
    if small.indices.contains(font) { small[font] += 1 }
  }

  /// Takes in another glyph than a small letter.
  mutating func add(_ glyph: Glyph) {
    guard !glyph.isSymbol, glyph.font >= 0 else { return }
    if glyph.scalar.isLetter {
      counts[glyph.font, default: Count()].letters += 1
    } else if Self.isStrange(glyph.scalar) {
      counts[glyph.font, default: Count()].strange += 1
      counts[glyph.font, default: Count()].kinds.insert(glyph.scalar)
    }
  }

  /// The fonts whose text is lost.
  var undecodable: Set<Int> {
    Set(
      counts.filter { font, count in
        count.isUndecodable && count.strange > count.letters + (small.indices.contains(font) ? small[font] : 0)
      }.keys)
  }

  /// Whether so much is lost that the rest is no reading of the document.
  var areTooMuch: Bool {
    let fonts = undecodable
    guard !fonts.isEmpty else { return false }
    let lost = counts.filter { fonts.contains($0.key) }.values.reduce(0) { $0 + $1.strange }
    let all = counts.values.reduce(0) { $0 + $1.letters } + small.reduce(0, +)
    // Of such a font not one sign in ten comes through.
    return 10 * lost * 10 > all
  }

  /// Signs that are rare in text and are no bullets.
  private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!", "\"", "#", "$", "'", "<", "=", "?", "@", "[", "\\", "]", "^", "_", "`", "{", "|", "}", "\u{FFFD}": true
    default: false
    }
  }
}
