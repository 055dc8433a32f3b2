import Files
import Model

/// Rows in words for a person: headings and codes in the reader's language.
struct SavedTable {
  struct Column {
    var heading: String
    /// Whether all that stands in it are whole numbers.
    var isOfNumbers: Bool
  }

  private(set) var columns: [Column]
  /// Each as long as the columns.
  private(set) var rows: [[String]]
  /// What every row says, "Kommune: Aalund", and the table therefore does not.
  private(set) var common: [String] = []

  /// - Parameter isRead: whether the table is for reading rather than for calculating with: columns that only programs use,
  ///   that are empty, or that say the same in every row are left out.
  init(_ table: CSVTable, tongue: Tongue, isRead: Bool) {
    let isPair = table.header.starts(with: ["first", "second"])
    let names = table.header.map { SavedColumn(code: $0, isOfPairs: isPair) }
    let rows = table.rows.untilCancelled.map { row in
      zip(names, row).map { $0.value(visible($1), in: tongue, isRead: isRead) }
    }
    var shown = names.indices.filter { !names[$0].isForPrograms }
    if isRead {
      shown.removeAll { place in names[place].isOfNumbering || rows.allSatisfy { $0[place].isEmpty } }
      let same = rows.count < 2 ? [] : shown.filter { place in Set(rows.map { $0[place] }).count == 1 }
      common = same.map { names[$0].heading(tongue) + ": " + rows[0][$0] }
      // A table has a column, though all its rows be the same.
      if same.count < shown.count { shown.removeAll { same.contains($0) } } else { common = [] }
    } else {
      shown.removeAll { place in names[place].isOfFacts && rows.allSatisfy { $0[place].isEmpty } }
    }
    columns = shown.map { place in
      let values = rows.lazy.map { $0[place] }.filter { !$0.isEmpty }
      return Column(
        heading: visible(names[place].heading(tongue)),
        isOfNumbers: names[place].mayBeNumbers && !values.isEmpty && values.allSatisfy { Int($0) != nil })
    }
    self.rows = rows.map { row in shown.map { row[$0] } }
  }
}
