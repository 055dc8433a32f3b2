/// Divides a word as the letters of its abbreviation say: *hoved·med·udvalg* is HMU, though *med* opens no compound otherwise.
struct SpelledDivision {
  let lexicon: Lexicon

  /// True when words of the dictionary that begin with these letters, one each, make up a folded word.
  func gives(_ letters: ArraySlice<Character>, for word: ArraySlice<UInt8>) -> Bool {
    guard let letter = letters.first, String(decoding: word, as: UTF8.self).first == letter else { return false }
    if letters.count == 1 { return word.count > 2 && isListed(word) && !CompoundLimits.neverCloses(word.span) }
    return letterStarts(word.span).dropFirst(2).contains { cut in
      let end = word.startIndex + cut
      return opens(word[..<end]) && !OpaqueWords.cuts(Array(word), at: cut)
        && gives(letters.dropFirst(), for: word[end...])
    }
  }

  private func opens(_ part: ArraySlice<UInt8>) -> Bool {
    if part.count == 2 { return Particles.all.contains(Array(part)) }
    return isListed(part) || lexicon.findOpening(part.span) != nil
  }

  private func isListed(_ part: ArraySlice<UInt8>) -> Bool {
    lexicon.find(part.span).map { lexicon.traits(ofWord: $0).contains(.listed) } ?? false
  }
}
