import Model

/// The characters of a page with their boxes, one to one, and the fonts they are in.
struct PageText {
  var characters: String
  /// In points; there may be fewer than characters.
  var boxes: [Box]
  /// In the order of the characters.
  var fonts: [FontRun]

  /// A stretch of characters in one font, up to and including the character number `end`.
  struct FontRun {
    var end: Int
    var font: PageFont
  }

  /// All characters that leave ink; white space is left to geometry.
  var glyphs: [Glyph] {
    var glyphs: [Glyph] = []
    var run = 0
    var shifted = ShiftedText()
    for (index, sign) in characters.unicodeScalars.enumerated() {
      guard index < boxes.count else { break }
      let scalar = shifted.letter(sign)
      if scalar.isInvisible { continue }
      while run < fonts.count - 1, index > fonts[run].end { run += 1 }
      let box = boxes[index]
      guard Self.isOnPaper(box) else { continue }
      let font = run < fonts.count ? fonts[run].font : PageFont(nil, size: box.height, isUnderlined: false)
      glyphs.append(
        Glyph(scalar: scalar, box: box, size: font.size, emphasis: font.emphasis, isSymbol: font.isSymbol))
    }
    return glyphs
  }

  /// False for infinities, for NaN, and for coordinates that no page reaches.
  private static func isOnPaper(_ box: Box) -> Bool {
    [box.left, box.top, box.right, box.bottom].allSatisfy { abs($0) < 1e6 }
  }
}
