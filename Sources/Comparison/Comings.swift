package import Model

extension Comparer {
  /// What came and what went in every period, series by series, each period compared with the nearest before it.
  ///
  /// A series has no earlier period to be compared with in its first. But where no series of a period has one, and
  /// none of the period before goes on, they were renamed: then everything is compared with everything.
  ///
  /// - Parameter records: of all periods; those without a period are left out.
  package func turnover(of records: [Record], decisions: Decisions = Decisions()) -> Turnover {
    var turnover = Turnover()
    for pair in PeriodPair.all(in: records) {
      let difference = compare(
        old: pair.old, new: pair.new, periods: (pair.periods.old, pair.periods.new), series: nil, decisions: decisions)
      for item in difference.items {
        if item.relation == .added { turnover.came[pair.periods.new, default: []].formUnion(item.new.map(\.id)) }
        if item.relation == .removed { turnover.gone[pair.periods.new, default: []].formUnion(item.old.map(\.id)) }
      }
    }
    return turnover
  }
}

/// Two neighbouring periods of one series, or of all where none has both.
package struct PeriodPair {
  package var periods: (old: Period, new: Period)
  package var old: [Record]
  package var new: [Record]

  package static func all(in records: [Record]) -> [PeriodPair] {
    let dated = records.filter { $0.period != nil }
    let held = Set(dated.compactMap(\.period)).sorted()
    var ofSeries: [Period: [PeriodPair]] = [:]
    for (_, records) in Dictionary(grouping: dated, by: \.series) {
      for pair in neighbours(in: records) { ofSeries[pair.periods.new, default: []].append(pair) }
    }
    let renamed = neighbours(in: dated).filter { pair in
      let later = Set(dated.lazy.filter { $0.period.map { $0 > pair.periods.old } ?? false }.map(\.series))
      return later.isDisjoint(with: pair.old.map(\.series))
    }
    return held.flatMap { period in ofSeries[period] ?? renamed.filter { $0.periods.new == period } }
  }

  private static func neighbours(in records: [Record]) -> [PeriodPair] {
    let byPeriod = Dictionary(grouping: records, by: \.period)
    let periods = Set(records.compactMap(\.period)).sorted()
    return zip(periods, periods.dropFirst()).map { old, new in
      PeriodPair(periods: (old, new), old: byPeriod[old] ?? [], new: byPeriod[new] ?? [])
    }
  }
}
