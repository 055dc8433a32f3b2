import Model

/// Lines that are read one below the other.
struct TextBlock {
  private(set) var segments: [TextSegment]
  private(set) var box: Box
  /// Where its lines may begin and end, in points.
  var left: Double
  var right: Double
  /// Whether it stands apart from the text around it: a box of facts, the notes of a page.
  var isApart = false
  /// The line above it, where it goes on with a block that was parted.
  private(set) var above: PageLine?

  init(_ segments: [TextSegment], isApart: Bool = false) {
    self.segments = segments
    self.isApart = isApart
    box = segments.dropFirst().reduce(segments[0].box) { $0.union($1.box) }
    (left, right) = (box.left, box.right)
  }

  /// The lines from top to bottom, without the signs of notes.
  var lines: [PageLine] { PageLine.lines(of: segments.flatMap(\.line.words)) }

  /// The block in two, of which the second begins with the segment of a number.
  func parted(before index: Int) -> [TextBlock] {
    guard index > 0, index < segments.count else { return [self] }
    var (first, second) = (TextBlock(Array(segments[..<index])), TextBlock(Array(segments[index...])))
    (first.left, first.right, first.above) = (left, right, above)
    (second.left, second.right, second.above) = (left, right, first.lines.last)
    return [first, second]
  }

  /// Whether it is read before another wherever both stand on a page: above it, or beside it on the left.
  ///
  /// - Parameter em: the size of ordinary letters, in points.
  func precedes(_ other: TextBlock, em: Double) -> Bool {
    let across = min(box.right, other.box.right) - max(box.left, other.box.left)
    if box.bottom <= other.box.top + 0.3 * em { return across > min(em, 0.3 * min(box.width, other.box.width)) }
    let down = min(box.bottom, other.box.bottom) - max(box.top, other.box.top)
    return box.right <= other.box.left + 0.3 * em && down > 0.5 * min(box.height, other.box.height)
  }
}

extension [TextBlock] {
  /// The blocks as they are read: in the order given, but what has to be read before another block goes before it.
  func inReadingOrder(em: Double) -> [TextBlock] {
    var ordered: [TextBlock] = []
    var isTaken = [Bool](repeating: false, count: count)
    func take(_ index: Int) {
      guard !isTaken[index] else { return }
      isTaken[index] = true
      for other in indices where !isTaken[other] && self[other].precedes(self[index], em: em) { take(other) }
      ordered.append(self[index])
    }
    for index in indices { take(index) }
    return ordered
  }

  /// Adds a block that the page shows somewhere among the others: between paragraphs and never within one, which may go on
  /// from the page before and to the next.
  mutating func insert(_ block: TextBlock) {
    let places = indices.flatMap { index in self[index].segments.indices.map { (block: index, segment: $0) } }
    guard let rank = block.segments.first?.rank,
      let next = places.firstIndex(where: { self[$0.block].segments[$0.segment].rank > rank })
    else { return append(block) }
    func beginsParagraph(_ number: Int) -> Bool {
      let place = places[number]
      let before = number > 0 ? self[places[number - 1].block].segments[places[number - 1].segment] : nil
      return self[place.block].segments[place.segment].beginsParagraph(behind: before)
    }
    guard
      let found = places.indices[next...].first(where: beginsParagraph)
        ?? places.indices[..<next].last(where: beginsParagraph)
    else { return append(block) }
    let place = places[found]
    let parts = self[place.block].parted(before: place.segment)
    let pieces = parts.count > 1 ? [parts[0], block, parts[1]] : [block, parts[0]]
    replaceSubrange(place.block...place.block, with: pieces)
  }
}

extension TextSegment {
  /// Whether it surely begins a paragraph and none that goes with the one before: as headings do, or with the sign of a list
  /// that has begun.
  fileprivate func beginsParagraph(behind last: TextSegment?) -> Bool {
    guard let last else { return false }
    if line.beginsWithMarker { return last.line.beginsWithMarker || last.box.left > box.left + 0.5 * size }
    return size > 1.04 * last.size || isBold && !last.isBold
  }
}
