import Algorithms
import Language
import Model

/// How records are found.
struct RecordPlans {
  /// By their texts; conditions ask facts too.
  var texts: Plan
  /// By their texts and facts; nil where no fact answers any word.
  var united: Plan?
  /// By each part of a compound that is asked for alone: where it stands nowhere, its parts are better than nothing.
  /// Only asked where little is found.
  var parts: () -> [Plan] = { [] }
  /// By each word that a thesaurus gives as the same as one that is asked for alone.
  var equals: () -> [Plan] = { [] }
}

/// Finds records by what the plans say of them beside their texts.
extension Matcher {
  /// The records that the texts answer, then those that need facts for some word: finding the first alone is as quick as
  /// in a library without facts.
  func hits(of plans: RecordPlans) -> HitList {
    let found = hits(of: plans.texts)
    return plans.united.map { found.withFacts(helped($0)) } ?? found
  }

  /// The records that answer a plan of texts and facts, where a fact answers some word of it.
  private func helped(_ plan: Plan) -> HitList {
    switch plan {
    case .stated(_, let facts): return hits(inFacts: facts)
    case .any(let plans): return plans.reduce(HitList()) { $0.withFacts(helped($1)) }
    case .all(let plans):
      let (wanted, conditions) = plans.partitioned(by: \.isCondition)
      var found = HitList()
      for (number, plan) in wanted.enumerated() where plan.asksFacts {
        var hits = helped(plan)
        for (other, next) in wanted.enumerated() where other != number && hits.count > 0 {
          hits = hits.intersection(self.hits(of: next, among: hits.texts))
        }
        found = found.withFacts(hits)
      }
      return satisfying(conditions, among: found)
    // Parts of a compound that stand apart in a text, for one of several words: facts may answer another.
    case .unless(let first, let second): return helped(first).withFacts(helped(second))
    case .term, .group, .near, .regex, .everything, .filter, .fact, .not: return HitList()
    }
  }

  /// The records of which a fact answers a plan made for facts.
  func hits(inFacts plan: Plan, of field: Field? = nil) -> HitList {
    guard let facts, let matcher = ofFacts else { return HitList() }
    return facts.records(holding: matcher.hits(of: plan), of: field)
  }

  var ofFacts: Matcher? {
    facts.map {
      Matcher(
        searched: $0.searched, facets: Facets([], documents: .held([])), turnover: turnover, regexes: factRegexes)
    }
  }

  /// For each record whether what its plan says in a field meets a condition.
  func accepted(_ field: Field, by condition: PlannedFact) -> [Bool] {
    var accepted = [Bool](repeating: false, count: index.texts.count)
    guard let facts else { return accepted }
    switch condition {
    case .words(let plan):
      for record in hits(inFacts: plan, of: field).texts { accepted[Int(record)] = true }
    case .days, .amounts:
      for (fact, value) in facts.table.values().enumerated() where condition.isMet(by: value) {
        guard facts.table.names[fact].field == field else { continue }
        for record in facts.table.records[fact] { accepted[Int(record)] = true }
      }
    }
    return accepted
  }
}

extension PlannedFact {
  /// Whether a date or sum meets it; words are no such condition.
  func isMet(by value: FieldValue?) -> Bool {
    switch self {
    case .words: false
    case .days(let wanted): value?.days.map(wanted.overlaps) ?? false
    case .amounts(let wanted): value?.amount.map(wanted.overlaps) ?? false
    }
  }
}

extension HitList {
  /// With records that facts answer: one that the text answers as well keeps what it has, so that facts change neither the
  /// score nor the order of what the texts answer.
  func withFacts(_ other: HitList) -> HitList {
    if other.count == 0 { return self }
    if count == 0 { return other }
    var either = HitList()
    var left = 0
    var right = 0
    while left < count || right < other.count {
      let isOwn = right == other.count || (left < count && texts[left] < other.texts[right])
      let isBoth = !isOwn && left < count && texts[left] == other.texts[right]
      if isOwn || (isBoth && levels[left] <= other.levels[right]) {
        either.append(texts[left], level: levels[left], score: scores[left])
      } else {
        either.append(other.texts[right], level: other.levels[right], score: other.scores[right])
      }
      if isOwn || isBoth { left += 1 }
      if !isOwn { right += 1 }
    }
    return either
  }
}
