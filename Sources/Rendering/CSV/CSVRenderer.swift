import Comparison
import Model
import Search
import Study

/// Answers as rows for a spreadsheet: UTF-8, comma, a header row, as RFC 4180 describes it.
package struct CSVRenderer: Renderer {
  package init() {}

  /// nil for answers that are no rows.
  package func render(_ reply: Reply) -> String? {
    switch reply {
    case .documents(let documents): rows(documentHeader, documents.map(row))
    case .periods(let periods): rows(periodHeader, periods.map(row))
    case .records(let records, let shelf, _): rows(recordHeader, records.map { row($0, of: shelf) })
    case .found(let answer, let shelf):
      rows(
        recordHeader + ["score", "tier", "because"],
        answer.isOfHeadings ? answer.headings.map { row($0, of: shelf) } : answer.hits.map { row($0, of: shelf) })
    case .concordance(let concordance): rows(concordance)
    case .timeline(let timeline): rows(timeline)
    case .analysis(let report): rows(report)
    case .pairs(let report): rows(report)
    case .differences(let differences): rows(changeHeader, differences.flatMap(rows))
    case .developed(let development): rows(changeHeader, development.differences.flatMap(rows))
    case .traced(let trace, let shelf): rows(traceHeader, trace.steps.flatMap { rows($0, of: shelf) })
    case .checked: nil
    case .terms(let report): rows(terms(report).header, terms(report).rows)
    case .corrected(let report): rows(["act", "kind", "old", "new", "same"], rows(report))
    case .read, .imported, .shown: nil
    }
  }

  func rows(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private func field(_ text: String) -> String {
    let text = visible(text)
    guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension CSVRenderer {
  private var documentHeader: [String] {
    ["id", "file", "sha256", "title", "period", "series", "format", "pages", "records", "imported", "notes"]
  }

  private func row(_ document: StoredDocument) -> [String] {
    [
      "\(document.id)", document.file, document.sha256, document.title ?? "", text(document.period),
      document.series ?? "", document.format.rawValue, document.pages.map { "\($0)" } ?? "", "\(document.records)",
      document.imported, document.notes.map(\.code).joined(separator: " "),
    ]
  }

  private var periodHeader: [String] { ["period", "documents", "policies", "activities", "followUps"] }

  private func row(_ summary: PeriodSummary) -> [String] {
    [text(summary.period)]
      + [summary.documents, summary.policies, summary.activities, summary.followUps].map { "\($0)" }
  }

  private var recordHeader: [String] { ["id", "kind", "period", "series", "policy", "group", "text", "file", "page"] }

  private func row(_ record: Record, of shelf: Shelf) -> [String] {
    let source = shelf.sources(of: record).first
    return [
      record.id, record.kind.rawValue, text(record.period), record.series ?? "", record.policy, record.group ?? "",
      record.text, source?.document.file ?? "", source?.page.map { "\($0)" } ?? "",
    ]
  }

  private func row(_ hit: Hit, of shelf: Shelf) -> [String] {
    row(hit.record, of: shelf) + [
      "\(hit.score.rounded(to: 3))", "\(hit.tier)", hit.because.codes.joined(separator: " "),
    ]
  }

  /// A heading that was asked for, as a hit.
  private func row(_ heading: HeadingHit, of shelf: Shelf) -> [String] {
    let source = shelf.sources(heading.sources).first
    return [
      heading.id, heading.level.rawValue, text(heading.period), heading.series ?? "", heading.policy,
      heading.level == .group ? heading.name : "", heading.name, source?.document.file ?? "",
      source?.page.map { "\($0)" } ?? "", "\(heading.score.rounded(to: 3))", "\(heading.tier)",
      heading.because.codes.joined(separator: " "),
    ]
  }

  private var changeHeader: [String] {
    ["kind", "relation", "moved", "confidence", "oldPolicy", "oldGroup", "oldText", "newPolicy", "newGroup", "newText"]
      + ["because", "flags", "oldPeriod", "newPeriod", "series"]
  }

  private func rows(_ difference: Difference) -> [[String]] {
    let origin = [text(difference.old), text(difference.new), difference.series ?? ""]
    return difference.items.map { row($0) + origin }
  }

  private var traceHeader: [String] { ["step", "relation", "confidence"] + recordHeader }

  /// A row for each record of a period, and one without a record where there is none.
  private func rows(_ step: Trace.Step, of shelf: Shelf) -> [[String]] {
    let facts = [text(step.period), step.relation?.rawValue ?? "", step.confidence?.rawValue ?? ""]
    let nothing = recordHeader.map { _ in "" }
    return step.records.isEmpty ? [facts + nothing] : step.records.map { facts + row($0, of: shelf) }
  }

  private func row(_ change: Change) -> [String] {
    [change.kind.rawValue, change.relation.rawValue, "\(change.moved)", change.confidence.rawValue]
      + side(change.old) + side(change.new)
      + [change.because.map(\.phrase).joined(separator: "; "), change.flags.map(\.rawValue).joined(separator: " ")]
  }

  /// Policy, group and text; the texts of an item that was split or merged stand with a bar between.
  private func side(_ records: [Record]) -> [String] {
    [
      records.first?.policy ?? "", records.first?.group ?? "", records.map(\.text).joined(separator: " | "),
    ]
  }

  func text(_ period: Period?) -> String { period.map { "\($0)" } ?? "" }
}
