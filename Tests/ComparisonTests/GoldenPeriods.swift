import Foundation
import Model
import Testing

@testable import Comparison

/// Two periods under Golden/ and what became of each item, as a person says: `NAME.old.json`, `NAME.new.json` and
/// `NAME.diff.txt`.
struct GoldenPeriods {
  let old: [Record]
  let new: [Record]
  let truth: GoldenDifference

  init(_ name: String) throws {
    old = try Self.records(name + ".old.json")
    new = try Self.records(name + ".new.json")
    truth = try GoldenDifference(reading: String(contentsOf: Self.url(name + ".diff.txt"), encoding: .utf8))
  }

  private static func url(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
      .appendingPathComponent(name)
  }

  private static func records(_ name: String) throws -> [Record] {
    let document = try JSONDecoder().decode(Document.self, from: Data(contentsOf: url(name)))
    let items = document.policies.flatMap { policy in
      policy.groups.flatMap { group in
        group.activities.map { (RecordKind.activity, policy.name, group.name, $0) }
      } + policy.followUps.map { (RecordKind.followUp, policy.name, nil, $0) }
    }
    return items.enumerated().map { place, item in
      Record(
        id: "\(name) \(place)", kind: item.0, period: nil, series: nil, policy: item.1, group: item.2, text: item.3,
        ordinal: place)
    }
  }

  private struct Document: Decodable {
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
}

/// What became of each item and heading, as text. A paragraph is one change:
///
///     reworded, moved, likely: why a person thinks so
///     - the old text
///     + the new one
///
/// "= text" stands for both where they are the same; "heading reworded" begins the change of a heading, "policy ›
/// group". A text stands once in its period.
struct GoldenDifference {
  struct Change: Hashable {
    var relation: String
    var isMoved: Bool
    /// Nil where it is certain.
    var certainty: String?
    var old: [String]
    var new: [String]
  }

  private(set) var headings: [Change] = []
  private(set) var items: [Change] = []

  init(reading text: String) throws {
    for paragraph in text.components(separatedBy: "\n\n") {
      let lines = paragraph.split(separator: "\n").map(String.init)
      var words = try #require(lines.first?.split(separator: ":").first).split(separator: " ").map {
        String($0.drop { $0 == "," }.prefix { $0 != "," })
      }
      let isHeading = words.first == "heading"
      if isHeading { words.removeFirst() }
      let relation = words.removeFirst()
      try #require(
        Relation(rawValue: relation) != nil && words.allSatisfy { ["moved", "likely", "arguable"].contains($0) })
      let texts = { (signs: String) in
        lines.dropFirst().filter { signs.contains($0.prefix(1)) }.map { String($0.dropFirst(2)) }
      }
      let change = Change(
        relation: relation, isMoved: relation == "moved" || words.contains("moved"),
        certainty: words.first { $0 != "moved" }, old: texts("-="), new: texts("+="))
      if isHeading { headings.append(change) } else { items.append(change) }
    }
  }
}
