import Model

@testable import Comparison

/// Precision and recall of a difference against the true one.
struct Scores {
  private(set) var relations = (right: 0, found: 0, wanted: 0)
  private(set) var links = (right: 0, found: 0, wanted: 0)

  /// What the true difference calls arguable counts neither way.
  init(_ difference: Difference, golden: [Golden.Item]) {
    let firm = golden.filter { $0.certainty != "arguable" }
    let arguable = golden.filter { $0.certainty == "arguable" }
    let softOld = Set(arguable.flatMap(\.from).map(\.text)).subtracting(firm.flatMap(\.from).map(\.text))
    let softNew = Set(arguable.flatMap(\.to).map(\.text)).subtracting(firm.flatMap(\.to).map(\.text))
    let wanted = Set(firm.map { Statement(relation: $0.relation, old: $0.from, new: $0.to) })
    var found: [Statement] = []
    for change in difference.items {
      let old = change.old.map(Golden.Item.Entry.init).filter { !softOld.contains($0.text) }
      let new = change.new.map(Golden.Item.Entry.init).filter { !softNew.contains($0.text) }
      guard !old.isEmpty || !new.isEmpty else { continue }
      let isWhole = old.count == change.old.count && new.count == change.new.count
      let relation =
        isWhole
        ? change.relation.rawValue
        : wanted.first { $0.old == Set(old) && $0.new == Set(new) }?.relation ?? change.relation.rawValue
      found.append(Statement(relation: relation, old: old, new: new))
    }
    relations = (wanted.intersection(found).count, found.count, wanted.count)
    let truth = Set(golden.flatMap { Self.pairs($0.from.map(\.text), $0.to.map(\.text)) })
      .filter { !softOld.contains($0.old) && !softNew.contains($0.new) }
    let told = Set(difference.items.flatMap { Self.pairs($0.old.map(\.text), $0.new.map(\.text)) })
      .filter { !softOld.contains($0.old) && !softNew.contains($0.new) }
    links = (truth.intersection(told).count, told.count, truth.count)
  }

  var relationF1: Double { f1(relations) }
  var linkF1: Double { f1(links) }

  private func f1(_ counts: (right: Int, found: Int, wanted: Int)) -> Double {
    counts.found + counts.wanted == 0 ? 1 : 2 * Double(counts.right) / Double(counts.found + counts.wanted)
  }

  private static func pairs(_ old: [String], _ new: [String]) -> [Decisions.Texts] {
    old.flatMap { from in new.map { Decisions.Texts(old: from, new: $0) } }
  }

  private struct Statement: Hashable {
    var relation: String
    var old: Set<Golden.Item.Entry>
    var new: Set<Golden.Item.Entry>

    init(relation: String, old: [Golden.Item.Entry], new: [Golden.Item.Entry]) {
      self.relation = relation
      self.old = Set(old)
      self.new = Set(new)
    }
  }
}

extension Golden.Item.Entry {
  init(_ record: Record) {
    self.init(policy: record.policy, group: record.group, text: record.text)
  }
}
