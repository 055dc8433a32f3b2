import Comparison
import Files
import Language
import Model
import Search
import Study

/// Answers as rows for a spreadsheet: UTF-8, comma, a header row.
package struct CSVRenderer: Renderer {
  package init() {}

  /// nil for answers that are no rows.
  package func render(_ reply: Reply) -> String? { table(of: reply)?.text() }

  func table(of reply: Reply) -> CSVTable? {
    switch reply {
    case .documents(let documents): documentTable(documents)
    case .periods(let periods): periodTable(periods)
    case .editions(let plans): documentTable(plans.flatMap(\.editions).flatMap(\.self))
    case .records(let records, let shelf, _):
      CSVTable(
        header: Record.columns + Facts.columns,
        rows: records.untilCancelled.map { $0.cells(with: shelf) + $0.facts.cells })
    case .deadlines(let deadlines, let shelf, _): table(deadlines, with: shelf)
    case .found(let answer, let shelf): table(answer, with: shelf)
    case .concordance(let concordance): table(concordance)
    case .timeline(let timeline): table(timeline)
    case .matrix(let matrix): table(matrix)
    case .analysis(let report): table(report)
    case .pairs(let report): table(report)
    case .differences(let differences): changeTable(differences)
    case .developed(let development): changeTable(development.differences)
    case .traced(let trace, let shelf): table(trace, with: shelf)
    case .terms(let report): table(report)
    case .corrected(let report): table(report)
    case .read(let report): table(report)
    case .imported(let report): table(report)
    case .shown(let exhibit): table(exhibit)
    case .checked(let report): table(report)
    }
  }
}

extension CSVRenderer {
  private func documentTable(_ documents: [StoredDocument]) -> CSVTable {
    CSVTable(
      header: [
        "id", "file", "sha256", "title", "period", "until", "municipality", "series", "format", "pages", "records",
        "imported", "vouched", "notes", "edition", "sameAs",
      ],
      rows: documents.map { document in
        [
          "\(document.id)", document.file, document.sha256, document.title ?? "", text(document.period),
          document.until.map { "\($0)" } ?? "", document.municipality ?? "", document.series ?? "",
          document.format.rawValue, document.pages.map { "\($0)" } ?? "", "\(document.records)", document.imported,
          document.isVouched ? "true" : "false", document.notes.map(\.code).joined(separator: " "),
          document.edition.map { "\($0)" } ?? "", document.sameAs.map { "\($0)" } ?? "",
        ]
      })
  }

  private func periodTable(_ periods: [PeriodSummary]) -> CSVTable {
    CSVTable(
      header: ["period", "documents", "policies", "activities", "followUps", "municipality"],
      rows: periods.map { summary in
        [text(summary.period)]
          + [summary.documents, summary.policies, summary.activities, summary.followUps].map { "\($0)" }
          + [summary.municipality ?? ""]
      })
  }

  private func table(_ deadlines: [Deadline], with shelf: Shelf) -> CSVTable {
    CSVTable(
      header: ["first", "last"] + Record.columns + Facts.columns,
      rows: deadlines.untilCancelled.map { deadline in
        let days = deadline.days.map { [$0.first.description, $0.last.description] } ?? ["", ""]
        return days + deadline.record.cells(with: shelf) + deadline.record.facts.cells
      })
  }

  private func table(_ answer: Answer, with shelf: Shelf) -> CSVTable {
    CSVTable(
      header: Record.columns + ["score", "tier", "because"] + Facts.columns,
      rows: answer.isOfHeadings
        ? answer.headings.map { row($0, with: shelf) } : answer.hits.untilCancelled.map { row($0, with: shelf) })
  }

  private func row(_ hit: Hit, with shelf: Shelf) -> [String] {
    hit.record.cells(with: shelf) + [
      "\(hit.score.rounded(to: 3))", "\(hit.tier)", hit.because.codes.joined(separator: " "),
    ] + hit.record.facts.cells
  }

  /// A heading that was asked for, as a hit.
  private func row(_ heading: HeadingHit, with shelf: Shelf) -> [String] {
    let source = shelf.sources(heading.sources).first
    return [
      heading.id, heading.level.rawValue, text(heading.period), heading.series ?? "",
      heading.policy, heading.level == .group ? heading.name : "", heading.name, source?.document.file ?? "",
      source?.page.map { "\($0)" } ?? "", heading.municipality ?? "", "\(heading.score.rounded(to: 3))",
      "\(heading.tier)",
      heading.because.codes.joined(separator: " "),
    ] + Facts().cells
  }

  func text(_ period: Period?) -> String { period?.description ?? "" }
}

extension Record {
  static let columns = ["id", "kind", "period", "series", "policy", "group", "text", "file", "page", "municipality"]

  /// As many as `columns`.
  func cells(with shelf: Shelf) -> [String] {
    let source = shelf.sources(of: self).first
    return [
      id, kind.rawValue, period?.description ?? "", series ?? "", policy, group ?? "", text,
      source?.document.file ?? "", source?.page.map { "\($0)" } ?? "", municipality ?? "",
    ]
  }
}

extension Facts {
  /// A column for each field, and one for what stands under other headers.
  static let columns = Field.allCases.map(\.code) + ["otherFacts"]

  /// As many as `columns`; a fact's paragraphs are parted by slashes, and other headers stand before their facts.
  var cells: [String] {
    let others = filter { $0.name.field == nil }.map { "\($0.name.key): \($0.text.inOneLine)" }
    return Field.allCases.map { (self[$0] ?? "").inOneLine } + [others.joined(separator: "; ")]
  }
}
