/// Divides words that begin with a short everyday word of which the dictionary has too few compounds to learn from: *ude* in
/// *udebiograf*, *bo* in *botræner*, *el* in *eltavle*.
struct EverydaySplit {
  let lexicon: Lexicon

  /// Words that open compounds in any plan for a municipality; some are adverbs, which open none otherwise.
  private static let modifiers = Set(
    """
    ude inde bo blå grøn å disc ro ketcher padel is hjem hal sø før el gå skralde trampe job by klima pensions vand cykel \
    bil bus tog havne natur sti vej mad fisk sne øster vester sønder
    """.split(separator: " ").map { Array($0.utf8) })
  private static let longest = modifiers.map(\.count).max() ?? 0

  /// Where the modifier ends; nil for a word that begins with none before a noun.
  ///
  /// - Parameter isListed: whether the dictionary lists the word; then its lemma decides.
  func boundary(_ word: [UInt8], isListed: Bool) -> Int? {
    if let other = otherLemma(of: word, isListed: isListed) {
      let shared = zip(word, other).prefix { $0 == $1 }.count
      return boundary(other, isListed: true).flatMap { $0 <= shared ? $0 : nil }
    }
    guard word.count > 4, !OpaqueWords.isOpaque(word), !isListed || isNoun(word) && !isOfVerb(word) else { return nil }
    let starts = letterStarts(word.span)
    for (letters, start) in starts.enumerated().dropFirst().prefix(while: { $0.element <= Self.longest }) {
      guard Self.modifiers.contains(Array(word[..<start])),
        isHead(word[start...], letters: starts.count - letters, behind: letters)
      else { continue }
      return start
    }
    return nil
  }

  /// *åben* is an adjective, and no leg in a brook.
  private func isNoun(_ word: [UInt8]) -> Bool {
    lexicon.find(word.span).map { lexicon.traits(ofWord: $0).contains(.noun) } ?? false
  }

  /// True for a noun of a verb that has the modifier already: *bosætning* is of *bosætte*.
  private func isOfVerb(_ word: [UInt8]) -> Bool {
    guard let number = lexicon.find(word.span) else { return false }
    return lexicon.lemmas(ofWord: number).contains { lemma in
      guard lexicon.word(ofLemma: lemma) == number, let family = lexicon.family(ofLemma: lemma) else { return false }
      return family != number && lexicon.traits(ofWord: family).contains(.verb)
    }
  }

  /// The lemma of a listed form that is none itself.
  private func otherLemma(of word: [UInt8], isListed: Bool) -> [UInt8]? {
    guard isListed, let number = lexicon.find(word.span) else { return nil }
    let readings = lexicon.readings(ofWord: number)
    guard let first = readings.first, !readings.contains(where: { lexicon.word(ofLemma: $0.lemma) == number }) else {
      return nil
    }
    return Array(lexicon.text(ofWord: lexicon.word(ofLemma: first.lemma)).utf8)
  }

  /// True for a noun that is long enough not to stand there by chance.
  private func isHead(_ part: ArraySlice<UInt8>, letters: Int, behind modifier: Int) -> Bool {
    guard letters >= (modifier > 4 ? 3 : modifier > 2 ? 4 : 5) || modifier > 1 && isWellKnown(part, letters: letters),
      let number = lexicon.find(part.span), lexicon.traits(ofWord: number).contains(.closes),
      !CompoundLimits.neverCloses(part.span)
    else { return false }
    return lexicon.readings(ofWord: number).first.map { reading in
      let isNoun = lexicon.traits(ofWord: lexicon.word(ofLemma: reading.lemma)).contains(.noun) && !reading.isVerb
      return isNoun || lexicon.closingCost(ofLemma: reading.lemma).evidence == .frequent
    } ?? false
  }

  private func isWellKnown(_ part: ArraySlice<UInt8>, letters: Int) -> Bool {
    guard letters > 2, let number = lexicon.find(part.span) else { return false }
    return lexicon.lemmas(ofWord: number).contains { lexicon.closingCost(ofLemma: $0).evidence >= .strong }
  }
}
