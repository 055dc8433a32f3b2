/// One word of a text as the language chain sees it. Ranges are UTF-8 byte ranges in the text that was analysed.
package struct AnalyzedWord: Hashable, Sendable {
  /// A part of a compound: its bytes in the text and the part's own lemma without linking element.
  package struct Part: Hashable, Sendable {
    package var range: Range<Int>
    package var lemma: String

    package init(range: Range<Int>, lemma: String) {
      self.range = range
      self.lemma = lemma
    }
  }

  package var range: Range<Int>
  /// The word after folding: NFC, lower case, no soft hyphens, no acute accents; å, ø and æ untouched.
  package var folded: String
  /// Dictionary forms, best first; the folded word or its stem where the lexicon does not know it. Never empty.
  package var lemmas: [String]
  /// The parts of a compound from left to right, which together cover the word; empty for a word that is none.
  package var parts: [Part]
  /// The name that words of one family share (læsning, læse, læser); nil where there is no family but the word itself.
  package var family: String?

  package init(range: Range<Int>, folded: String, lemmas: [String], parts: [Part] = [], family: String? = nil) {
    self.range = range
    self.folded = folded
    self.lemmas = lemmas
    self.parts = parts
    self.family = family
  }
}

/// A whole word that a text leaves out behind a suspended hyphen: "læse-" for "læsevanskeligheder".
package struct Expansion: Hashable, Sendable {
  /// The bytes of the suspended form in the text.
  package var range: Range<Int>
  /// The full word, in the spelling of its two halves; a capital that only begins the sentence is made small.
  package var full: String
  /// The full word analysed; its ranges refer to `full`.
  package var word: AnalyzedWord

  package init(range: Range<Int>, full: String, word: AnalyzedWord) {
    self.range = range
    self.full = full
    self.word = word
  }
}

/// What the language chain says of one text.
package struct Analysis: Hashable, Sendable {
  package var words: [AnalyzedWord]
  package var expansions: [Expansion]

  package init(words: [AnalyzedWord] = [], expansions: [Expansion] = []) {
    self.words = words
    self.expansions = expansions
  }
}
