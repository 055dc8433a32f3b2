import Commands
import Comparison
import Library
import Model
import Rendering

extension Runner {
  /// Two periods as a list of changes; three and more as a table of what became of each item.
  func diff(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let (periods, steps, _) = try await differences(of: invocation.arguments, invocation, console)
    if steps.count == 1 {
      try print(.differences(steps.flatMap(\.self)), of: invocation, console)
    } else {
      try print(.developed(Development(periods: periods, steps: steps)), of: invocation, console)
    }
    let isChanged = steps.joined().contains { $0.count(of: .kept) < $0.items.count }
    return isChanged && invocation.options[.exitCode] != nil ? .nothingFound : .done
  }

  /// What changed in each step from one of the named periods to the next, and the documents it was read from.
  func differences(
    of words: [TypedWord], _ invocation: Invocation, _ console: Console
  ) async throws -> (periods: [Period], steps: [[Difference]], shelf: Shelf) {
    let holdings = try await session.holdings()
    let names = PeriodNames(held: holdings.snapshot.periods)
    let periods = try words.map { word throws(UsageMistake) in try names.period(word.meant) }
    let series = try invocation.options[.series].map(holdings.snapshot.series)
    let comparer = try await session.comparer()
    if let warning = await session.takeLanguageWarning() { console.message(warning) }
    let steps = session.stopwatch.measure("compare") {
      zip(periods, periods.dropFirst()).map { comparer.differences(between: $0, in: holdings, only: series) }
    }
    return (periods, steps, holdings.shelf)
  }
}

extension Comparer {
  /// The differences of two periods: one, or one a series where several named series have both.
  func differences(between periods: (Period, Period), in holdings: Holdings, only series: String?) -> [Difference] {
    let decisions = holdings.snapshot.decisions(between: periods)
    return holdings.snapshot.comparable(periods, only: series).map { pair in
      compare(old: pair.old, new: pair.new, periods: periods, series: pair.series, decisions: decisions)
    }
  }
}

/// The records of two periods that belong together.
struct ComparablePeriods {
  var series: String?
  var old: [Record]
  var new: [Record]
}

extension Snapshot {
  /// Everything in the two periods; where several named series have both, each with its own, and all the rest apart.
  func comparable(_ periods: (Period, Period), only series: String?) -> [ComparablePeriods] {
    let old = records.filter { $0.period == periods.0 && (series == nil || $0.series == series) }
    let new = records.filter { $0.period == periods.1 && (series == nil || $0.series == series) }
    let shared = Set(old.compactMap(\.series)).intersection(new.compactMap(\.series)).sorted()
    guard series == nil, shared.count > 1 else {
      let only = Set((old + new).map(\.series))
      return [ComparablePeriods(series: only.count == 1 ? only.first ?? nil : series, old: old, new: new)]
    }
    let isRest = { (record: Record) in record.series.map { !shared.contains($0) } ?? true }
    let rest = ComparablePeriods(old: old.filter(isRest), new: new.filter(isRest))
    return shared.map { name in
      ComparablePeriods(series: name, old: old.filter { $0.series == name }, new: new.filter { $0.series == name })
    } + (rest.old.isEmpty && rest.new.isEmpty ? [] : [rest])
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
