import Comparison
import Library
import Model
import Rendering

extension Runner {
  func diff(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let (differences, _) = try await differences(of: invocation, console)
    try print(.differences(differences), of: invocation, console)
    let isChanged = differences.contains { $0.count(of: .kept) < $0.items.count }
    return isChanged && invocation.options[.exitCode] != nil ? .nothingFound : .done
  }

  /// What changed between the periods of the first two arguments, and the documents it was read from.
  func differences(
    of invocation: Invocation, _ console: Console
  ) async throws -> (differences: [Difference], shelf: Shelf) {
    let holdings = try await session.holdings()
    let names = PeriodNames(held: holdings.snapshot.periods)
    let periods = (
      try names.period(invocation.arguments[0].meant), try names.period(invocation.arguments[1].meant)
    )
    let series = try invocation.options[.series].map(holdings.snapshot.series)
    let comparer = try await session.comparer()
    if let warning = await session.takeLanguageWarning() { console.message(warning) }
    let differences = session.stopwatch.measure("compare") {
      holdings.snapshot.comparable(periods, only: series).map { pair in
        comparer.compare(old: pair.old, new: pair.new, periods: periods, series: pair.series)
      }
    }
    return (differences, holdings.shelf)
  }
}

/// The records of two periods that belong together.
struct ComparablePeriods {
  var series: String?
  var old: [Record]
  var new: [Record]
}

extension Snapshot {
  /// Everything in the two periods; where several named series have both, each with its own, and what has no name apart.
  func comparable(_ periods: (Period, Period), only series: String?) -> [ComparablePeriods] {
    let old = records.filter { $0.period == periods.0 && (series == nil || $0.series == series) }
    let new = records.filter { $0.period == periods.1 && (series == nil || $0.series == series) }
    let shared = Set(old.compactMap(\.series)).intersection(new.compactMap(\.series)).sorted()
    guard series == nil, shared.count > 1 else {
      let only = Set((old + new).map(\.series))
      return [ComparablePeriods(series: only.count == 1 ? only.first ?? nil : series, old: old, new: new)]
    }
    let unnamed = (old + new).contains { $0.series == nil } ? [String?.none] : []
    return (shared.map(Optional.some) + unnamed).map { name in
      ComparablePeriods(series: name, old: old.filter { $0.series == name }, new: new.filter { $0.series == name })
    }
  }

  /// The series that a person names: by its whole name, or by a part that only one has.
  func series(named name: String) throws(UsageMistake) -> String {
    let held = Set(records.compactMap(\.series)).sorted()
    let folded = Series.name(fromTitle: name) ?? name.lowercased().nfc
    if held.contains(folded) { return folded }
    let similar = held.filter { $0.contains(folded) }
    if let only = similar.first, similar.count == 1 { return only }
    throw .noSuchSeries(name, held: held)
  }
}
