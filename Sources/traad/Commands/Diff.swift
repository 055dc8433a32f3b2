import Commands
import Comparison
import Model
import Rendering
import Study

extension CommandRun {
  /// Two periods as a list of changes; three and more as a table of what became of each item.
  func diff() async throws -> ExitStatus {
    let (periods, steps, _) = try await differences(of: invocation.arguments)
    if steps.count == 1 {
      try await print(.differences(steps.flatMap(\.self)))
    } else {
      try await print(.developed(Development(periods: periods, steps: steps)))
    }
    let isChanged = steps.joined().contains(where: \.isChanged)
    return isChanged && invocation.options[.exitCode] != nil ? .nothingFound : .done
  }

  /// What changed in each step from one of the named periods to the next, and the documents it was read from.
  func differences(
    of words: [TypedWord]
  ) async throws -> (periods: [Period], steps: [[Difference]], shelf: Shelf) {
    let holdings = try await session.holdings()
    let snapshot = holdings.snapshot
    let periods = try words.map { word throws(NamingMistake) in try snapshot.period(named: word.meant) }
    let series = try invocation.options[.series].map(snapshot.series)
    let comparer = try await session.comparer()
    await sayLexiconFlaw()
    let steps = session.stopwatch.measure("compare") {
      zip(periods, periods.dropFirst()).map { comparer.differences(between: $0, in: snapshot, only: series) }
    }
    return (periods, steps, holdings.shelf)
  }

  /// One record's life through all periods.
  func trace() async throws -> ExitStatus {
    let holdings = try await session.holdings()
    let snapshot = holdings.snapshot
    let record = try snapshot.record(named: invocation.arguments.first?.meant ?? "", on: numberedList)
    let series = try invocation.options[.series].map(snapshot.series)
    let comparer = try await session.comparer()
    await sayLexiconFlaw()
    let trace = session.stopwatch.measure("compare") { comparer.trace(of: record, in: snapshot, only: series) }
    try await print(.traced(trace, of: holdings.shelf))
    return .done
  }
}
