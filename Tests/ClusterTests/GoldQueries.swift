import Foundation
import Model

/// The two documents and the queries over them by which searches are judged (`Tests/SearchTests/Golden`).
enum GoldQueries {
  static let all: [String] = {
    struct Graded: Decodable { var query: String }
    return (decoded("queries.json") as [Graded]?)?.map(\.query) ?? []
  }()

  static let records: [Record] = ["2018-2020", "2020-2022"].flatMap(records)

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
    guard let document: Document = decoded(period + ".json") else { return [] }
    let items = document.policies.flatMap { policy in
      policy.groups.flatMap { group in
        group.activities.map { (kind: RecordKind.activity, policy: policy.name, group: group.name, text: $0) }
      } + policy.followUps.map { (kind: .followUp, policy: policy.name, group: nil, text: $0) }
    }
    return items.enumerated().map { number, item in
      Record(
        id: "\(period)-\(number)", kind: item.kind, period: Period(period), series: nil, policy: item.policy,
        group: item.group, text: item.text, ordinal: number)
    }
  }

  private static func decoded<Value: Decodable>(_ name: String) -> Value? {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    guard let data = try? Data(contentsOf: tests.appending(path: "SearchTests/Golden/" + name)) else { return nil }
    return try? JSONDecoder().decode(Value.self, from: data)
  }
}
