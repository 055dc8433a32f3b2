import Comparison
import Model

extension Report {
  /// A sheet of items, one of items by period and one of counts, and where there are any, one of suggestions and one of terms.
  func workbook() throws(ReportError) -> [UInt8] {
    var sheets = [sheet(of: table(\.items), named: say(.total)), developmentSheet, countSheet()]
    let suggestions = table(\.suggestions)
    if !suggestions.rows.isEmpty { sheets.append(sheet(of: suggestions, named: say(.suggestions))) }
    if let terms = termSheet { sheets.append(terms) }
    return try Workbook(sheets: sheets).bytes()
  }

  private func sheet(of table: ReportTable, named name: String) -> Workbook.Sheet {
    let columns = columns
    let marked = columns.firstIndex(of: .difference)
    let widths = columns.map(\.width) + table.header.dropFirst(columns.count).map { _ in 26 }
    return Workbook.Sheet(
      name: name, columns: Array(zip(table.header.map(inXML), widths)),
      rows: table.rows.map { row in
        row.cells.enumerated().map { column, text in
          column == marked && !row.words.isEmpty ? .runs(runs(row.words)) : .text(inXML(text))
        }
      })
  }

  private func countSheet() -> Workbook.Sheet {
    // All relations: the series share the columns, and not every relation occurs in each.
    let relations = Relation.allCases
    let isNamed = differences.count > 1
    let titles = (isNamed ? [ReportColumn.series] : []).flatMap { column in
      differences.prefix(1).map { _ in (column.title(nil)(tongue), 30.0) }
    }
    let columns =
      titles + [(say(.policy), 34)] + relations.map { ($0.word(tongue), 13) } + [(say(.total), 10)]
    var rows: [[Workbook.Cell]] = []
    for difference in differences {
      let counts = PolicyCounts(difference)
      for row in counts.rows {
        let numbers = relations.map { relation in
          counts.relations.firstIndex(of: relation).map { row.counts[$0] } ?? 0
        }
        let names = (isNamed ? [name(of: difference)] : []) + [row.policy]
        rows.append(
          names.map { .text(inXML(visible($0))) } + (numbers + [numbers.reduce(0, +)]).map(Workbook.Cell.number))
      }
    }
    let totals = relations.map { relation in differences.map { $0.count(of: relation) }.reduce(0, +) }
    let names = (isNamed ? [""] : []) + [say(.allPolicies)]
    rows.append(names.map(Workbook.Cell.text) + (totals + [totals.reduce(0, +)]).map(Workbook.Cell.number))
    return Workbook.Sheet(name: say(.counts), columns: columns, rows: rows, hasTotals: true)
  }

  /// All terms that came, went, grew and shrank; nil where none did.
  private var termSheet: Workbook.Sheet? {
    let isNamed = differences.count > 1
    let periods = differences.first.map { hasSteps ? nil : $0 } ?? nil
    let counts = [ReportColumn.oldPeriod, .newPeriod].map { column in
      periods.map { "\(column == .oldPeriod ? $0.old : $0.new)" } ?? column.title(nil)(tongue)
    }
    let rows = parts.flatMap { part in
      (part.terms?.comparison.terms ?? []).map { change in
        ((isNamed ? [name(of: part.difference)] : []) + [
          change.term, TermPhrase.status(change.status).sentence(tongue),
        ])
        .map { Workbook.Cell.text(inXML(visible($0))) } + [.number(change.old), .number(change.new)]
      }
    }
    guard !rows.isEmpty else { return nil }
    return Workbook.Sheet(
      name: say(.terms),
      columns: (isNamed ? [(ReportColumn.series.title(nil)(tongue), 30.0)] : [])
        + [(say(.term), 34), (ReportColumn.status.title(nil)(tongue), 15)] + counts.map { ($0, 13) }, rows: rows)
  }

  private func runs(_ words: [WordChange]) -> [(text: String, look: Workbook.Look)] {
    words.enumerated().map { index, change in
      let look: Workbook.Look =
        switch change.operation {
        case .same: .same
        case .delete: .went
        case .insert: .came
        }
      return (inXML(visible(change.text)) + (index < words.count - 1 ? " " : ""), look)
    }
  }
}

/// The noncharacters, which XML forbids, spelled out.
func inXML(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isNoncharacter) else { return text }
  return text.unicodeScalars.map { $0.isNoncharacter ? $0.spelledOut : String($0) }.joined()
}

extension ReportColumn {
  /// In characters.
  fileprivate var width: Double {
    switch self {
    case .status, .confidence, .kind: 15
    case .oldText, .newText, .difference, .factChanges: 52
    case .oldPolicy, .newPolicy, .oldGroup, .newGroup, .oldFile, .newFile, .flags, .remark, .series: 26
    case .oldPlace, .newPlace, .oldPeriod, .newPeriod: 14
    }
  }
}

extension Unicode.Scalar {
  /// U+FDD0…U+FDEF and the last two of each plane.
  var isNoncharacter: Bool { value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) }
}
