import Algorithms
import Language
import Model

/// The abbreviations that were learned, by themselves and by the words they stand for.
struct AbbreviationTable: Sendable {
  /// What an abbreviation means, and in whose plans.
  struct Entry: Sendable {
    var meaning: AbbreviationMeaning
    /// The empty name stands for those of which it is not known; nil for in all.
    var municipalities: [String]?
  }

  /// Keys are in lower case: nobody types capitals in a search.
  private(set) var entries: [Entry] = []
  private var byAbbreviation: [String: [Entry]] = [:]
  private var byLemmas: [[String]: Entry] = [:]
  private var longest = 0
  let homes: AbbreviationHomes

  /// - Parameter records: the texts that they were learned from, in that order.
  init(_ abbreviations: Abbreviations, ofMunicipalities local: [String: Abbreviations] = [:], in records: [Record]) {
    homes = AbbreviationHomes(abbreviations, in: records)
    if local.isEmpty {
      for meaning in abbreviations.all { add(Entry(meaning: meaning)) }
      return
    }
    let all = local.keys.sorted().flatMap { name in (local[name]?.all ?? []).map { (name: name, meaning: $0) } }
    let senses = Dictionary(grouping: all) { [$0.meaning.abbreviation] + $0.meaning.lemmas }
    for key in senses.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let same = senses[key], let first = same.first else { continue }
      let names = same.map(\.name)
      add(Entry(meaning: first.meaning, municipalities: names.count == local.count ? nil : names))
    }
  }

  /// - Parameter entries: those of a table, in its order.
  init(_ entries: [Entry], homes: AbbreviationHomes) {
    self.homes = homes
    for entry in entries { add(entry) }
  }

  private mutating func add(_ entry: Entry) {
    entries.append(entry)
    let meaning = entry.meaning
    if meaning.lemmas.isEmpty { return }
    byAbbreviation[meaning.abbreviation.exactKey, default: []].append(entry)
    byLemmas[meaning.lemmas] = byLemmas[meaning.lemmas] ?? entry
    longest = max(longest, meaning.lemmas.count)
  }

  /// The meanings of a word that is an abbreviation, perhaps inflected; none of a function word in small letters.
  func meanings(of word: AnalyzedWord) -> [Entry] {
    guard !byAbbreviation.isEmpty, let reading = word.readings.first, reading.kind != .function else { return [] }
    return byAbbreviation[word.folded] ?? byAbbreviation[reading.lemma] ?? []
  }

  /// The documents in which an abbreviation has a meaning; nil for all.
  func documents(of meaning: AbbreviationMeaning) -> [Int64]? { homes.documents(of: meaning) }

  /// The abbreviation that words and compound parts spell out, all of them and no more.
  func meaning(of words: [AnalyzedWord]) -> Entry? {
    guard !byLemmas.isEmpty else { return nil }
    var sequences: [[String]] = [[]]
    for word in words {
      let choices = word.lemmas.map { [$0] } + (word.parts.count > 1 ? [word.parts.map(\.lemma)] : [])
      sequences = sequences.flatMap { start in choices.map { start + $0 } }.filter { $0.count <= longest }
      // Only a meaning of many words has so many readings, and no abbreviation is that long.
      guard !sequences.isEmpty, sequences.count <= 256 else { return nil }
    }
    return sequences.lazy.compactMap { byLemmas[$0] }.first
  }

  /// The longest run of words from `start` on that spells out an abbreviation. A single word finds its abbreviation by
  /// itself.
  func meaning(
    spelledOutAt start: Int, in clauses: [Clause], by analyzer: Analyzer
  ) -> (length: Int, found: Entry)? {
    clauses[start...].longestRun(atMost: longest, by: analyzer) { meaning(of: $0) }
  }
}

/// The other wordings of words in a query.
struct SynonymTable: Sendable {
  /// By the first lemmas of a wording's words; a wording of one word by each of its lemmas. In each pair, the second is
  /// the other wording.
  private var others: [[String]: [Synonym]] = [:]
  private var longest = 0
  /// What it was made of.
  let synonyms: [Synonym]

  init(_ synonyms: [Synonym], by analyzer: Analyzer) {
    self.synonyms = synonyms
    for synonym in synonyms.flatMap({ [$0, $0.reversed] }) {
      let words = analyzer.analyze(synonym.first).words
      longest = max(longest, words.count)
      for key in Self.keys(of: words) {
        let isKnown = others[key]?.contains { $0.second == synonym.second && $0.municipality == synonym.municipality }
        if isKnown != true { others[key, default: []].append(synonym) }
      }
    }
  }

  /// Stop words do not count, because a question may lack them; all words count where at most one would be left.
  private static func keys(of words: [AnalyzedWord]) -> Set<[String]> {
    if let only = words.first, words.count == 1 { return Set((only.lemmas + [only.folded]).map { [$0] }) }
    let content = words.filter { !StopWords.all.contains($0.folded) }
    let counted = content.count > 1 ? content : words
    return counted.isEmpty ? [] : [counted.map { $0.lemmas[0] }]
  }

  /// The other wordings of these words, all of them and no more.
  func others(of words: [AnalyzedWord]) -> [Synonym] {
    guard !others.isEmpty else { return [] }
    let keys = Self.keys(of: words).sorted { $0.lexicographicallyPrecedes($1) }
    return keys.flatMap { others[$0] ?? [] }.uniqued { [$0.second, $0.municipality] }
  }

  /// The longest run of two words or more from `start` on that has other wordings.
  func others(
    at start: Int, in clauses: [Clause], by analyzer: Analyzer
  ) -> (length: Int, found: [Synonym])? {
    clauses[start...].longestRun(atMost: longest, by: analyzer) { words in
      let others = others(of: words)
      return others.isEmpty ? nil : others
    }
  }
}

extension ArraySlice<Clause> {
  /// The longest run of two plain words or more at the beginning for which something is found.
  fileprivate func longestRun<Found>(
    atMost longest: Int, by analyzer: Analyzer, find: ([AnalyzedWord]) -> Found?
  ) -> (length: Int, found: Found)? {
    guard longest > 1 else { return nil }
    var words: [AnalyzedWord] = []
    var best: (Int, Found)?
    for (offset, clause) in prefix(longest).enumerated() {
      guard case .word(let text) = clause else { break }
      words += analyzer.analyze(text.nfc).words
      if offset > 0, let found = find(words) { best = (offset + 1, found) }
    }
    return best
  }
}
