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
    let hasMarks = characters.utf8.count { $0 & 0xC0 != 0x80 } > boxes.count
    var (run, index, soft) = (0, 0, -1)
    var shifted = ShiftedText()
    for sign in scalars {
      if hasMarks, sign.isDirection { continue }
      guard index < boxes.count else { break }
      defer { index += 1 }
      let scalar = shifted.letter(sign)
      // Nearly every sign is in ASCII.
      if !(0x21...0x7E).contains(scalar.value), scalar.isInvisible { continue }
      while run < fonts.count - 1, index > fonts[run].end { run += 1 }
      let box = boxes[index]
      guard Self.isOnPaper(box) else { continue }
      let font = run < fonts.count ? fonts[run].font : PageFont(nil, size: box.height, isUnderlined: false)
      if scalar == Self.division, takesNoRoom(index, size: font.size) {
        soft = index + 1
        // The room that it seems to take is that of the ligature which it stands in.
        if let last = glyphs.last, last.box.middle == box.middle, abs(box.left - last.box.right) < 0.1 {
          glyphs[glyphs.count - 1].box.right = max(last.box.right, box.right)
        }
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

  /// Whether a soft hyphen only shows where a word may be divided: it has no width, lies over a letter, or stands in a
  /// ligature, whose width poppler shares out evenly, so that the last letter is squeezed against the next one. Where the
  /// word is divided, the hyphen behind it is drawn.
  private func takesNoRoom(_ index: Int, size: Double) -> Bool {
    let box = boxes[index]
    if min(box.width, box.height) < 0.1 * size { return true }
    func isBeside(_ other: Int) -> Bool {
      boxes.indices.contains(other) && abs(boxes[other].middle - box.middle) < 0.1 * box.height
    }
    let covers = (index - 2...index + 2).contains { other in
      other != index && isBeside(other)
        && min(boxes[other].right, box.right) - max(boxes[other].left, box.left)
          > 0.5 * box.width
    }
    return covers || isEvenlyParted(index, size: size)
      || (index + 1..<index + 3).contains { other in
        isBeside(other) && boxes[other].width < 0.12 * size
          && abs(boxes[other].left - boxes[other - 1].right) < 0.1
      }
  }

  /// Whether a character shares the box of one glyph with its neighbours, all of one width.
  private func isEvenlyParted(_ index: Int, size: Double) -> Bool {
    guard index > 0, index + 1 < boxes.count else { return false }
    let (before, box, after) = (boxes[index - 1], boxes[index], boxes[index + 1])
    return box.width < 0.3 * size && abs(box.left - before.right) < 0.05 && abs(after.left - box.right) < 0.05
      && [before, after].allSatisfy { abs($0.width - box.width) < 0.02 * size && abs($0.middle - box.middle) < 0.1 }
  }

  /// The soft hyphen, with which a word is surely divided at a line's end.
  private static let division: Unicode.Scalar = "\u{AD}"

  /// False for infinities, for NaN, and for coordinates that no page reaches.
  private static func isOnPaper(_ box: Box) -> Bool {
    abs(box.left) < 1e6 && abs(box.top) < 1e6 && abs(box.right) < 1e6 && abs(box.bottom) < 1e6
  }
}
