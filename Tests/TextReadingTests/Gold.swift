import Extraction
import Foundation
import Model
import Testing

/// The schema of the gold files.
struct Gold: Decodable, Equatable {
  struct Policy: Decodable, Equatable {
    var name: String
    var groups: [Group]
    var followUps: [String]
  }

  struct Group: Decodable, Equatable {
    var name: String?
    var activities: [String]
  }

  var columns: [String]
  var policies: [Policy]

  /// The documents of a golden file, which holds one or several.
  static func read(_ name: String) throws -> [Gold] {
    struct Several: Decodable { var documents: [Gold] }
    let data = Data(try golden(name + ".gold.json"))
    if let several = try? JSONDecoder().decode(Several.self, from: data) { return several.documents }
    return [try JSONDecoder().decode(Gold.self, from: data)]
  }

  /// What is extracted from a manuscript, with the one word at hand that a lexicon must know: "leder- ⏎ team-".
  static func documents(of manuscript: Manuscript) throws -> [Gold] {
    try Extractor(isWord: { $0 == "leder" }).extract(manuscript, fileName: "").documents.map { document in
      let policies = document.policies.map { policy in
        Policy(
          name: policy.name ?? "",
          groups: policy.groups.map { Group(name: $0.name, activities: $0.activities.map(\.text)) },
          followUps: policy.followUps.map(\.text))
      }
      return Gold(columns: document.columns, policies: policies)
    }
  }

  /// Every bullet with what it is: what the share of right columns is counted over.
  var bullets: [Bullet] {
    policies.flatMap { policy in
      policy.groups.flatMap { group in
        group.activities.map { Bullet(policy: policy.name, group: group.name, text: $0) }
      } + policy.followUps.map { Bullet(policy: policy.name, group: "(follow-up)", text: $0) }
    }
  }
}

struct Bullet: Hashable {
  var policy: String
  var group: String?
  var text: String
}

/// The bytes of a golden file.
func golden(_ name: String) throws -> [UInt8] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  return [UInt8](try Data(contentsOf: folder.appending(path: name)))
}
