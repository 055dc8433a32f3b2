import Model

/// Words in huge letters across a page, before or behind its text: a reader looks past them.
enum Watermarks {
  /// Of the size of ordinary letters.
  private static let smallest = 2.2
  private static let smallestPale = 3.5
  /// A page with so many letters is no cover.
  private static let lettersOfPage = 250

  static func removed(from glyphs: [Glyph]) -> [Glyph] {
    let body = commonSize(of: glyphs)
    let large = glyphs.filter { $0.size > smallest * body }
    guard !large.isEmpty else { return glyphs }
    let small = glyphs.filter { $0.size < 0.6 * smallest * body }
    var looks: Set<Look> = []
    for (look, letters) in Dictionary(grouping: large, by: Look.init) {
      let isWatermark = isAcross(letters, text: small) || look.isPale && isBesideText(letters, text: small, body: body)
      if isWatermark { looks.insert(look) }
    }
    return looks.isEmpty ? glyphs : glyphs.filter { $0.size <= smallest * body || !looks.contains(Look($0)) }
  }

  private struct Look: Hashable {
    var size: Int
    var colour: UInt32

    init(_ glyph: Glyph) { (size, colour) = (Int(glyph.size.rounded()), glyph.colour) }

    /// Grey or light, but not white: that is seen on dark ground.
    var isPale: Bool {
      let parts = [colour >> 16 & 255, colour >> 8 & 255, colour & 255]
      return (parts.min() ?? 0) > 140 && (parts.max() ?? 0) - (parts.min() ?? 0) < 100 && (parts.min() ?? 0) < 248
    }
  }

  /// Whether text stands in the middle of a third of the letters, and of two.
  private static func isAcross(_ letters: [Glyph], text: [Glyph]) -> Bool {
    guard letters.count <= 60 else { return false }
    let crossed = letters.count { letter in
      let core = letter.box.core
      return text.contains { core.holdsMiddle(of: $0.box) }
    }
    return crossed >= 2 && crossed * 3 >= letters.count
  }

  /// Whether a few pale letters stand on a page of text.
  private static func isBesideText(_ letters: [Glyph], text: [Glyph], body: Double) -> Bool {
    (3...24).contains(letters.count) && text.count >= lettersOfPage
      && letters.allSatisfy { $0.size > smallestPale * body }
  }

  /// The size that most letters have, in whole points.
  private static func commonSize(of glyphs: [Glyph]) -> Double {
    var counts = [Int](repeating: 0, count: 128)
    for glyph in glyphs { counts[min(127, max(1, Int(glyph.size.rounded())))] += 1 }
    return Double(counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0)
  }
}

extension Box {
  /// Where the ink of a capital letter is, without the room above and below it.
  fileprivate var core: Box {
    Box(left: left, top: top + 0.25 * height, right: right, bottom: bottom - 0.25 * height)
  }
}
