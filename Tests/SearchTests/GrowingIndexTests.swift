import Language
import Model
import TestSupport
import Testing

@testable import Search

/// An index answers the same however its records were added.
@Suite struct GrowingIndexTests {
  private let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)

  @Test(arguments: 0..<20) func documentsOneByOneOrAllAtOnce(_ seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed) + 9000)
    let documents = (0...random.below(6)).map { _ in random.records(random.below(12), words: 14) }
    let records = Array(documents.joined()).enumerated().map { number, record in
      var record = record
      record.id = "\(number)"
      record.ordinal = number
      return record
    }
    let whole = index(records)
    var grown: SearchIndex?
    var some: [Record] = []
    for document in documents.shuffled(using: &random) {
      some += records.filter { $0.ordinal < some.count + document.count && !some.contains($0) }
      grown = index(some, after: grown)
    }
    grown = index(records.shuffled(using: &random), after: grown)
    let inTasks = try await SearchIndex.made(
      records: records, analyzer: analyzer, abbreviations: Abbreviations(learningFrom: [], with: analyzer), periods: [])
    for query in queries(&random) {
      let answer = whole.find(query, limit: 0)
      #expect(grown?.find(query, limit: 0) == answer, "\(query)")
      #expect(inTasks.find(query, limit: 0) == answer, "\(query)")
    }
  }

  @Test(arguments: 0..<20) func whatWasRemovedIsForgotten(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 9500)
    let records = random.records(40, words: 14)
    let kept = records.filter { _ in random.below(2) == 0 }
    let shrunk = index(kept, after: index(records))
    let fresh = index(kept)
    for query in queries(&random) { #expect(shrunk.find(query, limit: 0) == fresh.find(query, limit: 0), "\(query)") }
  }

  /// The first hits are the same whatever the limit, in an index of a few records and in one of many, which are looked for in
  /// other ways.
  @Test(arguments: [20, 720, 1_420, 6_000]) func aLimitOnlyCutsTheList(_ count: Int) {
    var random = SeededGenerator(seed: UInt64(count) + 9900)
    let index = index(random.records(count, words: 14))
    for query in queries(&random) {
      let whole = index.find(query, limit: 0)
      for limit in [1, 3, 10] {
        var few = index.find(query, limit: limit)
        #expect(few.hits == Array(whole.hits.prefix(limit)), "\(query)")
        few.hits = whole.hits
        #expect(few == whole, "\(query)")
      }
    }
  }

  private func index(_ records: [Record], after previous: SearchIndex? = nil) -> SearchIndex {
    SearchIndex(
      records: records, analyzer: analyzer, abbreviations: Abbreviations(learningFrom: [], with: analyzer), periods: [],
      after: previous)
  }

  private func queries(_ random: inout SeededGenerator) -> [Query] {
    (0..<40).map { _ in
      switch random.below(5) {
      case 0: Query(.word(random.word()))
      case 1: Query(.fuzzy(random.word(), distance: 1))
      case 2: Query(.any([.exact(random.word()), .exact(random.word())]))
      case 3: Query(.phrase(random.words(2), exact: true))
      default: Query(random.clause(depth: 2))
      }
    }
  }
}
