/// Answers plans over one index.
struct Matching {
  let index: TextIndex
  let attributes: Attributes
  /// What regular expressions match, where that is known.
  var regexes: [String: [UInt32]] = [:]

  /// All texts that answer a plan, or those of some texts (ascending) that do.
  func matched(_ plan: Plan, among texts: [UInt32]? = nil) -> Matched {
    switch plan {
    case .term(let term, _): return matched(term, among: texts)
    case .group(let group): return matched(group, among: texts)
    case .near(let left, let right, _):
      let found = matched(left, among: texts)
      return verified(plan, among: found.intersection(matched(right, among: found.texts)))
    case .regex(let program): return matched(program, among: texts)
    case .everything: return everything { _ in true }
    case .filter(let filter): return everything(Self.test(filter.accepted(attributes)))
    case .not(let inner): return everything(Self.test(excluded(inner)))
    case .all(let plans): return all(plans, among: texts)
    case .any(let plans): return plans.reduce(Matched()) { $0.union(matched($1, among: texts)) }
    case .unless(let first, let second): return unless(matched(first, among: texts), second, among: texts)
    }
  }

  private static func test(_ accepted: [Bool]) -> (Int) -> Bool { { accepted[$0] } }

  private func everything(_ isAccepted: (Int) -> Bool) -> Matched {
    var matched = Matched()
    for text in index.texts.indices where isAccepted(text) {
      matched.append(UInt32(truncatingIfNeeded: text), .literal, 0)
    }
    return matched
  }

  /// For each text whether a plan leaves it out. Only what was asked for is left out, nothing near it.
  private func excluded(_ inner: Plan) -> [Bool] {
    var accepted = [Bool](repeating: true, count: index.texts.count)
    let found = matched(inner)
    for (text, level) in zip(found.texts, found.levels) where level.tier == 1 { accepted[Int(text)] = false }
    return accepted
  }

  private func unless(_ found: Matched, _ second: Plan, among texts: [UInt32]?) -> Matched {
    let left = texts.map { unscored($0).without(found).texts }
    if let left, left.isEmpty { return found }
    return found.union(matched(second, among: left).without(found))
  }

  /// What few texts answer comes first; of the rest only these texts are looked at.
  private func all(_ plans: [Plan], among texts: [UInt32]?) -> Matched {
    let (conditions, wanted) = plans.partitioned(by: \.isCondition)
    let ordered = wanted.map { (plan: $0, places: $0.places(in: index)) }.sorted { $0.places < $1.places }
    guard let first = ordered.first else { return satisfying(conditions, everything { _ in true }) }
    var texts = texts
    if wanted.contains(where: \.holdsGroups) {
      // What takes long to look at closely is looked at last, in what is left then.
      var left = rough(first.plan, among: texts)
      for next in ordered.dropFirst() where left.count > 0 {
        left = left.intersection(rough(next.plan, among: left.texts))
      }
      texts = left.texts
    } else if let least = ordered.first?.places, least > Self.mostCountedGroup, wanted.count > 1 {
      let terms = ordered.compactMap(\.plan.known)
      if terms.count == wanted.count {
        // The rarest is gone through whole in any case.
        if least < index.texts.count / TextSet.sparse { _ = terms[0].matched(of: index) }
        texts = candidates(terms, among: texts)
      }
    }
    var found = matched(first.plan, among: texts)
    for next in ordered.dropFirst() where found.count > 0 {
      found = found.intersection(matched(next.plan, among: found.texts))
    }
    return satisfying(conditions, found)
  }

  /// The texts that may answer a plan, without a look at groups but for their rarest word.
  private func rough(_ plan: Plan, among texts: [UInt32]?) -> Matched {
    switch plan {
    case .group(let group) where group.known.count == group.terms.count:
      unscored(candidates(group.known, among: texts))
    case .group(let group): rarestFirst(group).first.map { matched($0.term, among: texts) } ?? Matched()
    case .term(let term, _) where term.known != nil: unscored(candidates([term.known].compactMap { $0 }, among: texts))
    case .any(let plans): plans.reduce(Matched()) { $0.union(rough($1, among: texts)) }
    case .unless(let first, let second): rough(first, among: texts).union(rough(second, among: texts))
    default: matched(plan, among: texts)
    }
  }

  /// The texts that meet all conditions.
  func satisfying(_ conditions: [Plan], _ found: Matched) -> Matched {
    conditions.reduce(found) { found, condition in
      switch condition {
      case .filter(let filter): return found.filtered(Self.test(filter.accepted(attributes)))
      case .not(let inner): return found.filtered(Self.test(excluded(inner)))
      default: return found.intersection(matched(condition))
      }
    }
  }

  private func matched(_ program: RegexProgram, among texts: [UInt32]?) -> Matched {
    var automaton = RegexAutomaton(program)
    var matched = Matched()
    func look(_ text: Int) {
      if automaton.isMatch(index.texts[text]) { matched.append(UInt32(truncatingIfNeeded: text), .literal, 1) }
    }
    if let known = regexes[program.pattern] {
      for text in known { matched.append(text, .literal, 1) }
      return matched
    }
    if let texts { texts.forEach { look(Int($0)) } } else { index.texts.indices.forEach(look) }
    return matched
  }
}

extension Plan {
  /// Whether words stand together in it.
  var holdsGroups: Bool {
    switch self {
    case .group: true
    case .any(let plans): plans.contains(where: \.holdsGroups)
    case .unless(let first, let second): first.holdsGroups || second.holdsGroups
    case .term, .near, .regex, .everything, .filter, .not, .all: false
    }
  }

  /// What is known of where a term stands.
  var known: TermTexts? {
    if case .term(let term, _) = self { term.known } else { nil }
  }

  /// How many texts can answer it at most, more or less.
  func places(in index: TextIndex) -> Int {
    switch self {
    case .term(let term, _): term.places(in: index)
    case .group(let group): group.terms.map { $0.places(in: index) }.min() ?? 0
    case .near(let left, let right, _): min(left.places(in: index), right.places(in: index))
    case .all(let plans): plans.filter { !$0.isCondition }.map { $0.places(in: index) }.min() ?? index.texts.count
    case .any(let plans): plans.reduce(0) { $0 + $1.places(in: index) }
    case .unless(let first, let second): first.places(in: index) + second.places(in: index)
    case .regex, .everything, .filter, .not: index.texts.count
    }
  }
}

extension Array {
  /// The elements that are and those that are not.
  func partitioned(by isFirst: (Element) -> Bool) -> (first: [Element], second: [Element]) {
    (filter(isFirst), filter { !isFirst($0) })
  }
}
