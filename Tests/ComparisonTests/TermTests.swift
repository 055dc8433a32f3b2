import Language
import Model
import TestSupport
import Testing

@testable import Comparison

@Suite struct TermTests {
  private let periods = (Period(first: 2018, last: 2020), Period(first: 2020, last: 2022))

  /// Without a dictionary words are stems and no compound is divided, so every machine counts the same.
  private func compareTerms(_ old: [String], with new: [String]) -> TermComparison {
    TermComparison(old: records("a", texts: old), new: records("b", texts: new), periods: periods, analyzer: Analyzer())
  }

  @Test func countsItemsAndNotOccurrences() {
    let terms = compareTerms(["skak", "dans"], with: ["dans om dans i dans", "dans"]).terms
    #expect(terms.map { [$0.old, $0.new] } == [[1, 0], [1, 2]])
  }

  @Test func tellsWhatCameWentGrewAndShrank() {
    let comparison = compareTerms(
      ["skak", "skak", "dans", "kor"], with: ["skak", "dans", "dans", "teater"])
    #expect(comparison.terms.map(\.status) == [.new, .gone, .more, .fewer])
    #expect(comparison.terms.map { [$0.old, $0.new] } == [[0, 1], [1, 0], [1, 2], [2, 1]])
  }

  @Test func functionWordsAndNumbersAreNoTerms() {
    #expect(compareTerms([], with: ["for at og i 2018 til 4-6 den a"]).terms.isEmpty)
  }

  @Test func fewWordsGiveNoStatistics() {
    let comparison = compareTerms(["skak"], with: ["dans"])
    #expect(!comparison.isEnough)
    #expect(comparison.terms.allSatisfy { $0.logRatio == nil && $0.logLikelihood == nil })
  }

  @Test func manyWordsGiveStatistics() throws {
    let old = (0..<500).map { $0 < 400 ? "skak teater" : "skak kor" }
    let new = (0..<500).map { $0 < 250 ? "skak dans" : "dans teater" }
    let comparison = compareTerms(old, with: new)
    #expect(comparison.isEnough)
    let chess = try #require(comparison.terms.first { $0.term.hasPrefix("skak") })
    #expect((chess.old, chess.new) == (500, 250) && chess.status == .fewer)
    #expect(try #require(chess.logRatio) == -1)
    #expect(try #require(chess.logLikelihood) > 300)
  }

  @Test func theLogLikelihoodIsThatOfTheFourCounts() throws {
    let keyness = Keyness(items: ItemCounts(old: 1_000, new: 1_000))
    let ratio = { (old: Int, new: Int) in keyness.logRatio(ItemCounts(old: old, new: new)) }
    let likelihood = { (old: Int, new: Int) in keyness.logLikelihood(ItemCounts(old: old, new: new)) }
    // 2 · (10 ln(10/20) + 30 ln(30/20) + 990 ln(990/980) + 970 ln(970/980)).
    #expect(abs(try #require(likelihood(10, 30)) - 10.669) < 0.01)
    #expect(likelihood(0, 1) == nil)
    #expect(likelihood(20, 20) == 0)
    #expect(ratio(10, 40) == 2 && ratio(40, 10) == -2)
    #expect(ratio(0, 4) == 3)
  }

  /// Exchanging the periods exchanges new and gone, more and fewer.
  @Test(arguments: 1...20) func aMirroredComparisonMirrors(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool = ["skak", "teater", "dans", "kor", "læsning", "samtale"]
    let texts = (0..<2).map { _ in
      (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        (0..<3).map { _ in pool.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      }
    }
    let mirror: [TermChange.Status: TermChange.Status] = [.new: .gone, .gone: .new, .more: .fewer, .fewer: .more]
    let forth = Set(
      compareTerms(texts[0], with: texts[1]).terms.map { [$0.term, $0.status.rawValue, "\($0.old)", "\($0.new)"] })
    let back = Set(
      compareTerms(texts[1], with: texts[0]).terms.map {
        [$0.term, mirror[$0.status]?.rawValue ?? "", "\($0.new)", "\($0.old)"]
      })
    #expect(forth == back)
  }

  @Test func partsOfCompoundsAreCounted() throws {
    // Without the dictionary nothing is divided.
    guard analyzer.lexicon != nil else { return }
    let old = records("a", texts: ["Læsning", "Skolestrategi"])
    let new = records("b", texts: ["Virksomhedsstrategi", "Digitaliseringsstrategi", "Læsekurser"])
    let terms = TermComparison(old: old, new: new, periods: periods, analyzer: analyzer).terms
    let strategy = try #require(terms.first { $0.term == "strategi" })
    #expect((strategy.old, strategy.new) == (1, 2))
    // "virksomhed" stands in that one compound only, which says it all.
    #expect(!terms.contains { $0.term == "virksomhed" })
  }
}
