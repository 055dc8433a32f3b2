/// Finds the cheapest way to make a word of parts that open compounds and one that closes them.
///
/// A Viterbi search over the letters; the costs are learned from the dictionary's own compounds (`CompoundTraining`).
struct CompoundSearch {
  let lexicon: Lexicon

  private static let minimumLetters = 2
  /// Longer words are no Danish; the search takes time with the square of the length.
  static let maximumLetters = 80

  struct Path {
    var cost = Double.infinity
    var boundaries: [Int] = []
  }

  /// The cheapest way through the word from left to right; of infinite cost when there is none.
  ///
  /// - Parameters:
  ///   - forbidden: boundaries where the first part must not end.
  ///   - endsInLemma: whether the last part has to be a dictionary form or its plural, as that of a dictionary form is:
  ///     *kampe·sten* and not *kam·pesten*; or a participle in -eret, as in *elev·centreret*, of an adjective also another
  ///     one: *blå·klædt*.
  func cheapestPath(
    through word: [UInt8], forbidding forbidden: Set<Int> = [], endsInLemma: Bool = false
  ) -> Path {
    let letters = letterStarts(word.span) + [word.count]
    let last = letters.count - 1
    guard last >= 2 * Self.minimumLetters, last <= Self.maximumLetters else { return Path() }
    let costs = PartCosts(lexicon: lexicon)
    let isAdjective =
      lexicon.find(word.span).map { lexicon.traits(ofWord: $0).isDisjoint(with: [.noun, .verb]) } ?? false
    // best[i] is the cheapest way from letter i to the end.
    var best = [Path](repeating: Path(), count: last + 1)
    for start in stride(from: last - Self.minimumLetters, through: 0, by: -1) {
      if start > 0, !endsInLemma || isLemma(word[letters[start]...], orParticiple: isAdjective),
        let cost = costs.closing(word[letters[start]...], letters: last - start)
      {
        best[start] = Path(cost: cost, boundaries: [])
      }
      guard last - start >= 2 * Self.minimumLetters else { continue }
      for end in (start + Self.minimumLetters)...(last - Self.minimumLetters) {
        guard best[end].cost < best[start].cost, start > 0 || !forbidden.contains(letters[end]),
          let cost = costs.opening(word[letters[start]..<letters[end]], letters: end - start, isFirst: start == 0),
          !CompoundLimits.cutsEnding(of: word, at: letters[end]), cost + best[end].cost < best[start].cost
        else { continue }
        best[start] = Path(cost: cost + best[end].cost, boundaries: [letters[end]] + best[end].boundaries)
      }
    }
    return best[0]
  }

  private func isLemma(_ part: ArraySlice<UInt8>, orParticiple mayBeParticiple: Bool) -> Bool {
    guard let number = lexicon.find(part.span) else { return false }
    return lexicon.lemmas(ofWord: number).contains { lemma in
      let text = lexicon.text(ofWord: lexicon.word(ofLemma: lemma)).utf8
      if mayBeParticiple, lexicon.isVerb(lemma: lemma), isParticiple(part, of: Array(text)) { return true }
      // *centrere* and *centreret*.
      if lexicon.isVerb(lemma: lemma), text.elementsEqual(part.dropLast()), part.suffix(4).elementsEqual("eret".utf8) {
        return true
      }
      return part.starts(with: text)
        && ["", "e", "r", "er"].contains { part.dropFirst(text.count).elementsEqual($0.utf8) }
    }
  }

  private func isParticiple(_ part: ArraySlice<UInt8>, of infinitive: [UInt8]) -> Bool {
    let stem = infinitive.last == UInt8(ascii: "e") ? infinitive.dropLast() : infinitive[...]
    return part.starts(with: stem)
      && ["t", "et", "ende"].contains { part.dropFirst(stem.count).elementsEqual($0.utf8) }
  }

  /// What a word costs as it is cheapest, listed or made of parts; infinite for none.
  func cost(ofWord word: [UInt8]) -> Double {
    let lemmas = lexicon.find(word.span).map { lexicon.lemmas(ofWord: $0) } ?? []
    return lemmas.reduce(cheapestPath(through: word).cost) { min($0, lexicon.closingCost(ofLemma: $1).cost) }
  }
}
