package import Comparison
package import Library
package import Model

/// Which records of two periods are compared with each other.
///
/// This is the one definition: what `diff`, `trace` and reports show, what `nyt:` and `væk:` count, and what is learned of
/// words all come from these pairs.
extension Snapshot {
  /// The pairs of records of two periods: everything, or, where several named series stand in both, each series by itself
  /// and the rest together.
  ///
  /// - Parameter series: the only series to look at; nil for all.
  package func pairs(of periods: (old: Period, new: Period), only series: String? = nil) -> [PeriodPair] {
    let (old, new) = (records(of: periods.old, only: series), records(of: periods.new, only: series))
    let pair = { (series: String?, old: [Record], new: [Record]) in
      PeriodPair(oldPeriod: periods.old, newPeriod: periods.new, series: series, old: old, new: new)
    }
    let shared = Set(old.compactMap(\.series)).intersection(new.compactMap(\.series)).sorted()
    guard series == nil, shared.count > 1 else {
      let all = Set((old + new).map(\.series))
      return [pair(all.count == 1 ? all.first ?? nil : series, old, new)]
    }
    let isRest = { (record: Record) in record.series.map { !shared.contains($0) } ?? true }
    let rest = pair(nil, old.filter(isRest), new.filter(isRest))
    return shared.map { name in
      pair(name, old.filter { $0.series == name }, new.filter { $0.series == name })
    } + (rest.old.isEmpty && rest.new.isEmpty ? [] : [rest])
  }

  private func records(of period: Period, only series: String?) -> [Record] {
    records.filter { $0.period == period && (series == nil || $0.series == series) }
  }
}

/// A period and the one before it, as some series have them.
package struct PeriodStep: Hashable, Sendable {
  package var old: Period
  package var new: Period
  /// The series of `new` that stood in `old`, and in no period between; nil for all records of both periods, whose series
  /// were renamed.
  package var series: Set<String?>?

  /// Whether records of a series are compared in this step.
  func takes(_ name: String?) -> Bool { series?.contains(name) ?? true }
}

extension Snapshot {
  /// From each period to the nearest earlier one, for every series by itself; by the later period.
  ///
  /// A series has no step to its first period. But where no series of a period has an earlier one, and none of the period
  /// before goes on, they were renamed: then everything is compared with everything.
  package var steps: [PeriodStep] {
    let series = Dictionary(grouping: records, by: \.period).mapValues { Set($0.map(\.series)) }
    let periods = series.keys.compactMap(\.self).sorted()
    return periods.indices.flatMap { index in
      let (new, earlier) = (periods[index], periods[..<index])
      var steps: [Period: Set<String?>] = [:]
      for name in series[new] ?? [] {
        guard let old = earlier.last(where: { series[$0]?.contains(name) == true }) else { continue }
        steps[old, default: []].insert(name)
      }
      if steps.isEmpty, let old = earlier.last {
        let later = periods[index...].reduce(into: Set<String?>()) { $0.formUnion(series[$1] ?? []) }
        return later.isDisjoint(with: series[old] ?? []) ? [PeriodStep(old: old, new: new, series: nil)] : []
      }
      return steps.sorted { $0.key < $1.key }.map { PeriodStep(old: $0.key, new: new, series: $0.value) }
    }
  }

  /// The pairs of records that a step compares; see `pairs(of:only:)`.
  package func pairs(of step: PeriodStep) -> [PeriodPair] {
    pairs(of: (step.old, step.new)).filter { pair in pair.series == nil || step.takes(pair.series) }
  }
}

extension Snapshot {
  /// The periods through which a record can be followed, ascending.
  ///
  /// These are the periods that have its series, and those whose years none of them shares and one of whose series never
  /// stands beside it, since that may be the same series under another title. Periods of other areas that overlap it
  /// would end the chain.
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
