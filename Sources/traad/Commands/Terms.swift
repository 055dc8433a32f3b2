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
    let several = snapshot.differingPlans(in: periods.isEmpty ? snapshot.periods : periods, only: choice)
    if !periods.isEmpty { try choice.check(several) }
    if !several.isEmpty { console.message(.takenTogether(several)) }
    // Words of a municipality that lacks a period came and went with its plans. Where none has them all, everything is
    // all there is.
    let lacking = periods.isEmpty ? [] : snapshot.municipalities(lackingSomeOf: periods, only: choice)
    let all = snapshot.records.filter(choice.takes)
    let isOfBoth = { (record: Record) in record.municipality.map { !lacking.contains($0) } ?? true }
    let left = Municipalities(all.filter(isOfBoth)).names.isEmpty ? [] : lacking
    let records = left.isEmpty ? all : all.filter(isOfBoth)
    if !left.isEmpty { console.message(.onePeriodOnly(left, isComparison: false)) }
    let together = Municipalities(records.filter { periods.isEmpty || $0.period.map(periods.contains) ?? false })
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

extension TermReport.Contents {
  fileprivate var isEmpty: Bool {
    switch self {
    case .change(let comparisons): comparisons.allSatisfy(\.terms.isEmpty)
    case .use(let periods): periods.allSatisfy(\.terms.isEmpty)
    }
  }
}
