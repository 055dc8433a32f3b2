import Language
import Model

/// Two wordings that mean the same.
package struct Synonym: Hashable, Sendable {
  package var first: String
  package var second: String
  /// From the texts, and no person says so: then they are only near each other.
  package var isLearned: Bool

  package init(_ first: String, _ second: String, isLearned: Bool = false) {
    self.first = first
    self.second = second
    self.isLearned = isLearned
  }
}

/// The other wordings of what stands in a query.
struct SynonymTable: Sendable {
  /// By the first lemmas of a wording's words; a wording of one word by each of its lemmas. In each pair, the second is
  /// the other wording.
  private var others: [[String]: [Synonym]] = [:]
  private var longest = 0

  init(_ synonyms: [Synonym], _ analyzer: Analyzer) {
    for synonym in synonyms {
      add(synonym, analyzer)
      add(Synonym(synonym.second, synonym.first, isLearned: synonym.isLearned), analyzer)
    }
  }

  private mutating func add(_ synonym: Synonym, _ analyzer: Analyzer) {
    let words = analyzer.analyze(synonym.first).words
    longest = max(longest, words.count)
    for key in Self.keys(of: words) where others[key]?.contains(where: { $0.second == synonym.second }) != true {
      others[key, default: []].append(synonym)
    }
  }

  /// Function words do not count, since a question need not have them; unless but one other word is left.
  private static func keys(of words: [AnalyzedWord]) -> Set<[String]> {
    if let only = words.first, words.count == 1 { return Set((only.lemmas + [only.folded]).map { [$0] }) }
    let content = words.filter { !FunctionWords.all.contains($0.folded) }
    let counted = content.count > 1 ? content : words
    return counted.isEmpty ? [] : [counted.map { $0.lemmas[0] }]
  }

  /// The other wordings for these words, all of them and no more.
  func others(of words: [AnalyzedWord]) -> [Synonym] {
    guard !others.isEmpty else { return [] }
    var found: [Synonym] = []
    for key in Self.keys(of: words).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for other in others[key] ?? [] where !found.contains(where: { $0.second == other.second }) { found.append(other) }
    }
    return found
  }

  /// The longest run of two words or more from here that has other wordings: how many words, and which.
  func others(at start: Int, in clauses: [Clause], _ analyzer: Analyzer) -> (length: Int, others: [Synonym])? {
    guard longest > 1 else { return nil }
    var words: [AnalyzedWord] = []
    var best: (Int, [Synonym])?
    for (offset, clause) in clauses[start...].prefix(longest).enumerated() {
      guard case .word(let text) = clause else { break }
      words += analyzer.analyze(text.nfc).words
      let others = offset > 0 ? others(of: words) : []
      if !others.isEmpty { best = (offset + 1, others) }
    }
    return best
  }
}

extension Planner {
  /// What answers as another wording would.
  func synonymous(_ synonym: Synonym) -> Plan {
    if synonym.isLearned { return learned(synonym) }
    let terms = analyzer.analyze(synonym.second.nfc).words.map { word in
      Term(
        term(of: word).matches.filter { $0.level.tier == 1 }.map {
          FormMatch(span: $0.span, reason: .synonym, weight: $0.weight * Weights.synonym)
        })
    }
    if let only = terms.first, terms.count == 1 { return .term(only, bridge: nil) }
    return .group(
      Group(
        terms: terms, arrangement: .phrase, level: .derived, reason: .synonym, bridge: nil, weight: Weights.synonym))
  }

  /// The other word itself and its inflections: whole words were exchanged, no parts of compounds.
  private func learned(_ synonym: Synonym) -> Plan {
    let whole = analyzer.analyze(synonym.second.nfc).words.first.map { term(of: $0).matches } ?? []
    let near = whole.filter { $0.level == .literal }.map {
      FormMatch(span: $0.span, reason: .synonym, isLearned: true, weight: $0.weight * Weights.learned)
    }
    return .term(Term(near), bridge: .learned(synonym))
  }
}
