/// Where the word that closes a list of suspended ones can be divided.
extension SuspendedTails {
  /// The boundaries in bytes, ascending.
  func boundaries(of closing: [UInt8], after modifier: ArraySlice<UInt8>) -> [Int] {
    // A hyphen before digits ("3-6-årige") divides no word.
    let hyphens = closing.indices.dropLast().filter {
      closing[$0] == UInt8(ascii: "-") && closing[$0 + 1] &- 0x30 >= 10
    }.map { $0 + 1 }
    if !hyphens.isEmpty { return hyphens }
    guard let lexicon = analyzer.lexicon, let word = analyzer.word(String(decoding: closing, as: UTF8.self)) else {
      return []
    }
    var found = Set(word.parts.dropLast().map(\.range.upperBound))
    let folded = Folding.fold(closing[...])
    if found.isEmpty {
      let forced = Compounds(lexicon: lexicon).forcedBoundaries(folded.bytes)
      found.formUnion(forced.map { folded.origin(of: $0, end: closing.count) })
    }
    if let first = found.min() {
      found.formUnion(within(folded.bytes[..<first], after: modifier).map { folded.origin(of: $0, end: closing.count) })
    }
    // The letter before a boundary belongs to the part before: "dag-" and "måneds·planer" make no "dagsplaner".
    found.formUnion(
      attested(in: closing, after: modifier, anyHead: found.isEmpty, lexicon: lexicon).filter {
        !found.contains($0 + 1)
      })
    if let particle = Particles.prefix(of: folded.bytes), Particles.all.contains(Folding.fold(modifier).bytes) {
      found.insert(folded.origin(of: particle, end: closing.count))
    }
    if let point = Particles.point(of: folded.bytes), Particles.points.contains(Folding.fold(modifier).bytes) {
      found.insert(folded.origin(of: point, end: closing.count))
    }
    return found.sorted()
  }

  /// The boundary behind an adjective that opens the first part, as the modifier is one: "kort- og lang·tids·ledige".
  private func within(_ opening: ArraySlice<UInt8>, after modifier: ArraySlice<UInt8>) -> [Int] {
    guard let lexicon = analyzer.lexicon, isAdjective(Folding.fold(modifier).bytes[...]) else { return [] }
    let stem = Array(opening.last == UInt8(ascii: "s") ? opening.dropLast() : opening)
    return Compounds(lexicon: lexicon).boundaries(stem).filter { isAdjective(stem[..<$0]) }
  }

  private func isAdjective(_ part: ArraySlice<UInt8>) -> Bool {
    guard let lexicon = analyzer.lexicon, let word = lexicon.find(part.span) else { return false }
    return lexicon.traits(ofWord: word).isDisjoint(with: [.noun, .verb, .name])
  }

  /// The boundaries after which the rest of the word spells an abbreviation without its first letter, which belongs to the
  /// suspended word: "lokal- (LMU) og hovedmedudvalg", where *med·udvalg* is one word in the dictionary.
  func boundaries(in closing: [UInt8], spelling initials: String) -> Set<Int> {
    let letters = Array(initials.dropFirst())
    guard (2...4).contains(letters.count), let lexicon = analyzer.lexicon else { return [] }
    let division = SpelledDivision(lexicon: lexicon)
    return Set(
      letterStarts(closing.span).dropFirst(2).filter { start in
        division.gives(letters[...], for: Folding.fold(closing[start...]).bytes[...])
      })
  }

  /// The boundaries at which the dictionary lists the completed word: "tosprogede" of "to- og flersprogede".
  ///
  /// - Parameter anyHead: true where nothing else divides the closing word; then a listed word may be cut behind a beginning
  ///   that is not a word itself (*soft·ware*).
  private func attested(
    in closing: [UInt8], after modifier: ArraySlice<UInt8>, anyHead: Bool, lexicon: Lexicon
  ) -> [Int] {
    letterStarts(closing.span).dropFirst(2).filter { start in
      guard closing.count - start >= 4, !OpaqueWords.cuts(Folding.fold(closing[...]).bytes, at: start) else {
        return false
      }
      let (head, tail) = (Folding.fold(closing[..<start]).bytes, Folding.fold(closing[start...]).bytes)
      // "fag- og ufaglærte": the closing word is the full word with a prefix.
      let isHead =
        anyHead && lexicon.contains(word: String(decoding: closing, as: UTF8.self))
        || lexicon.findOpening(head.span) != nil || lexicon.find(head.span) != nil
        || head.hasSuffix(Array(modifier))
      return isHead && !CompoundLimits.neverCloses(tail.span)
        && lexicon.contains(word: String(decoding: modifier + closing[start...], as: UTF8.self))
    }
  }
}
