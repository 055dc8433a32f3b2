/// What it costs that a word is a part of a compound, in nats.
struct PartCosts {
  let lexicon: Lexicon

  /// What a part of fewer than four letters costs in addition, and one of fewer than three once more.
  private static let shortPart = 3.0
  /// What a part costs in addition that hardly occurs in the dictionary's compounds.
  private static let weakPart = 2.0
  /// What a part costs that opens no compound of the dictionary but is a word.
  private static let rareOpening = 18.0

  /// What it costs that a part opens a compound; nil when it cannot.
  func opening(_ part: ArraySlice<UInt8>, letters: Int, isFirst: Bool) -> Double? {
    guard let opening = lexicon.findOpening(part.span) else {
      return rareOpening(part, letters: letters, isFirst: isFirst)
    }
    guard !CompoundLimits.neverOpens(part.span) else { return nil }
    let (cost, evidence) = lexicon.cost(ofOpening: opening)
    guard suffices(evidence, for: part, letters: letters) else { return nil }
    return cost + surcharge(for: evidence, letters: letters)
  }

  /// The same for a part that no compound of the dictionary begins with.
  private func rareOpening(_ part: ArraySlice<UInt8>, letters: Int, isFirst: Bool) -> Double? {
    if letters >= 5, isClosingLemma(part) || isDerived(part) { return Self.rareOpening }
    if letters == 4, isAdjective(part), isClosingLemma(part) { return Self.rareOpening }
    if letters >= 5, let word = lexicon.find(part.span), lexicon.isNeuterAdjective(word, part) {
      return Self.rareOpening
    }
    // A modifier that is itself a compound takes an s whatever its last word takes alone: "klasse·rums·ledelse".
    guard !isFirst, letters > 3, part.last == UInt8(ascii: "s") else { return nil }
    return closing(part.dropLast(), letters: letters - 1).map { $0 + Self.shortPart }
  }

  private func isClosingLemma(_ part: ArraySlice<UInt8>) -> Bool {
    guard let word = lexicon.find(part.span), lexicon.traits(ofWord: word).contains(.closes) else { return false }
    return !CompoundLimits.neverOpens(part.span) && !CompoundLimits.neverCloses(part.span)
      && lexicon.lemmas(ofWord: word).contains {
        let lemma = lexicon.word(ofLemma: $0)
        return lemma == word || isPlural(part, of: Array(lexicon.text(ofWord: lemma).utf8))
      }
  }

  private func isAdjective(_ part: ArraySlice<UInt8>) -> Bool {
    lexicon.find(part.span).map { lexicon.traits(ofWord: $0).isDisjoint(with: [.noun, .verb, .name]) } ?? false
  }

  /// True for a derived noun with the s that its ending always takes: *tilbagevendings·plan*.
  private func isDerived(_ part: ArraySlice<UInt8>) -> Bool {
    guard part.last == UInt8(ascii: "s"), isClosingLemma(part.dropLast()) else { return false }
    return Self.linkingEndings.contains { part.hasSuffix($0) }
  }

  private static let linkingEndings = ["ings", "elses", "heds", "skabs", "doms", "ions", "tets"].map { Array($0.utf8) }

  /// True for people named by an adjective or a participle, as in *udsatte·team* and *ansatte·møde*.
  private func isPlural(_ form: ArraySlice<UInt8>, of lemma: [UInt8]) -> Bool {
    form.starts(with: lemma) && ["e", "te"].contains { form.dropFirst(lemma.count).elementsEqual($0.utf8) }
  }

  /// What it costs that a part closes a compound; nil when it cannot.
  func closing(_ part: ArraySlice<UInt8>, letters: Int) -> Double? {
    guard let word = lexicon.find(part.span), lexicon.traits(ofWord: word).contains(.closes),
      !CompoundLimits.neverCloses(part.span)
    else { return nil }
    // "overe" is a form of "over", which closes no compound in any form.
    let lemmas = lexicon.lemmas(ofWord: word).filter {
      let text = Array(lexicon.text(ofWord: lexicon.word(ofLemma: $0)).utf8)
      return !CompoundLimits.neverCloses(text.span)
    }
    let own = lemmas.first { lexicon.word(ofLemma: $0) == word }
    let costs = (own.map { [$0] } ?? lemmas).map { lexicon.closingCost(ofLemma: $0) }
    guard let (cost, evidence) = costs.min(by: { $0.cost < $1.cost }), suffices(evidence, for: part, letters: letters)
    else {
      return nil
    }
    return cost + surcharge(for: evidence, letters: letters)
  }

  private func surcharge(for evidence: LexiconFormat.Evidence, letters: Int) -> Double {
    (letters < 4 ? Self.shortPart : 0) + (letters < 3 ? Self.shortPart : 0)
      + (evidence == .weak ? Self.weakPart : 0)
  }

  /// A short part must be well attested; a long one is enough by itself.
  private func suffices(_ evidence: LexiconFormat.Evidence, for part: ArraySlice<UInt8>, letters: Int) -> Bool {
    if letters >= 5 { return true }
    guard part.hasVowel else { return false }
    return evidence >= (letters > 3 ? .some : letters > 2 ? .strong : .frequent)
  }
}
