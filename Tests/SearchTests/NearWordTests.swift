import Language
import Model
import Testing

@testable import Search

/// Words spelled much like one.
@Suite struct NearWordTests {
  private let analyzer = Analyzer()

  /// The walk over the tree of words finds what a look at each of them finds.
  @Test(arguments: 0..<20) func agreesWithALookAtAll(_ seed: Int) {
    var random = SeededGenerator(state: UInt64(seed) + 300)
    let texts = (0..<400).map { _ in random.longWord() }
    let vocabulary = index(texts).texts.vocabulary
    for _ in 0..<100 {
      let word = random.longWord().lowercased()
      let distance = EditDistance(from: word)
      for limit in 0...2 {
        let near = vocabulary.folded.keys.entries(beginningWith: "").filter { entry in
          vocabulary.folded.keys.withBytes(of: entry) { distance.distance(to: $0, limit: limit) <= limit }
        }
        #expect(vocabulary.entries(near: word, limit: limit).map(Int.init) == near, "\(word)~\(limit)")
      }
    }
  }

  /// Where one form stands nearly everywhere, and others near it in few texts, the best are the first of all.
  @Test(arguments: 0..<4) func theBestOfAFrequentWordAreTheFirstOfAll(_ seed: Int) {
    var random = SeededGenerator(state: UInt64(seed) + 700)
    let rare = ["kommunen", "kommun", "komune", "kommuner"]
    let index = index(
      (0..<3_000).map { _ in
        var words = (0..<1 + random.below(12)).map { _ in random.below(3) == 0 ? "kommune" : "og" }
        if random.below(8) == 0 { words.append(rare[random.below(seed % rare.count + 1)]) }
        return words.joined(separator: " ")
      })
    for word in ["kommune", "kommunr", "kommnue", "kommunen", "komune"] {
      for clause in [Clause.fuzzy(word, distance: 1), .fuzzy(word, distance: 2), .word(word)] {
        let hits = index.find(Query(clause), limit: 150).hits
        for limit in [1, 10, 150] {
          let best = index.best(Query(clause), limit: limit)
          #expect(best.map { index.records[$0.record].id } == hits.prefix(limit).map(\.record.id), "\(clause)")
          #expect(best.map { Double($0.score) } == hits.prefix(limit).map(\.score), "\(clause)")
        }
      }
    }
  }

  private func index(_ texts: [String]) -> SearchIndex {
    let records = texts.enumerated().map { number, text in
      Record(
        id: "\(number)", kind: .activity, period: nil, series: nil, policy: "Skole", group: nil, text: text,
        ordinal: number)
    }
    return SearchIndex(
      records: records, analyzer: analyzer, abbreviations: Abbreviations(learningFrom: [], with: analyzer), periods: [])
  }
}

extension SeededGenerator {
  /// Up to nine letters, some of several bytes.
  fileprivate mutating func longWord() -> String {
    (0...below(9)).reduce(into: "") { word, _ in word.append(["a", "b", "c", "æ", "ø", "ж", "語"][below(7)]) }
  }
}
