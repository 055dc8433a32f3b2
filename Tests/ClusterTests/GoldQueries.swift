import Foundation
import TestSupport

/// The queries by which searches are judged.
enum GoldQueries {
  static let all: [String] = {
    struct Graded: Decodable { var query: String }
    let graded = try? JSONDecoder().decode([Graded].self, from: GoldPlans.golden("queries.json"))
    return graded?.map(\.query) ?? []
  }()
}
