/// The language chain: words, folding, lemmas, compounds, suspended compounds, families.
///
/// Copies share what they have learned about single words, from any number of threads.
package struct Analyzer: Sendable {
  let words: WordAnalyzer

  package init(lexicon: Lexicon?) {
    words = WordAnalyzer(lexicon: lexicon)
  }

  /// Without a dictionary.
  package init() {
    self.init(lexicon: nil)
  }

  /// nil where there is no dictionary: then lemmas are stems and only hyphens divide a word.
  package var lexicon: Lexicon? { words.lexicon }

  /// Never fails; text of any kind gives an analysis.
  package func analyze(_ text: String) -> Analysis {
    let bytes = Array(text.utf8)
    let scanned = WordScanner.words(in: bytes)
    let analyzed = scanned.map { analyze($0, in: bytes) }
    let suspended = SuspendedCompounds(in: bytes, words: scanned, analyzed: analyzed, analyzer: words)
    return Analysis(words: analyzed, expansions: suspended.expansions)
  }

  /// The byte ranges of a text's words, in the order of `Analysis.words`; much cheaper than `analyze(_:)`.
  package func words(in text: [UInt8]) -> [ScannedWord] { ScannedWord.all(in: text) }

  /// What a word is that stands in a text.
  package func analyze(_ word: ScannedWord, in text: [UInt8]) -> AnalyzedWord { words.analyze(word, in: text) }

  /// `Analysis.expansions` alone: returns at once for texts without hyphens, strokes or parentheses beside words.
  package func expansions(in text: [UInt8], words scanned: [ScannedWord]) -> [Expansion] {
    let signs = Array("/()".utf8)
    guard scanned.contains(where: { $0.range != $0.core }) || text.contains(where: signs.contains) else { return [] }
    let analyzed = scanned.map { analyze($0, in: text) }
    return SuspendedCompounds(in: text, words: scanned, analyzed: analyzed, analyzer: words).expansions
  }

  /// A text as words are compared: NFC, lower case, without soft hyphens and acute accents.
  package func folded(_ text: String) -> String { Folding.fold(text).text }

  /// True for a word the dictionary lists or can make of its parts; without a dictionary always false.
  package func isWord(_ word: String) -> Bool { words.isWord(word) }

  /// True for a word that the dictionary lists; without a dictionary always false.
  package func isListed(_ word: String) -> Bool { lexicon?.contains(word: word) ?? false }

  /// True for capitals that are another word in small letters, or what a unit of measure is written with: BUS and KL.
  package func areOtherInSmall(_ capitals: ArraySlice<UInt8>) -> Bool {
    areWordInSmall(capitals) || ShortenedWords.contains(Folding.fold(capitals).text)
  }

  /// True for capitals that the dictionary has as a word in small letters.
  package func areWordInSmall(_ capitals: ArraySlice<UInt8>) -> Bool {
    guard let lexicon, let word = lexicon.find(Folding.fold(capitals).bytes.span) else { return false }
    return lexicon.traits(ofWord: word).contains(.closes)
  }

  /// True for a word that is most likely a noun, by the dictionary's word for it or for the last part of it as a compound;
  /// without a dictionary always false.
  package func isNoun(_ word: AnalyzedWord) -> Bool { words.isNoun(word) }

  /// What a function word may be besides, as another word with the same letters: *have* is a garden, too.
  package func readingsBesideFunction(of folded: String) -> [AnalyzedWord.Reading] {
    guard let lexicon, let word = lexicon.find(Array(folded.utf8).span) else { return [] }
    return lexicon.readings(ofWord: word).map { reading in
      .init(
        lexicon.text(ofWord: lexicon.word(ofLemma: reading.lemma)), kind: reading.isVerb ? .verb : .usual,
        isLikely: false)
    }
  }

  /// The name of the family that a lemma belongs to; nil when it has none.
  package func family(ofLemma lemma: String) -> String? { words.family(ofLemma: lemma) }

  /// True when two words (lower case) are probably one word that a narrow column cut in two.
  ///
  /// That is so when the joined word costs less than the two by the lexicon's compound costs, or about the same and the cut
  /// falls between parts of a compound. Without a dictionary always false.
  package func isCut(_ first: String, before second: String) -> Bool {
    // A word this short does not fill a column.
    guard let lexicon, first.count > 6 else { return false }
    let search = CompoundSearch(lexicon: lexicon)
    let parts = [first, second].map { Folding.fold($0).bytes }
    let whole = search.cheapestPath(through: parts[0] + parts[1])
    let gain = parts.map(search.cost).reduce(0, +) - min(whole.cost, search.cost(ofWord: parts[0] + parts[1]))
    // A genitive like "skolens" opens no compound, and a short second word often merely has no room left.
    let isGenitive = ["ens", "ets", "nes"].contains { first.hasSuffix($0) }
    return gain > 1
      || gain > -3 && whole.boundaries.contains(parts[0].count) && !isGenitive && second.count > 4
  }
}
