import Model

/// Glyphs that stand together on one baseline, in one size.
struct PageWord {
  private(set) var glyphs: [Glyph]
  private(set) var box: Box
  /// The size of its largest letters, in points.
  private(set) var size: Double
  /// The letters, with ligatures as the letters they stand for.
  private(set) var text = ""
  /// What every letter and digit of the word has in common; nil where there is none.
  private(set) var emphasis: Emphasis?

  /// A gap wider than this share of the font size is a space. Kerned strings stay below, narrow spaces above it.
  static let space = 0.13

  init(_ glyph: Glyph) {
    (glyphs, box, size) = ([glyph], glyph.box, glyph.size)
    note(glyph)
  }

  /// - Parameter glyphs: at least one.
  init(_ glyphs: some Collection<Glyph>) {
    precondition(!glyphs.isEmpty)
    self = glyphs.dropFirst().reduce(into: PageWord(glyphs[glyphs.startIndex])) { $0.append($1) }
  }

  var isSymbol: Bool { glyphs.allSatisfy(\.isSymbol) }

  /// Which of the stretches of text that the page shows one after the other it begins in; -1 where not known.
  var order: Int32 { glyphs.first { $0.order >= 0 }?.order ?? -1 }

  mutating func append(_ glyph: Glyph) {
    glyphs.append(glyph)
    box = box.union(glyph.box)
    size = max(size, glyph.size)
    note(glyph)
  }

  private mutating func note(_ glyph: Glyph) {
    if let letters = Ligature.letters(of: glyph.scalar) {
      text += letters
    } else {
      text.unicodeScalars.append(glyph.scalar)
    }
    if !glyph.isSymbol, glyph.scalar.isLetter || glyph.scalar.isDigit {
      emphasis = emphasis?.intersection(glyph.emphasis) ?? glyph.emphasis
    }
  }

  /// The word without some of its glyphs, but at least one.
  func removing(_ range: Range<Int>) -> PageWord {
    guard !range.isEmpty, range.count < glyphs.count else { return self }
    return PageWord(glyphs[..<range.lowerBound] + glyphs[range.upperBound...])
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
