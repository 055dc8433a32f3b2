import Model

extension Canvas {
  mutating func add(documents: [StoredDocument]) {
    guard !documents.isEmpty else { return add(LibraryPhrase.holdsNothing.sentence) }
    let titles: [LibraryPhrase] = [.columnPeriod, .columnRecords, .columnFormat, .columnFile, .columnTitle]
    let rows = documents.map { document in
      [
        Styled(Sentence.period(document.period)(terminal.tongue)), number(document.records),
        Styled(document.format.rawValue), Styled(document.file.lastComponent),
        Styled(
          document.title ?? LibraryPhrase.untitled.sentence(terminal.tongue), document.title == nil ? .faint : .plain),
      ]
    }
    add(table: [header(titles)] + rows, rightAligned: [1], flexible: [3, 4])
    let notes = documents.flatMap { document in document.notes.map { (document.file, $0) } }
    if !notes.isEmpty { blank() }
    for (file, note) in notes { add(note: note, file: file) }
  }

  mutating func add(periods: [PeriodSummary]) {
    guard !periods.isEmpty else { return add(LibraryPhrase.holdsNothing.sentence) }
    let titles: [LibraryPhrase] = [
      .columnPeriod, .columnDocuments, .columnPolicies, .columnActivities, .columnFollowUps,
    ]
    let rows = periods.map { summary in
      [
        Styled(Sentence.period(summary.period)(terminal.tongue)), number(summary.documents), number(summary.policies),
        number(summary.activities), number(summary.followUps),
      ]
    }
    add(table: [header(titles)] + rows, rightAligned: [1, 2, 3, 4])
  }

  mutating func add(imported report: ImportReport) {
    for entry in report.entries { add(imported: entry) }
    let count = { (outcome: ImportReport.Outcome) in
      Set(report.entries.lazy.filter { $0.outcome == outcome }.map(\.file)).count
    }
    let phrase = LibraryPhrase.importSummary(
      imported: count(.imported), unchanged: count(.unchanged), replaced: count(.replaced),
      failed: report.failures.count)
    add(phrase.sentence, .title)
    if report.isRehearsal { add(LibraryPhrase.rehearsal.sentence, .faint) }
  }

  /// One document of an import: "ny        strategi.pdf · 2018-2020 · 20 punkter".
  mutating func add(imported entry: ImportReport.Entry) {
    let outcomes = ImportReport.Outcome.allCases.map { $0.phrase.sentence(terminal.tongue) }
    let width = outcomes.map(\.displayWidth).max() ?? 0
    let outcome = entry.outcome.phrase.sentence(terminal.tongue)
    let style: Style = entry.outcome == .unchanged ? .faint : .inserted
    let facts = .name(" · ") + Sentence.period(entry.period) + .name(" · ") + .records(entry.records)
    let label = Styled(outcome + spaces(width - outcome.displayWidth + 2), style)
    add(Styled(entry.file) + Styled(facts(terminal.tongue), .faint), label: label)
  }

  mutating func add(note: Note, file: String) {
    let style: Style = note.severity == .info ? .faint : .warning
    add(Styled(file.lastComponent + ": ", .faint) + Styled(note.message(terminal.tongue), style))
  }

  private func header(_ titles: [LibraryPhrase]) -> [Styled] {
    titles.map { Styled($0.sentence(terminal.tongue), .faint) }
  }

  private func number(_ number: Int) -> Styled { Styled(number.grouped(terminal.tongue)) }
}

extension String {
  /// The last component of a path.
  var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
