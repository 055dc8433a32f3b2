import Algorithms
import Files
import Model

/// Finds the texts of one index that answer a plan.
struct Matcher {
  let searched: SearchedTexts
  let facets: Facets
  /// Which records came and went, for `nyt:` and `væk:`.
  let turnover: Turnover
  /// The texts that regular expressions match, where that is known.
  var regexes: [RegularExpression: [UInt32]] = [:]
  /// What the plans say of the texts; nil where that is nothing.
  var facts: FactIndex?
  /// The facts that regular expressions match, where that is known.
  var factRegexes: [RegularExpression: [UInt32]] = [:]

  var index: TextIndex { searched.index }

  /// With fewer hits of tiers 1 and 2 than this, tier 3 shows.
  private static let few = 5

  /// Texts that answer a plan; where those are few, also texts that hold only some of its words (tier 3).
  func answers(to plans: RecordPlans) -> HitList {
    let full = hits(of: plans)
    guard full.count < Self.few else { return full }
    let conditions = plans.texts.conditions
    let equals = plans.equals()
    if !equals.isEmpty {
      let others = satisfying(conditions, among: hits(of: .any(equals))).subtracting(full)
      return full.union(others.asPartial)
    }
    if full.count == 0 {
      let parts = plans.parts()
      if !parts.isEmpty { return satisfying(conditions, among: partial(parts)) }
    }
    guard let plans = (plans.united ?? plans.texts).demands else { return full }
    let wanted = plans.filter { !$0.isCondition }
    guard wanted.count > 1 else { return full }
    let some = satisfying(plans.filter(\.isCondition), among: partial(wanted))
    var known = Set(full.texts)
    return full.union(some.filter { known.insert(UInt32(truncatingIfNeeded: $0)).inserted })
  }

  /// Texts with at least half of the words; more words score higher.
  private func partial(_ wanted: [Plan]) -> HitList {
    var held = [UInt16](repeating: 0, count: index.texts.count)
    var either = HitList()
    for plan in wanted {
      let found = hits(of: plan)
      for text in found.texts where held[Int(text)] < .max { held[Int(text)] += 1 }
      either = either.union(found)
    }
    var some = either.filter { Int(held[$0]) * 2 >= wanted.count }
    for number in 0..<some.count {
      some.levels[number] = .some
      some.scores[number] *= Float(held[Int(some.texts[number])]) / Float(wanted.count)
    }
    return some
  }

  /// The texts that answer a plan.
  ///
  /// - Parameter texts: the candidates, ascending, each once; nil for all. The list may hold others besides.
  func hits(of plan: Plan, among texts: [UInt32]? = nil) -> HitList {
    switch plan {
    case .term(let term, _): return searched.hits(of: term, among: texts)
    case .group(let group): return hits(of: group, among: texts)
    case .near(let left, let right, _):
      let found = hits(of: left, among: texts)
      return verified(plan, among: found.intersection(hits(of: right, among: found.texts)))
    case .regex(let expression): return hits(of: expression, among: texts)
    case .everything: return everything
    case .filter, .fact, .not: return satisfying([plan], among: everything)
    case .stated(let text, let inFacts): return hits(of: text, among: texts).withFacts(hits(inFacts: inFacts))
    case .all(let plans): return all(plans, among: texts)
    case .any(let plans): return plans.reduce(HitList()) { $0.union(hits(of: $1, among: texts)) }
    case .unless(let first, let second): return unless(hits(of: first, among: texts), then: second, among: texts)
    }
  }

  // MARK: conditions

  private var everything: HitList {
    let texts = index.texts.indices.map { UInt32(truncatingIfNeeded: $0) }
    return HitList(
      texts: texts, levels: Array(repeating: .literal, count: texts.count),
      scores: Array(repeating: 0, count: texts.count))
  }

  func satisfying(_ conditions: [Plan], among found: HitList) -> HitList {
    conditions.reduce(found) { found, condition in
      let accepted = accepted(by: condition)
      return found.filter { accepted[$0] }
    }
  }

  /// For each text whether it meets a condition. `-ord` leaves out only what was asked for, nothing near it.
  private func accepted(by condition: Plan) -> [Bool] {
    if case .filter(let filter) = condition { return facets.accepted(by: filter, turnover: turnover) }
    if case .fact(let field, let fact) = condition { return accepted(field, by: fact) }
    var isFound = [Bool](repeating: false, count: index.texts.count)
    guard case .not(let inner) = condition else {
      for text in hits(of: condition).texts { isFound[Int(text)] = true }
      return isFound
    }
    let found = hits(of: inner)
    for (text, level) in zip(found.texts, found.levels) where level.tier == 1 { isFound[Int(text)] = true }
    return isFound.map { !$0 }
  }

  // MARK: plans together

  private func unless(_ found: HitList, then second: Plan, among texts: [UInt32]?) -> HitList {
    let left = texts?.subtracting(found.texts)
    if let left, left.isEmpty { return found }
    return found.union(hits(of: second, among: left).subtracting(found))
  }

  /// The plan that the fewest texts answer comes first; the others look only at its texts.
  private func all(_ plans: [Plan], among texts: [UInt32]?) -> HitList {
    let (wanted, conditions) = plans.partitioned(by: \.isCondition)
    let ordered = wanted.map { (plan: $0, entries: $0.entries(in: index)) }.sorted { $0.entries < $1.entries }
    guard let first = ordered.first else { return satisfying(conditions, among: everything) }
    let texts = narrowed(ordered.map(\.plan), rarest: first.entries, among: texts)
    var found = hits(of: first.plan, among: texts)
    for next in ordered.dropFirst() where found.count > 0 {
      found = found.intersection(hits(of: next.plan, among: found.texts))
    }
    return satisfying(conditions, among: found)
  }

  /// Candidates for all plans, where finding them first saves work.
  private func narrowed(_ plans: [Plan], rarest: Int, among texts: [UInt32]?) -> [UInt32]? {
    if plans.contains(where: \.holdsGroups) {
      // Verifying groups takes long: it comes last, for the texts that are left then.
      return plans.dropFirst().reduce(rough(plans[0], among: texts)) { left, next in
        left.count > 0 ? left.intersection(rough(next, among: left.texts)) : left
      }.texts
    }
    let terms = plans.compactMap(\.postings)
    guard rarest > Self.mostCountedGroup, plans.count > 1, terms.count == plans.count else { return texts }
    // The rarest term is merged in any case.
    if rarest < index.texts.count / TextSet.sparse { _ = terms[0].hits(in: searched) }
    return candidates(holding: terms, among: texts)
  }

  /// The texts that may answer a plan: of groups, only that they hold the words is known.
  private func rough(_ plan: Plan, among texts: [UInt32]?) -> HitList {
    switch plan {
    case .group(let group) where group.postings.count == group.terms.count:
      HitList(candidates: candidates(holding: group.postings, among: texts))
    case .group(let group): rarestFirst(group).first.map { searched.hits(of: $0, among: texts) } ?? HitList()
    case .term(let term, _) where term.postings != nil:
      HitList(candidates: candidates(holding: [term.postings].compactMap { $0 }, among: texts))
    case .any(let plans): plans.reduce(HitList()) { $0.union(rough($1, among: texts)) }
    case .unless(let first, let second): rough(first, among: texts).union(rough(second, among: texts))
    case .term, .near, .regex, .everything, .filter, .fact, .stated, .not, .all: hits(of: plan, among: texts)
    }
  }

  private func hits(of expression: RegularExpression, among texts: [UInt32]?) -> HitList {
    var hits = HitList()
    if let known = regexes[expression] {
      for text in known { hits.append(text, level: .literal, score: 1) }
      return hits
    }
    let matcher = RegexMatcher(expression, until: .now + RegexAnswers.patience, compiles: true)
    let candidates = texts ?? Array(0..<UInt32(index.texts.count))
    for text in candidates.untilCancelled where matcher.isMatch(in: index.texts[Int(text)]) == true {
      hits.append(text, level: .literal, score: 1)
    }
    return hits
  }
}
