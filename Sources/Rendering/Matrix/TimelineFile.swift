import Files
package import Model
package import Search

/// A timeline as a file of its own: bars, and the same numbers as tables.
package struct TimelineFile: Sendable {
  let timeline: Timeline
  let tongue: Tongue
  /// When it was made, in ISO 8601 and UTC.
  let made: String

  package init(_ timeline: Timeline, tongue: Tongue, made: String) {
    self.timeline = timeline
    self.tongue = tongue
    self.made = made
  }

  /// - Throws: `ReportError` where the system does not let the file be made.
  package func bytes(as format: OverviewFormat, printer: Printer = withoutPrinter) throws(ReportError) -> [UInt8] {
    switch format {
    case .html: try document.bytes(as: .html, printer: printer)
    case .pdf: try document.bytes(as: .pdf, printer: printer)
    case .xlsx: try workbook()
    }
  }
}

extension TimelineFile {
  private var document: TableDocument {
    let name = timeline.query.trimmed.quoted
    let policies = timeline.policies.isEmpty ? [] : [policySection]
    return TableDocument(
      title: "Traad: " + name, lead: OverviewPhrase.timeline(timeline).sentence(tongue).withNumbersKept, heading: name,
      notes: timeline.near > 0 ? [MatrixPhrase.note.sentence(tongue)] : [], sections: [periodSection] + policies,
      sourcesTitle: "", tongue: tongue, made: made)
  }

  private var periodSection: TableDocument.Section {
    let most = Double(max(1, timeline.periods.map(\.total).max() ?? 1))
    let names = timeline.periods.map { Sentence.period($0.value)(tongue) }
    let title = TimelinePhrase.byPeriod.sentence(tongue)
    let figures = timeline.periods.map { figure($0.count, near: $0.near) }
    return TableDocument.Section(
      heading: title,
      picture: .init(
        title: title, description: zip(names, figures).map { "\($0): \($1)" }.joined(separator: "; "),
        bars: zip(timeline.periods, zip(names, figures)).map { count, told in
          .init(
            label: told.0, figure: told.1, asked: Double(count.count) / most, near: Double(count.near) / most)
        }),
      table: .init(
        caption: title,
        columns: [
          .init(title: TimelinePhrase.period.sentence(tongue), kind: .text),
          .init(title: TimelinePhrase.records.sentence(tongue), kind: .number),
        ],
        rows: zip(names, figures).map { [.init($0), .init($1)] }))
  }

  private var policySection: TableDocument.Section {
    let title = TimelinePhrase.byPolicy.sentence(tongue)
    let periods = timeline.periods.map { TableDocument.Column(title: Sentence.period($0.value)(tongue), kind: .number) }
    return TableDocument.Section(
      heading: title, picture: nil,
      table: .init(
        caption: title, columns: [.init(title: OverviewPhrase.policy.sentence(tongue), kind: .text)] + periods,
        rows: timeline.policies.map { row in
          [.init(name(of: row))] + zip(row.counts, row.near).map { .init(figure($0, near: $1)) }
        }))
  }

  private func figure(_ count: Int, near: Int) -> String {
    count.grouped(tongue) + (near > 0 ? " (\(near.grouped(tongue)))" : "")
  }

  private func name(of row: Timeline.Row) -> String {
    [row.municipality, row.policy].compactMap(\.self).joined(separator: " › ")
  }

  /// A sheet of policies with what was asked in each period, then what is near.
  private func workbook() throws(ReportError) -> [UInt8] {
    let near = Sentence(" tæt på", " close")(tongue)
    let periods = timeline.periods.map { Sentence.period($0.value)(tongue) }
    let rows = timeline.policies.map { row in
      [Workbook.Cell.text(inXML(visible(name(of: row))))] + (row.counts + row.near).map { .number($0) }
    }
    let all = timeline.periods.map(\.count) + timeline.periods.map(\.near)
    let totals = [Workbook.Cell.text(ReportPhrase.allPolicies.sentence(tongue))] + all.map { .number($0) }
    let sheet = Workbook.Sheet(
      name: TimelinePhrase.records.sentence(tongue),
      columns: [(OverviewPhrase.policy.sentence(tongue), 34)] + periods.map { ($0, 12) }
        + periods.map { ($0 + near, 12) },
      rows: rows + [totals], hasTotals: true)
    return try Workbook(sheets: [sheet]).bytes()
  }
}

/// What is said in a timeline's file.
private enum TimelinePhrase {
  case byPeriod, byPolicy, period, records

  var sentence: Sentence {
    switch self {
    case .byPeriod: Sentence("Fra periode til periode", "From period to period")
    case .byPolicy: Sentence("Efter politik", "By policy")
    case .period: Sentence("Periode", "Period")
    case .records: Sentence("Punkter", "Records")
    }
  }
}
