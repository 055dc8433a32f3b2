/// What a single word is, as a text has it or alone.
///
/// Copies share what they have learned about words, from any number of threads.
struct WordAnalyzer: Sendable {
  /// nil where there is no dictionary: then lemmas are stems and only hyphens divide a word.
  let lexicon: Lexicon?
  private let memory = WordMemory()

  init(lexicon: Lexicon?) { self.lexicon = lexicon }

  /// A word that stands in a text.
  func analyze(_ word: ScannedWord, in text: [UInt8]) -> AnalyzedWord {
    let surface = text[word.core]
    let found = memory.morphology(of: surface) { MorphologicalAnalysis(lexicon: lexicon).morphology(of: surface) }
    var parts = found.parts
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
      range: word.range, folded: found.folded, readings: found.readings, parts: parts, family: found.family)
  }

  /// The first word of a text; nil when it has none.
  func word(_ text: String) -> AnalyzedWord? {
    let bytes = Array(text.utf8)
    return WordScanner.words(in: bytes).first.map { analyze($0, in: bytes) }
  }

  /// True for a word the dictionary lists or can make of its parts; without a dictionary always false.
  func isWord(_ word: String) -> Bool {
    guard let lexicon else { return false }
    return lexicon.contains(word: word) || !Compounds(lexicon: lexicon).boundaries(Folding.fold(word).bytes).isEmpty
  }

  /// True for a folded word that the dictionary knows as a name only.
  func isNameOnly(_ folded: String) -> Bool {
    guard let lexicon, let word = lexicon.find(Array(folded.utf8).span) else { return false }
    return lexicon.traits(ofWord: word).contains(.name)
  }

  /// True for a word that is most likely a noun, by the dictionary's word for it or for the last part of it as a compound;
  /// without a dictionary always false.
  func isNoun(_ word: AnalyzedWord) -> Bool {
    guard let lexicon, let lemma = word.parts.last?.lemma ?? word.lemmas.first else { return false }
    let folded = Folding.fold(lemma)
    return lexicon.find(folded.bytes.span).map { lexicon.traits(ofWord: $0).contains(.noun) } ?? false
  }

  /// The name of the family that a lemma belongs to; nil when it has none.
  func family(ofLemma lemma: String) -> String? {
    lexicon.flatMap { SimpleWord.family(ofLemma: Folding.fold(lemma).bytes, in: $0) }
  }
}
