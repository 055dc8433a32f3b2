package import Foundation
package import Model

/// The two documents and the queries over them by which searches are judged (`Tests/SearchTests/Golden`).
package enum GoldPlans {
  package static let records: [Record] = ["2018-2020", "2020-2022"].flatMap(records)

  package static func golden(_ name: String) throws -> Data {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: tests.appending(path: "SearchTests/Golden/" + name))
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
