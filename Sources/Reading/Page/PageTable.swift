import Model

/// A table, or the piece of one, on one page.
struct PageTable {
  var page: Int
  /// Column edges in points, ascending.
  var xs: [Double]
  var rows: [Row]
  var box: Box
  /// Whether its columns are parted by drawn lines, so that no piece of it has other columns.
  var isDrawn = true

  /// Whether it holds no text: lines that draw a picture may cross as those of a table do.
  var isEmpty: Bool { rows.allSatisfy { $0.cells.allSatisfy(\.isEmpty) } }

  /// How far the edges of two pieces of one table may differ, in points.
  private static let tolerance = 4.0

  /// Whether its columns are as wide as those of another, wherever that stands.
  func hasWidths(of other: PageTable) -> Bool { Self.haveSameWidths(xs, other.xs) }

  static func haveSameWidths(_ xs: [Double], _ others: [Double]) -> Bool {
    xs.count == others.count && xs.count > 2
      && zip(xs, others).allSatisfy { abs(($0 - xs[0]) - ($1 - others[0])) < tolerance }
  }

  /// The size of its smallest letters, in points.
  var size: Double { rows.flatMap { $0.cells.flatMap { $0.lines.compactMap(\.size) } }.min() ?? 0 }

  /// What stands further from the cell's edge is indented, in points; text without markers seldom is.
  private static let widestPadding = 9.0
  private static let linesToShowEdge = 8

  /// The right end of a column's text, as its lines show it.
  struct ColumnEnd {
    /// Where the longest line ends.
    var position: Double
    /// How many lines there are.
    var lines: Int
  }

  /// Adds a cell that covers some rows and columns.
  ///
  /// - Parameter end: of the column's lines, in a table that draws no lines.
  mutating func add(
    _ words: [PageWord], columns: Range<Int>, rows covered: Range<Int>, shade: String? = nil, end: ColumnEnd? = nil
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

  mutating func sortCells() {
    for row in rows.indices { rows[row].cells.sort { $0.column < $1.column } }
  }

  private static func lines(of words: [PageWord], page: Int, left: Double, right: Double, end: ColumnEnd?) -> [Line] {
    let printed = PageLine.lines(of: words)
    // Text keeps as far from the right edge as from the left.
    let isList = printed.contains { $0.beginsWithMarker }
    let padding = min(
      max(0, (printed.map(\.box.left).min() ?? left) - left), isList ? widestPadding : 2 * widestPadding)
    // Where a column's lines are many, the longest of them shows where its text has to end.
    let limit = end.flatMap { $0.lines >= linesToShowEdge ? $0.position : nil } ?? .infinity
    var lines: [Line] = []
    for (index, line) in printed.enumerated() {
      let (previous, next) = (
        index > 0 ? printed[index - 1] : nil, index + 1 < printed.count ? printed[index + 1] : nil
      )
      lines.append(
        line.line(on: page, left: left, right: min(right - padding, limit + 0.25 * line.size), below: previous))
      let letter = next?.words.first?.glyphs.first?.box.width ?? 0.6 * line.size
      lines[index].isFull = (end?.position ?? right - padding) - line.box.right < letter + 1
    }
    return lines
  }

  /// Parts columns at the edges that the words respect.
  ///
  /// - Parameter isOpen: whether an edge parts the columns wherever no word crosses it, though no line is drawn there.
  ///   Elsewhere words have to stand on both sides: where only some rows have lines between the columns, the others have
  ///   the same columns.
  static func split(
    _ columns: Range<Int>, at xs: [Double], words: [PageWord], isOpen: (Int) -> Bool
  ) -> [(Range<Int>, [PageWord])] {
    guard columns.count > 1 else { return [(columns, words)] }
    var parts: [(Range<Int>, [PageWord])] = []
    var start = columns.lowerBound
    var rest = words
    for edge in columns.dropFirst() {
      let isCrossed = words.contains { $0.box.left < xs[edge] - 2 && $0.box.right > xs[edge] + 2 }
      let left = rest.filter { ($0.box.left + $0.box.right) / 2 < xs[edge] }
      if isCrossed { continue }
      if !isOpen(edge), left.isEmpty || left.count == rest.count || runsOn(across: xs[edge], words) { continue }
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

  /// A first row with nothing but a text at its left is the name of the table.
  mutating func widenFirst() {
    let filled = rows.first?.cells.filter { !$0.isEmpty } ?? []
    guard filled.count == 1, var cell = filled.first, cell.column == 0,
      !cell.lines.contains(where: { $0.marker != nil })
    else { return }
    cell.span = xs.count - 1
    rows[0].cells = [cell]
  }

  /// A row with nothing but a line that stands out at its left is one cell, though no line shows how far that goes.
  mutating func widenHeadings() {
    for row in rows.indices.dropFirst() {
      let filled = rows[row].cells.filter { !$0.isEmpty }
      guard filled.count == 1, var cell = filled.first, cell.column == 0, cell.span == 1, cell.lines.count == 1,
        let line = cell.lines.first, line.marker == nil, !line.emphasis.isEmpty,
        !rows[row].cells.contains(where: \.continuesAbove)
      else { continue }
      cell.span = xs.count - 1
      rows[row].cells = [cell]
    }
  }
}

extension Box {
  func holdsMiddle(of other: Box) -> Bool {
    let x = (other.left + other.right) / 2
    return left <= x && x < right && top <= other.middle && other.middle < bottom
  }
}
