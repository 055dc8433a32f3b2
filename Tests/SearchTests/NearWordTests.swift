import Language
import Model
import TestSupport
import Testing

@testable import Search

/// Words spelled much like one.
@Suite struct NearWordTests {
  private let analyzer = Analyzer()

  /// The walk over the tree of words agrees with measuring each of them.
  @Test(arguments: 0..<20) func agreesWithALookAtAll(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 300)
    let texts = (0..<400).map { _ in random.longWord() }
    let dictionary = index(texts).texts.index.dictionary
    for _ in 0..<100 {
      let word = random.longWord().lowercased()
      let distance = EditDistance(from: word)
      for limit in 0...2 {
        let near = dictionary.folded.keys.entries(beginningWith: "").filter { entry in
          dictionary.folded.keys.withBytes(of: entry) { distance.distance(to: $0, limit: limit) <= limit }
        }
        #expect(dictionary.entries(near: word, limit: limit).map(Int.init) == near, "\(word)~\(limit)")
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
