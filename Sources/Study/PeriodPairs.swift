package import Comparison
package import Library
package import Model

/// Which records of two periods are compared with each other.
///
/// This is the one definition: what `diff`, `trace` and reports show, what `nyt:` and `væk:` count, and what is learned of
/// words all come from these pairs.
extension Snapshot {
  /// The pairs of records of two periods: of each municipality that has plans of both everything, or, where several named
  /// series stand in both, each series by itself and the rest together.
  ///
  /// Empty where no municipality of several has both: what has no plan to be compared with is neither new nor gone.
  package func pairs(of periods: (old: Period, new: Period), only choice: PlanChoice = PlanChoice()) -> [PeriodPair] {
    let groups = planGroups
    let chosen = groups.filter { groups.count == 1 || $0.has(all: [periods.old, periods.new]) }
      .map { $0.narrowed(to: choice) }
    let held = chosen.filter { group in
      group.records.contains { $0.period == periods.old || $0.period == periods.new }
    }
    return (held.isEmpty && groups.count == 1 ? chosen : held).flatMap { $0.pairs(of: periods, only: choice.series) }
  }

  /// The municipalities that have plans of some of these periods and not of all.
  package func municipalities(lackingSomeOf periods: [Period], only choice: PlanChoice = PlanChoice()) -> [String] {
    planGroups.compactMap { group in
      guard let name = group.municipality, choice.municipality == nil || name == choice.municipality else { return nil }
      return group.records.contains { $0.period.map(periods.contains) ?? false } && !group.has(all: periods)
        ? name : nil
    }
  }

  /// Whether the two records of a pair are ever compared with each other.
  package func compares(_ pair: RecordPair) -> Bool {
    guard let old = pair.old.period, let new = pair.new.period else { return false }
    return pairs(of: (old, new)).contains { compared in
      compared.old.contains { $0.id == pair.old.id } && compared.new.contains { $0.id == pair.new.id }
    }
  }

  /// From each period to the nearest earlier one, for every municipality and series by itself.
  package var steps: [PeriodStep] { planGroups.flatMap(\.steps) }

  /// The records that may be compared: those of each municipality, those of which it is not known last; all together where
  /// the library knows of no more than one.
  var planGroups: [PlanGroup] {
    let municipalities = Municipalities(records)
    guard municipalities.areSeveral else { return [PlanGroup(records: records)] }
    let byName = Dictionary(grouping: records, by: \.municipality)
    return (municipalities.names.map(String?.some) + [nil]).compactMap { name in
      byName[name].map { PlanGroup(municipality: name, records: $0) }
    }
  }

  /// Those of the group to which a record belongs.
  func planGroup(of record: Record) -> PlanGroup {
    let groups = planGroups
    return groups.first { groups.count == 1 || $0.municipality == record.municipality } ?? PlanGroup(records: [record])
  }
}

/// Records by series, whosever plans they are of.
extension [Record] {
  /// The pairs of records of two periods, each series by itself where several named ones stand in both.
  package func pairsBySeries(of periods: (old: Period, new: Period), only series: String?) -> [PeriodPair] {
    PlanGroup(records: self).pairs(of: periods, only: series)
  }

  /// The records of each period, by series where there are several named ones.
  package func bySeries(in periods: [Period]) -> [(period: Period, series: String?, records: [Record])] {
    let isDivided = Set(compactMap(\.series)).count > 1
    return periods.flatMap { period -> [(period: Period, series: String?, records: [Record])] in
      let own = filter { $0.period == period }
      guard isDivided else { return [(period, nil, own)] }
      let names = Set(own.map(\.series)).sorted { ($0 ?? "\u{10FFFF}") < ($1 ?? "\u{10FFFF}") }
      return names.map { name in (period, name, own.filter { $0.series == name }) }
    }
  }
}

/// The plans that a person wants to see alone.
package struct PlanChoice: Hashable, Sendable {
  /// nil for those of all municipalities.
  package var municipality: String?
  /// nil for all series.
  package var series: String?
  /// Where a period has several plans of one series, those that are compared; of all others everything is.
  package var documents: [StoredDocument]

  package init(municipality: String? = nil, series: String? = nil, documents: [StoredDocument] = []) {
    self.municipality = municipality
    self.series = series
    self.documents = documents
  }

  package func takes(_ record: Record) -> Bool {
    guard municipality == nil || record.municipality == municipality, series == nil || record.series == series else {
      return false
    }
    let filed = documents.filter { $0.isFiled(as: record) }
    return filed.isEmpty || record.sources.contains { source in filed.contains { $0.id == source.document } }
  }
}

/// A period and the one before it, as some series have them.
package struct PeriodStep: Hashable, Sendable {
  package var old: Period
  package var new: Period
  /// The series of `new` that stood in `old`, and in no period between; nil for all records of both periods, whose series
  /// were renamed.
  package var series: Set<String?>?
  /// The records of both periods, compared.
  package var pairs: [PeriodPair]

  /// Whether records of a series are compared in this step.
  func takes(_ name: String?) -> Bool { series?.contains(name) ?? true }
}

/// Records that may be compared with each other.
struct PlanGroup: Sendable {
  /// Whose plans they are, where there are those of several.
  var municipality: String?
  var records: [Record]

  /// Whether there are records of each of some periods.
  func has(all periods: [Period]) -> Bool {
    periods.allSatisfy { period in records.contains { $0.period == period } }
  }

  func narrowed(to choice: PlanChoice) -> PlanGroup {
    PlanGroup(municipality: municipality, records: records.filter(choice.takes))
  }

  /// - Parameter series: the only series of the records; nil where there may be several.
  func pairs(of periods: (old: Period, new: Period), only series: String? = nil) -> [PeriodPair] {
    let (old, new) = (records.filter { $0.period == periods.old }, records.filter { $0.period == periods.new })
    let pair = { (series: String?, old: [Record], new: [Record]) in
      PeriodPair(
        oldPeriod: periods.old, newPeriod: periods.new, municipality: municipality, series: series, old: old, new: new)
    }
    let shared = Set(old.compactMap(\.series)).intersection(new.compactMap(\.series)).sorted()
    guard series == nil, shared.count > 1 else {
      let all = Set((old + new).map(\.series))
      return [pair(all.count == 1 ? all.first ?? nil : series, old, new)]
    }
    // Once for all series: there may be hundreds.
    let (oldBySeries, newBySeries) = (Dictionary(grouping: old, by: \.series), Dictionary(grouping: new, by: \.series))
    let names = Set(shared)
    let isRest = { (record: Record) in record.series.map { !names.contains($0) } ?? true }
    let rest = pair(nil, old.filter(isRest), new.filter(isRest))
    return shared.map { name in
      pair(name, oldBySeries[name] ?? [], newBySeries[name] ?? [])
    } + (rest.old.isEmpty && rest.new.isEmpty ? [] : [rest])
  }

  /// From each period to the nearest earlier one, for every series by itself; by the later period.
  ///
  /// A series has no step to its first period. But where no series of a period has an earlier one, and none of the period
  /// before goes on, they were renamed: then everything is compared with everything.
  var steps: [PeriodStep] {
    // Once for all steps: there may be dozens of periods.
    let byPeriod = Dictionary(grouping: records, by: \.period)
    let series = byPeriod.mapValues { Set($0.map(\.series)) }
    let step = { (old: Period, new: Period, series: Set<String?>?) in
      let both = PlanGroup(municipality: municipality, records: (byPeriod[old] ?? []) + (byPeriod[new] ?? []))
      return both.step(from: old, to: new, of: series)
    }
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
        return later.isDisjoint(with: series[old] ?? []) ? [step(old, new, nil)] : []
      }
      return steps.sorted { $0.key < $1.key }.map { step($0.key, new, $0.value) }
    }
  }

  private func step(from old: Period, to new: Period, of series: Set<String?>?) -> PeriodStep {
    let pairs = pairs(of: (old, new)).filter { $0.series == nil || series?.contains($0.series) ?? true }
    return PeriodStep(old: old, new: new, series: series, pairs: pairs)
  }

  /// The periods through which a record can be followed, ascending.
  ///
  /// These are the periods that have its series, and those whose years none of them shares and one of whose series never
  /// stands beside it, since that may be the same series under another title. Periods of other areas that overlap it
  /// would end the chain.
  func line(of record: Record) -> [Period] {
    guard let home = record.period else { return [] }
    let byPeriod = Dictionary(grouping: records, by: \.period).mapValues { Set($0.map(\.series)) }
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
