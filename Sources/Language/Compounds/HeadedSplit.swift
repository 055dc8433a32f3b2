/// Divides a listed noun or adjective by what speaks for its last part as its head: how many compounds both parts are in, and
/// whether the whole word is inflected as the head is. *skodby*, *hjerte·suk* and *rug·mel* are found so, *kultur* and
/// *karakter* are not divided.
struct HeadedSplit {
  let lexicon: Lexicon

  /// What the parts may cost at most, in nats, of a noun and of an adjective.
  private static let noun = 25.0
  private static let adjective = 21.0
  /// The same of an opening of up to three letters and a short head, unless the inflection is a rarer one.
  private static let shortOpening = 21.0
  private static let rareInflection = 2.4
  /// How much more than the whole word as one part of compounds its parts may cost: one that many compounds are made of is
  /// mostly a word of its own.
  private static let unit = 10.5
  /// What it costs that a word opens a compound that opens none in the dictionary.
  private static let otherOpening = 18.0
  /// What it costs that a prefix stands before an opening.
  private static let prefix = 4.0
  private static let shortPart = 3.0
  private static let weakHead = 1.0
  /// Foreign words end so, whatever they begin with: *dis·kontering*, *alter·nation*.
  private static let foreignEndings = ["ion", "ering", "ist", "isme", "ik", "iker", "ium"].map { Array($0.utf8) }
  private static let lettersOfForeignHead = 8
  private static let lettersOfOpening = 5
  /// Nouns that are spelled like an ending, which is inflected otherwise: *kaffe·bar*, *år·ring*.
  private static let nounsLikeEndings = ["bar", "ring"].map { Array($0.utf8) }
  /// A foreign stem ends so before a short ending: *natura·list*.
  private static let foreignJoints = Array("aiou".utf8)

  /// Where the head begins; nil for a word that cannot be divided so.
  func boundary(_ word: [UInt8]) -> Int? {
    guard let number = lexicon.find(word.span), let whole = ownLemma(number), !OpaqueWords.isOpaque(word),
      !word.hasSuffix(Array("hed".utf8))
    else { return nil }
    let isNoun = lexicon.traits(ofWord: number).contains(.noun)
    // *kvalitetsmæssig* is derived from a word.
    guard isNoun || !lexicon.isVerb(lemma: whole) && lexicon.family(ofLemma: whole) == nil else { return nil }
    let forbidden = WordLimits(lexicon: lexicon, word: word).behindPrefix
    let starts = letterStarts(word.span)
    var best: (cost: Double, boundary: Int)?
    for letters in starts.indices.dropFirst(2).dropLast(1) where !forbidden.contains(starts[letters]) {
      let boundary = starts[letters]
      let closing = starts.count - letters
      guard !CompoundLimits.cutsEnding(of: word, at: boundary), !OpaqueWords.cuts(word, at: boundary),
        mayEnd(word, at: boundary), let opening = openingCost(word[..<boundary], letters: letters),
        let head = headCost(word[boundary...], letters: closing, of: whole, isNoun: isNoun),
        !isForeign(word[boundary...], letters: closing, behind: word[..<boundary], letters: letters, head.agreement)
      else { continue }
      let cost = opening + head.cost
      let isShort = letters < 4 && closing < Self.lettersOfForeignHead && head.agreement < Self.rareInflection
      guard cost < (isShort ? Self.shortOpening : isNoun ? Self.noun : Self.adjective), cost < best?.cost ?? .infinity
      else { continue }
      best = (cost, boundary)
    }
    guard let best, best.cost - ownCost(word, whole) <= Self.unit else { return nil }
    return best.boundary
  }

  /// False before a head that is not listed where the opening is no noun, or looks like a prefix with some letters: *for·stemmelse*.
  private func mayEnd(_ word: [UInt8], at boundary: Int) -> Bool {
    let (first, second) = (word[..<boundary], word[boundary...])
    guard let head = lexicon.find(second.span), !lexicon.traits(ofWord: head).contains(.listed) else { return true }
    guard let opening = lexicon.findOpening(first.span),
      lexicon.traits(ofWord: lexicon.word(ofOpening: opening)).contains(.noun)
    else { return false }
    return !WordLimits.standsBehindPrefix(boundary, in: word)
  }

  private func ownLemma(_ word: Int) -> Int? {
    lexicon.lemmas(ofWord: word).first { lexicon.word(ofLemma: $0) == word }
  }

  /// What the word costs as one part of compounds; infinite where it is part of few.
  private func ownCost(_ word: [UInt8], _ lemma: Int) -> Double {
    let costs =
      [lexicon.closingCost(ofLemma: lemma)]
      + (lexicon.findOpening(word.span).map { [lexicon.cost(ofOpening: $0)] } ?? [])
    return costs.filter { $0.evidence >= .strong }.map(\.cost).min() ?? .infinity
  }

  private func openingCost(_ part: ArraySlice<UInt8>, letters: Int) -> Double? {
    guard !CompoundLimits.neverOpens(part.span) else { return nil }
    let short = surcharge(letters)
    guard part.hasVowel else { return nil }
    if let opening = lexicon.findOpening(part.span) { return lexicon.cost(ofOpening: opening).cost + short }
    // *førtids·pension*
    if let prefix = Particles.prefix(of: Array(part)) {
      let rest = part.dropFirst(prefix)
      if let opening = lexicon.findOpening(rest.span) { return lexicon.cost(ofOpening: opening).cost + Self.prefix }
    }
    guard letters > 2, isWord(part) || letters > 4 && part.last == UInt8(ascii: "s") && isWord(part.dropLast())
    else { return nil }
    return Self.otherOpening + short
  }

  /// True for a dictionary form.
  private func isWord(_ part: ArraySlice<UInt8>) -> Bool {
    guard let word = lexicon.find(part.span), lexicon.traits(ofWord: word).isSuperset(of: [.listed, .closes]) else {
      return false
    }
    return ownLemma(word) != nil || lexicon.isNeuterAdjective(word, part)
  }

  private func headCost(
    _ part: ArraySlice<UInt8>, letters: Int, of whole: Int, isNoun: Bool
  ) -> (cost: Double, agreement: Double)? {
    guard let word = lexicon.find(part.span), lexicon.traits(ofWord: word).contains(.closes), let lemma = ownLemma(word)
    else { return nil }
    let agreement = lexicon.inflection(ofLemma: lemma).agreement(withWhole: lexicon.inflection(ofLemma: whole))
    let isHead = agreement > 0 && Self.nounsLikeEndings.contains { part.elementsEqual($0) }
    guard isHead || !CompoundLimits.neverCloses(part.span) else { return nil }
    // Where the inflection does not speak for it, the class of word has to.
    guard agreement > 0 || isNoun && lexicon.traits(ofWord: word).contains(.noun) else { return nil }
    let (cost, evidence) = lexicon.closingCost(ofLemma: lemma)
    return (cost - agreement + surcharge(letters) + (evidence == .weak ? Self.weakHead : 0), agreement)
  }

  private func surcharge(_ letters: Int) -> Double {
    (letters < 4 ? Self.shortPart : 0) + (letters < 3 ? Self.shortPart : 0)
  }

  /// True for what only looks like a head, behind what may be the stem of a foreign word.
  private func isForeign(
    _ head: ArraySlice<UInt8>, letters: Int, behind first: ArraySlice<UInt8>, letters opening: Int, _ agreement: Double
  ) -> Bool {
    let isShort = letters < Self.lettersOfForeignHead
    if isShort, head.hasSuffix(Self.foreignEndings[0]) { return true }
    if opening < 4 || isShort && opening < Self.lettersOfOpening,
      Self.foreignEndings.contains(where: { head.hasSuffix($0) })
    {
      return true
    }
    if opening < 4, head.hasSuffix(Array("isk".utf8)) { return true }
    return first.last.map(Self.foreignJoints.contains) == true && letters < 7 && agreement <= 0
  }
}
