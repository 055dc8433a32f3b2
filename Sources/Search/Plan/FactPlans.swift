import Model

/// Plans for what the plans say of records beside their texts.
extension Planner {
  /// The planner of the facts; nil where no record has any.
  var ofFacts: Planner? {
    facts.map {
      Planner(
        searched: $0.searched, analyzer: analyzer, abbreviations: abbreviations, synonyms: synonyms, isOfFacts: true)
    }
  }

  var askingFacts: Planner {
    var planner = self
    planner.asksFacts = facts != nil
    return planner
  }

  /// A plan for the texts with the one that finds the same in facts, where facts are asked and hold it.
  func stated(_ text: Plan, find: (Planner) -> Plan) -> Plan {
    guard asksFacts, let planner = ofFacts else { return text }
    let inFacts = find(planner)
    return inFacts.isUnanswerable ? text : .stated(text, inFacts: inFacts)
  }

  func planned(_ condition: FactCondition) -> PlannedFact {
    switch condition {
    case .words(let clause): .words(ofFacts.map { $0.plan(clause) } ?? .nothing)
    case .days(let days): .days(days)
    case .amounts(let amounts): .amounts(amounts)
    }
  }

  func isUnansweredByFacts(_ text: String) -> Bool { ofFacts?.isUnanswered(text) ?? true }
}
