import Comparison
import Model

extension Canvas {
  mutating func add(terms report: TermReport) {
    switch report.contents {
    case .change(let comparisons):
      for (place, comparison) in comparisons.enumerated() {
        if place > 0 { blank() }
        add(comparison, of: report)
      }
    case .use(let periods): for use in periods { add(use, of: report) }
    }
  }

  private mutating func add(_ comparison: TermComparison, of report: TermReport) {
    add(TermPhrase.span(comparison).sentence, as: .title)
    if let series = comparison.series { add(Styled(series, as: .faint)) }
    if !comparison.isEnough { add(TermPhrase.tooFew(comparison).sentence, as: .warning) }
    let shown = report.shown(comparison.terms)
    for status in TermChange.Status.allCases {
      let terms = shown.filter { $0.status == status }
      guard !terms.isEmpty else { continue }
      blank()
      add(TermPhrase.status(status).sentence, as: .heading)
      add(
        table: [header(comparison)] + terms.map { row($0, in: comparison) }, rightAligned: [1, 2, 3, 4], flexible: [0])
    }
    blank()
    add(rest: comparison.terms.count - shown.count)
  }

  private func header(_ comparison: TermComparison) -> [Styled] {
    let periods = [comparison.old, comparison.new].map { Styled("\($0.period)", as: .faint) }
    let statistics = comparison.isEnough ? [Styled("log₂", as: .faint), Styled("G²", as: .faint)] : []
    return [Styled("  " + TermPhrase.term.sentence(terminal.tongue), as: .faint)] + periods + statistics
  }

  private func row(_ change: TermChange, in comparison: TermComparison) -> [Styled] {
    let counts = [change.old, change.new].map { Styled($0.grouped(terminal.tongue)) }
    let statistics = [change.logRatio, change.logLikelihood].map { Styled($0.map(decimal) ?? "–") }
    return [Styled("  ") + Styled(change.term)] + counts + (comparison.isEnough ? statistics : [])
  }

  private mutating func add(_ use: TermReport.Use, of report: TermReport) {
    blank()
    let name = [use.period.description, use.series].compactMap { $0 }.joined(separator: " · ")
    add(Styled(name, as: .title) + Styled(" · " + Sentence.records(use.items)(terminal.tongue), as: .faint))
    let shown = report.shown(use.terms)
    let entries = shown.map { "\($0.term)\u{A0}\($0.items.grouped(terminal.tongue))" }
    add(
      Styled(entries.isEmpty ? TermPhrase.none.sentence(terminal.tongue) : entries.joined(separator: " · ")), indent: 2)
    add(rest: use.terms.count - shown.count)
  }

  private mutating func add(rest count: Int) {
    if count > 0 { add(TermPhrase.rest(count).sentence, as: .faint, indent: 2) }
  }

  /// One decimal, with the sign and the comma or point of the language.
  private func decimal(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "–" }
    let tenths = Int((abs(value) * 10).rounded())
    let mark = terminal.tongue == .danish ? "," : "."
    return (value < 0 && tenths > 0 ? "−" : "") + "\(tenths / 10)\(mark)\(tenths % 10)"
  }
}
