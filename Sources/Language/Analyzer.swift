/// The language chain: words, folding, lemmas, compounds, suspended compounds, families.
///
/// Copies share what they have learned about single words, from any number of threads.
package struct Analyzer: Sendable {
  /// nil where there is no dictionary: then lemmas are stems and only hyphens divide a word.
  package let lexicon: Lexicon?
  private let memory = WordMemory()

  package init(lexicon: Lexicon?) {
    self.lexicon = lexicon
  }

  /// Without a dictionary.
  package init() {
    self.init(lexicon: nil)
  }

  /// Never fails; text of any kind gives an analysis.
  package func analyze(_ text: String) -> Analysis {
    let bytes = Array(text.utf8)
    let words = WordScanner.words(in: bytes)
    let analyzed = words.map { analyze($0, in: bytes) }
    return Analysis(words: analyzed, expansions: SuspendedCompounds(bytes, words, analyzed, self).expansions)
  }

  /// Where the words of a text stand, in the order of `Analysis.words`: all that is known without looking into them.
  package func words(in text: [UInt8]) -> [Word] { WordScanner.words(in: text) }

  /// `Analysis.expansions`, at next to no cost for the many texts whose words have no sign beside them that stands for
  /// something left out.
  package func expansions(in text: [UInt8], _ words: [Word]) -> [Expansion] {
    let signs = Array("/()".utf8)
    guard words.contains(where: { $0.range != $0.core }) || text.contains(where: signs.contains) else { return [] }
    return SuspendedCompounds(text, words, words.map { analyze($0, in: text) }, self).expansions
  }

  /// A text as words are compared: NFC, lower case, without soft hyphens and acute accents.
  package func folded(_ text: String) -> String { Folding.fold(text).text }

  /// True for a word the dictionary lists or can make of its parts; without a dictionary always false.
  package func isWord(_ word: String) -> Bool {
    guard let lexicon else { return false }
    if lexicon.contains(word: word) { return true }
    let folded = Folding.fold(word)
    return !Compounds(lexicon: lexicon).boundaries(folded.bytes).isEmpty
  }

  /// True for two words (lower case) that are likelier one word that was cut in two: as one they cost less, by what the
  /// dictionary's compounds have taught; or they cost about the same, being the parts of a compound.
  package func isCut(_ first: String, _ second: String) -> Bool {
    // Short words fill no column.
    guard let lexicon, first.count > 6 else { return false }
    let compounds = Compounds(lexicon: lexicon)
    let parts = [first, second].map { Folding.fold($0).bytes }
    let whole = compounds.cheapest(parts[0] + parts[1])
    let gain = parts.map(compounds.cost).reduce(0, +) - min(whole.cost, compounds.cost(ofWord: parts[0] + parts[1]))
    // A genitive like "skolens" opens no compound, and a short second word often merely has no room left.
    let isGenitive = ["ens", "ets", "nes"].contains { first.hasSuffix($0) }
    return gain > 1
      || gain > -3 && whole.boundaries.contains(parts[0].count) && !isGenitive && second.count > 4
  }

  /// The name of the family that a lemma belongs to; nil when it has none.
  package func family(ofLemma lemma: String) -> String? {
    guard let lexicon else { return nil }
    let folded = Folding.fold(lemma)
    return WordReader(lexicon: lexicon).family(ofLemma: folded.bytes)
  }

  /// True for a word that is most likely a noun, by the dictionary's word for it or for the last part of it as a compound;
  /// without a dictionary always false.
  package func isNoun(_ word: AnalyzedWord) -> Bool {
    guard let lexicon, let lemma = word.parts.last?.lemma ?? word.lemmas.first else { return false }
    let folded = Folding.fold(lemma)
    return lexicon.find(folded.bytes.span).map { lexicon.traits(ofWord: $0).contains(.noun) } ?? false
  }

  /// The one word of a text; nil when it has none.
  func word(_ text: String) -> AnalyzedWord? {
    let bytes = Array(text.utf8)
    return WordScanner.words(in: bytes).first.map { analyze($0, in: bytes) }
  }

  /// What a word is that stands in a text.
  package func analyze(_ word: Word, in text: [UInt8]) -> AnalyzedWord {
    let surface = text[word.core]
    let reading = memory.reading(of: surface) { WordReader(lexicon: lexicon).read(surface) }
    var parts = reading.parts
    for index in parts.indices {
      let range = parts[index].range
      parts[index].range = word.core.lowerBound + range.lowerBound..<word.core.lowerBound + range.upperBound
    }
    // The parts cover the word, so the outermost have the suspended hyphens.
    if let last = parts.indices.last {
      parts[0].range = word.range.lowerBound..<parts[0].range.upperBound
      parts[last].range = parts[last].range.lowerBound..<word.range.upperBound
    }
    return AnalyzedWord(
      range: word.range, folded: reading.folded, lemmas: reading.lemmas, parts: parts, family: reading.family)
  }
}
