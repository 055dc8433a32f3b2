import Model

/// Words of one line that the page shows one after the other.
struct TextSegment {
  private(set) var line: PageLine
  /// Its place among the segments of its page in the order in which they are shown.
  private(set) var rank = 0
  /// The number of the area that it stands in; nil where it stands on the page itself.
  private(set) var area: Int?

  var box: Box { line.box }
  var size: Double { line.size }
  var isBold: Bool { line.emphasis.contains(.bold) }

  /// The segments of a page in the order in which they are shown.
  ///
  /// - Parameters:
  ///   - words: with the order of their glyphs.
  ///   - uprights: lines that no text crosses.
  ///   - areas: boxes of colour or lines, whose text does not go on with that around them.
  ///   - em: the size of ordinary letters, in points.
  static func segments(of words: [PageWord], uprights: [Ruling], areas: [Box], em: Double) -> [TextSegment] {
    var segments: [TextSegment] = []
    for word in ordered(words) {
      let area = areas.firstIndex { $0.holdsMiddle(of: word.box) }
      if let last = segments.indices.last, segments[last].area == area,
        segments[last].takes(word, em: em, uprights: uprights)
      {
        segments[last].line.append(word)
      } else {
        segments.append(TextSegment(line: PageLine(word), area: area))
      }
    }
    segments = joined(segments, em: em)
    for index in segments.indices { segments[index].rank = index }
    return segments
  }

  /// The words as they are shown. Where a word's place is not known, it goes with that on its left, and a list's sign with the
  /// text behind it.
  private static func ordered(_ words: [PageWord]) -> [PageWord] {
    var orders = words.map(\.order)
    for index in words.indices where orders[index] < 0 {
      let word = words[index]
      let beside = words.indices.filter { words[$0].order >= 0 && words[$0].isBeside(word) }
      let left = beside.filter { words[$0].box.left < word.box.left }.max { words[$0].box.left < words[$1].box.left }
      let right = beside.filter { words[$0].box.left > word.box.left }.min { words[$0].box.left < words[$1].box.left }
      orders[index] = (word.isListSign ? right ?? left : left ?? right).map { words[$0].order } ?? -1
    }
    // Words are heavier than their places.
    let places = words.indices.map { (order: orders[$0], left: words[$0].box.left, index: $0) }
    return places.sorted { $0 < $1 }.map { words[$0.index] }
  }

  private func takes(_ word: PageWord, em: Double, uprights: [Ruling]) -> Bool {
    guard let last = line.words.last, line.words.contains(where: { $0.isBeside(word) }) else { return false }
    let gap = word.box.left - last.box.right
    guard gap > -0.5 * em else { return false }
    if gap < 0.5 * em { return true }
    // A list's sign begins a text, and what stands far before it is another.
    if gap > 1.5 * em, word.isListSign { return false }
    return !uprights.contains {
      last.box.right - 1 < $0.position && $0.position < word.box.left + 1 && $0.start < word.box.middle
        && word.box.middle < $0.end
    }
  }

  /// Puts together what stands in one line no more than a space apart, in whatever order it is shown, and a list's sign with
  /// the text behind it.
  private static func joined(_ segments: [TextSegment], em: Double) -> [TextSegment] {
    var segments = segments
    // Where the first word of each stands; nil for one that has gone into another.
    var starts = segments.map { $0.line.words.first?.box }
    for index in segments.indices {
      guard starts[index] != nil, let last = segments[index].line.words.last else { continue }
      let isSign = segments[index].line.words.count == 1 && last.isListSign
      let reach = isSign ? 3 * em : 0.45 * min(em, last.size)
      var next: (gap: Double, index: Int)?
      for other in starts.indices where other != index {
        guard let start = starts[other] else { continue }
        let gap = start.left - last.box.right
        guard gap > -0.3 * em, gap < reach, gap < next?.gap ?? .infinity, start.isBeside(last.box) else { continue }
        next = (gap, other)
      }
      guard let next = next?.index else { continue }
      // The text keeps its place.
      segments[next].line = segments[next].line.words.reduce(into: segments[index].line) { $0.append($1) }
      (starts[next], starts[index]) = (starts[index], nil)
    }
    return segments.indices.filter { starts[$0] != nil }.map { segments[$0] }
  }
}

extension PageWord {
  /// Whether it may stand before a list item, and is no number.
  fileprivate var isListSign: Bool {
    isSymbol || MarkerSign.strength(of: text) != nil && !glyphs.contains { $0.scalar.isDigit }
  }

  /// Whether it stands on one line with another: a number as high as several lines stands beside all of them, and is of none.
  fileprivate func isBeside(_ other: PageWord) -> Bool {
    !towers(over: other) && !other.towers(over: self) && box.isBeside(other.box)
  }

  private func towers(over other: PageWord) -> Bool {
    box.height > 2 * other.box.height && abs(box.bottom - other.box.bottom) > 0.5 * other.box.height
      && glyphs.allSatisfy { $0.scalar.isDigit }
  }
}
