import Model

/// Gathers labelled lines into rows.
struct RowBuilder {
  let slots: [ColumnSlot]
  let widths: [Int]
  let columnCount: Int
  private var rows: [(lines: [(PrintedLine, ColumnLabel)], hasItems: Bool)] = []

  init(slots: [ColumnSlot], widths: [Int], columnCount: Int) {
    self.slots = slots
    self.widths = widths
    self.columnCount = columnCount
  }

  /// A line in a column further left than the last, or a second policy, begins a row.
  mutating func add(_ line: PrintedLine, label: ColumnLabel) {
    let line = label.shape == .itemContinued ? line.withMarkerAsText : line
    if let last = rows.last?.lines.last?.1, label.slot > last.slot || label.slot == last.slot && !isNewPolicy(label) {
      rows[rows.count - 1].lines.append((line, label))
    } else {
      rows.append(([(line, label)], false))
    }
    if label.shape == .item { rows[rows.count - 1].hasItems = true }
  }

  private func isNewPolicy(_ label: ColumnLabel) -> Bool {
    slots[label.slot].role == .policy && label.shape == .heading
  }

  /// The table, and behind it the lines without any item that came after its last item.
  func blocks(under header: HeaderLine, _ lines: [PrintedLine]) -> [Block] {
    let end = (rows.lastIndex { $0.hasItems } ?? rows.count - 1) + 1
    let table = Table(
      columnCount: columnCount,
      rows: [headerRow(header, lines: lines)] + rows[..<end].flatMap { self.tableRows($0.lines) })
    return [.table(table)] + rows[end...].flatMap(\.lines).map { .line($0.0.outlineLine) }
  }

  private func headerRow(_ header: HeaderLine, lines: [PrintedLine]) -> Row {
    let place = Place.lines(
      lines[header.lines.lowerBound].number,
      count: lines[header.lines.upperBound - 1].number - lines[header.lines.lowerBound].number + 1)
    let cells = header.cells.enumerated().map { Cell(column: $0, lines: [Line(text: $1, places: [place])]) }
    return Row(cells: cells, isHeader: true)
  }

  /// The row of these lines; before it one that spans all columns, where policies have no column.
  private func tableRows(_ lines: [(PrintedLine, ColumnLabel)]) -> [Row] {
    guard let opening = lines.first?.0 else { return [] }
    var cells = (0..<columnCount).map { Cell(column: $0) }
    var heading = Cell(column: 0, span: columnCount)
    for (index, (line, label)) in lines.enumerated() {
      let next = index + 1 < lines.count && lines[index + 1].1.slot == label.slot ? lines[index + 1] : nil
      if let column = slots[label.slot].gridColumn {
        cells[column].lines.append(cellLine(line, label: label, next: next, isFirst: cells[column].lines.isEmpty))
      } else {
        heading.lines.append(cellLine(line, label: label, next: next, isFirst: heading.lines.isEmpty))
      }
    }
    let rows = (heading.lines.isEmpty ? [] : [Row(cells: [heading])]) + [Row(cells: cells)]
    return rows.filter { $0.cells.contains { !$0.isEmpty } }.enumerated().map { index, row in
      var row = row
      row.opensPage = index == 0 && opening.opensPage
      return row
    }
  }

  /// The line as the reading has it: a blank line within a wrapped item is no gap, and where a line was wrapped the next
  /// word did not fit, while before anything new it would have.
  private func cellLine(
    _ line: PrintedLine, label: ColumnLabel, next: (line: PrintedLine, label: ColumnLabel)?, isFirst: Bool
  ) -> Line {
    var room = max(0, widths[label.slot] - line.length)
    if let next, next.line.marker == nil {
      let word = next.line.firstWordLength
      room = next.label.begins ? max(room, word + 1) : min(room, word)
    }
    let hasGap = !isFirst && label.begins && line.blanksBefore > 0
    return line.line(spaceBefore: hasGap ? 1 : 0, room: Double(room))
  }
}
