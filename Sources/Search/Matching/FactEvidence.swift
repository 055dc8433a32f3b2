import Model

/// The facts of a record that answer a query.
extension SearchIndex {
  /// The facts that answer what the text of a record does not, in the record's order.
  func factMatches(of plans: RecordPlans, in record: Int) -> [FactMatch] {
    guard let facts else { return [] }
    let own = facts.table.factsOfRecords[record]
    guard !own.isEmpty else { return [] }
    var evidence: [UInt32: [Evidence]] = [:]
    collect(plans.united ?? plans.texts, in: record, facts: facts, to: &evidence)
    return own.compactMap { fact in
      evidence[fact].map { FactMatch(facts.table[Int(fact)], ranges: Proof($0).matches) }
    }
  }

  private func collect(_ plan: Plan, in record: Int, facts: FactIndex, to evidence: inout [UInt32: [Evidence]]) {
    switch plan {
    case .all(let plans), .any(let plans):
      for plan in plans { collect(plan, in: record, facts: facts, to: &evidence) }
    case .unless(let first, let second):
      for plan in [first, second] { collect(plan, in: record, facts: facts, to: &evidence) }
    case .stated(let text, let inFacts):
      guard texts.index.tier(of: text, in: record) != 1 else { return }
      for fact in facts.table.factsOfRecords[record] {
        if let found = facts.searched.index.evidence(of: inFacts, in: Int(fact)) {
          evidence[fact, default: []] += found
        }
      }
    case .fact(let field, let condition):
      for fact in facts.table.factsOfRecords[record] where facts.table.names[Int(fact)].field == field {
        if let found = facts.evidence(of: condition, in: Int(fact)) { evidence[fact, default: []] += found }
      }
    case .term, .group, .near, .regex, .everything, .filter, .not: break
    }
  }
}

extension FactIndex {
  /// Where a fact meets a condition; nil where it does not.
  fileprivate func evidence(of condition: PlannedFact, in fact: Int) -> [Evidence]? {
    switch condition {
    case .words(let plan): return searched.index.evidence(of: plan, in: fact)
    case .days, .amounts:
      guard condition.isMet(by: table.values()[fact]) else { return nil }
      return [Evidence(range: 0..<table.texts.length(fact), reason: .fact)]
    }
  }
}

extension TextIndex {
  /// Where a fact answers a plan as it was asked; nil where it does not.
  fileprivate func evidence(of plan: Plan, in fact: Int) -> [Evidence]? {
    guard tier(of: plan, in: fact) == 1 else { return nil }
    return answers(to: plan, in: fact).filter { $0.level.tier == 1 }.flatMap(\.evidence)
  }
}
