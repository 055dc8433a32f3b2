import Foundation
import Language
import Model

@testable import Search

/// The records of the two strategy documents under Golden/, and queries over them.
enum SeedRecords {
  static let all: [Record] = ["2018-2020", "2020-2022"].flatMap(records)

  static let index: SearchIndex = {
    let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
    let abbreviations = Abbreviations(learningFrom: all.map(\.text), with: analyzer)
    return SearchIndex(records: all, analyzer: analyzer, abbreviations: abbreviations, periods: [])
  }()

  static func find(_ query: String, limit: Int = 0) throws -> Answer {
    index.find(try QueryParser.parse(query), limit: limit)
  }

  static func golden(_ name: String) throws -> Data {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    return try Data(contentsOf: folder.appending(path: name))
  }

  private struct Document: Decodable {
    struct Policy: Decodable {
      var name: String
      var groups: [Group]
      var followUps: [String]
    }
    struct Group: Decodable {
      var name: String?
      var activities: [String]
    }
    var policies: [Policy]
  }

  private static func records(_ period: String) -> [Record] {
    guard let data = try? golden(period + ".json"), let document = try? JSONDecoder().decode(Document.self, from: data)
    else { return [] }
    var records: [Record] = []
    func add(_ text: String, as kind: RecordKind, policy: String, group: String? = nil) {
      records.append(
        Record(
          id: "\(period) \(records.count)", kind: kind, period: Period(period), series: nil, policy: policy,
          group: group, text: text, ordinal: records.count))
    }
    for policy in document.policies {
      for group in policy.groups {
        for text in group.activities { add(text, as: .activity, policy: policy.name, group: group.name) }
      }
      for text in policy.followUps { add(text, as: .followUp, policy: policy.name) }
    }
    return records
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
    try JSONDecoder().decode([GradedQuery].self, from: SeedRecords.golden("queries.json"))
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
