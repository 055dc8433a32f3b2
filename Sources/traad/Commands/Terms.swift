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
    let choice = try planChoice(in: snapshot)
    let (records, left) = snapshot.records.filter(choice.takes).comparable(in: periods)
    if !left.isEmpty { console.message(.onePeriodOnly(left)) }
    let together = Municipalities(records)
    if together.areSeveral { console.message(.countedTogether(together.names)) }
    let analyzer = try await session.wordAnalyzer()
    await sayLexiconFlaw()
    let contents: TermReport.Contents = session.stopwatch.measure("compare") {
      if let old = periods.first, let new = periods.last {
        .change(
          records.pairsBySeries(of: (old, new), only: choice.series).map { pair in
            TermComparison(
              old: pair.old, new: pair.new, periods: (old, new), series: pair.series, analyzer: analyzer)
          })
      } else {
        .use(
          records.bySeries(in: snapshot.periods).map { place in
            let terms = TermCount(place.records, analyzer: analyzer).mostUsed
            return TermReport.Use(
              period: place.period, series: place.series, items: place.records.count, terms: terms)
          })
      }
    }
    try await print(.terms(TermReport(contents, limit: limit == 0 ? nil : limit)))
    return contents.isEmpty ? .nothingFound : .done
  }
}

extension [Record] {
  /// Without those of municipalities that do not have all of some periods, since their words came and went with their
  /// plans; and the names of these.
  fileprivate func comparable(in periods: [Period]) -> (records: [Record], left: [String]) {
    let municipalities = Municipalities(self)
    guard municipalities.areSeveral, !periods.isEmpty else { return (self, []) }
    let held = Dictionary(grouping: self, by: \.municipality).mapValues { Set($0.map(\.period)) }
    let left = municipalities.names.filter { name in
      let own = periods.count { held[name]?.contains($0) ?? false }
      return own > 0 && own < Set(periods).count
    }
    // Where none has them all, everything is all there is.
    let isTold = municipalities.names.contains { name in periods.allSatisfy { held[name]?.contains($0) ?? false } }
    guard isTold else { return (self, []) }
    return (filter { record in record.municipality.map { !left.contains($0) } ?? true }, left)
  }
}

extension TermReport.Contents {
  fileprivate var isEmpty: Bool {
    switch self {
    case .change(let comparisons): comparisons.allSatisfy(\.terms.isEmpty)
    case .use(let periods): periods.allSatisfy(\.terms.isEmpty)
    }
  }
}
