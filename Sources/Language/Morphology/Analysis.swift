internal import Algorithms

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

  /// A way to read a word, by the dictionary's form of it.
  package struct Reading: Hashable, Sendable {
    /// What tells it from other words of the same spelling.
    package enum Kind: Hashable, Sendable {
      case usual
      /// A verb whose dictionary form is that of a noun or adjective too: *lade* and *en lade*.
      case verb
      /// A word of a closed class, which is no form of any other word.
      case function
      /// In capitals, where the same letters in small are a function word: *FOR*.
      case abbreviation
    }

    package var lemma: String
    package var kind: Kind
    /// False for a reading that is much rarer than another of the same form.
    package var isLikely: Bool

    package init(_ lemma: String, kind: Kind = .usual, isLikely: Bool = true) {
      self.lemma = lemma
      self.kind = kind
      self.isLikely = isLikely
    }

    /// The lemma with a control character behind it where the spelling alone does not tell the word.
    package var key: String {
      switch kind {
      case .usual: lemma
      case .verb: lemma + "\u{1D}"
      case .function: lemma + "\u{1C}"
      case .abbreviation: lemma + "\u{1B}"
      }
    }
  }

  package var range: Range<Int>
  /// The word after folding: NFC, lower case, no soft hyphens, no acute accents; å, ø and æ untouched.
  package var folded: String
  /// Dictionary forms, best first; the folded word or its stem where the lexicon does not know it. Never empty.
  package var lemmas: [String]
  /// The ways to read the word, best first; of each lemma at least one.
  package var readings: [Reading]
  /// The parts of a compound from left to right, which together cover the word; empty for a word that is none.
  package var parts: [Part]
  /// The name that words of one family share (læsning, læse, læser); nil where there is no family but the word itself.
  package var family: String?

  package init(range: Range<Int>, folded: String, lemmas: [String], parts: [Part] = [], family: String? = nil) {
    self.range = range
    self.folded = folded
    self.lemmas = lemmas
    readings = lemmas.map { Reading($0) }
    self.parts = parts
    self.family = family
  }

  package init(range: Range<Int>, folded: String, readings: [Reading], parts: [Part] = [], family: String? = nil) {
    self.init(
      range: range, folded: folded, lemmas: Array(readings.map(\.lemma).uniqued()), parts: parts, family: family)
    self.readings = readings
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
