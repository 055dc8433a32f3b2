import Model

/// Glyphs that stand together on one baseline, in one size.
struct PageWord {
  var glyphs: [Glyph]
  var box: Box

  /// A gap wider than this share of the font size is a space. Kerned strings stay below, narrow spaces above it.
  static let space = 0.13

  init(_ glyph: Glyph) {
    glyphs = [glyph]
    box = glyph.box
  }

  var size: Double { glyphs.map(\.size).max() ?? 0 }
  var isSymbol: Bool { glyphs.allSatisfy(\.isSymbol) }

  /// Which of the stretches of text that the page shows one after the other it begins in; -1 where not known.
  var order: Int32 { glyphs.first { $0.order >= 0 }?.order ?? -1 }

  /// The letters, with ligatures as the letters they stand for.
  var text: String {
    var text = ""
    for glyph in glyphs {
      if let letters = Ligature.letters(of: glyph.scalar) {
        text += letters
      } else {
        text.unicodeScalars.append(glyph.scalar)
      }
    }
    return text
  }

  /// What every letter and digit of the word has in common; nil where there is none.
  var emphasis: Emphasis? {
    var common: Emphasis?
    for glyph in glyphs where !glyph.isSymbol && (glyph.scalar.isLetter || glyph.scalar.isDigit) {
      common = common?.intersection(glyph.emphasis) ?? glyph.emphasis
    }
    return common
  }

  mutating func append(_ glyph: Glyph) {
    glyphs.append(glyph)
    box = box.union(glyph.box)
  }

  /// Splits a page's glyphs, in the order they are stored, into words.
  static func words(of glyphs: [Glyph]) -> [PageWord] {
    var words: [PageWord] = []
    for glyph in glyphs {
      if let last = words.indices.last, words[last].continues(with: glyph) {
        words[last].append(glyph)
      } else {
        words.append(PageWord(glyph))
      }
    }
    return words
  }

  private func continues(with glyph: Glyph) -> Bool {
    guard let last = glyphs.last else { return false }
    let gap = glyph.box.left - last.box.right
    return abs(glyph.box.middle - last.box.middle) < 0.2 * last.box.height
      && gap < Self.space * glyph.size && gap > -0.4 * glyph.size
      && abs(glyph.size - last.size) < 0.12 * last.size && glyph.isSymbol == last.isSymbol
  }
}
