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
    case .unless(let first, let second): return unless(matched(first, among: texts), matched(second, among: texts))
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

  private func unless(_ found: Matched, _ further: Matched) -> Matched {
    var place = 0
    return found.union(
      further.filtered { text in
        while place < found.count, found.texts[place] < text { place += 1 }
        return place == found.count || found.texts[place] > text
      })
  }

  /// What few texts answer comes first; of the rest only these texts are looked at.
  private func all(_ plans: [Plan], among texts: [UInt32]?) -> Matched {
    let (conditions, wanted) = plans.partitioned(by: \.isCondition)
    let ordered = wanted.map { (plan: $0, places: $0.places(in: index)) }.sorted { $0.places < $1.places }
    guard let first = ordered.first else { return satisfying(conditions, everything { _ in true }) }
    var found = matched(first.plan, among: texts)
    for next in ordered.dropFirst() where found.count > 0 {
      found = found.intersection(matched(next.plan, among: found.texts))
    }
    return satisfying(conditions, found)
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

  /// A phrase counts what its words count; what stands for one word of the query counts as one word.
  private func matched(_ group: Group, among texts: [UInt32]?) -> Matched {
    let ordered = group.terms.map { (term: $0, places: $0.places(in: index)) }.sorted { $0.places < $1.places }
    guard let first = ordered.first else { return Matched() }
    let isCounted = group.arrangement != .phrase && first.places <= Self.mostCounted
    var candidates = matched(first.term, among: isCounted ? nil : texts)
    for next in ordered.dropFirst() where candidates.count > 0 {
      candidates = candidates.intersection(matched(next.term, among: candidates.texts))
    }
    var verified = verified(.group(group), among: candidates)
    guard group.arrangement != .phrase else { return verified }
    for number in verified.scores.indices { verified.scores[number] = group.weight }
    score(&verified, holding: isCounted ? verified.count : first.places)
    return verified
  }

  /// The candidates in which the plan has a place.
  private func verified(_ plan: Plan, among candidates: Matched) -> Matched {
    var matched = Matched()
    let glance = Glance(plan)
    for (number, text) in candidates.texts.enumerated() {
      switch glance?.look(at: Int(text), of: index) {
      case .no: continue
      case .yes(let level):
        matched.append(text, level, candidates.scores[number])
        continue
      case .unsure, nil: break
      }
      let occurrences = index.occurrences(of: plan, in: Int(text))
      guard let level = occurrences.map(\.level).min() else { continue }
      matched.append(text, level, candidates.scores[number])
    }
    return matched
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

  // MARK: terms

  /// Up to so many places it is counted how many texts hold something; beyond, the places are taken for the texts.
  private static let mostCounted = 1_024
  /// To look for a term in a text takes as long as to go through so many of its places.
  private static let costOfProbe = 16

  /// The texts that hold any form of a term. What was matched is weighed into one frequency, as BM25F does with fields.
  private func matched(_ term: Term, among texts: [UInt32]?) -> Matched {
    let matches = term.bestMatches
    let places = matches.reduce(0) { $0 + index.postings.count(of: $1.span.form) }
    var found: Matched
    if let texts, places > Self.mostCounted, texts.count * Self.costOfProbe < places {
      found = FormSet(term).look(among: texts, of: index)
    } else {
      found = index.scratch.with { scratch in
        for match in matches { scratch.add(match.span.form, match.level, match.weight, of: index) }
        return scratch.take()
      }
    }
    score(&found, holding: matches.count > 1 && places <= Self.mostCounted ? found.count : places)
    return found
  }

  /// Turns weighted frequencies into scores; rare words count more.
  private func score(_ found: inout Matched, holding: Int) {
    let rarity = Weighing.rarity(holding: min(holding, index.texts.count), of: index.texts.count)
    for number in 0..<found.count {
      found.scores[number] =
        rarity * Weighing.weight(found.scores[number], norm: index.norms[Int(found.texts[number])])
    }
  }
}

extension Term {
  /// How many texts its forms stand in, one by one: at least as many as hold the term.
  fileprivate func places(in index: TextIndex) -> Int {
    bestMatches.reduce(0) { $0 + index.postings.count(of: $1.span.form) }
  }
}

extension Plan {
  /// How many texts can answer it at most, more or less.
  fileprivate func places(in index: TextIndex) -> Int {
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
