import Comparison
import Files
import Model

extension Report {
  /// The columns of `diff --csv` with document and page of each side, and the series: UTF-8, comma.
  func plainRows() -> String {
    let periods = hasSteps ? ["oldPeriod", "newPeriod"] : []
    let table = CSVTable(
      header: Change.columns + ["oldFile", "oldPage", "newFile", "newPage", "municipality", "series"] + periods,
      rows: differences.flatMap { difference in
        let steps = hasSteps ? ["\(difference.old)", "\(difference.new)"] : []
        return difference.items.untilCancelled.map { change -> [String] in
          let places = place(of: change.old) + place(of: change.new)
          return change.cells + places + [difference.municipality ?? "", difference.series ?? ""] + steps
        }
      })
    return table.text()
  }

  /// The table in words for a Danish Excel, which opens semicolons and UTF-8 with a byte order mark without asking.
  func excelRows() -> String {
    let table = table(\.items)
    return "\u{FEFF}" + CSVTable(header: table.header, rows: table.rows.map(\.cells)).text(separatedBy: ";")
  }

  private func place(of records: [Record]) -> [String] {
    let standing = records.first.flatMap(standing)
    return [standing?.file ?? "", standing?.page.map { "\($0)" } ?? ""]
  }
}

extension LibraryExport {
  /// A row a record, in the columns of `records --csv`.
  package var rows: [UInt8] {
    Array((CSVRenderer().render(.records(records, of: shelf, total: records.count)) ?? "").utf8)
  }
}
