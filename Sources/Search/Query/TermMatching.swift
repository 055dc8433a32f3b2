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
    bestMatches.reduce(0) { $0 + index.postings.count(of: $1.span.form) }
  }
}
