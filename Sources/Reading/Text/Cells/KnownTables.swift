import Model

/// Tables whose cells the text itself keeps apart: between tabs, or as Markdown's pipe tables.
enum KnownTables {
  /// A table's rows, the header first, and the index of the line behind it.
  struct Found {
    var rows: [Row]
    let end: Int
  }

  /// The text with its tables; nil if it has none of the kind.
  /// - Throws: `.noTable` for rows of tabs that can be read in more ways than one.
  static func blocks(_ lines: [PrintedLine]) throws(Failure) -> [Block]? {
    var blocks: [Block] = []
    var hasTable = false
    var index = 0
    while index < lines.count {
      var found = PipeTable.table(at: index, in: lines)
      if found == nil { found = try TabTable.table(at: index, in: lines) }
      if let found {
        add(found.rows, to: &blocks)
        (index, hasTable) = (found.end, true)
      } else {
        blocks.append(.line(lines[index].outlineLine))
        index += 1
      }
    }
    return hasTable ? blocks : nil
  }

  /// The same header again directly behind the table means that the table goes on.
  private static func add(_ rows: [Row], to blocks: inout [Block]) {
    guard let header = rows.first else { return }
    if case .table(var table) = blocks.last, let first = table.rows.first, first.texts == header.texts {
      blocks.removeLast()
      var more = Array(rows.dropFirst())
      if !more.isEmpty { more[0].opensPage = true }
      table.rows += more
      blocks.append(.table(table))
    } else {
      blocks.append(.table(Table(columnCount: header.cells.count, rows: rows)))
    }
  }

  /// The header's cells if they are those of a strategy table.
  static func header(_ cells: [String], of line: PrintedLine) -> Row? {
    let cells = cells.enumerated().map { Cell(column: $0, lines: lines(of: $1, in: line)) }
    let row = Row(cells: cells, isHeader: true)
    let isHeader = HeaderLine.isHeader(row.texts) && row.texts.contains { HeaderWords.role(of: $0) == .activities }
    return isHeader ? row : nil
  }

  /// The lines of one cell's text: parts that each begin with the bullet it begins with; none if there is only a bullet or
  /// a dash.
  ///
  /// They are whole, so nothing is said of their room: nothing goes on behind them.
  static func lines(of text: String, in source: PrintedLine) -> [Line] {
    items(of: text).compactMap { item in
      guard let part = PrintedLine.lines(of: item).first, !part.text.isEmpty, !isDash(part.text) else { return nil }
      var line = part.line(spaceBefore: 0, room: nil)
      line.places = [.lines(source.number, count: 1)]
      (line.indent, line.textIndent) = (0, part.marker == nil ? 0 : 2)
      return line
    }
  }

  private static func isDash(_ text: String) -> Bool { ["-", "–", "—", "−"].contains(text) }

  private static func items(of text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let sign = words.first, MarkerSign.strength(of: sign) == .bullet else { return [text] }
    return words.split(separator: sign).map { String(sign) + " " + $0.joined(separator: " ") }
  }
}
