extension Matching {
  /// A phrase counts what its words count; what stands for one word of the query counts as one word.
  func matched(_ group: Group, among texts: [UInt32]?) -> Matched {
    guard group.arrangement != .phrase else { return phrase(group, among: texts) }
    let least = rarestFirst(group).first?.places ?? 0
    let isCounted = least <= Self.mostCountedGroup
    var verified = verified(.group(group), among: candidates(group, among: isCounted ? nil : texts))
    for number in verified.scores.indices { verified.scores[number] = group.weight }
    score(&verified, holding: isCounted ? verified.count : least)
    return verified
  }

  /// Where the rarest word stands in few texts, these are looked at before the other words are.
  private func phrase(_ group: Group, among texts: [UInt32]?) -> Matched {
    let terms = rarestFirst(group)
    guard let first = terms.first else { return Matched() }
    let others = terms.dropFirst().map(\.places).min() ?? 0
    guard first.places <= Self.mostCountedGroup || first.places * Self.costOfProbe < others else {
      return verified(.group(group), among: candidates(group, among: texts))
    }
    let found = verified(.group(group), among: matched(first.term, among: texts))
    let scored = terms.dropFirst().reduce(found) { $0.intersection(matched($1.term, among: $0.texts)) }
    // The words' own levels do not count: a phrase is as strict as it stands.
    return Matched(texts: scored.texts, levels: found.levels, scores: scored.scores)
  }

  /// The texts that hold all words of a group, wherever.
  func candidates(_ group: Group, among texts: [UInt32]?) -> Matched {
    let terms = rarestFirst(group)
    guard let first = terms.first else { return Matched() }
    return terms.dropFirst().reduce(matched(first.term, among: texts)) { found, next in
      found.count > 0 ? found.intersection(matched(next.term, among: found.texts)) : found
    }
  }

  func rarestFirst(_ group: Group) -> [(term: Term, places: Int)] {
    group.terms.map { ($0, $0.places(in: index)) }.sorted { $0.1 < $1.1 }
  }

  /// The candidates in which the plan has a place.
  func verified(_ plan: Plan, among candidates: Matched) -> Matched {
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
}
