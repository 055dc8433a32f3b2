import Model

/// Rows of one sign that the PDF cannot name: the dots that lead to a page's number.
enum LeaderSigns {
  private static let unknown: Unicode.Scalar = "\u{FFFD}"
  /// So many of one ligature do not stand in a row.
  private static let fewest = 4

  /// The glyphs with dots for such rows.
  static func replaced(in glyphs: [Glyph]) -> [Glyph] {
    guard glyphs.contains(where: { $0.scalar == unknown }) else { return glyphs }
    var glyphs = glyphs
    var start = 0
    while start < glyphs.count {
      let end = glyphs[start...].firstIndex { $0.scalar != unknown } ?? glyphs.count
      if end - start >= fewest {
        for index in start..<end { glyphs[index].scalar = "." }
      }
      start = max(end, start + 1)
    }
    return glyphs
  }
}
