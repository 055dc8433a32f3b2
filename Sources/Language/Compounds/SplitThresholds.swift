/// How much a split into parts may cost before a word is taken for no compound.
struct SplitThresholds {
  let lexicon: Lexicon

  /// What a split into two may cost at most, in nats. For listed words, `limitForListed(_:path:)` chooses among the first
  /// four: the less likely the parts are to be there by chance, the more the split may cost.
  private static let listed = 20.0
  private static let shortParts = 22.0
  private static let frequentParts = 26.0
  private static let longParts = 28.0
  static let unlisted = 40.0
  /// What each part beyond the second adds.
  private static let furtherPart = 9.0
  /// How much more than the whole word as one part of a compound its own parts may cost: *kultur* is part of many compounds,
  /// so it is not divided into *kul* and *tur*.
  private static let unit = 6.5
  /// The same where both halves are parts of many compounds: *dag·pleje* is divided like *dag·tilbud*.
  private static let frequentUnit = 10.5
  /// The same for a word that is part of few compounds.
  private static let rareUnit = 11.5

  /// True when the cheapest path through a word makes it a compound.
  func accept(_ path: CompoundSearch.Path, of word: [UInt8], isListed: Bool) -> Bool {
    if isUnit(word, path: path) { return false }
    let limit = isListed ? limitForListed(word, path: path) : Self.unlisted
    return path.cost < limit + Self.furtherPart * Double(max(0, path.boundaries.count - 1))
  }

  /// What a split of a listed word may cost: two words of four letters and more hardly ever make a third by chance; shorter
  /// ones do, unless both are parts of many compounds, and before the ending of foreign verbs ("rap·portere").
  private func limitForListed(_ word: [UInt8], path: CompoundSearch.Path) -> Double {
    guard path.boundaries.count == 1, let boundary = path.boundaries.first else { return Self.listed }
    let (first, second) = (word[..<boundary], word[boundary...])
    if min(letterCount(first), letterCount(second)) >= 4 { return Self.longParts }
    if word.hasSuffix(Array("ere".utf8)) { return Self.listed }
    if isFrequentOpening(first), isFrequentClosing(second) { return Self.frequentParts }
    guard isFrequentLemma(second) else { return Self.shortParts }
    return isRareOpening(first) ? Self.longParts : Self.shortParts + 1
  }

  /// True for a word that is a part of many compounds as a whole, so that it is not divided itself.
  private func isUnit(_ word: [UInt8], path: CompoundSearch.Path) -> Bool {
    var costs: [(cost: Double, evidence: LexiconFormat.Evidence)] = []
    if let opening = lexicon.findOpening(word.span) { costs.append(lexicon.cost(ofOpening: opening)) }
    if let number = lexicon.find(word.span) {
      costs += lexicon.lemmas(ofWord: number).map { lexicon.closingCost(ofLemma: $0) }
    }
    return costs.contains { cost, evidence in
      let gain = path.cost - cost
      if evidence == .some { return gain > Self.rareUnit }
      guard evidence >= .strong, gain > Self.unit else { return false }
      return gain > Self.frequentUnit || !isOfFrequentWords(word, path: path)
    }
  }

  /// True for two halves of many compounds, the second in its dictionary form and too long for chance: *pas·sager*, *form·and*.
  private func isOfFrequentWords(_ word: [UInt8], path: CompoundSearch.Path) -> Bool {
    guard path.boundaries.count == 1, let boundary = path.boundaries.first else { return false }
    let (first, second) = (word[..<boundary], word[boundary...])
    return letterCount(second) >= 4 && isFrequentLemma(second) && isFrequentOpening(first) && isFrequentClosing(second)
  }

  private func isFrequentOpening(_ part: ArraySlice<UInt8>) -> Bool {
    lexicon.findOpening(part.span).map { lexicon.cost(ofOpening: $0).evidence } == .frequent
  }

  private func isFrequentClosing(_ part: ArraySlice<UInt8>) -> Bool {
    let lemmas = lexicon.find(part.span).map(lexicon.lemmas(ofWord:)) ?? []
    return lemmas.contains { lexicon.closingCost(ofLemma: $0).evidence == .frequent }
  }

  /// True for a long word that opens no other compound: *udsatte·råd*.
  private func isRareOpening(_ part: ArraySlice<UInt8>) -> Bool {
    letterCount(part) >= 6 && lexicon.findOpening(part.span) == nil
  }

  /// True for a dictionary form that many compounds end in.
  private func isFrequentLemma(_ part: ArraySlice<UInt8>) -> Bool {
    guard let word = lexicon.find(part.span) else { return false }
    return lexicon.lemmas(ofWord: word).contains {
      lexicon.word(ofLemma: $0) == word && lexicon.closingCost(ofLemma: $0).evidence == .frequent
    }
  }

  private func letterCount(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xc0 != 0x80 } }
}
