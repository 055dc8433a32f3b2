import Model

/// Bullets that a page draws as small shapes instead of writing them, as browsers and drawing programs do.
enum DrawnBullets {
  /// The shapes among the dots that stand before a line of text as bullets do, as glyphs.
  ///
  /// - Parameters:
  ///   - dots: boxes of small shapes.
  ///   - glyphs: all that is written on the page.
  static func glyphs(_ dots: [Box], before glyphs: [Glyph]) -> [Glyph] {
    dots.compactMap { dot in
      var next: Glyph?
      for glyph in glyphs where isBeside(dot, glyph: glyph) {
        // Something is written just before it: the shape stands within a text.
        if glyph.box.right <= dot.left + 1, dot.left - glyph.box.right < nearest * glyph.size { return nil }
        guard glyph.box.left >= dot.right - 1, glyph.box.left - dot.right < farthest * glyph.size else { continue }
        if next.map({ glyph.box.left < $0.box.left }) ?? true { next = glyph }
      }
      return next.map { bullet(dot, before: $0) }
    }
  }

  /// Whether a shape of this size stands at half the height of a glyph's small letters.
  private static func isBeside(_ dot: Box, glyph: Glyph) -> Bool {
    // Nearly all stand in other lines.
    guard dot.bottom > glyph.box.top, dot.top < glyph.box.bottom else { return false }
    return dot.middle > glyph.box.top + 0.2 * glyph.box.height && dot.middle < glyph.box.bottom - 0.1 * glyph.box.height
      && dot.height < 0.8 * glyph.size
  }

  private static func bullet(_ dot: Box, before glyph: Glyph) -> Glyph {
    Glyph(
      scalar: "•", box: Box(left: dot.left, top: glyph.box.top, right: dot.right, bottom: glyph.box.bottom),
      size: glyph.size, emphasis: glyph.emphasis, isSymbol: true)
  }

  /// Of the font size: a text that ends nearer to the shape on its left has it within, and one that begins farther on its
  /// right has nothing to do with it.
  private static let nearest = 0.35
  private static let farthest = 3.0
}
