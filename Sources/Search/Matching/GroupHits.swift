import Files

/// Finds the texts in which words stand together.
extension Matcher {
  /// A group whose rarest term has at most this many entries is weighted by the number of texts that hold it, another by
  /// those entries: counting takes long.
  static let mostCountedGroup = 64

  /// A phrase scores as its words do; a group that stands for one word of the query scores as one word.
  func hits(of group: Group, among texts: [UInt32]?) -> HitList {
    guard group.arrangement != .phrase else { return phrase(group, among: texts) }
    let least = group.terms.map { $0.entries(in: index) }.min() ?? 0
    let isCounted = least <= Self.mostCountedGroup
    let texts = isCounted ? nil : texts
    var hits =
      PartsTogether(group).map { together($0, of: group, among: texts) }
      ?? verified(.group(group), among: candidates(for: group, among: texts))
    for number in 0..<hits.count { hits.scores[number] = group.weight }
    return searched.scored(hits, holding: isCounted ? hits.count : least)
  }

  /// The texts in which the parts of a compound stand together. The texts of all parts are intersected first, because most
  /// texts that hold one part hold no other.
  private func together(_ parts: PartsTogether, of group: Group, among texts: [UInt32]?) -> HitList {
    var found = HitList()
    for text in candidates(holding: group.postings, among: texts).untilCancelled(lookingEvery: 64) {
      let stands = parts.stand(in: Int(text), of: index)
      guard stands ?? !index.occurrences(of: group, in: Int(text)).isEmpty else { continue }
      found.append(text, level: group.level, score: 0)
    }
    return found
  }

  /// Where the rarest word stands in few texts, these are looked at before the other words are.
  private func phrase(_ group: Group, among texts: [UInt32]?) -> HitList {
    let terms = rarestFirst(group)
    guard let first = terms.first else { return HitList() }
    let least = first.entries(in: index)
    let isCached = group.postings.count == terms.count && least > Self.mostCountedGroup
    let second = terms.dropFirst().first?.entries(in: index) ?? 0
    guard isCached || least <= Self.mostCountedGroup || least * SearchedTexts.costOfReading < second else {
      return verified(.group(group), among: candidates(for: group, among: texts))
    }
    let near =
      isCached
      ? HitList(candidates: candidates(holding: group.postings, among: texts)) : searched.hits(of: first, among: texts)
    let found = verified(.group(group), among: near)
    let scored = (isCached ? terms[...] : terms.dropFirst()).reduce(found) {
      $0.intersection(searched.hits(of: $1, among: $0.texts))
    }
    // The level of the phrase counts, not the levels of its words by themselves.
    return HitList(texts: scored.texts, levels: found.levels, scores: scored.scores)
  }

  // MARK: candidates

  /// The texts that hold all of some terms, wherever.
  func candidates(holding terms: [TermPostings], among texts: [UInt32]?) -> [UInt32] {
    let terms = terms.sorted { $0.entries < $1.entries }
    if let texts { return terms.reduce(texts) { $1.among($0, in: searched) } }
    guard let rarest = terms.first, rarest.entries < index.texts.count / TextSet.sparse else {
      return TextSet.intersection(terms.map { $0.texts(in: searched) })
    }
    return terms.dropFirst().reduce(rarest.texts(in: searched).texts) { $1.among($0, in: searched) }
  }

  /// The texts that hold all terms of a group, wherever, with the scores of the terms.
  private func candidates(for group: Group, among texts: [UInt32]?) -> HitList {
    let terms = rarestFirst(group)
    guard let first = terms.first else { return HitList() }
    return terms.dropFirst().reduce(searched.hits(of: first, among: texts)) { found, next in
      found.count > 0 ? found.intersection(searched.hits(of: next, among: found.texts)) : found
    }
  }

  func rarestFirst(_ group: Group) -> [QueryTerm] {
    group.terms.map { (term: $0, entries: $0.entries(in: index)) }.sorted { $0.entries < $1.entries }.map(\.term)
  }

  /// The candidates in which a plan has an occurrence.
  func verified(_ plan: Plan, among candidates: HitList) -> HitList {
    var hits = HitList()
    let check = ProximityCheck(plan)
    for (number, text) in candidates.texts.enumerated().untilCancelled(lookingEvery: 64) {
      switch check?.outcome(in: Int(text), of: index) {
      case .no: continue
      case .yes(let level): hits.append(text, level: level, score: candidates.scores[number])
      case .unsure, nil:
        guard let level = index.occurrences(of: plan, in: Int(text)).map(\.level).min() else { continue }
        hits.append(text, level: level, score: candidates.scores[number])
      }
    }
    return hits
  }
}
