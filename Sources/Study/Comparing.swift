package import Comparison
import Files
package import Library
package import Model

extension Snapshot {
  /// What a person said, as a comparison of these periods takes it, whichever of them is called old.
  package func decisions(between old: Period, and new: Period) -> Decisions {
    let isReversed = new < old
    let texts = { (isSame: Bool) in
      Set(
        judgements.lazy.filter { $0.isSame == isSame }.map { judgement in
          let (old, new) = isReversed ? (judgement.new, judgement.old) : (judgement.old, judgement.new)
          return Decisions.Texts(kind: judgement.kind, old: old, new: new)
        })
    }
    return Decisions(linked: texts(true), rejected: texts(false))
  }
}

extension Comparer {
  /// Compares pairs of records of the same two periods as a person decided.
  private func differences(of pairs: [PeriodPair], in snapshot: Snapshot) -> [Difference] {
    guard let first = pairs.first else { return [] }
    let decisions = snapshot.decisions(between: first.oldPeriod, and: first.newPeriod)
    return pairs.untilCancelled.map { compare($0, decisions: decisions) }
  }

  /// The differences of two periods: one, or one a series where several named series have both.
  package func differences(
    between periods: (old: Period, new: Period), in snapshot: Snapshot, only series: String? = nil
  ) -> [Difference] {
    differences(of: snapshot.pairs(of: periods, only: series), in: snapshot)
  }

  /// What came and what went in every period: the items that `differences` calls added and removed, of every series
  /// since its own nearest earlier period.
  package func turnover(of snapshot: Snapshot) -> Turnover {
    var turnover = Turnover()
    for step in snapshot.steps.untilCancelled {
      for item in differences(of: snapshot.pairs(of: step), in: snapshot).flatMap(\.items) {
        let ids = (item.old + item.new).filter { step.takes($0.series) }.map(\.id)
        if ids.isEmpty { continue }
        if item.relation == .added { turnover.came[step.new, default: []].formUnion(ids) }
        if item.relation == .removed { turnover.gone[step.new, default: []].formUnion(ids) }
      }
    }
    return turnover
  }

  /// Follows a record through the periods of its line; the library's other periods stand as empty steps.
  package func trace(of record: Record, in snapshot: Snapshot, only series: String? = nil) -> Trace {
    let line = snapshot.line(of: record, only: series)
    let differences = zip(line, line.dropFirst()).untilCancelled.map { periods in
      let pairs = snapshot.pairs(of: periods, only: series)
      let own = pairs.filter { $0.series == record.series }
      return Difference(
        joining: self.differences(of: own.isEmpty ? pairs : own, in: snapshot), old: periods.0, new: periods.1)
    }
    var trace = Trace(of: record, through: differences)
    let others = snapshot.periods.filter { period in !trace.steps.contains { $0.period == period } }
    trace.steps += others.map { Trace.Step(period: $0, records: []) }
    trace.steps.sort { $0.period < $1.period }
    return trace
  }
}

extension Difference {
  /// The items of several series together, for following one of them.
  fileprivate init(joining differences: [Difference], old: Period, new: Period) {
    self.init(old: old, new: new, series: nil, headings: [], items: differences.flatMap(\.items), suggestions: [])
  }
}
