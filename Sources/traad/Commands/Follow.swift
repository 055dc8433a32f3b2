import Commands
import Comparison
import Library
import Model
import Rendering

extension Runner {
  /// One record's life through all periods.
  func trace(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let holdings = try await session.holdings()
    let record = try record(named: invocation.arguments.first?.meant ?? "", in: holdings)
    let series = try invocation.options[.series].map(holdings.snapshot.series)
    let comparer = try await session.comparer()
    if let warning = await session.takeLanguageWarning() { console.message(warning) }
    let trace = session.stopwatch.measure("compare") { comparer.trace(of: record, in: holdings, only: series) }
    try print(.traced(trace, of: holdings.shelf), of: invocation, console)
    return .done
  }
}

extension Comparer {
  /// Follows a record through the periods of its line; the library's other periods stand as empty steps.
  func trace(of record: Record, in holdings: Holdings, only series: String?) -> Trace {
    let line = holdings.snapshot.line(of: record, only: series)
    let differences = zip(line, line.dropFirst()).map { periods in
      let pairs = holdings.snapshot.comparable(periods, only: series)
      let decisions = holdings.snapshot.decisions(between: periods)
      let own = pairs.filter { $0.series == record.series }
      return Difference(
        joining: (own.isEmpty ? pairs : own).map { pair in
          compare(old: pair.old, new: pair.new, periods: periods, series: pair.series, decisions: decisions)
        }, periods: periods)
    }
    var trace = Trace(of: record, through: differences)
    let others = holdings.snapshot.periods.filter { period in !trace.steps.contains { $0.period == period } }
    trace.steps += others.map { Trace.Step(period: $0, records: []) }
    trace.steps.sort { $0.period < $1.period }
    return trace
  }
}

extension Difference {
  /// The items of several series together, for following one of them.
  fileprivate init(joining differences: [Difference], periods: (Period, Period)) {
    self.init(
      old: periods.0, new: periods.1, series: nil, headings: [], items: differences.flatMap(\.items), suggestions: [])
  }
}

extension Snapshot {
  /// The periods through which a record can be followed, ascending.
  ///
  /// Those that have its series; and of the others those whose years none of these share and whose series never stand
  /// beside it, since then the series may only have another title. Periods of other areas that overlap it would end the
  /// chain.
  func line(of record: Record, only series: String?) -> [Period] {
    guard let home = record.period else { return [] }
    let byPeriod = Dictionary(grouping: records.filter { series == nil || $0.series == series }, by: \.period)
      .mapValues { Set($0.map(\.series)) }
    let own = Set(byPeriod.filter { $0.value.contains(record.series) }.keys.compactMap(\.self)).union([home])
    let beside = own.reduce(into: Set<String?>()) { $0.formUnion(byPeriod[$1] ?? []) }.subtracting([record.series])
    let others = byPeriod.keys.compactMap(\.self).filter { period in
      !own.contains(period) && !own.contains { $0.overlaps(period) }
        && byPeriod[period, default: []].contains { !beside.contains($0) }
    }
    return (Array(own) + others).sorted()
  }
}

extension Period {
  /// Whether two periods share more than the year in which one ends and the other begins.
  fileprivate func overlaps(_ other: Period) -> Bool {
    first == other.first || last == other.last || (first < other.last && other.first < last)
  }
}
