import Language
import Model

/// A question to a search engine that holds `ClusterDocuments`.
package struct ClusterQuestion: Hashable, Sendable {
  /// The documents of tier 1.
  package let asked: ClusterQuery
  /// Those of tier 1 and what is near them; parts of a compound that stand apart are left out.
  package let near: ClusterQuery
}

/// Turns queries into questions to a search engine.
package struct ClusterTranslator: Sendable {
  private let index: SearchIndex
  private let texts: FormKeys
  private let names: FormKeys
  private let facts: FormKeys?

  package init(_ index: SearchIndex) {
    self.index = index
    texts = FormKeys(index.texts.index.dictionary)
    names = FormKeys(index.names.index.dictionary)
    facts = index.facts.map { FormKeys($0.searched.index.dictionary) }
  }

  /// - Throws: for what only this program answers: regular expressions, `nyt:` and `væk:`.
  package func question(for query: Query) throws(QueryMistake) -> ClusterQuestion {
    let query = query.naming(index.periods)
    return ClusterQuestion(asked: try self.query(query, tier: 1), near: try self.query(query, tier: 2))
  }

  private func query(_ query: Query, tier: Int) throws(QueryMistake) -> ClusterQuery {
    let plans = index.plans(for: query)
    let records = PlanTranslation(
      places: ClusterPlaces(keys: texts, prefix: "", tier: tier), facts: facts, facets: index.facets)
    let ofRecords = ClusterQuery.every(
      [try records.query(plans.united ?? plans.texts)], under: [Self.kinds(.activity, .followUp)])
    guard query.root.asksForHeadings else { return ofRecords }
    let headings = PlanTranslation(
      places: ClusterPlaces(keys: names, prefix: "", tier: tier), facts: nil, facets: index.headingFacets)
    let plan = index.planner(for: index.names).plan(query.root)
    return .either([ofRecords, .every([try headings.query(plan)], under: [Self.kinds(.policy, .group)])])
  }

  private static func kinds(_ kinds: SearchedKind...) -> ClusterQuery {
    .values(kinds.map(\.rawValue), field: "kind")
  }
}

/// Turns plans for one index into questions.
private struct PlanTranslation {
  let places: ClusterPlaces
  /// nil where nothing is said of the texts, or they are facts themselves.
  let facts: FormKeys?
  let facets: Facets

  func query(_ plan: Plan) throws(QueryMistake) -> ClusterQuery {
    switch plan {
    case .term(let term, _): return places.query(term)
    case .group(let group): return places.query(group)
    case .near(let left, let right, let distance): return places.near(left, right, within: distance)
    case .regex(let expression): throw QueryMistake(.notInCluster("/\(expression.pattern)/"), at: 0)
    case .everything: return .everything
    case .filter(let filter): return try query(filter)
    case .fact(let field, let fact): return try query(field, fact)
    case .stated(let text, let inFacts): return .either([try query(text), try query(inFacts: inFacts, "any")])
    case .not(let inner): return .without(try asked.query(inner))
    case .all(let plans):
      let (wanted, conditions) = (plans.filter { !$0.isCondition }, plans.filter(\.isCondition))
      return .every(try queries(wanted), under: try queries(conditions))
    case .any(let plans): return .either(try queries(plans))
    case .unless(let first, let second): return .either(try queries([first, second]))
    }
  }

  private func queries(_ plans: [Plan]) throws(QueryMistake) -> [ClusterQuery] {
    var queries: [ClusterQuery] = []
    for plan in plans { queries.append(try query(plan)) }
    return queries
  }

  /// What is left out is only what was asked for, nothing near it.
  private var asked: PlanTranslation {
    PlanTranslation(
      places: ClusterPlaces(keys: places.keys, prefix: places.prefix, tier: 1), facts: facts, facets: facets)
  }

  // MARK: facts

  private func query(_ field: Field, _ fact: PlannedFact) throws(QueryMistake) -> ClusterQuery {
    switch fact {
    case .words(.everything): .value(field.code, field: "stated")
    case .words(let plan): try query(inFacts: plan, field.code)
    case .days(let days): .range(from: days.first?.inDigits, to: days.last?.inDigits, field: "days.\(field.code)")
    case .amounts(let sums):
      .range(from: sums.least.map(String.init), to: sums.greatest.map(String.init), field: "amount.\(field.code)")
    }
  }

  /// - Parameter name: the facts of which field; "any" for all.
  private func query(inFacts plan: Plan, _ name: String) throws(QueryMistake) -> ClusterQuery {
    guard let facts else { return .nothing }
    if case .everything = plan { return .present(field: "stated") }
    // What is near a word in a fact is far from the record.
    let translation = PlanTranslation(
      places: ClusterPlaces(keys: facts, prefix: "fact.\(name).", tier: 1), facts: nil, facets: facets)
    return try translation.query(plan)
  }

  // MARK: conditions

  private func query(_ filter: Filter) throws(QueryMistake) -> ClusterQuery {
    switch filter {
    case .period(.years(let first, let last)):
      .every([], under: [.value("\(first)", field: "from"), .value("\(last)", field: "to")])
    case .period(.starting(let from, let to)):
      .range(from: from.map(String.init), to: to.map(String.init), field: "from")
    case .period(.named): .nothing
    case .policy(let name): named(name, field: "policy")
    case .group(let name): named(name, field: "group")
    case .series(let name): named(name, field: "series")
    case .municipality(""): .not(.present(field: "municipality"))
    case .municipality(let name): .values(facets.municipalities(called: name), field: "municipality")
    case .kind(let kind): .value(kind.rawValue, field: "kind")
    case .document(let name):
      .values(facets.documents(called: name).sorted().map(String.init), field: "documents")
    case .page(let pages):
      .range(from: "\(pages.first)", to: pages.last == .max ? nil : "\(pages.last)", field: "pages")
    case .came: throw QueryMistake(.notInCluster("nyt:"), at: 0)
    case .gone: throw QueryMistake(.notInCluster("væk:"), at: 0)
    // The plan asks the facts themselves.
    case .fact: .nothing
    }
  }

  /// A name of which each word begins a word that was asked for.
  private func named(_ name: String, field: String) -> ClusterQuery {
    let words = name.searchedWords
    if words.isEmpty { return .present(field: field) }
    return .every([], under: words.map { .beginning(String($0), field: "names.\(field)") })
  }
}
