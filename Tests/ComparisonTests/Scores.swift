import Model

@testable import Comparison

/// Precision and recall of a difference against the true one.
struct Scores {
  private(set) var relations = (right: 0, found: 0, wanted: 0)
  private(set) var links = (right: 0, found: 0, wanted: 0)

  /// What the true difference calls arguable counts neither way. Texts stand for items: each stands once in its period.
  init(of difference: Difference, against truth: [GoldenDifference.Change]) {
    let firm = truth.filter { $0.certainty != "arguable" }
    let arguable = truth.filter { $0.certainty == "arguable" }
    let softOld = Set(arguable.flatMap(\.old)).subtracting(firm.flatMap(\.old))
    let softNew = Set(arguable.flatMap(\.new)).subtracting(firm.flatMap(\.new))
    let wanted = Set(firm.map { Statement(relation: $0.relation, old: Set($0.old), new: Set($0.new)) })
    var found: [Statement] = []
    for change in difference.items {
      let old = Set(change.old.map(\.text)).subtracting(softOld)
      let new = Set(change.new.map(\.text)).subtracting(softNew)
      guard !old.isEmpty || !new.isEmpty else { continue }
      let isWhole = old.count == change.old.count && new.count == change.new.count
      let same = isWhole ? nil : wanted.first { $0.old == old && $0.new == new }
      found.append(Statement(relation: same?.relation ?? change.relation.rawValue, old: old, new: new))
    }
    relations = (wanted.intersection(found).count, found.count, wanted.count)
    let isFirm = { (pair: Decisions.Texts) in !softOld.contains(pair.old) && !softNew.contains(pair.new) }
    let wantedLinks = Set(truth.flatMap { Self.links(old: $0.old, new: $0.new) }).filter(isFirm)
    let foundLinks = Set(difference.items.flatMap { Self.links(old: $0.old.map(\.text), new: $0.new.map(\.text)) })
      .filter(isFirm)
    links = (wantedLinks.intersection(foundLinks).count, foundLinks.count, wantedLinks.count)
  }

  var relationF1: Double { f1(relations) }
  var linkF1: Double { f1(links) }

  private func f1(_ counts: (right: Int, found: Int, wanted: Int)) -> Double {
    counts.found + counts.wanted == 0 ? 1 : 2 * Double(counts.right) / Double(counts.found + counts.wanted)
  }

  private static func links(old: [String], new: [String]) -> [Decisions.Texts] {
    old.flatMap { from in new.map { Decisions.Texts(old: from, new: $0) } }
  }

  private struct Statement: Hashable {
    var relation: String
    var old: Set<String>
    var new: Set<String>
  }
}
