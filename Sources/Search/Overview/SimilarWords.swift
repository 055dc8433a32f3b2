import Algorithms
import Language
import Model

/// Words of like meaning by a thesaurus: to suggest, and to look for where nothing else answers.
extension SearchIndex {
  /// Words of the library that a thesaurus gives for those of a query, and that the query does not find.
  func similarWords(to query: Query, limit: Int) -> [String] {
    guard let thesaurus, let word = onlyWord(of: query.root) else { return [] }
    let planner = self.planner(for: texts)
    let found = Set(planner.term(of: word).forms.map(\.number))
    let entries = word.likelyLemmas.compactMap(thesaurus.entry)
    let words = entries.flatMap { $0.senses.joined() } + entries.flatMap(\.narrower)
    let standing = words.uniqued().lazy.filter { text in
      let asked = planner.words(of: text.nfc)
      guard asked.count == 1, let one = asked.first, one.folded != word.folded else { return false }
      let forms = planner.term(of: one).forms.filter { $0.level.tier == 1 }
      return !forms.isEmpty && !forms.allSatisfy { found.contains($0.number) }
    }
    return Array(standing.prefix(max(0, limit)))
  }

  /// Plans for the words that a thesaurus gives as the same as the only one of a query.
  func equals(of clause: Clause, by planner: Planner) -> [Plan] {
    guard let thesaurus, let word = onlyWord(of: clause) else { return [] }
    return word.likelyLemmas.flatMap(thesaurus.equals).uniqued().compactMap { planner.equal(to: $0) }
  }

  private func onlyWord(of clause: Clause) -> AnalyzedWord? {
    let clauses = if case .all(let clauses) = clause { clauses } else { [clause] }
    let wanted = clauses.filter { !$0.isCondition }
    guard wanted.count == 1, case .word(let text)? = wanted.first else { return nil }
    let words = analyzer.analyze(text.nfc).words
    return words.count == 1 && words.first?.readings.first?.kind != .function ? words.first : nil
  }
}

extension AnalyzedWord {
  fileprivate var likelyLemmas: [String] { Array(readings.lazy.filter(\.isLikely).map(\.lemma).uniqued()) }
}

extension Planner {
  /// A word that is given as the same; nil where it stands nowhere.
  fileprivate func equal(to text: String) -> Plan? {
    let words = words(of: text.nfc)
    guard words.count == 1, let word = words.first else { return nil }
    let forms = term(of: word).forms.filter { $0.level.tier == 1 }.map {
      TermForm(span: $0.span, reason: .synonym, isLearned: true, weight: $0.weight * ReasonWeights.learned)
    }
    return forms.isEmpty ? nil : .term(QueryTerm(forms), bridge: nil)
  }
}
