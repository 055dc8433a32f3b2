import Model

// What tells whether two pieces on two pages are one table.

extension Cell {
  /// All lines with spaces between them.
  var text: String { lines.map(\.text).joined(separator: " ") }

  var isBold: Bool { lines.allSatisfy { $0.emphasis.contains(.bold) } }
}

extension Table {
  /// Whether it has labels beside values.
  var isForm: Bool {
    let labels = rows.compactMap { $0.cells.count == 2 ? $0.cells[0].text : nil }
    let known = labels.count { $0.isEmpty || Field.heading($0) != nil || HeaderWords.role(of: $0) != nil }
    return columnCount == 2 && !labels.isEmpty && known * 2 >= labels.count
  }

  /// Whether a row opens another form: with a title of its own, or with a label that this one has had.
  func isOver(before row: Row) -> Bool {
    guard let label = row.cells.first, !label.isEmpty else { return false }
    return label.span == columnCount || rows.contains { $0.cells.count == 2 && $0.cells[0].text == label.text }
  }

  /// Whether one of its first rows names columns, or looks like nothing but a header.
  var hasOwnHeader: Bool {
    if rows.prefix(4).contains(where: { $0.isHeader(like: []) }) { return true }
    guard let first = rows.first, let second = rows.dropFirst().first, first.cells.count > 1 else { return false }
    return first.cells.allSatisfy { !$0.isEmpty && $0.isBold } && !second.cells.allSatisfy { $0.isEmpty || $0.isBold }
  }
}

extension Row {
  /// Whether it names all columns that one of the rows does, without items in it, which have words of headers too.
  func isHeader(like rows: ArraySlice<Row>) -> Bool {
    guard !cells.contains(where: { $0.lines.contains { $0.marker != nil } }), HeaderName.headTable(roles) else {
      return false
    }
    return roles.isSuperset(of: rows.map(\.roles).max { $0.count < $1.count } ?? [])
  }

  /// Whether all its letters are bold.
  var isBold: Bool { cells.allSatisfy(\.isBold) }

  var roles: Set<HeaderName> { Set(texts.compactMap(HeaderName.init)) }

  var texts: [String] { cells.map(\.text) }

  /// Whether all that stands in another row begins within a sentence that this one leaves open, in two columns at least:
  /// where a picture stands beside one of its pieces, a table goes on in other widths.
  func isCutOff(before rest: Row?) -> Bool {
    let filled = rest?.cells.filter { !$0.isEmpty } ?? []
    return filled.count > 1
      && filled.allSatisfy { cell in
        guard cell.text.first?.isLowercase == true,
          let own = cells.first(where: { $0.column == cell.column && !$0.isEmpty })
        else { return false }
        return own.text.last.map { !".!?".contains($0) } ?? false
      }
  }

  /// Whether the texts of two rows are the same without spaces and hyphens: narrow columns break the words of a header that is
  /// repeated.
  func hasLetters(of other: Row) -> Bool {
    cells.count == other.cells.count
      && zip(cells, other.cells).allSatisfy {
        $0.hasTexts(of: $1) || $0.letters.elementsEqual($1.letters)
      }
  }
}

extension Cell {
  /// Whether all lines are the same, as those of a header that returns.
  fileprivate func hasTexts(of other: Cell) -> Bool { lines.elementsEqual(other.lines) { $0.text == $1.text } }

  /// Rows are compared at every page that a table may go on to, and nearly all differ in their first letters.
  fileprivate var letters: some Sequence<Unicode.Scalar> {
    lines.lazy.flatMap(\.text.unicodeScalars).filter { !$0.isInvisible && $0 != "-" }
  }
}

extension PageTable {
  /// Adds empty columns on the left where all edges but the first ones of another table are this one's.
  mutating func addColumns(before others: [Double], _ tolerance: Double) {
    let missing = others.count - xs.count
    guard (1...2).contains(missing), xs.count > 3,
      zip(xs, others.dropFirst(missing)).dropLast().allSatisfy({ abs($0 - $1) < tolerance })
    else { return }
    xs = others.prefix(missing) + xs
    for row in rows.indices {
      for cell in rows[row].cells.indices { rows[row].cells[cell].column += missing }
      rows[row].cells = (0..<missing).map { Cell(column: $0) } + rows[row].cells
    }
  }
}
