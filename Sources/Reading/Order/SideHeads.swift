import Model

/// Headings in the margin on the left of the text that they head, which some pages show all at once.
enum SideHeads {
  /// How far left of the text they begin, in letters.
  private static let outdent = 5.0

  /// Takes them out of the segments of a page.
  ///
  /// - Parameter em: the size of ordinary letters, in points.
  static func take(from segments: inout [TextSegment], em: Double) -> [TextBlock] {
    guard let left = textEdge(of: segments, em: em) else { return [] }
    func mayHead(_ segment: TextSegment) -> Bool {
      segment.box.left < left - outdent * em && (segment.isBold || segment.size > 1.1 * em)
    }
    var groups: [[TextSegment]] = []
    for segment in segments.filter(mayHead).sorted(by: { $0.box.top < $1.box.top }) {
      if let last = groups.last?.last, abs(last.size - segment.size) < 0.5, abs(last.box.left - segment.box.left) < em,
        segment.box.top - last.box.bottom < 0.6 * segment.size
      {
        groups[groups.count - 1].append(segment)
      } else {
        groups.append([segment])
      }
    }
    let heads = groups.map { TextBlock($0) }.filter { head in
      segments.contains { $0.box.left > left - 1 && $0.box.top < head.box.bottom && $0.box.bottom > head.box.top }
        && !segments.contains { !mayHead($0) && $0.stands(below: head.box, em: em) }
    }
    let ranks = Set(heads.flatMap { $0.segments.map(\.rank) })
    segments.removeAll { ranks.contains($0.rank) }
    return heads
  }

  /// Where the lines of running text begin, of which there are some.
  private static func textEdge(of segments: [TextSegment], em: Double) -> Double? {
    let edges = segments.filter { !$0.isBold && $0.size > 0.88 * em && $0.size < 1.25 * em }.map(\.box.left).sorted()
    return zip(edges, edges.dropFirst(2)).first { $1 - $0 < 2 }?.0
  }
}

extension [TextBlock] {
  /// A segment that begins a paragraph.
  private struct Start {
    var block: Int
    var segment: Int
    var box: Box
    var beginsList: Bool
  }

  /// Puts headings of the margin before the paragraphs that they head.
  ///
  /// - Parameter heads: from top to bottom.
  mutating func insert(sideHeads heads: [TextBlock]) {
    guard !heads.isEmpty else { return }
    let starts = starts
    var targets: [Int: [TextBlock]] = [:]
    var last: (head: TextBlock, start: Int)?
    for head in heads {
      let drop = Self.drop(of: heads.filter { abs($0.size - head.size) < 0.5 }, below: starts)
      let nearest = starts.indices.filter { starts[$0].box.left > head.box.left }
        .min { abs(starts[$0].box.top + drop - head.box.top) < abs(starts[$1].box.top + drop - head.box.top) }
      guard var start = nearest else { continue }
      // What is pushed down by the heading above it heads the list that begins beside that.
      if let last, head.box.top - last.head.box.bottom < 1.5 * head.size, last.start < start,
        let list = starts[last.start + 1...start].firstIndex(where: \.beginsList)
      {
        start = list
      }
      targets[start, default: []].append(head)
      last = (head, start)
    }
    for (start, heads) in targets.sorted(by: { $0.key > $1.key }) {
      let (block, segment) = (starts[start].block, starts[start].segment)
      let parts = self[block].parted(before: segment)
      replaceSubrange(block...block, with: parts.dropLast() + heads + parts.suffix(1))
    }
  }

  private var starts: [Start] {
    indices.filter { !self[$0].isApart }.flatMap { block -> [Start] in
      let segments = self[block].segments
      return segments.indices.compactMap { index -> Start? in
        let (segment, before) = (segments[index], index > 0 ? segments[index - 1] : nil)
        let isItem = segment.line.beginsWithMarker
        let isApart = before.map { segment.box.top - $0.box.bottom > 0.35 * segment.size } ?? true
        guard isApart || isItem else { return nil }
        let followsItem = before.map { $0.line.beginsWithMarker || $0.box.left > segment.box.left + 1 } ?? false
        return Start(block: block, segment: index, box: segment.box, beginsList: isItem && !followsItem)
      }
    }
  }

  /// How far below the beginning of their text headings of one size stand, in points: with the least differences in all.
  private static func drop(of heads: [TextBlock], below starts: [Start]) -> Double {
    guard heads.count > 1 else { return 0 }
    func drops(_ head: TextBlock) -> [Double] {
      starts.map { head.box.top - $0.box.top }.filter { -0.3 * head.size < $0 && $0 < 1.7 * head.size }
    }
    let all = heads.map(drops).filter { !$0.isEmpty }
    func difference(_ drop: Double) -> Double {
      all.reduce(0) { $0 + ($1.map { abs($0 - drop) }.min() ?? 0) }
    }
    return all.joined().min { (difference($0).rounded(), abs($0)) < (difference($1).rounded(), abs($1)) } ?? 0
  }
}

extension TextBlock {
  fileprivate var size: Double { segments.first?.size ?? 0 }
}

extension TextSegment {
  /// Whether it is text of the column that a heading stands in.
  fileprivate func stands(below head: Box, em: Double) -> Bool {
    abs(box.left - head.left) < 2 * em && box.top > head.middle && box.top - head.bottom < 2 * em && size > 0.88 * em
  }
}
