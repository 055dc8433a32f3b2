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
    var (lineEnd, tracking) = (0, 0.0)
    for (index, glyph) in glyphs.enumerated() {
      if index == lineEnd {
        let line = glyphs[index...].line
        (lineEnd, tracking) = (line.endIndex, line.tracking)
      }
      if let last = words.indices.last, words[last].continues(with: glyph, tracking: tracking) {
        words[last].append(glyph)
      } else {
        words.append(PageWord(glyph))
      }
    }
    return words
  }

  /// - Parameter tracking: what is between the letters of the line beside their own room, in font sizes.
  private func continues(with glyph: Glyph, tracking: Double) -> Bool {
    guard let last = glyphs.last else { return false }
    let gap = glyph.box.left - last.box.right
    return abs(glyph.box.middle - last.box.middle) < 0.2 * last.box.height
      && gap < (Self.space + 1.5 * tracking) * glyph.size && gap > -0.4 * glyph.size
      && abs(glyph.size - last.size) < 0.12 * last.size && glyph.isSymbol == last.isSymbol
  }
}

extension ArraySlice<Glyph> {
  /// The glyphs at its start that follow each other on one baseline in one size.
  fileprivate var line: ArraySlice<Glyph> {
    var end = startIndex + 1
    while end < endIndex, self[end].box.left > self[end - 1].box.left, self[end].size == self[end - 1].size,
      abs(self[end].box.middle - self[end - 1].box.middle) < 0.2 * self[end].box.height
    {
      end += 1
    }
    return self[..<end]
  }

  /// How far the letters of a line are set apart, in font sizes; 0 for ordinary text.
  fileprivate var tracking: Double {
    let least = 0.08
    guard count > 5 else { return 0 }
    let gaps = zip(self, dropFirst()).map { ($1.box.left - $0.box.right) / $1.size }
    guard gaps.count(where: { $0 > least }) * 2 > gaps.count, count(where: \.scalar.isLetter) * 5 > count * 4 else {
      return 0
    }
    let sorted = gaps.sorted()
    let usual = sorted[gaps.count / 2]
    // Between words there is more.
    return usual < 0.4 && usual - sorted[gaps.count / 8] < 0.09 ? usual : 0
  }
}
