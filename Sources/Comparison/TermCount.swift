package import Language
package import Model

/// In how many items of one period each term stands.
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
  /// Running words, without function words and numbers.
  private(set) var words = 0
  /// For each part of a compound the terms it was found in; itself where it also stands alone.
  private var wholes: [String: Set<String>] = [:]

  package init(_ records: [Record], analyzer: Analyzer) {
    for record in records { add(analyzer.analyze(record.text), analyzer) }
  }

  /// From the most used on, those that stand in more than one item; a part that only stands in one compound is left out.
  package var mostUsed: [Entry] {
    counts.filter { $0.value > 1 && only(around: $0.key) ?? $0.key == $0.key }
      .map { Entry(term: $0.key, items: $0.value) }
      .sorted { left, right in left.items != right.items ? left.items > right.items : left.term < right.term }
  }

  /// The one term that a term always stands in, here and in another period; nil where there are several.
  func only(around term: String, also other: TermCount? = nil) -> String? {
    let around = wholes[term, default: []].union(other?.wholes[term] ?? [])
    return around.count == 1 ? around.first : nil
  }

  private mutating func add(_ analysis: Analysis, _ analyzer: Analyzer) {
    items += 1
    var terms: Set<String> = []
    for word in analysis.words where Self.isTerm(word) {
      words += 1
      add(word, to: &terms, analyzer)
    }
    for expansion in analysis.expansions { add(expansion.word, to: &terms, analyzer) }
    for term in terms { counts[term, default: 0] += 1 }
  }

  /// The word's family, or the word itself, and those of its parts.
  private mutating func add(_ word: AnalyzedWord, to terms: inout Set<String>, _ analyzer: Analyzer) {
    let whole = word.family ?? word.lemmas.first ?? word.folded
    terms.insert(whole)
    wholes[whole, default: []].insert(whole)
    for part in word.parts {
      let term = analyzer.family(ofLemma: part.lemma) ?? part.lemma
      guard term.count > 2, !FrequentWords.contains(term) else { continue }
      terms.insert(term)
      wholes[term, default: []].insert(whole)
    }
  }

  /// Words that say something of their own: no function words, no single letters, nothing with figures.
  private static func isTerm(_ word: AnalyzedWord) -> Bool {
    guard word.folded.count > 1, !word.folded.contains(where: \.isNumber) else { return false }
    return !FrequentWords.contains(word.folded)
  }
}

/// Danish words that stand in every text: articles, prepositions, pronouns, conjunctions, auxiliaries and their like.
enum FrequentWords {
  static let all: Set<String> = [
    "ad", "af", "al", "alle", "alt", "altså", "at", "bl", "bl.a", "blandt", "blev", "blive", "bliver", "da", "de",
    "dem", "den", "denne", "der", "deres", "dermed", "desuden", "det", "dette", "disse", "dvs", "efter", "ej", "eks",
    "ekskl", "eller", "en", "end", "endvidere", "enkelt", "enkelte", "er", "et", "etc", "evt", "for", "fordi", "fra",
    "før", "få", "får", "gennem", "ham", "han", "hans", "har", "havde", "have", "hende", "her", "herunder", "hhv",
    "hos", "hun", "hvad", "hver", "hvert", "hvilke", "hvis", "hvor", "hvordan", "hvori", "i", "idet", "ift",
    "igennem", "ikke", "ind", "inden", "indenfor", "inkl", "ja", "jf", "kan", "kun", "kunne", "man", "mange",
    "med", "mellem", "men", "mens", "mere", "mhp", "mht", "mod", "må", "nej", "ned", "nogle", "nr", "når", "og",
    "også", "om", "omkring", "op", "os", "over", "pba", "pga", "pr", "på", "samt", "se", "sig", "sin", "sine", "sit",
    "skal", "skulle", "som", "såvel", "så", "t", "til", "tværs", "ud", "uden", "under", "v", "var", "ved", "vedr",
    "vedrørende", "vi", "via", "vil", "ville", "vor", "vores", "være", "været", "å", "år",
  ]

  static func contains(_ folded: String) -> Bool { all.contains(folded) }
}
