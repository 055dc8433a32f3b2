package import Comparison
package import Language
import Library

/// The language chain with what it learned from the library's texts and what a person decided.
package struct LanguageTools: Sendable {
  package let analyzer: Analyzer
  package let abbreviations: Abbreviations
  /// What each municipality's own texts say of abbreviations, where the library holds those of several; the empty name
  /// stands for texts of which it is not known.
  let ofMunicipalities: [String: Abbreviations]
  /// nil where the lexicon was not needed.
  let lexiconStatus: LexiconFile.Status?

  /// - Parameter municipalities: whose plan each text stands in; empty where that makes no difference.
  init(texts: [String], municipalities: [String?] = [], decisions: [WordDecision]) {
    // Without texts there is nothing to know of words, and no lexicon to wait for.
    let opened = texts.isEmpty ? nil : LexiconFile.standard.open()
    analyzer = Analyzer(lexicon: opened?.lexicon)
    let analyzer = analyzer
    abbreviations = decisions.amending(Abbreviations(learningFrom: texts, with: analyzer), with: analyzer)
    let own = Dictionary(grouping: zip(texts, municipalities)) { $0.1 ?? "" }
    ofMunicipalities = own.mapValues { texts in
      decisions.amending(Abbreviations(learningFrom: texts.map(\.0), with: analyzer), with: analyzer)
    }
    lexiconStatus = opened?.status
  }

  package var comparer: Comparer {
    Comparer(analyzer: analyzer, abbreviations: abbreviations, ofMunicipalities: ofMunicipalities)
  }
}
