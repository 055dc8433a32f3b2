import Comparison
import Model

/// The steps of one series through three periods and more, each beginning where the one before ends.
struct Journey {
  let steps: [Difference]
  /// Whose plans, and of what area.
  let area: String?
  var periods: [Period] { steps.prefix(1).map(\.old) + steps.map(\.new) }
  /// How many items there are in the first period and in the last.
  let first: Int
  let last: Int
  /// How many items of the first period go on into the last, and how many items of the last came after the first.
  let remaining: Int
  let come: Int

  /// nil for fewer than two steps.
  init?(_ steps: [Difference], area: String?) {
    guard steps.count > 1 else { return nil }
    self.area = area
    self.steps = steps
    let beginning = Set(steps[0].items.flatMap { $0.old.map(\.id) })
    let end = Set(steps[steps.count - 1].items.flatMap { $0.new.map(\.id) })
    // Which of the first period's items each record comes from.
    var origins = Dictionary(uniqueKeysWithValues: beginning.map { ($0, Set([$0])) })
    // Those of every period, since one may be taken up again.
    var known = origins
    for step in steps {
      var next: [RecordID: Set<RecordID>] = [:]
      for change in step.items {
        let sources = (change.old + change.resumes).reduce(into: Set<RecordID>()) { $0.formUnion(known[$1.id] ?? []) }
        for record in change.new where !sources.isEmpty { next[record.id, default: []].formUnion(sources) }
      }
      origins = next
      known.merge(next) { $0.union($1) }
    }
    (first, last) = (beginning.count, end.count)
    remaining = origins.values.reduce(into: Set<RecordID>()) { $0.formUnion($1) }.count
    come = end.count { origins[$0] == nil }
  }
}
