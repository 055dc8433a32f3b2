import Files

/// Words that close compounds and that the dictionary does not list by themselves.
extension DictionaryVocabulary {
  private static let verbalEndings = ["ning", "else"].map { Array($0.utf8) }
  /// How many letters such a head has at least, and how many compounds there must be.
  private static let attested = (letters: 7, compounds: 2)

  /// Lets what is done close compounds where several of the dictionary's end in it: *givning*, which is not listed though *give*
  /// is, as *rådgivning* and *kreditgivning* do.
  mutating func addVerbalHeads() {
    var counts: [[UInt8]: Int] = [:]
    for lemma in lemmas.untilCancelled where lemma.isHeadword && lemma.isNoun {
      let bytes = words.bytes(lemma.word)
      guard Self.verbalEndings.contains(where: { bytes.hasSuffix($0) }) else { continue }
      let letters = letterStarts(bytes.span)
      guard letters.count >= Self.attested.letters + 2 else { continue }
      for cut in letters[2...(letters.count - Self.attested.letters)] {
        let (first, second) = (bytes[..<(bytes.startIndex + cut)], bytes[(bytes.startIndex + cut)...])
        guard words.find(second.span) == nil, openings.find(first.span) != nil,
          !CompoundLimits.neverOpens(first.span), isOfVerb(second)
        else { continue }
        counts[Array(second), default: 0] += 1
      }
    }
    let found = counts.filter { $0.value >= Self.attested.compounds }.keys
    for form in found.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let word = word(form) else { continue }
      let lemma = lemma(ofWord: word)
      note(lemma: lemma, isVerb: false, isNoun: true, isOther: false, isHeadword: false)
      addHead(word: word, lemma: lemma)
    }
  }

  private func isOfVerb(_ noun: ArraySlice<UInt8>) -> Bool {
    // *bilæggelse* is of *lægge*, not of *ægge*.
    guard let ending = Self.verbalEndings.first(where: { noun.hasSuffix($0) }), let first = noun.first,
      first < 0x80, ![first].hasVowel
    else { return false }
    let verb = Array(noun.dropLast(ending.count)) + [UInt8(ascii: "e")]
    return lemma(verb.span).map { lemmas[$0].isVerb } ?? false
  }
}
