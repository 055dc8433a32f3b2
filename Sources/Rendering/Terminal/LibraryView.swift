import Library
import Model
import Study

extension Canvas {
  mutating func add(documents: [StoredDocument]) {
    guard !documents.isEmpty else { return add(LibraryPhrase.holdsNothing.sentence) }
    // Where no document says whose plan it is, a column for it only takes room.
    let places: [LibraryPhrase] = documents.contains { $0.municipality != nil } ? [.columnMunicipality] : []
    let titles = [.columnNumber, .columnPeriod, .columnRecords, .columnFormat] + places + [.columnFile, .columnTitle]
    let rows = documents.map { document in
      [
        Styled("\(document.id)"), Styled(Sentence.period(document.period, until: document.until)(terminal.tongue)),
        number(document.records), Styled(document.format.rawValue),
      ] + places.map { _ in Styled(document.municipality ?? "") } + [
        Styled(document.file.lastComponent),
        Styled(
          document.title ?? LibraryPhrase.untitled.sentence(terminal.tongue),
          as: document.title == nil ? .faint : .plain),
      ]
    }
    let last = titles.count - 1
    add(table: [header(titles)] + rows, rightAligned: [0, 2], flexible: [last, last - 1] + places.map { _ in 4 })
    let remarks = documents.filter { document in
      document.isVouched || !document.notes.isEmpty || document.edition != nil || document.sameAs != nil
    }
    if !remarks.isEmpty { blank() }
    for document in remarks { add(remarksOn: document) }
  }

  /// What to know of a document beside what its row says.
  private mutating func add(remarksOn document: StoredDocument) {
    if document.isVouched {
      let said = LibraryPhrase.vouched.sentence + .name(".")
      add(Styled(document.file.lastComponent + ": ", as: .faint) + Styled(said(terminal.tongue), as: .faint))
    }
    let editions = [
      document.sameAs.map(EditionPhrase.sameAs),
      document.sameAs == nil ? document.edition.map(EditionPhrase.newest) : nil,
    ]
    for phrase in editions.compactMap(\.self) {
      add(Styled(document.file.lastComponent + ": " + phrase.sentence(terminal.tongue), as: .faint))
    }
    for note in document.notes { add(note: note, file: document.file) }
  }

  mutating func add(periods: [PeriodSummary]) {
    guard !periods.isEmpty else { return add(LibraryPhrase.holdsNothing.sentence) }
    let places: [LibraryPhrase] = periods.contains { $0.municipality != nil } ? [.columnMunicipality] : []
    let rows = periods.map { summary in
      [Styled(Sentence.period(summary.period)(terminal.tongue))]
        + places.map { _ in Styled(summary.municipality ?? "") } + [
          number(summary.documents), number(summary.policies),
          number(summary.activities), number(summary.followUps),
        ]
    }
    let titles = [.columnPeriod] + places + [.columnDocuments, .columnPolicies, .columnActivities, .columnFollowUps]
    let numbers = Set((1...4).map { $0 + places.count })
    add(table: [header(titles)] + rows, rightAligned: numbers, flexible: places.map { _ in 1 })
  }

  mutating func add(imported report: ImportReport) {
    var files: [String] = []
    for entry in report.entries where files.last != entry.file { files.append(entry.file) }
    for file in files { add(imported: report.entries.filter { $0.file == file }) }
    add(report.summary, as: .title)
    if let skipped = report.skippedSentence { add(skipped) }
  }

  /// The documents of one file on one line, however wide: "ny        plan.pdf · Aalund Kommune · 2018-2020 · 20 punkter".
  mutating func add(imported entries: [ImportReport.Entry]) {
    guard let first = entries.first else { return }
    let outcomes = ImportOutcome.allCases.map { $0.phrase.sentence(terminal.tongue) }
    let width = outcomes.map(\.displayWidth).max() ?? 0
    let outcome = first.outcome.phrase.sentence(terminal.tongue)
    let style: Style = first.outcome == .unchanged || first.outcome == .removed ? .faint : .inserted
    let periods = Sentence.list(entries.map { .period($0.period) })
    var facts = [periods, .records(entries.reduce(0) { $0 + $1.records })]
    if let municipality = first.municipality { facts.insert(.name(municipality), at: 0) }
    if entries.contains(where: \.isVouched) { facts.append(LibraryPhrase.vouched.sentence) }
    if first.outcome == .removed { facts = [LibraryPhrase.takeAgain.sentence] }
    if let other = first.elsewhere {
      let phrase: LibraryPhrase = first.outcome == .moved ? .formerly(other) : .sameAs(other)
      facts.append(phrase.sentence)
    }
    let label = Styled(outcome + spaces(width - outcome.displayWidth + 2), as: style)
    let rest = facts.map { " · " + $0(terminal.tongue) }.joined()
    add(line: label + Styled(first.file) + Styled(rest, as: .faint))
  }

  mutating func add(note: Note, file: String) {
    let style: Style = note.severity == .info ? .faint : .warning
    add(Styled(file.lastComponent + ": ", as: .faint) + Styled(note.message(terminal.tongue), as: style))
  }

  mutating func add(checked report: CheckReport) {
    for flaw in report.flaws { add(flaw.sentence, as: .warning) }
    if let sentence = report.withoutFactsSentence { add(sentence, as: .warning) }
    for finding in report.findings { add(finding.sentence) }
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

extension Canvas {
  /// Each plan with its editions, the newest last, which counts.
  mutating func add(editions plans: [PlanEditions]) {
    guard !plans.isEmpty else { return add(EditionPhrase.none.sentence) }
    for plan in plans {
      guard let first = plan.newest.first else { continue }
      blank()
      let names = [Sentence.period(first.period)(terminal.tongue), first.municipality, first.series].compactMap(\.self)
      add(Styled(names.joined(separator: " · "), as: .heading))
      for (number, edition) in plan.editions.enumerated() {
        for document in edition {
          add(document: document, ofEdition: number + 1, counts: number == plan.editions.count - 1)
        }
      }
    }
    blank()
    add(EditionPhrase.howToCompare.sentence, as: .faint)
  }

  private mutating func add(document: StoredDocument, ofEdition number: Int, counts: Bool) {
    var facts = [Sentence.document(document.id), .records(document.records)]
    if counts { facts.append(EditionPhrase.counts.sentence) }
    let rest = facts.map { " · " + $0(terminal.tongue) }.joined()
    add(Styled("\(number). ", as: .number) + Styled(document.file) + Styled(rest, as: .faint), indent: 2)
  }
}
