import Model

/// A table, or the piece of one, on one page.
struct PageTable {
  var page: Int
  /// Column edges in points, ascending.
  var xs: [Double]
  var rows: [Row]
  var box: Box

  /// What stands further from the cell's edge is indented, in points; text without markers seldom is.
  private static let widestPadding = 9.0
  private static let linesToShowEdge = 8

  /// A table of drawn lines with the words inside them; nil for a mere frame around text.
  init?(_ grid: RuledGrid, words: [PageWord], shades: [Shade], page: Int) {
    guard grid.xs.count > 2 else { return nil }
    (self.page, xs, box) = (page, grid.xs, grid.box)
    rows = (1..<grid.ys.count).map { _ in Row(cells: [], page: page) }
    for region in grid.regions() {
      let bounds = Box(
        left: grid.xs[region.columns.lowerBound], top: grid.ys[region.rows.lowerBound],
        right: grid.xs[region.columns.upperBound], bottom: grid.ys[region.rows.upperBound])
      let inside = words.filter { bounds.holdsMiddle(of: $0.box) }
      let shade = shades.last { $0.box.holdsMiddle(of: bounds) }?.colour
      for (columns, words) in Self.split(region.columns, at: grid.xs, words: inside) {
        add(words, columns: columns, rows: region.rows, shade: shade)
      }
    }
    for row in rows.indices { rows[row].cells.sort { $0.column < $1.column } }
    // A shaded header over a table without lines is no table of its own.
    if rows.count == 1, Set(rows[0].texts.compactMap(HeaderWords.role)).count > 1 { return nil }
  }

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
    (self.page, self.xs, self.box) = (page, xs, box)
    // The header's cells may be padded less than the others, so that its text goes on where theirs has to wrap.
    let body = words.filter { $0.box.middle > headerEnd ?? -.infinity }
    let (ends, headerEnds) = (Self.ends(of: body, between: xs), Self.ends(of: words, between: xs))
    rows = ys.map { _ in Row(cells: [], page: page) }
    var pieces: [Piece] = []
    for row in ys.indices {
      let top = row == 0 ? -Double.infinity : ys[row]
      let bottom = row + 1 < ys.count ? ys[row + 1] : .infinity
      let inside = words.filter { top <= $0.box.middle && $0.box.middle < bottom }
      for (columns, words) in Self.split(0..<xs.count - 1, at: xs, words: inside, always: true) {
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
    for row in rows.indices { rows[row].cells.sort { $0.column < $1.column } }
    widenHeadings()
  }

  /// Where the longest line of each column ends; nil for a column without words.
  private static func ends(of words: [PageWord], between xs: [Double]) -> [Double?] {
    zip(xs, xs.dropFirst()).map { left, right in
      words.lazy.filter { left <= $0.box.left && $0.box.right <= right + 2 }.map(\.box.right).max()
    }
  }

  /// A cell while it grows downwards.
  private struct Piece {
    var columns: Range<Int>
    var rows: Range<Int>
    var words: [PageWord]
  }

  /// A row with nothing but a line that stands out at its left is one cell, though no line shows how far that goes.
  private mutating func widenHeadings() {
    for row in rows.indices.dropFirst() {
      let filled = rows[row].cells.filter { !$0.isEmpty }
      guard filled.count == 1, var cell = filled.first, cell.column == 0, cell.span == 1, cell.lines.count == 1,
        let line = cell.lines.first, line.marker == nil, !line.emphasis.isEmpty
      else { continue }
      cell.span = xs.count - 1
      rows[row].cells = [cell]
    }
  }

  /// - Parameter end: where the column's longest line ends, in a table that draws no lines.
  private mutating func add(
    _ words: [PageWord], columns: Range<Int>, rows covered: Range<Int>, shade: String? = nil, end: Double? = nil
  ) {
    let (left, right) = (xs[columns.lowerBound], xs[columns.upperBound])
    for row in covered {
      let isFirst = row == covered.lowerBound
      rows[row].cells.append(
        Cell(
          column: columns.lowerBound, span: columns.count,
          lines: isFirst ? Self.lines(of: words, page: page, left: left, right: right, end: end) : [],
          continuesAbove: !isFirst, shade: shade == "FFFFFF" ? nil : shade))
    }
  }

  private static func lines(of words: [PageWord], page: Int, left: Double, right: Double, end: Double?) -> [Line] {
    let printed = PageLine.lines(of: words)
    // Text keeps as far from the right edge as from the left.
    let isList = printed.contains { $0.beginsWithMarker }
    let padding = min(
      max(0, (printed.map(\.box.left).min() ?? left) - left), isList ? widestPadding : 2 * widestPadding)
    var lines: [Line] = []
    for (index, line) in printed.enumerated() {
      let (previous, next) = (
        index > 0 ? printed[index - 1] : nil, index + 1 < printed.count ? printed[index + 1] : nil
      )
      // Where a column's lines are many, the longest of them shows where its text has to end.
      let limit = printed.count >= linesToShowEdge ? (end ?? .infinity) + 0.25 * line.size : .infinity
      lines.append(line.line(on: page, left: left, right: min(right - padding, limit), below: previous))
      let letter = next?.words.first?.glyphs.first?.box.width ?? 0.6 * line.size
      lines[index].isFull = (end ?? right - padding) - line.box.right < letter + 1
    }
    return lines
  }

  /// Parts merged columns at the edges that the words respect, with words on both sides: where only some rows have lines
  /// between the columns, the others have the same columns.
  ///
  /// - Parameter always: part at every edge that no word crosses.
  private static func split(
    _ columns: Range<Int>, at xs: [Double], words: [PageWord], always: Bool = false
  ) -> [(Range<Int>, [PageWord])] {
    guard columns.count > 1 else { return [(columns, words)] }
    var parts: [(Range<Int>, [PageWord])] = []
    var start = columns.lowerBound
    var rest = words
    for edge in columns.dropFirst() {
      let isCrossed =
        words.contains { $0.box.left < xs[edge] - 2 && $0.box.right > xs[edge] + 2 }
        || !always && runsOn(across: xs[edge], words)
      let left = rest.filter { ($0.box.left + $0.box.right) / 2 < xs[edge] }
      if isCrossed || (!always && (left.isEmpty || left.count == rest.count)) { continue }
      parts.append((start..<edge, left))
      rest.removeAll { ($0.box.left + $0.box.right) / 2 < xs[edge] }
      start = edge
    }
    return parts + [(start..<columns.upperBound, rest)]
  }

  /// Whether a line of text has no more than a space where the edge is.
  private static func runsOn(across edge: Double, _ words: [PageWord]) -> Bool {
    PageLine.lines(of: words).contains { line in
      guard let next = line.words.firstIndex(where: { ($0.box.left + $0.box.right) / 2 >= edge }), next > 0 else {
        return false
      }
      return line.words[next].box.left - line.words[next - 1].box.right < 0.65 * line.size
    }
  }
}

extension Box {
  func holdsMiddle(of other: Box) -> Bool {
    let x = (other.left + other.right) / 2
    return left <= x && x < right && top <= other.middle && other.middle < bottom
  }
}
