import Model
import TestSupport
import Testing

@testable import Comparison

@Suite struct DevelopmentTests {
  private func develop(_ texts: [[String]]) -> Development {
    let periods = texts.indices.map { Period(first: 2016 + 2 * $0, last: 2018 + 2 * $0) }
    let held = texts.enumerated().map { records("\($0)-", texts: $1) }
    return Development(periods: periods, steps: (1..<texts.count).map { [compare(held[$0 - 1], with: held[$0])] })
  }

  @Test func eachItemIsOneChain() {
    let development = develop([
      ["Åbne haller", "Kurser i tegn til tale"], ["Fortsat kurser i tegn til tale", "Åbne haller"],
      ["Lektiecafé", "Åbne haller"],
    ])
    #expect(
      development.chains.map { $0.latest.map(\.text) } == [
        ["Åbne haller"], ["Fortsat kurser i tegn til tale"], ["Lektiecafé"],
      ])
    #expect(
      development.chains.map(\.relations) == [[.kept, .kept], [.reworded, .removed], [nil, .added]])
  }

  @Test func whatIsSplitStaysOneChain() {
    let whole = "Kollegial supervision og kurser i konflikthåndtering"
    let rest = "Åbne haller hver dag"
    let pieces = ["Kollegial supervision", rest, "Kurser i konflikthåndtering"]
    let chains = develop([[whole, rest], pieces, [whole, rest]]).chains
    #expect(chains.map { $0.records.map(\.count) } == [[1, 2, 1], [1, 1, 1]])
    #expect(chains.map(\.relations) == [[.split, .merged], [.kept, .kept]])
  }

  /// Every record of every period stands in one chain.
  @Test(arguments: 1...20) func nothingIsLostOrCountedTwice(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool = ["Åbne haller", "Lektiecafé", "Kostpolitik i dagtilbud", "Årlig status", "Kurser i tegn til tale"]
    let texts = (0..<4).map { _ in
      (0..<Int.random(in: 0...8, using: &generator)).map { _ in pool.randomElement(using: &generator) ?? "" }
    }
    let chains = develop(texts).chains
    for (period, expected) in texts.enumerated() {
      let found = chains.flatMap { $0.records[period] }
      #expect(Set(found.map(\.id)).count == found.count)
      // A lone record between empty periods is added and removed again, so it is in a change.
      #expect(found.map(\.text).sorted() == expected.sorted())
    }
  }
}
