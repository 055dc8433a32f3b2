import Comparison
import Files
import Library
import Model
import Study

extension CSVRenderer {
  func changeTable(_ differences: [Difference]) -> CSVTable {
    CSVTable(
      header: Change.columns + ["oldPeriod", "newPeriod", "municipality", "series"],
      rows: differences.flatMap { difference in
        difference.items.untilCancelled.map {
          $0.cells + [
            text(difference.old), text(difference.new), difference.municipality ?? "", difference.series ?? "",
          ]
        }
      })
  }

  /// A row for each record of a period, and one without a record where there is none.
  func table(_ trace: Trace, with shelf: Shelf) -> CSVTable {
    let columns = Record.columns + Facts.columns
    return CSVTable(
      header: ["step", "relation", "confidence", "factChanges"] + columns,
      rows: trace.steps.flatMap { step in
        let start = [
          text(step.period), step.relation?.rawValue ?? "", step.confidence?.rawValue ?? "", step.factChanges.row,
        ]
        let records = step.records.map { $0.cells(with: shelf) + $0.facts.cells }
        return (records.isEmpty ? [columns.map { _ in "" }] : records).map { start + $0 }
      })
  }

  /// A row for each judged pair, and one for any other correction.
  func table(_ report: CorrectionReport) -> CSVTable {
    let rows: [[String]] =
      switch report.correction {
      case nil: []
      case .judged(let judgements): judgements.map { [$0.kind.rawValue, $0.old, $0.new, "\($0.isSame)"] }
      case .setPeriod(let period, let file, let before): [[file, text(before), period.description, "true"]]
      case .setMunicipality(let name, let file, let before): [[file, before ?? "", name, "true"]]
      case .setEdition(let place, let file): [[file, "", place.map { "\($0)" } ?? "", "true"]]
      case .removed(let file, let period, _): [[file, text(period), "", ""]]
      case .renamedPolicy(let old, let new): [["policy", old, new, "true"]]
      case .decided(let decision):
        [[decision.kind.rawValue, decision.first, decision.second, "\(decision.isAccepted)"]]
      }
    return CSVTable(header: ["act", "kind", "old", "new", "same"], rows: rows.map { [report.act.rawValue] + $0 })
  }
}

extension Change {
  /// The columns that `diff --csv` and a report in CSV have in common.
  static let columns = [
    "kind", "relation", "moved", "confidence", "oldPolicy", "oldGroup", "oldText", "newPolicy", "newGroup", "newText",
    "because", "flags", "factChanges", "oldFacts", "newFacts",
  ]

  /// As many as `columns`; the texts of an item that was split or merged stand with a bar between, and so do their facts.
  var cells: [String] {
    let start = [kind.rawValue, relation.rawValue, "\(moved)", confidence.rawValue]
    let places: [String] = [old, new].flatMap { side in
      [side.first?.policy ?? "", side.first?.group ?? "", side.map(\.text).joined(separator: " | ")]
    }
    let reasons = [because.map(\.phrase).joined(separator: "; "), flags.map(\.rawValue).joined(separator: " ")]
    let facts: [String] = [old, new].map { side in
      side.map(\.facts.row).filter { !$0.isEmpty }.joined(separator: " | ")
    }
    return start + places + reasons + [factChanges.row] + facts
  }
}

extension [FactChange] {
  /// "deadline: juni 2024 → juni 2025; status: – → I gang".
  fileprivate var row: String { map { "\($0.name.key): \($0.story)" }.joined(separator: "; ") }
}

extension Facts {
  /// "deadline: juni 2024; status: I gang".
  fileprivate var row: String { map { "\($0.name.key): \($0.text.inOneLine)" }.joined(separator: "; ") }
}
