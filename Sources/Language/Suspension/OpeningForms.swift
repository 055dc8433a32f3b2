/// Which forms of a word can open compounds.
extension SuspendedTails {
  /// True for a word that no compound of the dictionary begins with: "tidligere- og nuværende elever".
  func isRareOpening(_ modifier: ArraySlice<UInt8>) -> Bool {
    let folded = Folding.fold(modifier).bytes
    guard let lexicon = analyzer.lexicon, lexicon.find(folded.span) != nil else { return false }
    return lexicon.findOpening(folded.span) == nil
  }

  /// True for a form that can open compounds: no plural or definite form of a word that opens them otherwise.
  func opens(_ modifier: ArraySlice<UInt8>) -> Bool {
    guard let lexicon = analyzer.lexicon, let word = analyzer.word(String(decoding: modifier, as: UTF8.self)) else {
      return false
    }
    let last = word.parts.last.map { Array(modifier)[$0.range][...] } ?? modifier
    let folded = Folding.fold(last).bytes
    guard lexicon.findOpening(folded.span) == nil, let number = lexicon.find(folded.span) else { return true }
    return lexicon.lemmas(ofWord: number).contains { lexicon.word(ofLemma: $0) == number }
  }

  /// True for "skolerne", which opens no compound, whatever hyphen stands after it.
  func isDefinite(_ modifier: ArraySlice<UInt8>) -> Bool {
    ["en", "et", "ne"].contains { modifier.hasSuffix(Array($0.utf8)) } && !opens(modifier)
  }

  /// True for a form that opens compounds with a linking s, also where it is a genitive as well: "sundheds".
  func isLinked(_ form: ArraySlice<UInt8>) -> Bool {
    let folded = Folding.fold(form).bytes
    guard folded.last == UInt8(ascii: "s"), let lexicon = analyzer.lexicon,
      let opening = lexicon.findOpening(folded.span)
    else { return false }
    return lexicon.text(ofWord: lexicon.word(ofOpening: opening)).utf8.count < folded.count
  }

  /// True for a form that opens compounds and is no word by itself: "trivsels".
  func onlyOpens(_ form: ArraySlice<UInt8>) -> Bool {
    guard let lexicon = analyzer.lexicon else { return false }
    let folded = Folding.fold(form).bytes
    if let word = lexicon.find(folded.span), lexicon.traits(ofWord: word).contains(.listed) { return false }
    if lexicon.findOpening(folded.span) != nil { return true }
    let last = analyzer.word(String(decoding: form, as: UTF8.self))?.parts.last.map { Array(form)[$0.range] }
    guard let last, !last.isEmpty else { return false }
    return lexicon.find(Folding.fold(last).bytes.span) == nil
  }

  /// True for a noun without article before a definite compound, as in "bymidte/havnestrategien": two nouns that are joined
  /// would both be definite.
  func isBare(_ form: ArraySlice<UInt8>, before closing: ArraySlice<UInt8>) -> Bool {
    guard let lexicon = analyzer.lexicon, opens(form),
      let word = analyzer.word(String(decoding: form, as: UTF8.self)), analyzer.isNoun(word),
      word.lemmas[0] == word.folded,
      !isRareOpening(word.parts.last.map { Array(form)[$0.range][...] } ?? form),
      let compound = analyzer.word(String(decoding: closing, as: UTF8.self))
    else { return false }
    // The last part is longer than its own dictionary form by an article.
    guard let head = compound.parts.last, lexicon.contains(word: head.lemma) else { return false }
    let ending = Folding.fold(Array(closing)[head.range][...]).bytes.dropFirst(head.lemma.utf8.count)
    return ["en", "et", "n", "t", "ne", "erne", "rne", "ene"].contains { ending.elementsEqual($0.utf8) }
  }
}
