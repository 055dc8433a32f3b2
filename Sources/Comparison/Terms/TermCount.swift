import Files
package import Language
package import Model

/// How many items of one period have each term.
package struct TermCount: Sendable {
  /// A term and the number of items it stands in.
  package struct Entry: Hashable, Sendable {
    package var term: String
    package var items: Int

    package init(term: String, items: Int) {
      self.term = term
      self.items = items
    }
  }

  private(set) var counts: [String: Int] = [:]
  private(set) var items = 0
  /// Running words, without stop words and numbers.
  private(set) var words = 0
  /// For each term those it stands in: compounds it is a part of, and itself where it stands alone.
  private var wholes: [String: Set<String>] = [:]
  /// How often each term was written as a word or a part of one, by the lemma.
  private var lemmas: [String: [String: Int]] = [:]
  /// The words as they were written, folded.
  private var written: Set<String> = []

  package init(_ records: [Record], analyzer: Analyzer) {
    for record in records.untilCancelled { add(analyzer.analyze(record.text), analyzer: analyzer) }
  }

  /// The terms of more than one item, most used first, without parts that stand in one compound only.
  package var mostUsed: [Entry] {
    counts.filter { $0.value > 1 && only(around: $0.key) ?? $0.key == $0.key }
      .map { Entry(term: name(of: $0.key), items: $0.value) }
      .sorted { left, right in left.items != right.items ? left.items > right.items : left.term < right.term }
  }

  /// The word by which a term is shown: the lemma that it is mostly written as, in this period and another, rather one that
  /// stands in a text by itself.
  func name(of term: String, also other: TermCount? = nil) -> String {
    let counts = lemmas[term, default: [:]].merging(other?.lemmas[term] ?? [:], uniquingKeysWith: +)
    let isWritten = { (lemma: String) in written.contains(lemma) || other?.written.contains(lemma) == true }
    let names = counts.map { (isWritten: isWritten($0.key), count: $0.value, name: $0.key) }
    let best = names.max { left, right in
      if left.isWritten != right.isWritten { return right.isWritten }
      return left.count != right.count ? left.count < right.count : left.name > right.name
    }
    return best?.name ?? term
  }

  /// The one term that a term always stands in, in this period and another; nil where there are several.
  func only(around term: String, also other: TermCount? = nil) -> String? {
    let around = wholes[term, default: []].union(other?.wholes[term] ?? [])
    return around.count == 1 ? around.first : nil
  }

  private mutating func add(_ analysis: Analysis, analyzer: Analyzer) {
    items += 1
    var terms: Set<String> = []
    for word in analysis.words where Self.isTerm(word) {
      words += 1
      written.insert(word.folded)
      add(word, to: &terms, analyzer: analyzer)
    }
    for expansion in analysis.expansions { add(expansion.word, to: &terms, analyzer: analyzer) }
    for term in terms { counts[term, default: 0] += 1 }
  }

  /// The word's family, or the word itself, and those of its parts.
  private mutating func add(_ word: AnalyzedWord, to terms: inout Set<String>, analyzer: Analyzer) {
    let whole = word.family ?? word.lemmas.first ?? word.folded
    terms.insert(whole)
    wholes[whole, default: []].insert(whole)
    lemmas[whole, default: [:]][word.lemmas.first ?? word.folded, default: 0] += 1
    for part in word.parts {
      let term = analyzer.family(ofLemma: part.lemma) ?? part.lemma
      guard term.count > 2, Self.isTerm(term), Self.isTerm(part.lemma) else { continue }
      terms.insert(term)
      lemmas[term, default: [:]][part.lemma, default: 0] += 1
      wholes[term, default: []].insert(whole)
    }
  }

  /// Whether a word is counted: no function words, no numbers, no single letters, nothing with digits.
  private static func isTerm(_ word: AnalyzedWord) -> Bool {
    guard word.folded.count > 1, !word.folded.contains(where: \.isNumber) else { return false }
    return isTerm(word.folded) && !word.lemmas.prefix(1).contains { !isTerm($0) }
  }

  private static func isTerm(_ word: String) -> Bool {
    !StopWords.inEveryPlan.contains(word) && NumberWords.ordinal(word) == nil && NumberWords.denominator(word) == nil
      && !NumberWords.one.contains(word)
  }
}
