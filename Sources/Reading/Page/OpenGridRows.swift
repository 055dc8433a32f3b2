import Model

extension OpenGrid {
  var lines: [PageLine] { (header.map { [$0] } ?? []) + body }

  /// The table's rows with their words.
  ///
  /// - Parameter rulings: the page's merged ones.
  func table(page: Int, rulings: [Ruling]) -> PageTable {
    let words = lines.flatMap(\.words)
    let box = words.dropFirst().reduce(words.first?.box ?? Box(left: 0, top: 0, right: 0, bottom: 0)) {
      $0.union($1.box)
    }
    var starts = rowLines(rulings, in: box)
    let headerEnd = headerEnd(before: starts.first)
    // A line under the header alone parts no rows.
    let first = body.first { $0.box.middle > headerEnd ?? -.infinity }?.box.middle ?? .infinity
    if !starts.contains(where: { $0 > first }) { starts += policyStarts(below: headerEnd) }
    var ys = [box.top - 1] + (headerEnd.map { [$0] } ?? [])
    ys += starts.sorted().filter { y in ys.allSatisfy { y > $0 + 6 } }
    let across = rulings.filter { $0.direction == .horizontal }
    return PageTable(xs: xs, ys: ys, headerEnd: headerEnd, words: words, page: page, box: box) { row, columns in
      let near = across.filter { abs($0.position - ys[row]) < 2 }
      let (left, right) = (xs[columns.lowerBound], xs[columns.upperBound])
      return near.isEmpty || near.contains { min($0.end, right) - max($0.start, left) > 0.6 * (right - left) }
    }
  }

  /// Where the header ends, whose texts may take more than a line; nil where there is none.
  ///
  /// - Parameter ruling: the first line across the table.
  private func headerEnd(before ruling: Double?) -> Double? {
    guard var last = header else { return nil }
    let (size, emphasis) = (last.size, last.emphasis)
    for line in body {
      let isNear = line.box.top - last.box.bottom < 0.5 * size
      let looksAlike = !emphasis.isEmpty && line.emphasis == emphasis && !line.words.contains(where: isPolicy)
      let isAbove = ruling.map { line.box.middle < $0 } ?? looksAlike
      guard isNear, isAbove, !line.words.contains(where: { MarkerSign.strength(of: $0.text) != nil }) else { break }
      last = line
    }
    return last.box.bottom - 0.25 * size
  }

  private func isPolicy(_ word: PageWord) -> Bool {
    let x = (word.box.left + word.box.right) / 2
    return xs[policyColumn] <= x && x < xs[policyColumn + 1]
  }

  /// Horizontal lines across at least half of the table, between its rows.
  private func rowLines(_ rulings: [Ruling], in box: Box) -> [Double] {
    rulings.filter { ruling in
      ruling.direction == .horizontal && ruling.position > box.top + 4 && ruling.position < box.bottom - 4
        && min(ruling.end, box.right) - max(ruling.start, box.left) > 0.5 * box.width
    }.map(\.position).sorted()
  }

  /// The tops of the blocks of lines in the policy column.
  private func policyStarts(below headerEnd: Double?) -> [Double] {
    let words = body.flatMap(\.words).filter { isPolicy($0) && $0.box.middle > headerEnd ?? -.infinity }
    let leading = leading
    var starts: [Double] = []
    var last: PageLine?
    for line in PageLine.lines(of: words) {
      let isNear = last.map {
        line.box.top - $0.box.bottom <= 0.5 * line.box.height || line.box.top - $0.box.top < 1.3 * leading
      }
      if isNear != true { starts.append(line.box.top - 0.2 * line.box.height) }
      last = line
    }
    return starts
  }

  /// The distance from one line's top to the next one's, as it is most of the time within the columns; 0 for a lone line.
  private var leading: Double {
    let words = body.flatMap(\.words)
    var distances: [Double] = []
    for (left, right) in zip(xs, xs.dropFirst()) {
      let lines = PageLine.lines(of: words.filter { left <= $0.box.left && $0.box.left < right })
      distances += zip(lines, lines.dropFirst()).map { $1.box.top - $0.box.top }
    }
    return distances.isEmpty ? 0 : distances.sorted()[distances.count / 2]
  }
}
