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
    let drawn = rowLines(rulings, in: box)
    let headerEnd = headerEnd(before: drawn.first)
    let numbers = numberStarts(below: headerEnd)
    let leading = leading
    let tops = [box.top - 1] + (headerEnd.map { [$0] } ?? [])
    var ys =
      tops
      + rowStarts(below: headerEnd, drawn: drawn, numbers: numbers, leading).sorted().filter { y in
        tops.allSatisfy { y > $0 + 6 }
      }
    // The white space under a header is no row.
    let middles = words.map(\.box.middle).sorted()
    ys = zip(ys, ys.dropFirst() + [.infinity]).filter { top, bottom in
      top == tops[0] || middles.contains { top <= $0 && $0 < bottom }
    }.map(\.0)
    let across = rulings.filter { $0.direction == .horizontal }
    let names = nameTops(below: headerEnd, leading)
    let merged = numbers.isEmpty ? [] : mergedColumns(below: headerEnd, names: names)
    return PageTable(xs: xs, ys: ys, headerEnd: headerEnd, words: words, page: page, box: box) { row, columns in
      // A name begins its rows, though nothing is drawn between merged cells.
      let end = row + 1 < ys.count ? ys[row + 1] : .infinity
      if columns == policyColumn..<policyColumn + 1,
        names.contains(where: { ys[row] < $0.middle && $0.middle < end && $0.top < ys[row] + 1.5 * $0.height })
      {
        return true
      }
      if merged.contains(columns.lowerBound), columns.count == 1, row > 0 {
        return names.contains { $0.top > ys[row] - 2 && $0.middle < end }
      }
      let near = across.filter { abs($0.position - ys[row]) < 2 }
      let (left, right) = (xs[columns.lowerBound], xs[columns.upperBound])
      return near.isEmpty || near.contains { min($0.end, right) - max($0.start, left) > 0.6 * (right - left) }
    }
  }

  /// Where rows begin: at the lines that are drawn, and at their numbers, or where no line parts them, at blocks of text.
  private func rowStarts(below headerEnd: Double?, drawn: [Double], numbers: [Double], _ leading: Double) -> [Double] {
    guard numbers.isEmpty else { return drawn + numbers.filter { number in !drawn.contains { abs(number - $0) < 6 } } }
    // A line under the header alone parts no rows.
    let first = body.first { $0.box.middle > headerEnd ?? -.infinity }?.box.middle ?? .infinity
    return drawn.contains { $0 > first } ? drawn : drawn + blockStarts(below: headerEnd, leading)
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

  private func isPolicy(_ word: PageWord) -> Bool { column(of: word) == policyColumn }

  func column(of word: PageWord) -> Int? {
    let x = (word.box.left + word.box.right) / 2
    return zip(xs, xs.dropFirst()).enumerated().first { $1.0 <= x && x < $1.1 }?.offset
  }

  /// The first lines of the names in the policy column.
  private func nameTops(below headerEnd: Double?, _ leading: Double) -> [Box] {
    let names = body.flatMap(\.words).filter { $0.box.middle > headerEnd ?? -.infinity && isPolicy($0) }
    var last: PageLine?
    return PageLine.lines(of: names).compactMap { line in
      defer { last = line }
      return last.map { isNear(line, below: $0, leading) } == true ? nil : line.box
    }
  }

  /// Whether a line goes on with the text above it.
  private func isNear(_ line: PageLine, below last: PageLine, _ leading: Double) -> Bool {
    line.box.top - last.box.bottom <= 0.5 * line.box.height || line.box.top - last.box.top < 1.3 * leading
  }

  /// Horizontal lines across at least half of the table, between its rows.
  private func rowLines(_ rulings: [Ruling], in box: Box) -> [Double] {
    rulings.filter { ruling in
      ruling.direction == .horizontal && ruling.position > box.top + 4 && ruling.position < box.bottom - 4
        && min(ruling.end, box.right) - max(ruling.start, box.left) > 0.5 * box.width
    }.map(\.position).sorted()
  }

  /// Where rows begin that no line parts: at each block of lines in the policy column, and where blocks of several columns
  /// begin side by side while no text goes on beside them. Lists have items that stand side by side by chance.
  private func blockStarts(below headerEnd: Double?, _ leading: Double) -> [Double] {
    let words = body.flatMap(\.words).filter { $0.box.middle > headerEnd ?? -.infinity }
    var starts: [BlockStart] = []
    var inner: [PageLine] = []
    for column in xs.indices.dropLast() {
      var last: PageLine?
      for line in PageLine.lines(of: words.filter { self.column(of: $0) == column }) {
        if last.map({ isNear(line, below: $0, leading) }) == true {
          inner.append(line)
        } else {
          starts.append(BlockStart(column: column, line: line))
        }
        last = line
      }
    }
    let rows = starts.filter { start in
      if start.column == policyColumn { return true }
      let beside = starts.filter { $0.isBeside(start.line) }
      return beside.count > 1 && !beside.allSatisfy { $0.line.beginsWithMarker }
        && !inner.contains { start.isBeside($0) }
    }
    return rows.map { $0.line.box.top - 0.2 * $0.line.box.height }.sorted().reduce(into: []) { rows, top in
      if rows.last.map({ top - $0 > 6 }) ?? true { rows.append(top) }
    }
  }

  /// The first line of a block in a column.
  private struct BlockStart {
    var column: Int
    var line: PageLine

    func isBeside(_ other: PageLine) -> Bool { abs(other.box.middle - line.box.middle) < 0.4 * line.box.height }
  }

  /// The distance from one line's top to the next one's within a text: the shortest in which letters of the size stand below
  /// each other, for most others may lie between rows; 0 for a lone line.
  private var leading: Double {
    let words = body.flatMap(\.words)
    var distances: [Double] = []
    for (left, right) in zip(xs, xs.dropFirst()) {
      let lines = PageLine.lines(of: words.filter { left <= $0.box.left && $0.box.left < right })
      distances += zip(lines, lines.dropFirst()).map { $1.box.top - $0.box.top }
    }
    let size = body.map(\.size).max() ?? 0
    return distances.filter { $0 > 0.9 * size }.min() ?? distances.min() ?? 0
  }
}

extension PageTable {
  /// A table of known columns and rows, without upright lines.
  ///
  /// - Parameters:
  ///   - ys: where the rows begin, ascending; words above the first belong to it.
  ///   - headerEnd: where the column names end and the rows begin; nil where the header stands on an earlier page.
  ///   - parts: whether the upper edge of a row parts the columns; where it does not, they go on from the row above.
  init(
    xs: [Double], ys: [Double], headerEnd: Double?, words: [PageWord], page: Int, box: Box,
    parts: (Int, Range<Int>) -> Bool
  ) {
    self.init(page: page, xs: xs, rows: ys.map { _ in Row(cells: [], page: page) }, box: box, isDrawn: false)
    // The header's cells may be padded less than the others, so that its text goes on where theirs has to wrap.
    let body = words.filter { $0.box.middle > headerEnd ?? -.infinity }
    let (ends, headerEnds) = (Self.ends(of: body, between: xs), Self.ends(of: words, between: xs))
    var pieces: [Piece] = []
    for row in ys.indices {
      let top = row == 0 ? -Double.infinity : ys[row]
      let bottom = row + 1 < ys.count ? ys[row + 1] : .infinity
      let inside = words.filter { top <= $0.box.middle && $0.box.middle < bottom }
      let all = 0..<xs.count - 1
      let isName = row > 0 && Self.isName(inside)
      for (columns, words) in isName ? [(all, inside)] : Self.split(all, at: xs, words: inside, isOpen: { _ in true }) {
        let above = pieces.lastIndex { $0.columns == columns && $0.rows.upperBound == row }
        if let above, row > 0, !parts(row, columns) {
          pieces[above].rows = pieces[above].rows.lowerBound..<row + 1
          pieces[above].words += words
        } else {
          pieces.append(Piece(columns: columns, rows: row..<row + 1, words: words))
        }
      }
    }
    for piece in pieces {
      let isHeader = headerEnd != nil && piece.rows.lowerBound == 0
      let end = (isHeader ? headerEnds : ends)[piece.columns.upperBound - 1]
      add(piece.words, columns: piece.columns, rows: piece.rows, end: end)
    }
    sortCells()
    widenHeadings()
  }

  /// Whether words are one bold line without more than spaces in it: the name of rows below may run across the columns.
  private static func isName(_ words: [PageWord]) -> Bool {
    let lines = PageLine.lines(of: words)
    return lines.count == 1 && lines[0].words.count > 1 && lines[0].emphasis.contains(.bold)
      && OpenGrid.columnTexts(of: lines[0]).count == 1
  }

  /// How the lines of each column end; nil for a column without words.
  private static func ends(of words: [PageWord], between xs: [Double]) -> [ColumnEnd?] {
    zip(xs, xs.dropFirst()).map { left, right in
      let inside = words.filter { left <= $0.box.left && $0.box.right <= right + 2 }
      return inside.map(\.box.right).max().map { ColumnEnd(position: $0, lines: PageLine.lines(of: inside).count) }
    }
  }

  /// A cell while it grows downwards.
  private struct Piece {
    var columns: Range<Int>
    var rows: Range<Int>
    var words: [PageWord]
  }
}

extension OpenGrid {
  /// What the words of a line leave of gaps, as far as it is wide enough.
  static func cut(_ gaps: [Gap], by words: [PageWord], isWide: (Gap) -> Bool) -> [Gap] {
    var gaps = gaps
    for (index, word) in words.enumerated() {
      let box = word.box
      // Nearly no word stands in a gap.
      if index > 0, !gaps.contains(where: { $0.isCut(by: box) }) { continue }
      gaps = gaps.flatMap { $0.cut(by: box) }.filter(isWide)
    }
    return gaps
  }
}

/// A stretch across the page that is white all the way down.
struct Gap {
  var start: Double
  var end: Double

  var width: Double { end - start }

  func isCut(by box: Box) -> Bool { box.left < end && box.right > start }

  /// What is left of it beside a word.
  func cut(by box: Box) -> [Gap] {
    guard isCut(by: box) else { return [self] }
    return [Gap(start: start, end: box.left), Gap(start: box.right, end: end)].filter { $0.width > 0 }
  }
}
