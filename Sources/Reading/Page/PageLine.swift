import Model

/// Words that a reader sees as one line, from left to right.
struct PageLine {
  private(set) var words: [PageWord]
  private(set) var box: Box
  /// The size that most of the line's letters have.
  private(set) var size: Double
  /// How many letters the first of its longest words has, whose size that is.
  private var longest: Int

  init(_ word: PageWord) {
    words = [word]
    (box, size, longest) = (word.box, word.size, word.glyphs.count)
  }

  /// - Parameter words: at least one, from left to right.
  init(_ words: ArraySlice<PageWord>) {
    self.words = Array(words)
    let first = self.words[0]
    (box, size, longest) = (first.box, first.size, first.glyphs.count)
    for word in words.dropFirst() {
      box = box.union(word.box)
      noteSize(of: word)
    }
  }

  mutating func append(_ word: PageWord) {
    words.append(word)
    box = box.union(word.box)
    noteSize(of: word)
  }

  func adding(_ word: PageWord) -> PageLine {
    var line = self
    line.append(word)
    return line
  }

  private mutating func noteSize(of word: PageWord) {
    let count = word.glyphs.count
    if count > longest { (size, longest) = (word.size, count) }
  }

  /// Puts other words in the place of its own; the line stays where it is.
  private mutating func replaceWords(_ words: [PageWord]) {
    (self.words, size, longest) = (words, 0, 0)
    for word in words { noteSize(of: word) }
  }

  private static func size(of words: ArraySlice<PageWord>) -> Double {
    words.max { $0.glyphs.count < $1.glyphs.count }?.size ?? 0
  }

  /// What all its words have.
  var emphasis: Emphasis { Self.emphasis(of: words[...]) }

  private static func emphasis(of words: ArraySlice<PageWord>) -> Emphasis {
    var shared: Emphasis?
    for word in words {
      if let emphasis = word.emphasis { shared = shared?.intersection(emphasis) ?? emphasis }
    }
    return shared ?? []
  }

  /// The words that tell how a line is set: those before an aside in brackets, which may be in other letters than the
  /// heading that it ends.
  private static func telling(of words: ArraySlice<PageWord>) -> ArraySlice<PageWord> {
    guard words.last?.text.utf8.last == UInt8(ascii: ")"),
      let aside = words.lastIndex(where: { $0.text.hasPrefix("(") }), aside > words.startIndex
    else { return words }
    return words[..<aside]
  }

  /// The same without a heading's number, which may be set in plain letters.
  private static func emphasis(ofNumbered words: ArraySlice<PageWord>) -> Emphasis {
    guard let first = words.first, words.count > 1,
      first.glyphs.allSatisfy({ $0.scalar.isDigit || $0.scalar == "." })
    else { return emphasis(of: words) }
    return emphasis(of: words.dropFirst())
  }

  /// The narrowest white space between two of its words, in points, not counting that before the edges; 0 where there is
  /// none.
  func space(notBefore edges: [Double]) -> Double {
    let pairs = zip(words, words.dropFirst()).filter { pair in !edges.contains { abs(pair.1.box.left - $0) < 1 } }
    return pairs.map { $1.box.left - $0.box.right }.filter { $0 > 0.5 }.min() ?? 0
  }

  /// Puts words into lines, top to bottom. The words should be of one cell or one column of text.
  ///
  /// A word belongs to the line whose middle its own middle is near; signs of another font and raised marks stand a little
  /// higher or lower than the letters beside them.
  static func lines(of words: [PageWord]) -> [PageLine] { rows(of: words).compactMap(\.withoutRaisedMarks) }

  /// The same with the raised marks, whose size tells them only among the words of their own column.
  static func rows(of words: [PageWord]) -> [PageLine] {
    var lines: [PageLine] = []
    // The tallest word of the last line.
    var tallest = Box(left: 0, top: 0, right: 0, bottom: 0)
    // Words are heavier than their places.
    let order = words.indices.map { (middle: words[$0].box.middle, index: $0) }.sorted { $0 < $1 }
    for word in order.lazy.map({ words[$0.index] }) {
      if let last = lines.indices.last, tallest.isBeside(word.box) {
        lines[last].append(word)
        if word.box.height > tallest.height { tallest = word.box }
      } else {
        lines.append(PageLine(word))
        tallest = word.box
      }
    }
    for index in lines.indices {
      lines[index].sortWords()
    }
    return lines
  }

  private mutating func sortWords() {
    func stand(_ word: PageWord, before other: PageWord) -> Bool {
      (word.box.left, word.box.right) < (other.box.left, other.box.right)
    }
    let isSorted = words.indices.dropFirst().allSatisfy { !stand(words[$0], before: words[$0 - 1]) }
    if !isSorted { replaceWords(words.sorted(by: stand)) }
  }

  /// nil where there is nothing else.
  var withoutRaisedMarks: PageLine? {
    var line = self
    line.replaceWords(NoteMarks.removed(from: words, size: size))
    return line.words.isEmpty ? nil : line
  }
}

extension PageLine {
  /// The line as the other rooms know it.
  ///
  /// - Parameters:
  ///   - left, right: the edges of the cell, in points.
  ///   - previous: the line above in the same cell.
  func line(on page: Int, left: Double, right: Double, below previous: PageLine?) -> Line {
    var body = words[...]
    let marker = takeMarker(from: &body)
    let start = body.first?.box.left ?? box.right
    let telling = Self.telling(of: body)
    let lead = body.prefix { $0.emphasis?.contains(.bold) ?? false }
    return Line(
      text: Self.text(of: body), places: [.page(page, rounded(body.isEmpty ? box : Self.box(of: body)))],
      marker: marker, indent: box.left - left, textIndent: start - left,
      emphasis: Self.emphasis(ofNumbered: telling),
      size: telling.count < body.count ? Self.size(of: telling) : size,
      spaceBefore: previous.map { max(0, (box.top - $0.box.bottom) / max(1, box.height)) } ?? 0,
      room: right - box.right, firstWord: Self.firstWordWidth(of: body).map { $0 + Self.space(in: body, size: size) },
      boldLead: lead.count < body.count ? Self.text(of: lead).utf8.count : 0)
  }

  var beginsWithMarker: Bool {
    var body = words[...]
    return takeMarker(from: &body) != nil
  }

  /// Removes the list marker that the words begin with, when there is one with text or nothing after it.
  private func takeMarker(from body: inout ArraySlice<PageWord>) -> Marker? {
    guard var first = body.first else { return nil }
    let rest = body.dropFirst()
    if first.isSymbol, first.glyphs.count == 1 {
      body = rest
      return Marker(sign: first.glyphs.first.map { MarkerSign.isBullet($0.scalar) ? "•" : String($0.scalar) } ?? "•")
    }
    if MarkerSign.isPlainWord(first.text) { return nil }
    if !rest.isEmpty, MarkerSign.mayPoint(first.text),
      MarkerSign.isPointingQuote(first.text, before: Self.text(of: rest))
    {
      body = rest
      return Marker(sign: first.text)
    }
    if MarkerSign.opensText(first.text, before: rest.first?.text ?? "") { return nil }
    switch MarkerSign.strength(of: first.text) {
    case .bullet:
      body = rest
      return Marker(sign: first.text.unicodeScalars.contains { $0.value >= 0xF000 } ? "•" : first.text)
    case .typed where !rest.isEmpty || ["-", "–"].contains(first.text):
      body = rest
      return Marker(sign: first.text)
    default:
      // A bullet set so close that it touches its text.
      guard let glyph = first.glyphs.first, first.glyphs.count > 1, MarkerSign.isBullet(glyph.scalar) else {
        return nil
      }
      let letters = Array(first.glyphs.dropFirst())
      first = PageWord.words(of: letters).first ?? first
      body = [first] + rest
      return Marker(sign: "•")
    }
  }

  private static func box(of words: ArraySlice<PageWord>) -> Box {
    words.dropFirst().reduce(words.first?.box ?? Box(left: 0, top: 0, right: 0, bottom: 0)) { $0.union($1.box) }
  }

  private func rounded(_ box: Box) -> Box {
    func two(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    return Box(left: two(box.left), top: two(box.top), right: two(box.right), bottom: two(box.bottom))
  }

  /// The narrowest space between two words, which is the font's own; a quarter of the font size where there is none to see.
  private static func space(in words: ArraySlice<PageWord>, size: Double) -> Double {
    var narrowest = Double.infinity
    for (word, next) in zip(words, words.dropFirst()) {
      let gap = next.box.left - word.box.right
      if gap >= 0.25 * size, gap < size { narrowest = min(narrowest, gap) }
    }
    return narrowest.isFinite ? narrowest : 0.25 * size
  }

  /// From the first word's left edge to the next space.
  private static func firstWordWidth(of words: ArraySlice<PageWord>) -> Double? {
    guard var last = words.first else { return nil }
    let start = last.box.left
    for word in words.dropFirst() {
      if isSpace(between: last, word) { break }
      last = word
    }
    return last.box.right - start
  }
}

extension Box {
  /// Whether most of the lower of two boxes lies at the height of the other.
  func isBeside(_ other: Box) -> Bool {
    min(bottom, other.bottom) - max(top, other.top) > 0.5 * min(height, other.height)
  }
}
