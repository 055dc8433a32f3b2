extension Matching {
  /// Up to so many places it is counted in how many texts words stand together, which takes long.
  static let mostCountedGroup = 64
  /// To look for a term in a text takes as long as to go through so many of its places.
  static let costOfProbe = 64

  /// The texts that hold any form of a term.
  func matched(_ term: Term, among texts: [UInt32]?) -> Matched {
    guard let texts else { return term.known?.matched(of: index) ?? index.matched(term) }
    let places = term.places(in: index)
    if let known = term.known {
      guard texts.count * Self.costOfProbe < places else { return known.matched(of: index).holding(texts) }
      let held = known.holding(texts, of: index)
      if let matched = known.matched { return matched.holding(held) }
      var found = known.forms.look(among: held, of: index)
      index.score(&found, holding: term.isCounted(places) ? known.texts(of: index).count : places)
      return found
    }
    guard places > Term.mostCounted, texts.count * Self.costOfProbe < places else { return index.matched(term) }
    var found = FormSet(term).look(among: texts, of: index)
    index.score(&found, holding: places)
    return found
  }

  /// The best of what one word or either of two find, best first, perhaps with others that come behind them; nil for
  /// other plans.
  func best(_ plan: Plan, _ limit: Int) -> Matched? {
    var best = BestMatched(limit: limit)
    switch plan {
    case .term(let term, _):
      guard let matched = term.known?.matched(of: index) else { return index.best(term, limit: limit) }
      best.add(matched)
      return best.matched
    case .any(let plans):
      guard plans.count == 2, case .term(let first, _) = plans[0], case .term(let second, _) = plans[1] else {
        return nil
      }
      best.add(eitherOf: matched(first, among: nil), matched(second, among: nil))
      return best.matched
    default: return nil
    }
  }
}

extension TextIndex {
  /// The texts that hold any form of a term. What was matched is weighed into one frequency, as BM25F does with fields.
  func matched(_ term: Term) -> Matched {
    let places = term.places(in: self)
    var found = scratch.with { scratch in
      for match in term.bestMatches { scratch.add(match.span.form, match.level, match.weight, of: self) }
      return scratch.take()
    }
    score(&found, holding: term.isCounted(places) ? found.count : places)
    return found
  }

  /// The best of the texts that hold any form of a term, best first.
  fileprivate func best(_ term: Term, limit: Int) -> Matched {
    let places = term.places(in: self)
    let isCounted = term.isCounted(places)
    let (literal, others) = term.bestMatches.partitioned { $0.level == .literal }
    if !isCounted,
      let form = DominantForm(term, among: literal.isEmpty ? others : literal, places: places, of: self)
    {
      return best(form, rarity: Weighing.rarity(holding: min(places, texts.count), of: texts.count), limit)
    }
    return scratch.with { scratch in
      for match in literal { scratch.add(match.span.form, match.level, match.weight, of: self) }
      // Whatever else holds the term comes behind these.
      let isEnough = !isCounted && scratch.count >= limit
      for match in others {
        if isEnough {
          scratch.addMore(match.span.form, match.level, match.weight, of: self)
        } else {
          scratch.add(match.span.form, match.level, match.weight, of: self)
        }
      }
      let holding = min(isCounted ? scratch.count : places, texts.count)
      let rarity = Weighing.rarity(holding: holding, of: texts.count)
      return norms.withUnsafeBufferPointer { norms in
        scratch.takeBest(limit) { rarity * Weighing.weight($1, norm: norms[Int($0)]) }
      }
    }
  }

  /// Turns weighted frequencies into scores; rare words count more.
  func score(_ found: inout Matched, holding: Int) {
    let rarity = Weighing.rarity(holding: min(holding, texts.count), of: texts.count)
    for number in 0..<found.count {
      found.scores[number] = rarity * Weighing.weight(found.scores[number], norm: norms[Int(found.texts[number])])
    }
  }
}

extension Term {
  /// Up to so many places it is counted how many texts hold something; beyond, the places are taken for the texts.
  static let mostCounted = 1_024

  fileprivate func isCounted(_ places: Int) -> Bool { bestMatches.count > 1 && places <= Self.mostCounted }

  /// How many texts its forms stand in, one by one: at least as many as hold the term.
  func places(in index: TextIndex) -> Int {
    known?.places ?? bestMatches.reduce(0) { $0 + index.postings.count(of: $1.span.form) }
  }
}
