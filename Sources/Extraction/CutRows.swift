import Model

extension Columns {
  /// The rows below the header, those that a page break has cut made whole.
  func wholeRows(of table: Table) -> [Row] {
    let rows = table.rows.dropFirst(headerRows)
    let areNumbered = areNumbered(rows)
    let areTold = rows.allSatisfy { $0.opensPage || !hasItems($0) || saysMore($0) }
    let areCapital = rows.allSatisfy { row in row.opensPage || filled(.activities, of: row).allSatisfy { !$0.goesOn } }
    return rows.reduce(into: []) { whole, row in
      if let last = whole.last, row.opensPage, !facts.isEmpty,
        areNumbered && isUnnumbered(row) || goesOn(row, after: last, areTold: areTold)
          || areCapital && isRest(row, of: last)
      {
        whole[whole.count - 1] = last.joined(with: row)
      } else {
        whole.append(row)
      }
    }
  }

  /// Whether every row has a number of its own, but for those that open a page.
  private func areNumbered(_ rows: ArraySlice<Row>) -> Bool {
    let whole = rows.filter { !$0.opensPage && hasItems($0) }
    return whole.count > 3 && whole.allSatisfy { !isUnnumbered($0) }
  }

  /// Whether a row has items and no number, and begins no policy.
  private func isUnnumbered(_ row: Row) -> Bool {
    guard let numbers = facts.first(where: { $0.name == .field(.number) })?.columns,
      cells(.policy, of: row).allSatisfy(\.goesOn)
    else { return false }
    return row.cells.allSatisfy { !numbers.contains($0.column) || $0.isEmpty }
  }

  /// Whether a row that opens a page is the rest of the one before.
  ///
  /// - Parameter areTold: whether every row says something of its item.
  private func goesOn(_ row: Row, after last: Row, areTold: Bool) -> Bool {
    guard !(row.cells + last.cells).contains(where: { $0.continuesAbove || $0.span > 1 }),
      cells(.policy, of: row).allSatisfy(\.goesOn)
    else { return false }
    let (items, before) = (filled(.activities, of: row), filled(.activities, of: last))
    guard let item = items.first?.lines.first, item.marker == nil else { return false }
    guard let title = before.first?.lines.first else {
      // A text that has no room left on a page stands whole on the next one, where what is said of it does not.
      return saysMore(last) && !last.shares(row)
    }
    guard title.marker == nil else { return false }
    if last.isDivided(before: row) || last.isCutOff(before: row) { return true }
    guard titledCells else { return false }
    return items[0].goesOn || title.emphasis.contains(.bold) && !item.emphasis.contains(.bold)
      || areTold && !saysMore(row)
  }

  /// Whether a row has but an item's text, which begins within the sentence that the row before left open, where all items
  /// begin with capitals.
  private func isRest(_ row: Row, of last: Row) -> Bool {
    let items = filled(.activities, of: row)
    guard items.count == 1, items[0].goesOn, row.cells.count(where: { !$0.isEmpty }) == 1,
      let before = filled(.activities, of: last).last?.lines.last
    else { return false }
    return before.marker == nil && !(before.text.last.map { ".!?:;".contains($0) } ?? true)
  }

  private func filled(_ use: ColumnUse, of row: Row) -> [Cell] { cells(use, of: row).filter { !$0.isEmpty } }

  /// Whether a row says something beside its item.
  private func saysMore(_ row: Row) -> Bool {
    facts.contains { fact in row.cells.contains { fact.columns.contains($0.column) && !$0.isEmpty } }
  }
}

extension Cell {
  /// Whether it holds nothing, or begins within a sentence.
  fileprivate var goesOn: Bool {
    guard let line = lines.first(where: { !$0.text.isEmpty }) else { return true }
    return line.marker == nil && line.text.first?.isLowercase == true
  }
}

extension Row {
  /// Whether two rows have text in one column.
  fileprivate func shares(_ other: Row) -> Bool {
    cells.contains { cell in !cell.isEmpty && other.cells.contains { $0.column == cell.column && !$0.isEmpty } }
  }

  /// Whether a word of one of its cells goes on in another row.
  fileprivate func isDivided(before rest: Row) -> Bool {
    cells.contains { cell in
      guard cell.lines.last?.text.hasSuffix("-") == true,
        let next = rest.cells.first(where: { $0.column == cell.column && !$0.isEmpty })
      else { return false }
      return next.goesOn
    }
  }

  /// Whether all that stands in another row begins within a sentence that this one left open, in two columns at least.
  fileprivate func isCutOff(before rest: Row) -> Bool {
    let filled = rest.cells.filter { !$0.isEmpty }
    return filled.count > 1
      && filled.allSatisfy { cell in
        guard cell.goesOn, let own = cells.first(where: { $0.column == cell.column && !$0.isEmpty }) else {
          return false
        }
        return own.lines.last?.text.last.map { !".!?".contains($0) } ?? false
      }
  }

  /// The row with the lines of its rest on the next page.
  fileprivate func joined(with rest: Row) -> Row {
    var row = self
    for cell in rest.cells where !cell.isEmpty {
      if let index = row.cells.firstIndex(where: { $0.column == cell.column }) {
        row.cells[index].lines += cell.lines
      } else {
        row.cells.append(cell)
      }
    }
    row.cells.sort { $0.column < $1.column }
    return row
  }
}
