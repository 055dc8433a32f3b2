/// Which way to divide the closing word is meant.
extension SuspendedTails {
  /// How well a division answers to the modifier: the completed word is listed, its end is a word, and what it is put
  /// in place of is as long as it and linked in the same way.
  func score(
    of modifier: ArraySlice<UInt8>, replacing replaced: ArraySlice<UInt8>, before ending: ArraySlice<UInt8>,
    giving full: String
  ) -> Double {
    guard let lexicon = analyzer.lexicon else { return 0 }
    var score = lexicon.contains(word: full) ? 2.0 : 0
    let end = String(decoding: ending, as: UTF8.self)
    if lexicon.contains(word: end) {
      score += 1
    } else if analyzer.word(end).map({ $0.parts.count > 1 }) != true {
      // "friluftsprojekter" ends in no *luftsprojekter.
      score -= 1
    }
    if lexicon.findOpening(Folding.fold(replaced).bytes.span) != nil { score += 1 }
    let (mine, theirs) = (partCounts(modifier), partCounts(replaced))
    score -= Double(max(0, mine.lowerBound - theirs.upperBound, theirs.lowerBound - mine.upperBound))
    // "sundhedspleje- og tandplejepersonale": both end in the same part.
    if let last = lastPart(modifier), last == lastPart(replaced) { score += 2 }
    // "ind- og udskolingsteam" is about indskoling.
    if Particles.all.contains(Folding.fold(replaced).bytes), Particles.all.contains(Folding.fold(modifier).bytes) {
      score += 2
    }
    // Letters that are read one by one take no linking s: "SKP- og værestedsmedarbejdere".
    let isAbbreviation = !modifier.contains { $0 &- 0x61 < 26 }
    if !isAbbreviation, (modifier.last == UInt8(ascii: "s")) != (replaced.last == UInt8(ascii: "s")) { score -= 0.5 }
    return score
  }

  /// True for a word of the dictionary in its opening form, as *badevands* is of "bade- og drikkevandskvalitet".
  func isOpening(_ beginning: ArraySlice<UInt8>) -> Bool {
    analyzer.lexicon?.findOpening(Folding.fold(beginning).bytes.span) != nil
  }

  /// The lemma of a compound's last part; nil for a word that is none.
  private func lastPart(_ bytes: ArraySlice<UInt8>) -> String? {
    analyzer.word(String(decoding: bytes, as: UTF8.self))?.parts.last?.lemma
  }

  /// How many parts a modifier has: one, when the dictionary lists it, as well as those it is divided into.
  private func partCounts(_ bytes: ArraySlice<UInt8>) -> ClosedRange<Int> {
    let text = String(decoding: bytes, as: UTF8.self)
    let count = max(1, analyzer.word(text)?.parts.count ?? 1)
    let isUnit = analyzer.lexicon?.findOpening(Folding.fold(bytes).bytes.span) != nil
    return (isUnit ? 1 : count)...count
  }

  /// True when the initials of the word's parts are these letters.
  func areInitials(_ initials: String, of full: String) -> Bool {
    guard let word = analyzer.word(full) else { return false }
    let bytes = Array(full.utf8)
    return word.parts.compactMap { String(decoding: bytes[$0.range], as: UTF8.self).first?.lowercased() }.joined()
      == initials
  }
}
