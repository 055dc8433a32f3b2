import Comparison
import Model

/// How many items of each policy were kept, changed, added and removed.
struct PolicyCounts {
  struct Row {
    var policy: String
    /// As many as `relations`.
    var counts: [Int]
  }

  /// Those that occur, in their usual order.
  let relations: [Relation]
  /// The policies in the order of the new period, then those that are gone.
  let rows: [Row]
  let totals: [Int]

  init(_ difference: Difference) {
    let relations = Relation.allCases.filter { difference.count(of: $0) > 0 }
    let successors = Successors(difference.headings)
    var rows: [Row] = []
    var indices: [String: Int] = [:]
    let stands = difference.items.filter { !$0.new.isEmpty }
    for (isSketch, change) in stands.map({ (true, $0) }) + difference.items.map({ (false, $0) }) {
      let policy = change.new.first?.policy ?? change.old.first.map { successors.policy($0.policy) }
      guard let policy, let column = relations.firstIndex(of: change.relation) else { continue }
      let index = indices[policy] ?? rows.count
      if index == rows.count {
        indices[policy] = index
        rows.append(Row(policy: policy, counts: relations.map { _ in 0 }))
      }
      rows[index].counts[column] += isSketch ? 0 : 1
    }
    self.relations = relations
    self.rows = rows
    totals = relations.map { difference.count(of: $0) }
  }
}
