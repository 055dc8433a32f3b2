import Language
import Model

extension SearchIndex {
  /// Words of the library that share a part or a family with words of a query, the most frequent first: suggestions for the
  /// next query.
  func relatedWords(to query: Query, limit: Int) -> [String] {
    let asked = query.root.words.flatMap { analyzer.analyze($0.nfc).words }
    guard !asked.isEmpty, asked.count <= 8 else { return [] }
    let planner = self.planner(for: texts)
    let known = Set(asked.flatMap { $0.lemmas + [$0.folded] })
    var counts: [String: Int] = [:]
    for (form, count) in frequent(Set(asked.flatMap { planner.term(of: $0).forms.compactMap(\.relatedForm) })) {
      guard let word = analyzer.analyze(texts.index.dictionary.word(of: form)).words.first else { continue }
      if known.isDisjoint(with: word.lemmas) { counts[word.lemmas[0], default: 0] += count }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(max(0, limit)).map(\.key)
  }

  /// The forms that stand in most places, so that few have to be looked up.
  private func frequent(_ forms: Set<UInt32>) -> [(form: UInt32, count: Int)] {
    let counted = forms.map { (form: $0, count: Int(texts.index.postings.occurrences[Int($0)])) }
    return Array(counted.sorted { ($1.count, $0.form) < ($0.count, $1.form) }.prefix(60))
  }
}

extension TermForm {
  /// The form, where it is another word than the one that was asked for.
  fileprivate var relatedForm: UInt32? { reason == .form ? nil : span.form }
}

extension Clause {
  /// The words that are not asked for as they stand.
  fileprivate var words: [String] {
    switch self {
    case .word(let text): [text]
    case .all(let clauses), .any(let clauses): clauses.flatMap(\.words)
    case .exact, .phrase, .pattern, .fuzzy, .part, .regex, .near, .filter, .not: []
    }
  }
}
