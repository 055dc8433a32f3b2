import Language
import Model
import TestSupport
import Testing

@testable import Search

/// A cached term changes no answer.
@Suite struct TermCacheTests {
  private static let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)

  @Test(arguments: 0..<12) func answersAsTheFirstTime(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 1200)
    let records = (0..<300).map { number in random.plan(number) }
    let asked = Self.index(records)
    for _ in 0..<40 {
      let query = random.question()
      let fresh = Self.index(records).find(query, limit: 10)
      for index in [asked, asked] { #expect(index.find(query, limit: 10) == fresh, "\(query)") }
    }
  }

  private static func index(_ records: [Record]) -> SearchIndex {
    SearchIndex(
      records: records, analyzer: analyzer, abbreviations: Abbreviations(learningFrom: [], with: analyzer), periods: [])
  }
}

extension SeededGenerator {
  /// Words and compounds of few parts, so that parts stand together in one word and apart in others.
  fileprivate mutating func danishWord() -> String {
    let openings = ["skole", "team", "lærings", "plan", "læse", "kultur"]
    let closings = ["leder", "ledere", "møder", "mål", "læsning", "strategier", "skole", "plan"]
    switch below(3) {
    case 0: return closings[below(closings.count)]
    case 1: return openings[below(openings.count)] + closings[below(closings.count)]
    default: return ["skolernes", "ledelse", "og", "i", "team", "specialiserede", "læse-"][below(7)]
    }
  }

  fileprivate mutating func plan(_ number: Int) -> Record {
    let text = (0..<3 + below(12)).map { _ in danishWord() }.joined(separator: " ")
    return Record(
      id: "\(number)", kind: .activity, period: nil, series: nil, policy: "Skole", group: nil, text: text,
      ordinal: number)
  }

  fileprivate mutating func question() -> Query {
    let words = (0..<1 + below(3)).map { _ in danishWord() }
    switch below(4) {
    case 0: return Query(.word(words[0]))
    case 1: return Query(.phrase(words.joined(separator: " "), exact: false))
    case 2: return Query(words.count > 1 ? .any(words.map(Clause.word)) : .word(words[0]))
    default: return Query(words.count > 1 ? .all(words.map(Clause.word)) : .word(words[0]))
    }
  }
}
