/// Answers plans over one index.
struct Matching {
  let index: TextIndex
  let attributes: Attributes

  /// All texts that answer a plan.
  func matched(_ plan: Plan) -> Matched {
    switch plan {
    case .term(let term, _): matched(term)
    case .group(let group): matched(group)
    case .near(let left, let right, _): verified(plan, among: matched(left).intersection(matched(right)))
    case .regex(let program): matched(program)
    case .everything: everything { _ in true }
    case .filter(let filter): everything(Self.test(filter.accepted(attributes)))
    case .not(let inner): everything(Self.test(excluded(inner)))
    case .all(let plans): all(plans)
    case .any(let plans): plans.reduce(Matched()) { $0.union(matched($1)) }
    case .unless(let first, let second): unless(matched(first), matched(second))
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

  private func all(_ plans: [Plan]) -> Matched {
    let (conditions, wanted) = plans.partitioned(by: \.isCondition)
    let found = wanted.map(matched).sorted { $0.count < $1.count }
    guard let first = found.first else { return satisfying(conditions, everything { _ in true }) }
    return satisfying(conditions, found.dropFirst().reduce(first) { $0.intersection($1) })
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
  private func matched(_ group: Group) -> Matched {
    let found = group.terms.map(matched).sorted { $0.count < $1.count }
    guard let first = found.first else { return Matched() }
    let candidates = found.dropFirst().reduce(first) { $0.intersection($1) }
    var verified = verified(.group(group), among: candidates)
    guard group.arrangement != .phrase else { return verified }
    for number in verified.scores.indices { verified.scores[number] = group.weight }
    score(&verified)
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

  private func matched(_ program: RegexProgram) -> Matched {
    var automaton = RegexAutomaton(program)
    var matched = Matched()
    for (text, words) in index.texts.enumerated() where automaton.isMatch(words) {
      matched.append(UInt32(truncatingIfNeeded: text), .literal, 1)
    }
    return matched
  }

  // MARK: terms

  /// The texts that hold any form of a term. What was matched is weighed into one frequency, as BM25F does with fields.
  private func matched(_ term: Term) -> Matched {
    var found = index.scratch.with { scratch in
      for form in term.bestMatches { scratch.add(form.span.form, form.level, form.weight, of: index) }
      return scratch.take()
    }
    score(&found)
    return found
  }

  /// Turns weighted frequencies into scores; rare words count more.
  private func score(_ found: inout Matched) {
    let rarity = Weighing.rarity(holding: found.count, of: index.texts.count)
    for number in 0..<found.count {
      found.scores[number] =
        rarity * Weighing.weight(found.scores[number], norm: index.norms[Int(found.texts[number])])
    }
  }
}

extension Array {
  /// The elements that are and those that are not.
  func partitioned(by isFirst: (Element) -> Bool) -> (first: [Element], second: [Element]) {
    (filter(isFirst), filter { !isFirst($0) })
  }
}
