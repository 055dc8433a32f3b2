import Library
import Model

extension Canvas {
  mutating func add(documents: [StoredDocument]) {
    guard !documents.isEmpty else { return add(LibraryPhrase.holdsNothing.sentence) }
    let titles: [LibraryPhrase] = [
      .columnNumber, .columnPeriod, .columnRecords, .columnFormat, .columnFile, .columnTitle,
    ]
    let rows = documents.map { document in
      [
        Styled("\(document.id)"), Styled(Sentence.period(document.period)(terminal.tongue)), number(document.records),
        Styled(document.format.rawValue), Styled(document.file.lastComponent),
        Styled(
          document.title ?? LibraryPhrase.untitled.sentence(terminal.tongue),
          as: document.title == nil ? .faint : .plain),
      ]
    }
    add(table: [header(titles)] + rows, rightAligned: [0, 2], flexible: [5, 4])
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
    var files: [String] = []
    for entry in report.entries where files.last != entry.file { files.append(entry.file) }
    for file in files { add(imported: report.entries.filter { $0.file == file }) }
    add(report.summary, as: .title)
  }

  /// The documents of one file on one line, however wide: "ny        strategi.pdf · 2018-2020 · 20 punkter".
  mutating func add(imported entries: [ImportReport.Entry]) {
    guard let first = entries.first else { return }
    let outcomes = ImportOutcome.allCases.map { $0.phrase.sentence(terminal.tongue) }
    let width = outcomes.map(\.displayWidth).max() ?? 0
    let outcome = first.outcome.phrase.sentence(terminal.tongue)
    let style: Style = first.outcome == .unchanged ? .faint : .inserted
    let periods = Sentence.list(entries.map { .period($0.period) })
    let facts = .name(" · ") + periods + .name(" · ") + .records(entries.reduce(0) { $0 + $1.records })
    let label = Styled(outcome + spaces(width - outcome.displayWidth + 2), as: style)
    add(line: label + Styled(first.file) + Styled(facts(terminal.tongue), as: .faint))
  }

  mutating func add(note: Note, file: String) {
    let style: Style = note.severity == .info ? .faint : .warning
    add(Styled(file.lastComponent + ": ", as: .faint) + Styled(note.message(terminal.tongue), as: style))
  }

  mutating func add(checked report: CheckReport) {
    for flaw in report.flaws { add(flaw.sentence, as: .warning) }
    if let sentence = report.withoutFactsSentence { add(sentence, as: .warning) }
    add(report.summary, as: .title)
  }

  private func header(_ titles: [LibraryPhrase]) -> [Styled] {
    titles.map { Styled($0.sentence(terminal.tongue), as: .faint) }
  }

  private func number(_ number: Int) -> Styled { Styled(number.grouped(terminal.tongue)) }
}

extension TerminalRenderer {
  /// What became of one file of an import.
  package func line(of entries: [ImportReport.Entry]) -> String {
    var canvas = Canvas(terminal)
    canvas.add(imported: entries)
    return canvas.text
  }
}
