import Messages

extension Pager {
  /// A row for the head and each of the rows, the elements of a table around them.
  func set(_ table: PrintedTable) {
    guard !table.columns.isEmpty else { return }
    let columns = columns(of: table)
    place(head(of: table, in: columns))
    for (number, cells) in table.rows.enumerated() {
      let isTotal = table.hasTotals && number == table.rows.count - 1
      var row = Row(before: 2.5, after: 2.5)
      row.rule = isTotal ? .ink : .rule
      row.element = "TR"
      for (column, cell) in cells.prefix(columns.count).enumerated() {
        row.cells.append(self.cell(cell, in: columns[column], isHead: column == 0, isTotal: isTotal))
      }
      row.closes = number == table.rows.count - 1 ? ["Table"] : []
      place(row)
    }
    if table.rows.isEmpty { place(Row(closes: ["Table"])) }
  }

  private func cell(_ cell: PrintedTable.Cell, in column: Column, isHead: Bool, isTotal: Bool) -> Row.Cell {
    var type = column.type(.cell)
    if isTotal { type = type.bold }
    let heat = cell.heat.map(Color.heat)
    if let heat { type.color = heat.ink }
    return Row.Cell(
      x: column.x, width: column.width,
      boxes: cell.text.isEmpty ? [] : [paper.box(cell.text, in: type, width: column.width)],
      element: isHead ? "TH" : "TD", target: cell.target, ground: heat?.ground, bar: cell.bar)
  }

  private func head(of table: PrintedTable, in columns: [Column]) -> Row {
    var row = Row(before: 2, after: 5)
    for (column, setting) in zip(table.columns, columns) where !column.title.isEmpty {
      let box = paper.box(column.title, in: setting.type(.head), width: setting.width)
      row.cells.append(Row.Cell(x: setting.x, width: setting.width, boxes: [box], element: "TH"))
    }
    row.keepsWithNext = true
    row.isTableHead = true
    row.opens = ["Table"]
    row.element = "TR"
    return row
  }

  struct Column {
    var x: Double
    var width: Double
    var isRight: Bool

    func type(_ type: Type) -> Type { isRight ? type.atRight : type }
  }

  /// Where each column stands: numbers and labels are as narrow as they can be, texts share the rest.
  private func columns(of table: PrintedTable) -> [Column] {
    let gap = 9.0
    let natural = narrowest[table.columns] ?? narrowestWidths(of: table)
    let texts = natural.count { $0 == nil }
    let free = width - gap * Double(natural.count - 1)
    // Texts keep a third of the page, whatever stands beside them.
    let most = free - (texts > 0 ? min(free, max(90, 70 * Double(texts))) : 0)
    // A bar can be short; words in a head that are broken cannot be read.
    let bars = table.columns.count { $0.kind == .bar }
    let taken = natural.compactMap(\.self).reduce(0, +)
    let shortening = bars == 0 ? 0 : max(0, min(Self.longestBar - Self.shortestBar, (taken - most) / Double(bars)))
    let needed = taken - shortening * Double(bars)
    let shrink = needed > most ? most / needed : 1
    let rest = (free - needed * shrink) / Double(max(1, texts))
    var x = left
    return zip(table.columns, natural).map { column, natural in
      let own = natural.map { $0 - (column.kind == .bar ? shortening : 0) }
      let width = max(8, own.map { $0 * shrink } ?? rest)
      defer { x += width + gap }
      return Column(x: x, width: width, isRight: column.kind == .number)
    }
  }

  private static let longestBar = 84.0
  private static let shortestBar = 24.0

  /// Finds out how narrow the columns of all tables can be, those with the same heads together.
  func measure(_ tables: [PrintedTable]) {
    for table in tables {
      let own = narrowestWidths(of: table)
      narrowest[table.columns] =
        narrowest[table.columns].map { zip($0, own).map { one, other in one.map { max($0, other ?? 0) } } } ?? own
    }
  }

  private func narrowestWidths(of table: PrintedTable) -> [Double?] {
    table.columns.indices.map { narrowestWidth(of: $0, in: table) }
  }

  /// nil for a column that takes the room that is left.
  private func narrowestWidth(of place: Int, in table: PrintedTable) -> Double? {
    switch table.columns[place].kind {
    case .text: return nil
    case .bar: return Self.longestBar
    case .label, .number:
      let texts = table.rows.compactMap { $0.dropFirst(place).first?.text }
      // The one with most letters is the widest, or hardly narrower.
      let longest = texts.max { $0.length < $1.length }
      let head = paper.box(table.columns[place].title, in: .head, width: 200).width
      let cell = longest.map { paper.box($0, in: .cell.bold, width: 200).width } ?? 0
      return min(120, max(head, cell) + 1)
    }
  }
}

extension PrintedText {
  fileprivate var length: Int { runs.reduce(0) { $0 + $1.text.utf8.count } }
}
