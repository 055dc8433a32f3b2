package import Comparison
import Files
package import Library
package import Model

extension Snapshot {
  /// What a person said, as a comparison takes it, whichever period is called old.
  package func decisions(on pair: PeriodPair) -> Decisions {
    let isReversed = pair.newPeriod < pair.oldPeriod
    let said = judgements(on: pair)
    guard !said.isEmpty else { return Decisions() }
    let (before, after) = (pair.old.textsOfSeveral, pair.new.textsOfSeveral)
    // In the order of time: the last on two texts holds.
    var decided: [Decisions.Texts: Bool] = [:]
    for judgement in said {
      let sides = [(judgement.old, judgement.oldHeading), (judgement.new, judgement.newHeading)]
      let (old, new) = isReversed ? (sides[1], sides[0]) : (sides[0], sides[1])
      let texts = Decisions.Texts(
        kind: judgement.kind, old: old.0, new: new.0, oldHeading: before.contains(old.0) ? old.1 : nil,
        newHeading: after.contains(new.0) ? new.1 : nil)
      decided[texts] = judgement.isSame
    }
    return Decisions(linked: Set(decided.filter(\.value).keys), rejected: Set(decided.filter { !$0.value }.keys))
  }

  /// Those that were made on plans of the pair's municipality and series, or of one that is not known, or has got another
  /// name since.
  func judgements(on pair: PeriodPair) -> [Judgement] {
    if judgements.isEmpty { return [] }
    let series = Set(records.compactMap(\.series))
    return judgementsOfMunicipality(on: pair).filter { judgement in
      guard let own = pair.series, let said = judgement.series else { return true }
      return said == own || !series.contains(said)
    }
  }

  private func judgementsOfMunicipality(on pair: PeriodPair) -> [Judgement] {
    let held = Set(Municipalities(records).names.map(Municipality.key(ofName:)))
    guard held.count > 1 else { return judgements }
    let own = pair.municipality.map(Municipality.key(ofName:))
    return judgements.filter { judgement in
      judgement.municipality.map { $0 == own || !held.contains($0) } ?? true
    }
  }
}

extension [Record] {
  /// The texts that stand several times.
  fileprivate var textsOfSeveral: Set<String> {
    Set(Dictionary(grouping: self, by: \.text).filter { $0.value.count > 1 }.keys)
  }
}

extension Comparer {
  /// Compares pairs of records of the same two periods as a person decided.
  private func differences(
    of pairs: [PeriodPair], in snapshot: Snapshot, onPair: () -> Void = {}
  ) -> [Difference] {
    pairs.untilCancelled.map { pair in
      defer { onPair() }
      return compare(pair, decisions: snapshot.decisions(on: pair))
    }
  }

  /// The differences of two periods: one, or one a municipality, and one a series where several named series have both.
  package func differences(
    between periods: (old: Period, new: Period), in snapshot: Snapshot, only choice: PlanChoice = PlanChoice(),
    onPair: () -> Void = {}
  ) -> [Difference] {
    let pairs = snapshot.pairs(of: periods, only: choice)
    return zip(pairs, differences(of: pairs, in: snapshot, onPair: onPair)).map { pair, difference in
      var difference = difference
      difference.renamed = renamedSeries(of: pair, gone: difference, in: snapshot)
      return difference
    }
  }

  /// The differences of each step from one of some periods to the next. What an earlier period had is called resumed.
  ///
  /// - Parameter onPair: told how many pairs of plans have been compared, and of how many.
  package func steps(
    through periods: [Period], in snapshot: Snapshot, only choice: PlanChoice = PlanChoice(),
    onPair: (Int, Int) -> Void = { _, _ in }
  ) -> [[Difference]] {
    let spans = zip(periods, periods.dropFirst())
    let total = spans.reduce(0) { $0 + snapshot.pairs(of: $1, only: choice).count }
    var done = 0
    let steps = spans.map { span in
      differences(between: span, in: snapshot, only: choice) {
        done += 1
        onPair(done, total)
      }
    }
    return steps.count > 1 ? markingResumed(in: steps, decisions: snapshot.decisions) : steps
  }

  /// What came and what went in every period: the items that `differences` calls added and removed, of every series
  /// since its own nearest earlier period.
  package func turnover(of snapshot: Snapshot) -> Turnover {
    var turnover = Turnover()
    for step in snapshot.steps.untilCancelled {
      for item in differences(of: step.pairs, in: snapshot).flatMap(\.items) {
        let ids = (item.old + item.new).filter { step.takes($0.series) }.map(\.id)
        if ids.isEmpty { continue }
        if item.relation == .added { turnover.came[step.new, default: []].formUnion(ids) }
        if item.relation == .removed { turnover.gone[step.new, default: []].formUnion(ids) }
      }
    }
    return turnover
  }

  /// Follows a record through the periods of its line; what has no plan of it says nothing of it.
  package func trace(of record: Record, in snapshot: Snapshot, only choice: PlanChoice = PlanChoice()) -> Trace {
    var narrowed = choice
    // In its own period a record is followed by its own plan.
    narrowed.documents = snapshot.choice(along: record, of: choice).documents
    let group = snapshot.planGroup(of: record).narrowed(to: narrowed)
    let line = group.line(of: record)
    guard !line.isEmpty else { return Trace(of: record, through: []) }
    let differences = zip(line, line.dropFirst()).untilCancelled.map { periods in
      let pairs = group.pairs(of: periods, only: choice.series)
      let own = pairs.filter { $0.series == record.series }
      return Difference(
        joining: self.differences(of: own.isEmpty ? pairs : own, in: snapshot), old: periods.0, new: periods.1)
    }
    let marked = markingResumed(in: differences.map { [$0] }, decisions: snapshot.decisions).flatMap(\.self)
    return Trace(of: record, through: marked)
  }
}

extension Difference {
  /// The items of several series together, for following one of them.
  fileprivate init(joining differences: [Difference], old: Period, new: Period) {
    self.init(old: old, new: new, series: nil, headings: [], items: differences.flatMap(\.items), suggestions: [])
  }
}

extension Comparer {
  /// The other series of the new period that most of a series went to, where nearly all of it is gone.
  ///
  /// What the other series had before under its own name does not count.
  func renamedSeries(of pair: PeriodPair, gone difference: Difference, in snapshot: Snapshot) -> RenamedSeries? {
    let gone = difference.items.filter { $0.relation == .removed }.flatMap(\.old)
    guard gone.count >= Self.fewestGone, gone.count * 10 >= pair.old.count * Self.tenthsGone,
      let name = gone.first?.series, gone.allSatisfy({ $0.series == name })
    else { return nil }
    let own = Set(pair.new.map(\.series))
    let group = snapshot.planGroup(of: gone[0]).records.filter { !own.contains($0.series) && $0.series != name }
    let new = Dictionary(grouping: group.filter { $0.period == pair.newPeriod && $0.series != nil }, by: \.series)
    let offers = new.values.compactMap { records -> RenamedSeries? in
      guard let other = records[0].series, let source = records[0].sources.first?.document else { return nil }
      let before = Set(group.lazy.filter { $0.period == pair.oldPeriod && $0.series == other }.map(\.text))
      var fresh = pair
      (fresh.series, fresh.old, fresh.new) = (nil, gone, records.filter { !before.contains($0.text) })
      let linked = compare(fresh).items.lazy.filter { !$0.new.isEmpty }.map(\.old.count).reduce(0, +)
      let file = snapshot.documents.first { $0.id == source }?.file ?? ""
      return RenamedSeries(old: name, new: other, gone: gone.count, found: linked, file: file)
    }
    let best = offers.max { ($0.found, $1.new) < ($1.found, $0.new) }
    return best.flatMap { $0.found * 2 >= gone.count ? $0 : nil }
  }

  /// Fewer may be gone from any plan.
  private static let fewestGone = 3
  /// How many of ten items are nearly all.
  private static let tenthsGone = 8
}
