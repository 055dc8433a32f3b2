import Commands
import Comparison
import Library
import Model
import Rendering
import Study

extension CommandRun {
  /// The terms that came, went, grew and shrank between two periods; without periods those used most in each.
  func terms() async throws -> ExitStatus {
    let limit = try invocation.limit() ?? 20
    let snapshot = try await session.holdings().snapshot
    try snapshot.checkHoldsAnything(for: console)
    let periods = try invocation.arguments.map { word throws(NamingMistake) in try snapshot.period(named: word.meant) }
    let series = try invocation.options[.series].map(snapshot.series)
    let analyzer = try await session.wordAnalyzer()
    await sayLexiconFlaw()
    let byPeriod = Dictionary(
      grouping: snapshot.records.filter { series == nil || $0.series == series }, by: \.period)
    let contents: TermReport.Contents = session.stopwatch.measure("compare") {
      if let old = periods.first, let new = periods.last {
        .change(
          TermComparison(
            old: byPeriod[old] ?? [], new: byPeriod[new] ?? [], periods: (old, new), analyzer: analyzer))
      } else {
        .use(
          snapshot.periods.map { period in
            let records = byPeriod[period] ?? []
            let terms = TermCount(records, analyzer: analyzer).mostUsed
            return TermReport.Use(period: period, items: records.count, terms: terms)
          })
      }
    }
    try await print(.terms(TermReport(contents, limit: limit == 0 ? nil : limit)))
    return contents.isEmpty ? .nothingFound : .done
  }
}

extension TermReport.Contents {
  fileprivate var isEmpty: Bool {
    switch self {
    case .change(let comparison): comparison.terms.isEmpty
    case .use(let periods): periods.allSatisfy(\.terms.isEmpty)
    }
  }
}
