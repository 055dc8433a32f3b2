import Model

/// What the pages of a document say about the letters of its fonts, and the pages as they are meant.
struct DocumentLetters {
  private let isWord: (String) -> Bool
  private var hyphens = HyphenSigns()
  private var hasStrangeLetters = false
  private var hasHoles = false
  private var legibility = FontLegibility()

  /// - Parameter isWord: whether the language has a word (lower case).
  init(isWord: @escaping (String) -> Bool) { self.isWord = isWord }

  /// Whether something on the pages so far can only be told by all pages.
  var areInDoubt: Bool { hyphens.areInDoubt || hasStrangeLetters || hasHoles }

  /// Why the document cannot be read; nil where it can.
  var failure: Failure? { legibility.areTooMuch ? Failure(.undecodableText) : nil }

  /// Takes in what is written on a page.
  mutating func add(_ glyphs: [Glyph]) {
    hasHoles = hasHoles || MissingLetters.areLikely(in: glyphs)
    for index in glyphs.indices {
      let scalar = glyphs[index].scalar
      // Nearly every sign of a page is a small letter.
      legibility.add(glyphs[index])
      if (0x61...0x7A).contains(scalar.value) { continue }
      if scalar == "-" {
        hyphens.noteOrdinary()
        continue
      }
      let isHyphen = HyphenSigns.contains(scalar)
      guard isHyphen || !hasStrangeLetters else { continue }
      let (before, after) = (index > 0 ? glyphs[index - 1] : nil, index + 1 < glyphs.count ? glyphs[index + 1] : nil)
      if isHyphen {
        hyphens.note(glyphs[index], before: before, after: after)
      } else {
        hasStrangeLetters = FalseLetter.isStrange(glyphs[index], before: before, after: after)
      }
    }
  }

  /// The glyphs of pages with the letters that they show, and how many words have signs that show none.
  func repaired(_ pages: [[Glyph]]) -> (pages: [[Glyph]], unknown: Int) {
    let widths = LetterWidths(hasStrangeLetters || hasHoles ? pages : [])
    let letters = hasStrangeLetters ? FalseLetters(pages, widths: widths, isWord: isWord) : nil
    return (repaired(pages, widths: widths, by: letters), letters?.unsolved ?? 0)
  }

  private func repaired(_ pages: [[Glyph]], widths: LetterWidths, by letters: FalseLetters?) -> [[Glyph]] {
    let pages = hasHoles ? MissingLetters(pages, widths: widths, isWord: isWord).filled(pages) : pages
    return pages.map { glyphs in
      var glyphs = letters?.repaired(glyphs) ?? glyphs
      for index in glyphs.indices where HyphenSigns.contains(glyphs[index].scalar) {
        glyphs[index].scalar = hyphens.meaning(of: glyphs[index].scalar)
      }
      return glyphs
    }
  }
}
