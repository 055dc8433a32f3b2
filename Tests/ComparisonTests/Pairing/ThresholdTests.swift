import Model
import TestSupport
import Testing

@testable import Comparison

@Suite struct ThresholdTests {
  @Test func fewItemsTakeAFixedThreshold() {
    #expect(
      SimilarityThreshold.fitting([], known: Assignment(), oldCount: 9, newCount: 40) == SimilarityThreshold.ofFewItems)
  }

  /// Items that all look like one another ask for more likeness than items that do not.
  @Test func risesWithWhatItemsReachWithOthers() {
    let threshold = { (likeness: Float) in
      let pairs = (0..<20).flatMap { old in
        (0..<20).map { ScoredPair(old: old, new: $0, score: old == $0 ? 0.9 : likeness) }
      }
      return SimilarityThreshold.fitting(pairs, known: Assignment(), oldCount: 20, newCount: 20)
    }
    #expect(threshold(0.1) == SimilarityThreshold.range.lowerBound)
    #expect(threshold(0.1) < threshold(0.3) && threshold(0.3) < threshold(0.35))
    #expect(threshold(0.8) == SimilarityThreshold.range.upperBound)
  }

  /// A thousand items a side made of the same few phrases: what was kept and what was reworded is still found.
  @Test func manyItemsOfTheSamePhrases() {
    var random = SeededGenerator(seed: 7)
    let openings = ["Udvikling af", "Styrkelse af", "Netværk for", "Handleplan for", "Videndeling om", "Kurser i"]
    let firsts = ["sprog", "trivsels", "klima", "energi", "kultur", "idræts", "ældre", "demens", "trafik", "havne"]
    let seconds = ["indsats", "strategi", "forløb", "vejledning", "netværk", "samarbejde", "rådgivning", "kampagne"]
    let closings = ["på alle skoler", "i hele kommunen", "med frivillige", "i lokalområderne", "for unge", "hvert år"]
    let texts = (0..<1000).map { _ in
      let words = (0..<3).map { _ in pick(firsts, by: &random) + pick(seconds, by: &random) }
      return
        "\(pick(openings, by: &random)) \(words[0]), \(words[1]) og \(words[2]) \(pick(closings, by: &random))"
    }
    let new = texts.enumerated().map { $0 % 3 == 0 ? $1 + " i samarbejde med foreninger" : $1 }
    let difference = compare(records("a", texts: texts), with: records("b", texts: new))
    let links = difference.items.flatMap { change in
      change.old.flatMap { old in change.new.map { old.id.dropFirst() == $0.id.dropFirst() } }
    }
    #expect(links.count { $0 } >= 950 && links.count { !$0 } <= 50)
  }

  private func pick(_ words: [String], by random: inout SeededGenerator) -> String {
    words.randomElement(using: &random) ?? ""
  }
}
