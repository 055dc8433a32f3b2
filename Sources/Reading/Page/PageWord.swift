import Model

/// Glyphs that stand together on one baseline, in one size.
///
/// Words are sorted and put together again and again until they are lines and cells, so a word is one reference to what it
/// holds: a copy of it costs no more than that.
struct PageWord {
  private var letters: Letters

  var glyphs: ArraySlice<Glyph> { letters.glyphs }
  var box: Box { letters.box }
  /// The size of its largest letters, in points.
  var size: Double { letters.size }
  /// The letters, with ligatures as the letters they stand for.
  var text: String { letters.text }
  /// What every letter and digit of the word has in common; nil where there is none.
  var emphasis: Emphasis? { letters.emphasis }
  var isSymbol: Bool { letters.isSymbol }
  /// Which of the stretches of text that the page shows one after the other it begins in; -1 where not known.
  var order: Int32 { letters.order }

  /// Whether one of its last two letters is a sign that may refer to a note.
  var mayEndInMark: Bool { letters.mayEndInMark }

  /// A gap wider than this share of the font size is a space. Kerned strings stay below, narrow spaces above it.
  static let space = 0.13

  init(_ glyph: Glyph) { self.init([glyph][...]) }

  /// - Parameter glyphs: at least one.
  init(_ glyphs: some Collection<Glyph>) {
    letters = Letters(Array(glyphs)[...])
  }

  /// - Parameter glyphs: at least one; the word shares their memory.
  init(_ glyphs: ArraySlice<Glyph>) {
    letters = Letters(glyphs)
  }

  mutating func append(_ glyph: Glyph) { letters = Letters(letters.glyphs + [glyph]) }

  /// The word without some of its glyphs, but at least one.
  func removing(_ range: Range<Int>) -> PageWord {
    guard !range.isEmpty, range.count < glyphs.count else { return self }
    return PageWord(glyphs[..<range.lowerBound] + glyphs[range.upperBound...])
  }

  /// Splits a page's glyphs, in the order they are stored, into words.
  static func words(of glyphs: [Glyph]) -> [PageWord] { ranges(of: glyphs).map { PageWord(glyphs[$0]) } }

  /// Where the words of a page's glyphs stand among them.
  static func ranges(of glyphs: [Glyph]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(glyphs.count / 4)
    let glyphs = glyphs.span
    var (start, lineEnd, tracking) = (0, 0, 0.0)
    for index in glyphs.indices {
      if index == lineEnd {
        lineEnd = glyphs.endOfLine(from: index)
        tracking = glyphs.tracking(in: index..<lineEnd)
      }
      if index > start, !glyphs[index].continues(glyphs[index - 1], tracking: tracking) {
        words.append(start..<index)
        start = index
      }
    }
    if start < glyphs.count { words.append(start..<glyphs.count) }
    return words
  }
}

/// What a word is made of.
private final class Letters: Sendable {
  let glyphs: ArraySlice<Glyph>
  let box: Box
  let size: Double
  let text: String
  let emphasis: Emphasis?
  let isSymbol: Bool
  let order: Int32
  let mayEndInMark: Bool

  /// - Parameter glyphs: at least one.
  init(_ glyphs: ArraySlice<Glyph>) {
    let first = glyphs[glyphs.startIndex]
    var (box, size, isSymbol, order, emphasis) = (first.box, first.size, true, Int32(-1), Emphasis?.none)
    var hasLigatures = false
    for glyph in glyphs {
      box = box.union(glyph.box)
      size = max(size, glyph.size)
      if order < 0 { order = max(glyph.order, -1) }
      hasLigatures = hasLigatures || Ligature.isOne(glyph.scalar)
      guard !glyph.isSymbol else { continue }
      isSymbol = false
      if glyph.scalar.isLetter || glyph.scalar.isDigit {
        emphasis = emphasis?.intersection(glyph.emphasis) ?? glyph.emphasis
      }
    }
    (self.glyphs, self.box, self.size) = (glyphs, box, size)
    (self.emphasis, self.isSymbol, self.order) = (emphasis, isSymbol, order)
    mayEndInMark = glyphs.count > 1 && glyphs.suffix(2).contains { $0.scalar.isMark }
    text = hasLigatures ? Self.text(ofLigatures: glyphs) : Self.text(of: glyphs)
  }

  private static func text(of glyphs: ArraySlice<Glyph>) -> String {
    let count = glyphs.reduce(0) { $0 + UTF8.width($1.scalar) }
    return String(unsafeUninitializedCapacity: count) { buffer in
      var end = 0
      for glyph in glyphs {
        if glyph.scalar.isASCII {
          buffer[end] = UInt8(truncatingIfNeeded: glyph.scalar.value)
          end += 1
        } else {
          for byte in UTF8.encode(glyph.scalar) ?? UTF8.encodedReplacementCharacter {
            buffer[end] = byte
            end += 1
          }
        }
      }
      return end
    }
  }

  private static func text(ofLigatures glyphs: ArraySlice<Glyph>) -> String {
    var text = String.UnicodeScalarView()
    for glyph in glyphs {
      if let letters = Ligature.letters(of: glyph.scalar) {
        text += letters.unicodeScalars
      } else {
        text.append(glyph.scalar)
      }
    }
    return String(text)
  }
}

extension Glyph {
  /// Whether it stands in the same word as the glyph before it.
  ///
  /// - Parameter tracking: what is between the letters of the line beside their own room, in font sizes.
  fileprivate func continues(_ last: Glyph, tracking: Double) -> Bool {
    let gap = box.left - last.box.right
    return abs(box.middle - last.box.middle) < 0.2 * last.box.height
      && gap < (PageWord.space + 1.5 * tracking) * size && gap > -0.4 * size
      && abs(size - last.size) < 0.12 * last.size && isSymbol == last.isSymbol
  }
}

extension Span<Glyph> {
  /// Behind the glyphs that follow each other on one baseline in one size.
  fileprivate func endOfLine(from start: Int) -> Int {
    var end = start + 1
    while end < count, self[end].box.left > self[end - 1].box.left, self[end].size == self[end - 1].size,
      abs(self[end].box.middle - self[end - 1].box.middle) < 0.2 * self[end].box.height
    {
      end += 1
    }
    return end
  }

  /// How far the letters of a line are set apart, in font sizes; 0 for ordinary text.
  fileprivate func tracking(in line: Range<Int>) -> Double {
    let least = 0.08
    guard line.count > 5 else { return 0 }
    var (wide, right) = (0, self[line.lowerBound].box.right)
    for index in line.lowerBound + 1..<line.upperBound {
      if (self[index].box.left - right) / self[index].size > least { wide += 1 }
      right = self[index].box.right
    }
    // Nearly no line.
    guard wide * 2 > line.count - 1, line.count(where: { self[$0].scalar.isLetter }) * 5 > line.count * 4 else {
      return 0
    }
    let sorted = line.dropFirst().map { gap(before: $0) }.sorted()
    let usual = sorted[sorted.count / 2]
    // Between words there is more.
    return usual < 0.4 && usual - sorted[sorted.count / 8] < 0.09 ? usual : 0
  }

  private func gap(before index: Int) -> Double {
    (self[index].box.left - self[index - 1].box.right) / self[index].size
  }
}
