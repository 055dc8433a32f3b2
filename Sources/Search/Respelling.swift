import Language
import Model

/// Other spellings of a query of which some word finds nothing.
struct Respelling {
  let planner: Planner
  /// Whether lemmas and parts of compounds may be what was meant, not only words as they stand.
  let isBold: Bool
  /// What may be meant by each word that was looked at.
  private var known: [String: [String]] = [:]

  /// For so many words more all lemmas and parts may be looked at, which takes long in a large library.
  private var patience = 3

  /// Of each word no more spellings are tried.
  private static let most = 4

  init(_ planner: Planner, isBold: Bool) {
    self.planner = planner
    self.isBold = isBold
  }

  /// The query with other words where nothing answers one, likeliest first; none where all find something, or nothing is near.
  mutating func variants(of clause: Clause) -> [Clause] {
    var variants: [Clause] = []
    for rank in 0..<Self.most {
      let variant = respelled(clause, rank)
      guard variant != clause, variant != variants.last else { break }
      variants.append(variant)
    }
    return variants
  }

  private mutating func respelled(_ clause: Clause, _ rank: Int) -> Clause {
    switch clause {
    case .word(let text): planner.isUnanswered(text) ? .plain(respelled(text, rank, .whole)) : clause
    case .exact(let text): .exact(text.contains("*") ? text : respelled(text, rank, .exact))
    case .phrase(let text, let isExact): .phrase(respelled(text, rank, isExact ? .exact : .form), exact: isExact)
    case .part(let role, let text):
      .part(role, planner.part(text, in: role).isEmpty ? respelled(text, rank, .part) : text)
    case .near(let left, let right, let within): .near(respelled(left, rank), respelled(right, rank), within: within)
    case .all(let clauses): .all(clauses.map { respelled($0, rank) })
    case .any(let clauses): .any(clauses.map { respelled($0, rank) })
    case .not(let inner): .not(respelled(inner, rank))
    case .pattern, .fuzzy, .regex, .filter: clause
    }
  }

  /// What a word has to be to find something.
  private enum Use { case whole, form, exact, part }

  /// A text with another word for each that finds nothing.
  private mutating func respelled(_ text: String, _ rank: Int, _ use: Use) -> String {
    let text = text.nfc
    var out = Array(text.utf8)
    for word in planner.words(of: text).reversed() where !finds(word, use) {
      let typed = String(decoding: out[word.range], as: UTF8.self)
      let meant = spellings(of: word.folded, use)
      guard !meant.isEmpty else { continue }
      let written = planner.speller.written(meant[min(rank, meant.count - 1)], like: typed)
      out.replaceSubrange(word.range, with: Array(written.utf8))
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func finds(_ word: AnalyzedWord, _ use: Use) -> Bool {
    switch use {
    case .whole: !planner.term(of: word).isEmpty
    case .form: !planner.forms(of: word).isEmpty
    case .exact: planner.dictionary.folded.keys.find(word.folded) != nil
    case .part: false
    }
  }

  private mutating func spellings(of folded: String, _ use: Use) -> [String] {
    let key = use == .part ? folded + FormDictionary.runSeparator : folded
    if let spellings = known[key] { return spellings }
    var spellings = use == .part ? [] : planner.speller.suggestions(for: folded)
    if use == .part || (isBold && use != .exact), patience > 0 {
      patience -= 1
      spellings += planner.speller.parts(near: folded)
    }
    let distinct = spellings.enumerated().filter { !spellings[..<$0.offset].contains($0.element) }.map(\.element)
    known[key] = Array(distinct.prefix(Self.most))
    return known[key] ?? []
  }
}

extension Planner {
  /// Whether a word is to be left out that nothing answers: mistyped, it would leave out nothing without a word of it.
  func leavesOutNothing(_ clause: Clause) -> Bool {
    switch clause {
    case .not(.word(let text)): isUnanswered(text)
    case .all(let clauses), .any(let clauses): clauses.contains(where: leavesOutNothing)
    default: false
    }
  }
}

extension SearchIndex {
  /// A spelling of the query that finds something, where one is near; else, of several words, the likeliest.
  func suggestion(for query: Query, planner: Planner, turnover: Turnover) -> Query? {
    var likeliest: Clause?
    for isBold in [false, true] {
      var respelling = Respelling(planner, isBold: isBold)
      for variant in respelling.variants(of: query.root) {
        if !answers(to: Query(variant), turnover: turnover).levels.allSatisfy({ $0 == .some }) { return Query(variant) }
        likeliest = likeliest ?? variant
      }
    }
    // Of several words one may be put right though another finds nothing.
    guard case .all? = likeliest else { return nil }
    return likeliest.map { Query($0) }
  }
}
