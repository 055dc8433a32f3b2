import Model

extension SheetGrid {
  /// The sheet as lines and tables.
  ///
  /// Rows with one cell before the first row of several are lines. What follows is one table, whatever empty rows divide it,
  /// until a row behind an empty one looks as the header does; rows with one cell before that, and behind the last row of
  /// several, are lines again.
  var blocks: [Block] {
    var blocks: [Block] = []
    for section in sections {
      let first = section.firstIndex { $0.filled.count > 1 } ?? section.endIndex
      let last = section.lastIndex { $0.filled.count > 1 }.map { section.tail(after: $0) } ?? section.endIndex
      blocks += section[..<first].flatMap(lines)
      if first < last { blocks.append(.table(table(Array(section[first..<last])))) }
      blocks += section[max(first, last)...].flatMap(lines)
    }
    return blocks
  }

  /// The rows of each table, with the lines above it.
  private var sections: [[SheetRow]] {
    guard let header = rows.first(where: { $0.filled.count > 1 }),
      let headerIndex = rows.firstIndex(where: { $0.number == header.number }),
      rows.indices.contains(headerIndex + 1), rows[headerIndex + 1].look != header.look
    else { return [rows] }
    var sections: [[SheetRow]] = [[]]
    for (index, row) in rows.enumerated() {
      let isBehindGap = index > headerIndex && rows[index - 1].number + 1 < row.number
      if isBehindGap, rows[index...].first(where: { $0.filled.count > 1 })?.look == header.look {
        sections.append([])
      }
      sections[sections.count - 1].append(row)
    }
    return sections
  }

  private func lines(_ row: SheetRow) -> [Block] {
    row.filled.flatMap { entry in entry.lines.map { .line(line($0, of: entry, row: row.number)) } }
  }

  private func line(_ text: ParagraphText, of entry: Entry, row: Int) -> Line {
    let place = Place.part(name, path: CellRange.letters(ofColumn: entry.column) + "\(row)")
    let marker = text.leadingSign.map { Marker(sign: $0) }
    return Line(
      text: text.text, places: [place], marker: marker, indent: text.leadingSpace,
      textIndent: text.leadingSpace + (marker == nil ? 0 : 1), emphasis: text.emphasis, size: text.size,
      isParagraph: true)
  }

  private func table(_ rows: [SheetRow]) -> Table {
    let columns = shownColumns(of: rows)
    var table = Table(columnCount: columns.count, rows: [])
    let bodyLook = rows.dropFirst().first?.look
    for (index, row) in rows.enumerated() {
      let isHeader = index == 0 && row.look != bodyLook && row.look?.standsOut == true
      table.rows.append(Row(cells: cells(of: row, columns: columns), isHeader: isHeader))
    }
    return table
  }

  /// The columns that hold something in these rows.
  private func shownColumns(of rows: [SheetRow]) -> [Int] {
    var columns: Set<Int> = []
    for row in rows { columns.formUnion(row.filled.map(\.column)) }
    return columns.filter(isShown).sorted()
  }

  /// A cell for every column of the table. A row's only text that stands out is a heading across all of them, though it was put
  /// into one cell.
  private func cells(of row: SheetRow, columns: [Int]) -> [Cell] {
    let filled = row.filled
    if filled.count == 1, row.entries.allSatisfy({ !$0.continuesAbove }), row.look?.standsOut == true,
      filled[0].column == columns.first
    {
      return [cell(of: filled[0], row: row.number, column: 0, span: columns.count)]
    }
    var cells: [Cell] = []
    var next = 0
    for entry in row.entries {
      let covered = columns.indices.filter { (entry.column..<entry.column + entry.span).contains(columns[$0]) }
      guard let first = covered.first, first >= next else { continue }
      for empty in next..<first { cells.append(Cell(column: empty)) }
      cells.append(cell(of: entry, row: row.number, column: first, span: covered.count))
      next = first + covered.count
    }
    for empty in next..<max(next, columns.count) { cells.append(Cell(column: empty)) }
    return cells
  }

  private func cell(of entry: Entry, row: Int, column: Int, span: Int) -> Cell {
    Cell(
      column: column, span: span, lines: entry.lines.map { line($0, of: entry, row: row) },
      continuesAbove: entry.continuesAbove, shade: entry.style.shade)
  }
}

/// How the filled cells of a row look, where they look the same.
private struct RowLook: Equatable {
  var isBold: Bool
  var shade: String?

  var standsOut: Bool { isBold || shade != nil }
}

extension SheetGrid.SheetRow {
  fileprivate var look: RowLook? {
    let looks = filled.map { entry in
      RowLook(isBold: entry.lines.allSatisfy { $0.emphasis.contains(.bold) }, shade: entry.style.shade)
    }
    guard let first = looks.first, looks.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

extension [SheetGrid.SheetRow] {
  /// Where what belongs to a table ends whose last row of several cells is this: behind the rows that follow without a gap.
  fileprivate func tail(after last: Int) -> Int {
    var end = last + 1
    while end < count, self[end].number == self[end - 1].number + 1 { end += 1 }
    return end
  }
}
