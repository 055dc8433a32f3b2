/// Words in which ae, oe and aa were typed for æ, ø and å.
extension Analyzer {
  /// A folded word with the Danish letters it was typed without; nil for a word that is right as it stands.
  ///
  /// - Parameter isKnown: whether a collection of texts has a word, beside those of the dictionary.
  package func withDanishLetters(_ folded: String, isKnown: (String) -> Bool) -> AnalyzedWord? {
    guard PlainLetters.mayStand(in: folded), folded.unicodeScalars.count >= PlainLetters.shortest,
      !isWord(folded) || words.isNameOnly(folded)
    else { return nil }
    let spellings = PlainLetters.spellings(of: folded)
    let meant = spellings.first(where: isKnown) ?? spellings.first(where: isWord)
    // "Haarby" is no word of the dictionary in either spelling.
    let name = folded.contains("aa") ? spellings.first { !$0.contains("aa") } : nil
    return (meant ?? name).flatMap { words.word($0) }
  }
}
