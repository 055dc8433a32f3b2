import Model

/// What the pages of a document say about the letters of its fonts, and the pages as they are meant.
struct DocumentLetters {
  private var hyphens = HyphenSigns()

  /// Whether something on the pages so far can only be told by all pages.
  var areInDoubt: Bool { hyphens.areInDoubt }

  /// Takes in what is written on a page.
  mutating func add(_ glyphs: [Glyph]) {
    for (index, glyph) in glyphs.enumerated() {
      let value = glyph.scalar.value
      // Nearly every sign of a page is a letter.
      if (0x61...0x7A).contains(value) { continue }
      if value == 0x2D {
        hyphens.noteOrdinary()
      } else if HyphenSigns.contains(glyph.scalar) {
        let after = index + 1 < glyphs.count ? glyphs[index + 1] : nil
        hyphens.note(glyph, before: index > 0 ? glyphs[index - 1] : nil, after: after)
      }
    }
  }

  /// The glyphs of a page with the letters that they show.
  func repaired(_ glyphs: [Glyph]) -> [Glyph] {
    var glyphs = glyphs
    for index in glyphs.indices where HyphenSigns.contains(glyphs[index].scalar) {
      glyphs[index].scalar = hyphens.meaning(of: glyphs[index].scalar)
    }
    return glyphs
  }
}
