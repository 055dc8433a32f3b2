/// Divides a listed noun whose parts are too dear for `CompoundSearch`, where the dictionary says that the first opens compounds and
/// lists the second as a noun, and both are too long to stand there by chance: *vugge·stue*, *te·plukker*.
struct LicensedNoun {
  let lexicon: Lexicon

  /// How few letters the halves may have: a first one of five or more before one of four, and a shorter one that opens many
  /// compounds before one of six.
  private static let long = (opening: 5, closing: 4)
  private static let short = (opening: 2, closing: 6)
  /// Foreign words end so, whatever they begin with: *dis·kontering*, *alter·nation*.
  private static let foreignEndings = ["ion", "ering", "ist", "isme"].map { Array($0.utf8) }
  /// A foreign stem ends so before a short ending: *natura·list*.
  private static let foreignJoints = Array("aiou".utf8)

  /// Where the second half begins; nil for a word that cannot be divided so.
  func boundary(_ word: [UInt8]) -> Int? {
    // *kristenhed* is of *kristen*.
    guard isNoun(word[...]), !word.hasSuffix(Array("hed".utf8)), !OpaqueWords.isOpaque(word) else { return nil }
    let forbidden = WordLimits(lexicon: lexicon, word: word).behindPrefix
    let starts = letterStarts(word.span)
    let found = starts.indices.dropFirst(Self.short.opening).dropLast(Self.long.closing - 1).first { letters in
      let (first, second) = (word[..<starts[letters]], word[starts[letters]...])
      return mayHalve(first, letters: letters, before: second, letters: starts.count - letters)
        && !forbidden.contains(starts[letters]) && !CompoundLimits.cutsEnding(of: word, at: starts[letters])
        && !OpaqueWords.cuts(word, at: starts[letters])
    }
    return found.map { starts[$0] }
  }

  private func mayHalve(
    _ first: ArraySlice<UInt8>, letters opening: Int, before second: ArraySlice<UInt8>, letters closing: Int
  ) -> Bool {
    let isLong = opening >= Self.long.opening
    guard closing >= (isLong ? Self.long : Self.short).closing, let number = lexicon.findOpening(first.span),
      isLong || lexicon.cost(ofOpening: number).evidence >= .strong, isNoun(second),
      !CompoundLimits.neverOpens(first.span), !CompoundLimits.neverCloses(second.span)
    else { return false }
    let isStem = first.last.map(Self.foreignJoints.contains) == true && closing < 7
    return !isStem && !Self.foreignEndings.prefix(isLong ? 1 : 4).contains { second.hasSuffix($0) }
  }

  /// True for a noun in its dictionary form.
  private func isNoun(_ part: ArraySlice<UInt8>) -> Bool {
    guard let number = lexicon.find(part.span) else { return false }
    return lexicon.traits(ofWord: number).isSuperset(of: [.listed, .closes, .noun])
      && lexicon.lemmas(ofWord: number).contains { lexicon.word(ofLemma: $0) == number }
  }
}
