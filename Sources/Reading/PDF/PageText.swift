import Model

/// The characters of a page with their boxes and the fonts they are in.
struct PageText {
  var characters: String
  /// In points, one for each character. Poppler puts marks of writing direction into the text that have none.
  var boxes: [Box]
  /// In the order of the boxes.
  var fonts: [FontRun]

  /// A stretch of characters in one font, up to and including the character number `end`.
  struct FontRun {
    var end: Int
    var font: PageFont
  }

  /// All characters that leave ink; white space is left to geometry.
  var glyphs: [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(boxes.count)
    let scalars = characters.unicodeScalars
    // Asked of few pages: only where a sign of direction stands are there fewer boxes.
    let hasMarks = scalars.count > boxes.count
    var (run, index, soft) = (0, 0, -1)
    var shifted = ShiftedText()
    for sign in scalars {
      if hasMarks, sign.isDirection { continue }
      guard index < boxes.count else { break }
      defer { index += 1 }
      let scalar = shifted.letter(sign)
      if scalar.isInvisible { continue }
      while run < fonts.count - 1, index > fonts[run].end { run += 1 }
      let box = boxes[index]
      guard Self.isOnPaper(box) else { continue }
      let font = run < fonts.count ? fonts[run].font : PageFont(nil, size: box.height, isUnderlined: false)
      // A soft hyphen without width shows where a word may be divided. Where it is, the hyphen behind it is drawn.
      if scalar == "\u{AD}", box.width < 0.05 * font.size || isInLigature(index, size: font.size) {
        soft = index + 1
        continue
      }
      let isHyphen = scalar == "-" || HyphenSigns.contains(scalar)
      // Some programs write both.
      if isHyphen, let last = glyphs.last, last.scalar == Self.division, abs(last.box.right - box.left) < 0.1 {
        glyphs[glyphs.count - 1].box = last.box.union(box)
        continue
      }
      glyphs.append(font.glyph(isHyphen && soft == index ? Self.division : scalar, box: box))
    }
    return glyphs
  }

  /// Whether a character shares the box of one glyph with its neighbours, which then is parted evenly: a ligature whose
  /// letters have a place between them where the word might have been divided.
  private func isInLigature(_ index: Int, size: Double) -> Bool {
    guard index > 0, index + 1 < boxes.count else { return false }
    let (before, box, after) = (boxes[index - 1], boxes[index], boxes[index + 1])
    return box.width < 0.3 * size && abs(box.left - before.right) < 0.05 && abs(after.left - box.right) < 0.05
      && [before, after].allSatisfy { abs($0.width - box.width) < 0.02 * size && abs($0.middle - box.middle) < 0.1 }
  }

  /// The soft hyphen, with which a word is surely divided at a line's end.
  private static let division: Unicode.Scalar = "\u{AD}"

  /// False for infinities, for NaN, and for coordinates that no page reaches.
  private static func isOnPaper(_ box: Box) -> Bool {
    [box.left, box.top, box.right, box.bottom].allSatisfy { abs($0) < 1e6 }
  }
}
