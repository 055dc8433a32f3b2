import Library
import Model
import Study

/// Rows of what was read, imported, shown and checked.
extension CSVRenderer {
  /// A row for each item of each document.
  func table(_ report: ReadReport) -> CSVTable {
    CSVTable(
      header: ["file", "title", "period", "municipality", "series", "kind", "policy", "group", "level", "text"]
        + Facts.columns,
      rows: report.entries.flatMap { entry in
        let document = entry.document
        let start = [
          entry.file, document.title ?? "", text(document.period), document.municipality ?? "", entry.series ?? "",
        ]
        func row(_ item: Item, _ kind: RecordKind, policy: Policy, group: String?) -> [String] {
          start + [kind.rawValue, policy.name ?? "", group ?? "", "\(item.level)", item.text] + item.facts.cells
        }
        return document.policies.flatMap { policy in
          policy.groups.flatMap { group in
            group.activities.map { row($0, .activity, policy: policy, group: group.name) }
          } + policy.followUps.map { row($0, .followUp, policy: policy, group: nil) }
        }
      })
  }

  /// A row for each document of each file, and one for a file that gave none.
  func table(_ report: ImportReport) -> CSVTable {
    let documents = report.entries.map { entry in
      [
        entry.outcome.rawValue, entry.file, entry.elsewhere ?? "", entry.document.map { "\($0)" } ?? "",
        text(entry.period), entry.municipality ?? "", "\(entry.records)", "",
      ]
    }
    let failures =
      report.failures.map { ($0.file, $0.failure.code) } + report.rejected.map { ($0.file, $0.mistake.code) }
    return CSVTable(
      header: ["outcome", "file", "elsewhere", "document", "period", "municipality", "records", "code"],
      rows: documents + failures.map { ["failed", $0, "", "", "", "", "", $1] })
  }

  /// The record, then those around it.
  func table(_ exhibit: Exhibit) -> CSVTable {
    let records =
      [("shown", exhibit.record)] + exhibit.before.map { ("before", $0) } + exhibit.after.map { ("after", $0) }
      + exhibit.beside.map { ("beside", $0) }
    return CSVTable(
      header: ["role"] + Record.columns + Facts.columns,
      rows: records.map { [$0] + $1.cells(with: exhibit.shelf) + $1.facts.cells })
  }

  /// A row for each flaw and each finding.
  func table(_ report: CheckReport) -> CSVTable {
    CSVTable(
      header: ["kind", "code", "documents", "message"],
      rows: report.flaws.map { ["flaw", $0.code, "", $0.sentence(.english)] }
        + report.findings.map { finding in
          let documents = finding.documents.map { "\($0.id)" }.joined(separator: " ")
          return ["finding", finding.code, documents, finding.sentence(.english)]
        })
  }
}
