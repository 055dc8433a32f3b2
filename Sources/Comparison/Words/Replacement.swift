import Algorithms
import Language
package import Model

/// Two words of which one took the other's place where items were reworded.
package struct Replacement: Hashable, Sendable {
  /// Lemmas, in the order of their bytes.
  package var first: String
  package var second: String
  /// The records in which that happened, old and new.
  package var records: [Record]
  /// Whether the texts show well enough that both mean the same; see `LearnedPairs`.
  package var isLearned: Bool
}

extension Replacement {
  /// The replacements that some exchanges show, most records first.
  static func all(by exchanges: [Exchange], in records: [Record], analyzer: Analyzer) -> [Replacement] {
    let recordOfID = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    let learned = LearnedPairs(from: exchanges, in: records, analyzer: analyzer).pairs
    return Dictionary(grouping: exchanges, by: \.pair).map { pair, exchanges in
      let ids = exchanges.flatMap { [$0.oldRecord, $0.newRecord] }.uniqued()
      return Replacement(
        first: pair[0], second: pair[1], records: ids.compactMap { recordOfID[$0] }, isLearned: learned.contains(pair))
    }.sorted { ($1.records.count, $0.first, $0.second) < ($0.records.count, $1.first, $1.second) }
  }
}
