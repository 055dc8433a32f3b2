extension Matching {
  /// Up to so many places it is counted how many texts hold something; beyond, the places are taken for the texts.
  static let mostCounted = 1_024
  /// The same for words that stand together, which take longer.
  static let mostCountedGroup = 64
  /// To look for a term in a text takes as long as to go through so many of its places.
  static let costOfProbe = 16

  /// The texts that hold any form of a term. What was matched is weighed into one frequency, as BM25F does with fields.
  func matched(_ term: Term, among texts: [UInt32]?) -> Matched {
    let matches = term.bestMatches
    let places = term.places(in: index)
    let isCounted = matches.count > 1 && places <= Self.mostCounted
    var found: Matched
    if let texts, texts.count * Self.costOfProbe < places, let known = term.known {
      found = known.forms.look(among: known.texts(of: index).holding(texts), of: index)
      score(&found, holding: isCounted ? known.texts(of: index).count : places)
      return found
    } else if let texts, places > Self.mostCounted, texts.count * Self.costOfProbe < places {
      found = FormSet(term).look(among: texts, of: index)
    } else {
      found = index.scratch.with { scratch in
        for match in matches { scratch.add(match.span.form, match.level, match.weight, of: index) }
        return scratch.take()
      }
    }
    score(&found, holding: isCounted ? found.count : places)
    return found
  }

  /// The best of what one word, either of two or all of some find, best first, perhaps with others that come behind them;
  /// nil for other plans.
  func best(_ plan: Plan, _ limit: Int) -> Matched? {
    switch plan {
    case .term(let term, _): return best(term, limit: limit)
    case .any(let plans):
      guard plans.count == 2, case .term(let first, _) = plans[0], case .term(let second, _) = plans[1] else {
        return nil
      }
      var best = BestMatched(limit: limit)
      best.add(eitherOf: matched(first, among: nil), matched(second, among: nil))
      return best.matched
    case .all(let plans):
      let terms = plans.compactMap(\.known)
      guard terms.count == plans.count, terms.allSatisfy({ $0.places > Self.mostCounted }) else { return nil }
      let count = Double(index.texts.count)
      let likely = terms.reduce(count) { $0 * Double($1.literalPlaces) / count }
      guard likely >= Double(limit) else { return nil }
      // Where as many texts as are wanted hold the words themselves, all others come behind these.
      let texts = TextSet.intersection(terms.map { $0.literalTexts(of: index) })
      return texts.count < limit ? nil : all(terms, among: texts)
    default: return nil
    }
  }

  /// Frequent terms in texts that hold all of them; scores add up, the rarest first.
  private func all(_ terms: [TermTexts], among texts: [UInt32]) -> Matched {
    let looked = terms.sorted { $0.places < $1.places }.map { term in
      var found = term.forms.look(among: texts, of: index)
      score(&found, holding: term.places)
      return found
    }
    return looked.dropFirst().reduce(looked.first ?? Matched()) { $0.intersection($1) }
  }

  /// The best of the texts that hold any form of a term, best first.
  private func best(_ term: Term, limit: Int) -> Matched {
    let places = term.places(in: index)
    let isCounted = term.bestMatches.count > 1 && places <= Self.mostCounted
    let (literal, others) = term.bestMatches.partitioned { $0.level == .literal }
    if !isCounted,
      let form = DominantForm(term, among: literal.isEmpty ? others : literal, places: places, of: index)
    {
      return best(form, rarity: Weighing.rarity(holding: min(places, index.texts.count), of: index.texts.count), limit)
    }
    return index.scratch.with { scratch in
      for match in literal { scratch.add(match.span.form, match.level, match.weight, of: index) }
      // Whatever else holds the term comes behind these.
      let isEnough = !isCounted && scratch.count >= limit
      for match in others {
        if isEnough {
          scratch.addMore(match.span.form, match.level, match.weight, of: index)
        } else {
          scratch.add(match.span.form, match.level, match.weight, of: index)
        }
      }
      let holding = min(isCounted ? scratch.count : places, index.texts.count)
      let rarity = Weighing.rarity(holding: holding, of: index.texts.count)
      return index.norms.withUnsafeBufferPointer { norms in
        scratch.takeBest(limit) { rarity * Weighing.weight($1, norm: norms[Int($0)]) }
      }
    }
  }

  /// Turns weighted frequencies into scores; rare words count more.
  func score(_ found: inout Matched, holding: Int) {
    let rarity = Weighing.rarity(holding: min(holding, index.texts.count), of: index.texts.count)
    for number in 0..<found.count {
      found.scores[number] =
        rarity * Weighing.weight(found.scores[number], norm: index.norms[Int(found.texts[number])])
    }
  }
}

extension Term {
  /// How many texts its forms stand in, one by one: at least as many as hold the term.
  func places(in index: TextIndex) -> Int {
    known?.places ?? bestMatches.reduce(0) { $0 + index.postings.count(of: $1.span.form) }
  }
}
