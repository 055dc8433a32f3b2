import Model

/// Parts the words of a page's running text into blocks in the order people read them, by the order in which the page shows
/// them.
///
/// A text is shown from its beginning to its end, whatever stands beside it, so where the next line is not the one below, a
/// column ends. The order says nothing of frames that a designer laid out one by one: what stands above or on the left of
/// another block is read first (the partial order of Breuel, 2003).
struct TextFlow {
  private(set) var blocks: [TextBlock] = []
  /// The size of ordinary letters, in points.
  private let em: Double

  /// How far left of a text its next line may begin, in letters: lists stand in lists, but columns are wider.
  private static let outdent = 5.0
  /// Letters smaller than this share of the ordinary ones stand beside pictures and below the text, and not in it.
  private static let small = 0.88

  /// - Parameters:
  ///   - words: of the running text.
  ///   - uprights: lines that no text crosses.
  ///   - areas: boxes of colour or lines that hold text, small ones before those around them.
  /// - Returns: nil where the order is not known.
  init?(_ words: [PageWord], uprights: [Ruling], areas: [Box]) {
    guard words.count(where: { $0.order >= 0 || $0.isSymbol }) * 10 >= words.count * 8 else { return nil }
    let sizes = words.map(\.size).sorted()
    em = sizes.isEmpty ? 10 : sizes[sizes.count / 2]
    var text = TextSegment.segments(of: words, uprights: uprights, areas: areas, em: em)
    let apart = TextAreas.takeApart(from: &text, em: em)
    let smallest = Self.small * em
    var small = text.filter { $0.size < smallest }
    small.removeAll { label in text.contains { label.isLabel(of: $0) } }
    if small.count * 3 < text.count {
      let ranks = Set(small.map(\.rank))
      text.removeAll { ranks.contains($0.rank) }
    } else {
      small = []
    }
    let heads = SideHeads.take(from: &text, em: em)
    blocks = columns(of: chains(of: text)).inReadingOrder(em: em)
    blocks.insert(sideHeads: heads)
    for block in apart + chains(of: small).map({ TextBlock($0) }) { blocks.insert(block) }
  }

  // MARK: chains

  /// Segments that follow each other downwards.
  private func chains(of segments: [TextSegment]) -> [[TextSegment]] {
    var chains: [[TextSegment]] = []
    for segment in segments {
      if let last = chains.indices.last, goesOn(chains[last], with: segment, among: segments) {
        chains[last].append(segment)
      } else {
        chains.append([segment])
      }
    }
    return chains
  }

  private func goesOn(_ chain: [TextSegment], with next: TextSegment, among segments: [TextSegment]) -> Bool {
    guard let last = chain.last, next.box.middle > last.box.middle else { return false }
    let (left, right) = chain.suffix(4).reduce((last.box.left, last.box.right)) { reach, segment in
      (min(reach.0, segment.box.left), max(reach.1, segment.box.right))
    }
    guard next.box.left > left - Self.outdent * em, next.box.left < max(right, left + Self.outdent * em) else {
      return false
    }
    guard next.box.top - last.box.bottom > 0.5 * em else { return true }
    // Something else stands between them.
    return !segments.contains { other in
      other.box.middle > last.box.bottom && other.box.middle < next.box.top && other.box.right > left
        && other.box.left < max(right, next.box.right)
    }
  }

  // MARK: columns

  /// Parts chains where a column begins or ends in them, and finds how wide columns are.
  private func columns(of chains: [[TextSegment]]) -> [TextBlock] {
    let blocks = chains.map { TextBlock($0) }
    let parts = blocks.flatMap { block in
      let cuts = blocks.filter { $0.box.left > block.box.left + em }.flatMap { Self.cuts(of: block, beside: $0.box) }
      return Set(cuts).sorted().reduce(into: [block]) { parts, cut in
        let start = parts.dropLast().reduce(0) { $0 + $1.segments.count }
        let last = parts.removeLast()
        parts += last.parted(before: cut - start)
      }
    }
    return widened(parts.map { TextBlock($0.segments) })
  }

  /// Where those lines of a block begin and end that stand left of another, and are not wider.
  private static func cuts(of block: TextBlock, beside other: Box) -> [Int] {
    let segments = block.segments
    func isNarrow(_ index: Int) -> Bool { segments[index].box.right <= other.left + 1 }
    let first = segments.indices.first { index in
      segments[index].box.middle > other.top && segments[index].box.middle < other.bottom && isNarrow(index)
    }
    guard let first else { return [] }
    var (start, end) = (first, first + 1)
    while start > 0, isNarrow(start - 1) { start -= 1 }
    while end < segments.count, isNarrow(end) { end += 1 }
    return [start, end]
  }

  /// Columns side by side are equally wide, whatever stands in them.
  private func widened(_ blocks: [TextBlock]) -> [TextBlock] {
    blocks.map { block in
      let own = block.box
      let beside = blocks.map(\.box).filter { box in
        min(box.bottom, own.bottom) - max(box.top, own.top) > 0.5 * em
          && (box.left > own.right - 1 || box.right < own.left + 1)
      }
      guard let width = beside.map(\.width).max() else { return block }
      let limit = beside.map(\.left).filter { $0 > own.right - 1 }.min().map { $0 - 0.5 * em } ?? .infinity
      var widened = block
      widened.right = max(own.right, min(own.left + width, limit))
      return widened
    }
  }
}

extension TextSegment {
  /// Whether it is a small label right above its value.
  fileprivate func isLabel(of value: TextSegment) -> Bool {
    value.size > size && abs(value.box.left - box.left) < 2 && value.box.top > box.middle
      && value.box.top - box.bottom < value.size && FormGrid.isLabel(PageLine.text(of: line.words[...]))
  }
}
