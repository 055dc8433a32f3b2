import Files

/// Words that open compounds without the dictionary's saying so.
extension DictionaryVocabulary {
  /// Lets nouns that can close compounds open them as well, as *dag* does in *dagtilbud* without the dictionary's
  /// saying so.
  mutating func addUnlicensedOpenings() {
    for lemma in lemmas where lemma.isHeadword && lemma.isNoun && traits[lemma.word].contains(.closes) {
      let form = Array(words.bytes(lemma.word))
      if form.count >= 2, openings.find(form.span) == nil { addOpening(form, of: lemma.word, isLicensed: false) }
    }
  }

  /// Lets any other word open compounds that begins several of the dictionary's: adjectives (*blind·vej*), stems of verbs
  /// (*fleks·tid*), numbers and names.
  mutating func addAttestedOpenings() {
    var counts: [Int: Int] = [:]
    for lemma in lemmas.untilCancelled where lemma.isHeadword && lemma.isNoun {
      let bytes = words.bytes(lemma.word)
      let letters = letterStarts(bytes.span)
      guard letters.count >= Self.shortestOpening + Self.minimumAttested.closing else { continue }
      for cut in letters[Self.shortestOpening...(letters.count - Self.minimumAttested.closing)] {
        let (first, second) = (bytes[..<(bytes.startIndex + cut)], bytes[(bytes.startIndex + cut)...])
        guard let opening = words.find(first.span), traits[opening].contains(.listed), isClosingNoun(second),
          openings.find(first.span) == nil, !isPrefix(first)
        else { continue }
        counts[opening, default: 0] += 1
      }
    }
    for (opening, count) in counts.sorted(by: { $0.key < $1.key }) where count >= Self.minimumAttested.compounds {
      let form = Array(words.bytes(opening))
      let isShort = letterStarts(form.span).count < Self.minimumAttested.opening
      if isShort, count < Self.compoundsOfShort { continue }
      let lemma = lemmas(ofWord: opening).first.map { lemmas[Int($0)] }
      if let lemma, lemma.isVerb, !isStem(form, of: lemma) { continue }
      // *arbejds* opens what *arbejd* would.
      if openings.find((form + [UInt8(ascii: "s")]).span) != nil { continue }
      // A noun as it is would open some by now if it could: *kata* opens no *lytisk*.
      if let lemma, lemma.isNoun, !lemma.isOther, lemma.word == opening { continue }
      addOpening(form, of: lemma?.word ?? opening, isLicensed: false)
    }
  }

  /// How many letters both halves of such a compound have at least, and how many compounds there must be.
  private static let minimumAttested = (opening: 4, closing: 3, compounds: 4)

  /// The same of an opening of three letters: *grå*.
  private static let shortestOpening = 3
  private static let compoundsOfShort = 8

  /// Lets what is no word by itself open compounds where it begins several of the dictionary's before words that are nouns:
  /// *adoptiv*, *maskin*, *teenage*.
  mutating func addUnlistedBeginnings() {
    var counts: [[UInt8]: Int] = [:]
    for lemma in lemmas.untilCancelled where lemma.isHeadword && lemma.isNoun {
      let bytes = words.bytes(lemma.word)
      let letters = letterStarts(bytes.span)
      guard letters.count >= 2 * Self.minimumAttested.opening else { continue }
      for cut in letters[Self.minimumAttested.opening...(letters.count - Self.minimumAttested.opening)] {
        let (first, second) = (bytes[..<(bytes.startIndex + cut)], bytes[(bytes.startIndex + cut)...])
        guard isClosingNoun(second), words.find(first.span) == nil, openings.find(first.span) == nil,
          mayOpen(first)
        else { continue }
        counts[Array(first), default: 0] += 1
      }
    }
    // In one order, whatever the order of a dictionary: the lexicon is the same bytes every time.
    let found = counts.filter { $0.value >= Self.minimumAttested.compounds }.keys
    for form in found.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let word = word(form) else { continue }
      addOpening(form, of: word, isLicensed: false)
    }
  }

  /// False for a beginning that a boundary was moved into: before one comes a prefix (*ind·sk*), behind it another (*løn·for*),
  /// or a letter of the next word (*guld·b*); for the stems of foreign words; and for what has a linking s, which any compound takes.
  private func mayOpen(_ beginning: ArraySlice<UInt8>) -> Bool {
    guard let last = beginning.last, !"oaibs".utf8.contains(last), !beginning.hasSuffix(Array("og".utf8)) else {
      return false
    }
    let starts = letterStarts(Array(beginning).span).map { beginning.startIndex + $0 }
    let isBehindPrefix = starts.dropFirst(2).contains { cut in
      beginning.endIndex - cut < 4 && isPrefixItself(beginning[..<cut])
    }
    let isBeforePrefix = starts.dropFirst(2).contains { isPrefixItself(beginning[$0...]) }
    let isWordAndLetter = last != UInt8(ascii: "e") && isListed(beginning.dropLast())
    return !isBehindPrefix && !isBeforePrefix && !isWordAndLetter
  }

  private func isListed(_ part: ArraySlice<UInt8>) -> Bool {
    words.find(part.span).map { traits[$0].contains(.listed) } ?? false
  }

  private func isClosingNoun(_ part: ArraySlice<UInt8>) -> Bool {
    guard let word = words.find(part.span), traits[word].contains(.closes), !CompoundLimits.neverCloses(part.span)
    else { return false }
    return lemmaNumber(ofWord: word).map { lemmas[$0].isNoun && lemmas[$0].isHeadword } ?? false
  }

  /// True for a verb's stem or infinitive; in other forms it opens none: *skues* is not in *skuespilleri*.
  private func isStem(_ form: [UInt8], of lemma: Lemma) -> Bool {
    let infinitive = words.bytes(lemma.word)
    return infinitive.starts(with: form) && infinitive.count <= form.count + 1
  }

  /// True for a prefix, also with one letter after it, since *forslag* is not made of *fors* and *lag*.
  private func isPrefix(_ part: ArraySlice<UInt8>) -> Bool {
    let shorter = part.dropLast()
    return isPrefixItself(part) || CompoundLimits.neverOpens(shorter.span)
  }

  private func isPrefixItself(_ part: ArraySlice<UInt8>) -> Bool { CompoundLimits.neverOpens(part.span) }
}
