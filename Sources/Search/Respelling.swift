import Algorithms
import Language
import Model

/// Other spellings of a query in which some word finds nothing.
struct Respelling {
  let planner: Planner
  /// Whether lemmas and parts of compounds may be meant, besides words as they stand.
  let isBold: Bool
  /// The spellings that may be meant by each word.
  private var known: [String: [String]] = [:]

  /// For how many more words all lemmas and parts may be measured, which takes long in a large library.
  private var patience = 3

  /// The most spellings that are tried for a word.
  private static let most = 4

  init(_ planner: Planner, isBold: Bool) {
    self.planner = planner
    self.isBold = isBold
  }

  /// The query with other words where nothing answers one, likeliest first; none where all find something, or nothing is near.
  mutating func variants(of clause: Clause) -> [Clause] {
    var variants: [Clause] = []
    for rank in 0..<Self.most {
      let variant = respelled(clause, rank: rank)
      guard variant != clause, variant != variants.last else { break }
      variants.append(variant)
    }
    return variants
  }

  private mutating func respelled(_ clause: Clause, rank: Int) -> Clause {
    switch clause {
    case .word(let text): planner.isUnanswered(text) ? .plain(respelled(text, rank: rank, as: .whole)) : clause
    case .exact(let text): .exact(text.contains("*") ? text : respelled(text, rank: rank, as: .exact))
    case .phrase(let text, let isExact):
      .phrase(respelled(text, rank: rank, as: isExact ? .exact : .form), exact: isExact)
    case .part(let role, let text):
      .part(role, planner.part(text, in: role).isEmpty ? respelled(text, rank: rank, as: .part) : text)
    case .near(let left, let right, let within):
      .near(respelled(left, rank: rank), respelled(right, rank: rank), within: within)
    case .all(let clauses): .all(clauses.map { respelled($0, rank: rank) })
    case .any(let clauses): .any(clauses.map { respelled($0, rank: rank) })
    case .not(let inner): .not(respelled(inner, rank: rank))
    case .filter(.fact(let field, .words(let words))): .filter(.fact(field, .words(respelled(words, inFacts: rank))))
    case .pattern, .fuzzy, .regex, .filter: clause
    }
  }

  private func respelled(_ words: Clause, inFacts rank: Int) -> Clause {
    guard let facts = planner.ofFacts else { return words }
    var respelling = Respelling(facts, isBold: isBold)
    return respelling.respelled(words, rank: rank)
  }

  /// How a word has to occur in the texts.
  private enum Use { case whole, form, exact, part }

  /// A text with another word for each that finds nothing.
  private mutating func respelled(_ text: String, rank: Int, as use: Use) -> String {
    let text = text.nfc
    var out = Array(text.utf8)
    for word in planner.words(of: text).reversed() where !finds(word, as: use) {
      let typed = String(decoding: out[word.range], as: UTF8.self)
      let meant = spellings(of: word.folded, as: use)
      guard !meant.isEmpty else { continue }
      let written = planner.speller.written(meant[min(rank, meant.count - 1)], like: typed)
      out.replaceSubrange(word.range, with: Array(written.utf8))
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func finds(_ word: AnalyzedWord, as use: Use) -> Bool {
    switch use {
    case .whole: !planner.term(of: word).isEmpty
    case .form: !planner.forms(of: word).isEmpty
    case .exact: planner.dictionary.folded.keys.find(word.folded) != nil
    case .part: false
    }
  }

  private mutating func spellings(of folded: String, as use: Use) -> [String] {
    let key = use == .part ? folded + FormDictionary.runSeparator : folded
    if let spellings = known[key] { return spellings }
    var spellings = use == .part ? [] : planner.speller.suggestions(for: folded)
    if use == .part || (isBold && use != .exact), patience > 0 {
      patience -= 1
      spellings += planner.speller.parts(near: folded)
    }
    spellings = Array(spellings.uniqued().prefix(Self.most))
    known[key] = spellings
    return spellings
  }
}

extension SearchIndex {
  func suggestion(for question: Question) -> Query? { suggestion(for: question, planner: planner(for: texts)) }

  /// A spelling of the query that finds something, where one is near; else, of several words, the likeliest.
  func suggestion(for question: Question, planner: Planner) -> Query? {
    var likeliest: Clause?
    for isBold in [false, true] {
      var respelling = Respelling(planner, isBold: isBold)
      for variant in respelling.variants(of: question.query.root) {
        let variantQuestion = Question(Query(variant), turnover: question.turnover)
        if answers(to: variantQuestion).levels.contains(where: { $0 != .some }) { return Query(variant) }
        likeliest = likeliest ?? variant
      }
    }
    // Of several words one may be put right though another finds nothing.
    guard case .all? = likeliest else { return nil }
    return likeliest.map { Query($0) }
  }
}
