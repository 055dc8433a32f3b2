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
  /// Puts a heading of the margin before the paragraph that begins nearest to its height.
  mutating func insert(sideHead head: TextBlock) {
    var best: (distance: Double, block: Int, segment: Int)?
    for (number, block) in enumerated() where !block.isApart {
      for (index, segment) in block.segments.enumerated() {
        let before = index > 0 ? block.segments[index - 1] : nil
        let begins = before.map { segment.box.top - $0.box.bottom > 0.35 * segment.size } ?? true
        let distance = abs(segment.box.top - head.box.top)
        guard begins || segment.line.beginsWithMarker, segment.box.left > head.box.left,
          best.map({ distance < $0.distance - 0.5 }) ?? true
        else { continue }
        best = (distance, number, index)
      }
    }
    guard let best else { return append(head) }
    let parts = self[best.block].parted(before: best.segment)
    replaceSubrange(best.block...best.block, with: parts.dropLast() + [head] + parts.suffix(1))
  }
}
