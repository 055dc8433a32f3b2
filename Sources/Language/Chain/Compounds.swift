/// A part of a compound: its bytes within the word and its lemma without linking element.
struct CompoundPart: Hashable {
  var range: Range<Int>
  var lemma: String
}

/// Splits folded Danish words into the words they are made of.
///
/// A Viterbi search over the letters finds the cheapest way to make the word of parts that open compounds and one that
/// closes them; the costs are learned from the dictionary's own compounds (`CompoundTraining`). A word that the dictionary
/// lists stays whole when its parts are dear, one that it does not list may cost more. Parts are split again.
struct Compounds {
  let lexicon: Lexicon

  /// What a split into two may cost at most, in nats, and how much more each further part. Of a word that the dictionary
  /// lists it may cost the more the less its parts look like chance: `limitForListed(_:)`.
  static let limitForListed = 20.0
  static let limitForShortParts = 22.0
  static let limitForFrequentParts = 26.0
  static let limitForLongParts = 28.0
  static let limitPerPart = 9.0
  static let limitForUnlisted = 40.0
  /// How much dearer than the word as a single part its parts may be: *kultur* is a unit in so many compounds that it
  /// is none of *kul* and *tur*.
  static let limitForUnits = 6.5
  /// The same where both halves are parts of many compounds: *dag·pleje* is what *dag·tilbud* is.
  static let limitForFrequentUnits = 10.5
  /// The same for a word that makes few.
  static let limitForRarerUnits = 11.5
  /// What a part of fewer than four letters costs in addition, and one of fewer than three once more.
  static let shortPartCost = 3.0
  /// What a part costs in addition that hardly occurs in the dictionary's compounds.
  static let weakPartCost = 2.0
  /// What a part costs that opens no compound of the dictionary but is a word.
  static let rareOpeningCost = 18.0
  static let minimumLetters = 2
  /// How few letters a part may have where no costs speak for it.
  static let minimumLicensedLetters = 3

  /// The boundaries within a word (byte offsets, ascending); empty for a word that is no compound.
  func boundaries(_ word: [UInt8]) -> [Int] {
    let isListed = lexicon.find(word.span).map { lexicon.traits(ofWord: $0).contains(.listed) } ?? false
    let found = recursiveBoundaries(word)
    if !found.isEmpty || isListed { return found }
    return licensedBoundaries(word)
  }

  /// The split of the word as a whole, for a word that is known to be a compound: at the cost of one that is not listed.
  func forcedBoundaries(_ word: [UInt8]) -> [Int] {
    guard !OpaqueWords.isOpaque(word) else { return [] }
    let path = cheapest(word)
    guard path.cost < Self.limitForUnlisted else { return [] }
    return path.boundaries.filter { !OpaqueWords.cuts(word, at: $0) }
  }

  private func recursiveBoundaries(_ word: [UInt8], depth: Int = 0) -> [Int] {
    guard depth < 6, !OpaqueWords.isOpaque(word) else { return [] }
    if let root = root(of: word) {
      let shared = zip(word, root).prefix { $0 == $1 }.count
      let found = recursiveBoundaries(root, depth: depth + 1).filter { $0 <= shared }
      // *samskabelse* would be none of *samsk·abe* if only for want of an *abelse*.
      guard let last = found.last else { return [] }
      let head = word[last...]
      return lexicon.find(head.span) == nil ? [] : found
    }
    let traits = lexicon.find(word.span).map(lexicon.traits(ofWord:)) ?? []
    // What a town is called after is none of its parts.
    guard !traits.contains(.name) else { return [] }
    let path = cheapest(word)
    if isUnit(word, path) { return [] }
    let limit =
      (traits.contains(.listed) ? limitForListed(word, path) : Self.limitForUnlisted)
      + Self.limitPerPart * Double(max(0, path.boundaries.count - 1))
    guard path.cost < limit else { return [] }
    let boundaries = path.boundaries.filter { !OpaqueWords.cuts(word, at: $0) }
    guard !boundaries.isEmpty else { return [] }
    var all = boundaries
    for part in ranges(boundaries, end: word.count) {
      let end = part.upperBound == word.count ? part.upperBound : part.lowerBound + stemLength(word[part])
      let inner = recursiveBoundaries(Array(word[part.lowerBound..<end]), depth: depth + 1)
      all += inner.map { part.lowerBound + $0 }
    }
    return all.sorted()
  }

  /// What a split of a listed word may cost: two words of four letters and more hardly ever make a third by chance; shorter
  /// ones do, unless both are parts of many compounds, and before the ending of foreign verbs ("rap·portere").
  private func limitForListed(_ word: [UInt8], _ path: Path) -> Double {
    guard path.boundaries.count == 1, let boundary = path.boundaries.first else { return Self.limitForListed }
    let (first, second) = (word[..<boundary], word[boundary...])
    if min(letterCount(first), letterCount(second)) >= 4 { return Self.limitForLongParts }
    if word.hasSuffix(Array("ere".utf8)) { return Self.limitForListed }
    if areFrequent(first, second) { return Self.limitForFrequentParts }
    guard isFrequentLemma(second) else { return Self.limitForShortParts }
    return isRareOpening(first) ? Self.limitForLongParts : Self.limitForShortParts + 1
  }

  /// True for two halves that are parts of many compounds each.
  private func areFrequent(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    let closing = lexicon.find(second.span).map(lexicon.lemmas(ofWord:)) ?? []
    return lexicon.findOpening(first.span).map { lexicon.cost(ofOpening: $0).evidence } == .frequent
      && closing.contains { lexicon.closingCost(ofLemma: $0).evidence == .frequent }
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

  /// True for a word that makes so many compounds as a whole that it is none itself.
  private func isUnit(_ word: [UInt8], _ path: Path) -> Bool {
    var costs: [(cost: Double, evidence: LexiconFormat.Evidence)] = []
    if let opening = lexicon.findOpening(word.span) { costs.append(lexicon.cost(ofOpening: opening)) }
    if let number = lexicon.find(word.span) {
      costs += lexicon.lemmas(ofWord: number).map { lexicon.closingCost(ofLemma: $0) }
    }
    return costs.contains { cost, evidence in
      let gain = path.cost - cost
      if evidence == .some { return gain > Self.limitForRarerUnits }
      guard evidence >= .strong, gain > Self.limitForUnits else { return false }
      return gain > Self.limitForFrequentUnits || !isOfFrequentWords(word, path)
    }
  }

  /// True for two halves of many compounds, the second in its dictionary form and too long for chance: *pas·sager*, *form·and*.
  private func isOfFrequentWords(_ word: [UInt8], _ path: Path) -> Bool {
    guard path.boundaries.count == 1, let boundary = path.boundaries.first else { return false }
    let (first, second) = (word[..<boundary], word[boundary...])
    return letterCount(second) >= 4 && isFrequentLemma(second) && areFrequent(first, second)
  }

  /// The word that another is divided as: its lemma, or what is at the root of the lemma's family, as *orientere* is of
  /// *orienteret*. An inflected form itself looks too much like others: *manchet·terne*.
  private func root(of word: [UInt8]) -> [UInt8]? {
    guard let number = lexicon.find(word.span) else { return nil }
    let lemmas = lexicon.lemmas(ofWord: number)
    guard let lemma = lemmas.first(where: { lexicon.word(ofLemma: $0) == number }) ?? lemmas.first else { return nil }
    let root = lexicon.family(ofLemma: lemma) ?? lexicon.word(ofLemma: lemma)
    return root == number ? nil : Array(lexicon.text(ofWord: root).utf8)
  }

  /// How many bytes of an opening are the word itself, without its linking element.
  private func stemLength(_ part: ArraySlice<UInt8>) -> Int {
    guard let opening = lexicon.findOpening(part.span) else { return part.count }
    let stem = lexicon.text(ofWord: lexicon.word(ofOpening: opening)).utf8
    return part.starts(with: stem) ? stem.count : part.count
  }

  // MARK: the search

  struct Path {
    var cost = Double.infinity
    var boundaries: [Int] = []
  }

  /// The cheapest way through the word from left to right; of infinite cost when there is none.
  func cheapest(_ word: [UInt8]) -> Path {
    let letters = letterStarts(word.span) + [word.count]
    let last = letters.count - 1
    guard last >= 2 * Self.minimumLetters, last <= 80 else { return Path() }
    // best[i] is the cheapest way from letter i to the end.
    var best = [Path](repeating: Path(), count: last + 1)
    for start in stride(from: last - Self.minimumLetters, through: 0, by: -1) {
      if start > 0, let cost = closingCost(word[letters[start]...], letters: last - start) {
        best[start] = Path(cost: cost, boundaries: [])
      }
      guard last - start >= 2 * Self.minimumLetters else { continue }
      for end in (start + Self.minimumLetters)...(last - Self.minimumLetters) {
        guard best[end].cost < best[start].cost,
          let cost = openingCost(word[letters[start]..<letters[end]], letters: end - start, isFirst: start == 0),
          !CompoundLimits.cutsEnding(of: word, at: letters[end]), cost + best[end].cost < best[start].cost
        else { continue }
        best[start] = Path(cost: cost + best[end].cost, boundaries: [letters[end]] + best[end].boundaries)
      }
    }
    return best[0]
  }

  /// What a word costs as it is cheapest, listed or made of parts; infinite for none.
  func cost(ofWord word: [UInt8]) -> Double {
    let lemmas = lexicon.find(word.span).map { lexicon.lemmas(ofWord: $0) } ?? []
    return lemmas.reduce(cheapest(word).cost) { min($0, lexicon.closingCost(ofLemma: $1).cost) }
  }

  /// What it costs that a part opens a compound; nil when it cannot.
  private func openingCost(_ part: ArraySlice<UInt8>, letters: Int, isFirst: Bool) -> Double? {
    guard let opening = lexicon.findOpening(part.span) else { return rareOpeningCost(part, letters, isFirst) }
    guard !CompoundLimits.neverOpens(part.span) else { return nil }
    let (cost, evidence) = lexicon.cost(ofOpening: opening)
    guard suffices(evidence, part, letters) else { return nil }
    return cost + surcharge(evidence, letters)
  }

  /// The same for a part that no compound of the dictionary begins with.
  private func rareOpeningCost(_ part: ArraySlice<UInt8>, _ letters: Int, _ isFirst: Bool) -> Double? {
    if letters >= 5, isClosingLemma(part) || isDerived(part) { return Self.rareOpeningCost }
    // A modifier that is itself a compound takes an s whatever its last word takes alone: "klasse·rums·ledelse".
    guard !isFirst, letters > 3, part.last == UInt8(ascii: "s") else { return nil }
    return closingCost(part.dropLast(), letters: letters - 1).map { $0 + Self.shortPartCost }
  }

  private func isClosingLemma(_ part: ArraySlice<UInt8>) -> Bool {
    guard let word = lexicon.find(part.span), lexicon.traits(ofWord: word).contains(.closes) else { return false }
    return !CompoundLimits.neverOpens(part.span) && !CompoundLimits.neverCloses(part.span)
      && lexicon.lemmas(ofWord: word).contains {
        let lemma = lexicon.word(ofLemma: $0)
        return lemma == word || isPlural(part, of: Array(lexicon.text(ofWord: lemma).utf8))
      }
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
  private func closingCost(_ part: ArraySlice<UInt8>, letters: Int) -> Double? {
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
    guard let (cost, evidence) = costs.min(by: { $0.cost < $1.cost }), suffices(evidence, part, letters) else {
      return nil
    }
    return cost + surcharge(evidence, letters)
  }

  private func surcharge(_ evidence: LexiconFormat.Evidence, _ letters: Int) -> Double {
    (letters < 4 ? Self.shortPartCost : 0) + (letters < 3 ? Self.shortPartCost : 0)
      + (evidence == .weak ? Self.weakPartCost : 0)
  }

  /// A short part must be well attested; a long one is enough by itself.
  private func suffices(_ evidence: LexiconFormat.Evidence, _ part: ArraySlice<UInt8>, _ letters: Int) -> Bool {
    if letters >= 5 { return true }
    guard Letters.hasVowel(part) else { return false }
    return evidence >= (letters > 3 ? .some : letters > 2 ? .strong : .frequent)
  }

  // MARK: the fallback

  /// The split into the fewest parts that the dictionary licenses, for a word it does not list and the costs reject.
  private func licensedBoundaries(_ word: [UInt8]) -> [Int] {
    let letters = letterStarts(word.span) + [word.count]
    let last = letters.count - 1
    guard last >= 2 * Self.minimumLicensedLetters, last <= 80 else { return [] }
    var fewest = [[Int]?](repeating: nil, count: last + 1)
    for start in stride(from: last - Self.minimumLicensedLetters, through: 0, by: -1) {
      if start > 0, closes(word[letters[start]...]) { fewest[start] = [] }
      guard last - start >= 2 * Self.minimumLicensedLetters else { continue }
      // From the far end, so that of equally many parts the longest first one stays.
      for end in stride(from: last - Self.minimumLicensedLetters, through: start + Self.minimumLicensedLetters, by: -1)
      {
        guard let rest = fewest[end], rest.count + 1 < fewest[start]?.count ?? .max,
          lexicon.findOpening(word[letters[start]..<letters[end]].span) != nil
        else { continue }
        fewest[start] = [letters[end]] + rest
      }
    }
    let found = fewest[0] ?? []
    let parts = ranges(found, end: word.count).map { word[$0] }
    if parts.dropLast().contains(where: { CompoundLimits.neverOpens($0.span) }) { return [] }
    return found
  }

  private func closes(_ part: ArraySlice<UInt8>) -> Bool {
    guard let word = lexicon.find(part.span), !CompoundLimits.neverCloses(part.span) else { return false }
    return lexicon.traits(ofWord: word).contains(.closes)
  }
}

/// The ranges between boundaries.
func ranges(_ boundaries: [Int], end: Int) -> [Range<Int>] {
  zip([0] + boundaries, boundaries + [end]).map { $0..<$1 }
}

enum Letters {
  /// True when UTF-8 bytes hold a Danish vowel.
  static func hasVowel(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { byte in
      switch byte {
      case 0x61, 0x65, 0x69, 0x6f, 0x75, 0x79: true  // a e i o u y
      case 0xa6, 0xb8, 0xa5: true  // the second bytes of æ ø å
      default: false
      }
    }
  }
}
