extension Matching {
  /// A phrase counts what its words count; what stands for one word of the query counts as one word.
  func matched(_ group: Group, among texts: [UInt32]?) -> Matched {
    guard group.arrangement != .phrase else { return phrase(group, among: texts) }
    let least = group.terms.map { $0.places(in: index) }.min() ?? 0
    let isCounted = least <= Self.mostCountedGroup
    let texts = isCounted ? nil : texts
    var verified =
      PartsTogether(group).map { together(group, $0, among: texts) }
      ?? verified(.group(group), among: candidates(group, among: texts))
    for number in verified.scores.indices { verified.scores[number] = group.weight }
    index.score(&verified, holding: isCounted ? verified.count : least)
    return verified
  }

  /// The texts in which the parts of a compound stand together. They are looked for by the texts of each part, since most
  /// texts that hold one hold no other.
  private func together(_ group: Group, _ parts: PartsTogether, among texts: [UInt32]?) -> Matched {
    var found = Matched()
    for text in candidates(group.known, among: texts) {
      let stands = parts.stand(in: Int(text), of: index)
      guard stands ?? !index.occurrences(of: group, in: Int(text)).isEmpty else { continue }
      found.append(text, group.level, 0)
    }
    return found
  }

  func unscored(_ texts: [UInt32]) -> Matched {
    Matched(
      texts: texts, levels: Array(repeating: .some, count: texts.count), scores: Array(repeating: 0, count: texts.count)
    )
  }

  /// The texts that hold all of some terms, wherever.
  func candidates(_ terms: [TermTexts], among texts: [UInt32]?) -> [UInt32] {
    let terms = terms.sorted { $0.places < $1.places }
    if let texts { return terms.reduce(texts) { $1.holding($0, of: index) } }
    guard let rarest = terms.first, rarest.places < index.texts.count / TextSet.sparse else {
      return TextSet.intersection(terms.map { $0.texts(of: index) })
    }
    return terms.dropFirst().reduce(rarest.texts(of: index).texts) { $1.holding($0, of: index) }
  }

  /// Where the rarest word stands in few texts, these are looked at before the other words are.
  private func phrase(_ group: Group, among texts: [UInt32]?) -> Matched {
    let terms = rarestFirst(group)
    guard let first = terms.first else { return Matched() }
    let isKnown = group.known.count == terms.count && first.places > Self.mostCountedGroup
    let others = terms.dropFirst().map(\.places).min() ?? 0
    guard isKnown || first.places <= Self.mostCountedGroup || first.places * Self.costOfProbe < others else {
      return verified(.group(group), among: candidates(group, among: texts))
    }
    let near = isKnown ? unscored(candidates(group.known, among: texts)) : matched(first.term, among: texts)
    let found = verified(.group(group), among: near)
    let scored = (isKnown ? terms[...] : terms.dropFirst()).reduce(found) {
      $0.intersection(matched($1.term, among: $0.texts))
    }
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

extension Group {
  /// What is known of where its terms stand; of fewer than there are when they are not all remembered.
  var known: [TermTexts] { terms.compactMap(\.known) }
}
