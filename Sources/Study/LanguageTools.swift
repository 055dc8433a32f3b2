package import Comparison
package import Language
import Library

/// The language chain with what it learned from the library's texts and what a person decided.
package struct LanguageTools: Sendable {
  package let analyzer: Analyzer
  package let abbreviations: Abbreviations
  /// nil where the lexicon was not needed.
  let lexiconStatus: LexiconFile.Status?

  init(texts: [String], decisions: [WordDecision]) {
    // Without texts there is nothing to know of words, and no lexicon to wait for.
    let opened = texts.isEmpty ? nil : LexiconFile.standard.open()
    analyzer = Analyzer(lexicon: opened?.lexicon)
    abbreviations = decisions.amending(Abbreviations(learningFrom: texts, with: analyzer), with: analyzer)
    lexiconStatus = opened?.status
  }

  package var comparer: Comparer { Comparer(analyzer: analyzer, abbreviations: abbreviations) }
}
