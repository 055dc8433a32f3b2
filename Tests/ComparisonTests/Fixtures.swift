import Foundation
import Language
import Model

@testable import Comparison

/// The language chain with the Danish dictionary, or without one where it is not installed.
let analyzer: Analyzer = {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("traad-comparison-tests.lexicon").path
  return Analyzer(lexicon: LexiconFile(path: path).open().lexicon)
}()

func compare(_ old: [Record], _ new: [Record], decisions: Decisions = Decisions()) -> Difference {
  let abbreviations = Abbreviations(learningFrom: (old + new).map(\.text), with: analyzer)
  return Comparer(analyzer: analyzer, abbreviations: abbreviations).compare(
    old: old, new: new, periods: (Period(first: 2018, last: 2020), Period(first: 2020, last: 2022)), series: nil,
    decisions: decisions)
}

/// Records of a period in reading order, one policy and group unless told.
func records(_ side: String, _ texts: [String], policy: String = "Skolepolitik", group: String? = nil) -> [Record] {
  texts.enumerated().map { place, text in
    Record(
      id: side + String(place), kind: .activity, period: nil, series: nil, policy: policy, group: group, text: text,
      ordinal: place)
  }
}

/// The documents and true differences under Golden/: `NAME.old.json`, `NAME.new.json` and `NAME.diff.json`.
struct Golden: Decodable {
  struct Document: Decodable {
    struct Policy: Decodable {
      struct Group: Decodable {
        var name: String?
        var activities: [String]
      }
      var name: String
      var groups: [Group]
      var followUps: [String]
    }
    var policies: [Policy]
  }

  struct Item: Decodable, Hashable {
    struct Entry: Decodable, Hashable {
      var policy: String
      var group: String?
      var text: String
    }
    var kind: String
    var relation: String
    var moved: Bool
    var from: [Entry]
    var to: [Entry]
    var certainty: String
  }

  var items: [Item]

  static func read<Value: Decodable>(_ name: String) throws -> Value {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    return try JSONDecoder().decode(Value.self, from: Data(contentsOf: folder.appendingPathComponent(name)))
  }

  static func records(_ name: String) throws -> [Record] {
    let document: Document = try read(name)
    var result: [Record] = []
    func append(_ kind: RecordKind, _ policy: String, _ group: String?, _ text: String) {
      result.append(
        Record(
          id: "\(name) \(result.count)", kind: kind, period: nil, series: nil, policy: policy, group: group,
          text: text, ordinal: result.count))
    }
    for policy in document.policies {
      for group in policy.groups {
        for text in group.activities { append(.activity, policy.name, group.name, text) }
      }
      for text in policy.followUps { append(.followUp, policy.name, nil, text) }
    }
    return result
  }
}

/// A small generator of numbers that gives the same ones every time (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
