import Language

/// The abbreviations that were learned, by themselves and by what they stand for.
struct AbbreviationTable: Sendable {
  /// Keys are in lower case: nobody types capitals in a search.
  private var byAbbreviation: [String: [AbbreviationMeaning]] = [:]
  private var byLemmas: [[String]: AbbreviationMeaning] = [:]
  private var longest = 0

  init(_ abbreviations: Abbreviations) {
    for meaning in abbreviations.all where !meaning.lemmas.isEmpty {
      byAbbreviation[meaning.abbreviation.exactKey, default: []].append(meaning)
      byLemmas[meaning.lemmas] = byLemmas[meaning.lemmas] ?? meaning
      longest = max(longest, meaning.lemmas.count)
    }
  }

  /// What a word stands for when it is an abbreviation.
  func meanings(of word: String) -> [AbbreviationMeaning] {
    byAbbreviation.isEmpty ? [] : byAbbreviation[word.exactKey] ?? []
  }

  /// The abbreviation that words and compound parts spell out, all of them and no more.
  func meaning(of words: [AnalyzedWord]) -> AbbreviationMeaning? {
    guard !byLemmas.isEmpty else { return nil }
    var sequences: [[String]] = [[]]
    for word in words {
      let choices = word.lemmas.map { [$0] } + (word.parts.count > 1 ? [word.parts.map(\.lemma)] : [])
      sequences = sequences.flatMap { start in choices.map { start + $0 } }.filter { $0.count <= longest }
      // Only a meaning of many words has many readings, and none is that long.
      guard !sequences.isEmpty, sequences.count <= 256 else { return nil }
    }
    return sequences.lazy.compactMap { byLemmas[$0] }.first
  }

  /// The longest run of words from here that spells out an abbreviation: how many, and which.
  func meaning(
    spelledOutAt start: Int, in clauses: [Clause], _ analyzer: Analyzer
  ) -> (length: Int, meaning: AbbreviationMeaning)? {
    guard longest > 1 else { return nil }
    var words: [AnalyzedWord] = []
    var best: (Int, AbbreviationMeaning)?
    for (offset, clause) in clauses[start...].prefix(longest).enumerated() {
      guard case .word(let text) = clause else { break }
      words += analyzer.analyze(text).words
      // A single word finds its abbreviation by itself.
      if offset > 0, let meaning = meaning(of: words) { best = (offset + 1, meaning) }
    }
    return best
  }
}
