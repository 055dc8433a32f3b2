/// Where one column ends and the next begins on a page of columns side by side.
enum Separators {
  /// For each column but the first, the position from which its pieces start.
  ///
  /// With a header on the page they lie in the emptiest places between its cells, nearest to the right one. Without one
  /// the page's own gaps are taken, and the columns between them told by how wide they were on the pages before.
  static func positions(_ page: [[LinePiece]], header: [LinePiece]?, widths: [Int], policyColumn: Int?) -> [Int] {
    let crowd = crowd(page)
    guard let header else { return unheaded(page, crowd: crowd, widths: widths, policyColumn: policyColumn) }
    return zip(header, header.dropFirst()).map { left, right in
      let window = left.start + 1...max(left.start + 1, right.start)
      let least = window.map { count(crowd, position: $0) }.min() ?? 0
      return (window.last { count(crowd, position: $0) == least } ?? right.start)
    }
  }

  /// How many pieces cover a position.
  private static func crowd(_ page: [[LinePiece]]) -> [Int] {
    var crowd = [Int](repeating: 0, count: min(page.joined().map(\.end).max() ?? 0, 2000) + 1)
    for piece in page.joined() {
      for position in piece.start..<max(piece.start, min(piece.end, crowd.count)) { crowd[position] += 1 }
    }
    return crowd
  }

  private static func count(_ crowd: [Int], position: Int) -> Int {
    // A column's text begins at the position itself, so the place before it is what must be free.
    position > 0 && position <= crowd.count ? crowd[position - 1] : 0
  }

  private static func unheaded(_ page: [[LinePiece]], crowd: [Int], widths: [Int], policyColumn: Int?) -> [Int] {
    let blocks = blocks(crowd, most: widths.count)
    let hasItems = blocks.map { block in
      page.joined().contains { block.contains($0.start) && TextMarker.prefix(of: Substring($0.text)) != nil }
    }
    let cost = { (block: Int, column: Int) in
      // Items are no policies.
      abs(widths[column] - blocks[block].count) + (column == policyColumn && hasItems[block] ? 1000 : 0)
    }
    guard let columns = assignment(of: blocks.count, to: widths.count, cost) else { return [] }
    var starts: [Int] = []
    for column in 1..<max(widths.count, 1) {
      // A column that is empty on this page begins where the next one does, so that nothing falls into it.
      let block = columns.firstIndex { $0 >= column }
      let end = (blocks.last?.upperBound ?? 0) + 1
      starts.append(block.map { columns[$0] == column || $0 > 0 ? blocks[$0].lowerBound : 0 } ?? end)
    }
    return starts
  }

  /// The stretches of text between gaps of at least two places; the narrowest gaps close when there are too many.
  private static func blocks(_ crowd: [Int], most: Int) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    for position in crowd.indices where crowd[position] > 0 {
      if let last = blocks.last, position - last.upperBound < 2 {
        blocks[blocks.count - 1] = last.lowerBound..<position + 1
      } else {
        blocks.append(position..<position + 1)
      }
    }
    while blocks.count > max(most, 1) {
      let gaps = zip(blocks, blocks.dropFirst()).map { $1.lowerBound - $0.upperBound }
      guard let narrowest = gaps.indices.min(by: { gaps[$0] < gaps[$1] }) else { break }
      blocks[narrowest] = blocks[narrowest].lowerBound..<blocks[narrowest + 1].upperBound
      blocks.remove(at: narrowest + 1)
    }
    return blocks
  }

  /// Which column each block is, in order, so that it costs least.
  private static func assignment(of blocks: Int, to columns: Int, _ cost: (Int, Int) -> Int) -> [Int]? {
    guard blocks > 0, blocks <= columns else { return nil }
    var best: (cost: Int, columns: [Int])?
    func extend(_ chosen: [Int], total: Int) {
      if chosen.count == blocks {
        if total < best?.cost ?? .max { best = (total, chosen) }
        return
      }
      let first = (chosen.last ?? -1) + 1
      for column in first..<max(columns, first) { extend(chosen + [column], total: total + cost(chosen.count, column)) }
    }
    extend([], total: 0)
    return best?.columns
  }
}
