import Model

/// A text that answers a query, without what a hit shows of it.
package struct Best: Hashable, Sendable {
  /// Number of the record in `SearchIndex.records`.
  package var record: Int
  package var tier: Int
  package var score: Float
}

extension SearchIndex {
  /// So many at most are searched for by passing over the rest.
  private static let mostPruned = 200

  /// The best records of tiers 1 and 2 alone, in the order of `find`: no counts, no reasons, no places.
  package func best(_ query: Query, limit: Int) -> [Best] {
    var planner = planner(for: texts)
    planner.findsApart = !query.root.isFlat
    var plan = planner.plan(query.root)
    if (1...Self.mostPruned).contains(limit), let shape = PlainPlan(plan) {
      let best = best(shape, limit)
      if planner.findsApart || best.count == limit { return best }
    }
    let matching = Matching(index: texts, attributes: attributes, regexes: regexAnswers.ofTexts)
    if (1...Self.mostPruned).contains(limit), let best = matching.best(plan, limit),
      planner.findsApart || best.has(limit, inTier: 1)
    {
      return Ranking.best(best, limit: limit).map(best.answer)
    }
    var matched = matching.matched(plan)
    if !planner.findsApart, limit == 0 || !matched.has(limit, inTier: 1) {
      planner.findsApart = true
      let words = plan.holdsWords ? plan.count : nil
      plan = planner.plan(query.root)
      if let words, words == plan.count, let further = matching.further(plan) {
        if !further.isEmpty { matched = matched.union(matching.matched(plan, among: further).without(matched)) }
      } else {
        matched = matching.matched(plan)
      }
    }
    return Ranking.best(matched, limit: max(0, limit)).map(matched.answer)
  }

  private func best(_ plan: PlainPlan, _ limit: Int) -> [Best] {
    let search = PrunedSearch(index: texts, limit: limit)
    let best = texts.withForms(plan.forms) { lists in
      switch plan.arrangement {
      case .all: lists.count == 1 ? search.one(lists[0]) : search.all(lists) { _, _ in true }
      case .any: lists.count == 1 ? search.one(lists[0]) : search.any(lists)
      case .phrase: search.phrase(lists)
      }
    }
    return zip(best.texts, best.scores).map { Best(record: Int($0), tier: 1, score: $1) }
  }

  /// How many records answer a query in tiers 1 and 2.
  package func count(_ query: Query) -> Int { matched(query, Turnover()).levels.count { $0.tier < 3 } }
}

extension Matched {
  fileprivate func answer(_ number: Int) -> Best {
    Best(record: Int(texts[number]), tier: levels[number].tier, score: scores[number])
  }

  fileprivate func has(_ count: Int, inTier tier: Int) -> Bool {
    var left = count
    for level in levels where level.tier == tier {
      left -= 1
      if left <= 0 { return true }
    }
    return left <= 0
  }
}

extension Clause {
  /// Whether it is a word, or all or any of some things with words among them: then what is only near adds nothing to what
  /// is as asked. Nothing else can be found apart.
  fileprivate var isFlat: Bool {
    switch self {
    case .all(let clauses), .any(let clauses):
      clauses.contains(where: \.isWord)
        && clauses.allSatisfy {
          switch $0 {
          case .all, .any, .near, .not: false
          default: true
          }
        }
    default: isWord
    }
  }

  private var isWord: Bool { if case .word = self { true } else { false } }
}

/// A plan that asks for single forms as they stand.
struct PlainPlan {
  enum Arrangement { case all, any, phrase }
  private(set) var forms: [UInt32] = []
  private(set) var arrangement = Arrangement.all

  /// nil for every other plan.
  init?(_ plan: Plan) {
    switch plan {
    case .term(let term, _):
      guard let form = term.onlyForm else { return nil }
      forms = [form]
    case .all(let plans), .any(let plans):
      if case .any = plan { arrangement = .any }
      for plan in plans {
        guard case .term(let term, _) = plan, let form = term.onlyForm else { return nil }
        forms.append(form)
      }
    case .group(let group):
      guard group.arrangement == .phrase, group.level == .literal, group.terms.count > 1 else { return nil }
      arrangement = .phrase
      for term in group.terms {
        guard let form = term.onlyForm else { return nil }
        forms.append(form)
      }
    case .near, .regex, .everything, .filter, .not, .unless: return nil
    }
    if forms.isEmpty { return nil }
  }
}

extension Term {
  /// The only form that answers, where it does so by being the word itself.
  fileprivate var onlyForm: UInt32? {
    guard let first = matches.first, first.level == .literal, first.weight == Weights.word,
      matches.allSatisfy({ $0.span.form == first.span.form })
    else { return nil }
    return first.span.form
  }
}
