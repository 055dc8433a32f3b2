import Language

/// Abbreviations whose letters are another word in small: no bus goes in "BUS-ledelsen", and "kl. 14" is no KL.
extension Planner {
  /// A term without the forms that only capitals tell from the word.
  ///
  /// - Parameter text: the word as it was typed, at its range.
  func heedingCapitals(of word: AnalyzedWord, in text: String, _ term: QueryTerm) -> QueryTerm {
    if let capitals = CapitalWord.abbreviation(Array(text.utf8)[word.range]) {
      // What the texts do not explain may be a word in capitals: TV.
      let isKnown = !abbreviations.meanings(of: word).isEmpty || !analyzer.areWordInSmall(capitals)
      return isKnown ? heeding(String(decoding: capitals, as: UTF8.self), term) : term
    }
    let others = meaningsOfLemma(word).map(\.meaning.abbreviation)
    return others.isEmpty
      ? term
      : QueryTerm(term.forms.filter { form in !others.contains { dictionary.word(of: form.number).contains($0) } })
  }

  /// The forms of a term that have an abbreviation's capitals, or its letters before a hyphen, where it is another word without;
  /// all where none has its capitals.
  func heeding(_ capitals: String, _ term: QueryTerm) -> QueryTerm {
    guard analyzer.areOtherInSmall(Array(capitals.utf8)[...]) else { return term }
    let words = term.forms.map { (form: $0, word: dictionary.word(of: $0.number)) }
    guard words.contains(where: { $0.word.contains(capitals) }) else { return term }
    let hyphened = capitals.exactKey + "-"
    return QueryTerm(words.filter { $0.word.contains(capitals) || $0.word.hasPrefix(hyphened) }.map(\.form))
  }

  /// The meanings of an abbreviation that a word may be.
  func meanings(of word: AnalyzedWord, in text: String) -> [AbbreviationTable.Entry] {
    let isInCapitals = CapitalWord.abbreviation(Array(text.utf8)[word.range]) != nil
    return isInCapitals || meaningsOfLemma(word).isEmpty ? abbreviations.meanings(of: word) : []
  }

  /// The meanings that have the letters of a word's dictionary form and not of the word: it is inflected as no abbreviation
  /// in small letters is.
  private func meaningsOfLemma(_ word: AnalyzedWord) -> [AbbreviationTable.Entry] {
    guard let lemma = word.readings.first?.lemma, lemma != word.folded, analyzer.isListed(word.folded) else {
      return []
    }
    return abbreviations.meanings(of: word).filter { $0.meaning.abbreviation.exactKey == lemma }
  }
}
