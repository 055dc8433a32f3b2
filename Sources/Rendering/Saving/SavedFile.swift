import Files
import Model

extension SavedFile {
  /// For Excel, which opens semicolons and UTF-8 with a byte order mark without asking.
  var rows: String {
    "\u{FEFF}"
      + CSVTable(header: table.columns.map(\.heading), rows: table.rows, numbers: numberHeadings).text(separatedBy: ";")
  }

  private var numberHeadings: Set<String> { Set(table.columns.filter(\.isOfNumbers).map(\.heading)) }

  func workbook() throws(ReportError) -> [UInt8] {
    let columns = table.columns.enumerated().map { place, column in
      let longest = table.rows.lazy.map { $0[place].count }.max() ?? 0
      return (title: inXML(column.heading), width: Double(min(52, max(column.heading.count + 3, longest + 1, 9))))
    }
    let rows = table.rows.untilCancelled.map { row in
      zip(table.columns, row).map { column, cell -> Workbook.Cell in
        if column.isOfNumbers, let number = Int(cell) { return .number(number) }
        return .text(inXML(cell))
      }
    }
    return try Workbook(sheets: [.init(name: "Traad", columns: columns, rows: rows)]).bytes()
  }
}
