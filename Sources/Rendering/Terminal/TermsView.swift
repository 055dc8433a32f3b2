package import Comparison
package import Model

/// The terms of one or two periods, to be printed.
package struct TermReport: Hashable, Sendable {
  package enum Contents: Hashable, Sendable {
    case change(TermComparison)
    /// Of each period how many items it has and its terms, the most used first.
    case use([Use])
  }

  /// What is used most in one period.
  package struct Use: Hashable, Sendable {
    package var period: Period
    package var items: Int
    package var terms: [TermCount.Entry]

    package init(period: Period, items: Int, terms: [TermCount.Entry]) {
      self.period = period
      self.items = items
      self.terms = terms
    }
  }

  package var contents: Contents
  /// How many terms the terminal shows of each sort; nil for all.
  package var limit: Int?

  package init(_ contents: Contents, limit: Int?) {
    self.contents = contents
    self.limit = limit
  }
}

extension Canvas {
  mutating func add(terms report: TermReport) {
    switch report.contents {
    case .change(let comparison): add(comparison, limit: report.limit)
    case .use(let periods): for use in periods { add(use, limit: report.limit) }
    }
  }

  private mutating func add(_ comparison: TermComparison, limit: Int?) {
    add(TermPhrase.span(comparison).sentence, .title)
    if !comparison.isEnough { add(TermPhrase.tooFew(comparison).sentence, .warning) }
    for status in TermChange.Status.allCases {
      let terms = comparison.terms.filter { $0.status == status }
      guard !terms.isEmpty else { continue }
      blank()
      add(TermPhrase.status(status).sentence, .heading)
      let shown = limit.map { Array(terms.prefix($0)) } ?? terms
      add(table: [header(comparison)] + shown.map { row($0, comparison) }, rightAligned: [1, 2, 3, 4], flexible: [0])
      add(rest: terms.count - shown.count)
    }
  }

  private func header(_ comparison: TermComparison) -> [Styled] {
    let periods = [comparison.old, comparison.new].map { Styled("\($0.period)", .faint) }
    let statistics = comparison.isEnough ? [Styled("log₂", .faint), Styled("G²", .faint)] : []
    return [Styled("  " + TermPhrase.term.sentence(terminal.tongue), .faint)] + periods + statistics
  }

  private func row(_ change: TermChange, _ comparison: TermComparison) -> [Styled] {
    let counts = [change.old, change.new].map { Styled($0.grouped(terminal.tongue)) }
    let statistics = [change.logRatio, change.logLikelihood].map { Styled($0.map(decimal) ?? "–") }
    return [Styled("  ") + Styled(change.term)] + counts + (comparison.isEnough ? statistics : [])
  }

  private mutating func add(_ use: TermReport.Use, limit: Int?) {
    blank()
    add(Styled("\(use.period)", .title) + Styled(" · " + Sentence.records(use.items)(terminal.tongue), .faint))
    let shown = limit.map { Array(use.terms.prefix($0)) } ?? use.terms
    let entries = shown.map { "\($0.term)\u{A0}\($0.items.grouped(terminal.tongue))" }
    add(
      Styled(entries.isEmpty ? TermPhrase.none.sentence(terminal.tongue) : entries.joined(separator: " · ")), indent: 2)
    add(rest: use.terms.count - shown.count)
  }

  private mutating func add(rest count: Int) {
    if count > 0 { add(TermPhrase.rest(count).sentence, .faint, indent: 2) }
  }

  /// One decimal, with the sign and the comma or point of the language.
  private func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "–" }
    let tenths = Int((abs(value) * 10).rounded())
    let mark = terminal.tongue == .danish ? "," : "."
    return (value < 0 && tenths > 0 ? "−" : "") + "\(tenths / 10)\(mark)\(tenths % 10)"
  }
}

/// What is said about terms.
enum TermPhrase {
  case span(TermComparison)
  case tooFew(TermComparison)
  case status(TermChange.Status)
  case term
  case rest(Int)
  case none

  var sentence: Sentence {
    switch self {
    case .span(let comparison):
      .name("\(comparison.old.period) → \(comparison.new.period): ")
        + Sentence("i hvor mange punkter hvert udtryk står", "how many records each term stands in")
    case .tooFew(let comparison):
      Sentence(
        "For lidt data til statistik: \(comparison.old.words.grouped(.danish)) og "
          + "\(comparison.new.words.grouped(.danish)) indholdsord, og der skal mindst "
          + "\(TermComparison.leastWords.grouped(.danish)) til i hver periode. Små forskelle kan være tilfældige.",
        "Too little data for statistics: \(comparison.old.words.grouped(.english)) and "
          + "\(comparison.new.words.grouped(.english)) content words, where each period needs at least "
          + "\(TermComparison.leastWords.grouped(.english)). Small differences may be chance.")
    case .status(.new): Sentence("Nye", "New")
    case .status(.gone): Sentence("Forsvundet", "Gone")
    case .status(.more): Sentence("Flere", "More")
    case .status(.fewer): Sentence("Færre", "Fewer")
    case .term: Sentence("udtryk", "term")
    case .rest(let count):
      .count(count, one: Sentence("til", "more"), many: Sentence("til", "more"))
        + Sentence(". Alle: --limit 0", ". All: --limit 0")
    case .none: Sentence("intet udtryk står i flere punkter", "no term stands in several records")
    }
  }
}
