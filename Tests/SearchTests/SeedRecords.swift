import Foundation
import Language
import Model
import TestSupport

@testable import Search

/// The records of the two strategy documents under Golden/, and queries over them.
enum SeedRecords {
  static let all: [Record] = GoldPlans.records

  static let index: SearchIndex = {
    let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
    let abbreviations = Abbreviations(learningFrom: all.map(\.text), with: analyzer)
    return SearchIndex(records: all, analyzer: analyzer, abbreviations: abbreviations, periods: [])
  }()

  static func find(_ query: String, limit: Int = 0) throws -> Answer {
    index.find(try QueryParser.parse(query), limit: limit)
  }
}

/// A query and the records it should find.
struct GradedQuery: Decodable {
  struct Relevant: Decodable {
    var period: String
    var text: String
    var grade: Int
  }
  var query: String
  var relevant: [Relevant]

  static func all() throws -> [GradedQuery] {
    try JSONDecoder().decode([GradedQuery].self, from: GoldPlans.golden("queries.json"))
  }

  /// nDCG@10 with gain 2^grade − 1 over the hits of all tiers; without relevant records 1 when tiers 1 and 2 are empty.
  func score(_ answer: Answer) -> Double {
    guard !relevant.isEmpty else { return answer.total == 0 ? 1 : 0 }
    let grades = answer.hits.prefix(10).map { hit in
      relevant.first { $0.text == hit.record.text && $0.period == hit.record.period?.description }?.grade ?? 0
    }
    return Self.gain(grades) / Self.gain(relevant.map(\.grade).sorted(by: >))
  }

  private static func gain(_ grades: [Int]) -> Double {
    grades.prefix(10).enumerated().reduce(0) { $0 + (exp2(Double($1.element)) - 1) / log2(Double($1.offset) + 2) }
  }
}
