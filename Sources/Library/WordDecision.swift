import GRDB
import Model

/// What a person decided about a pair of wordings: that they mean the same, or that they do not.
package struct WordDecision: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An abbreviation and what it stands for.
    case abbreviation
    /// Two wordings in either order.
    case synonym
  }

  package var kind: Kind
  /// As typed, in NFC: the abbreviation, or the one wording.
  package var first: String
  /// What it stands for, or the other wording.
  package var second: String
  package var isAccepted: Bool

  package init(_ kind: Kind, _ first: String, _ second: String, isAccepted: Bool) {
    self.kind = kind
    self.first = first.nfc
    self.second = second.nfc
    self.isAccepted = isAccepted
  }

  /// What the decision is about, without case; two synonyms are the same pair in either order.
  fileprivate var key: (first: String, second: String) {
    let keys = (first.lowercased().nfc, second.lowercased().nfc)
    return kind == .synonym && keys.1 < keys.0 ? (keys.1, keys.0) : keys
  }
}

extension LibraryStore {
  /// The decisions that hold, of several about one pair the last; by kind and then in the order of their wordings.
  package func wordDecisions() throws(LibraryError) -> [WordDecision] {
    try read { database in
      // With max() SQLite takes the other columns from the row of the greatest: https://sqlite.org/lang_select.html.
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT kind, first, second, isAccepted, max(correction) FROM wordDecision
          GROUP BY kind, firstKey, secondKey ORDER BY kind, firstKey, secondKey
          """)
      return try rows.map(WordDecision.init)
    }
  }

  /// Remembers a decision, which goes before an earlier one about the same pair; imports leave it as it is.
  @discardableResult
  package func keep(_ decision: WordDecision) throws(LibraryError) -> Correction {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO wordDecision (correction, kind, firstKey, secondKey, first, second, isAccepted)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          try database.newCorrection(), decision.kind.rawValue, decision.key.first, decision.key.second, decision.first,
          decision.second, decision.isAccepted,
        ])
      return .decided(decision)
    }
  }
}

extension WordDecision {
  /// From a row that begins with kind, the two wordings, and whether they mean the same.
  init(_ row: Row) throws {
    guard let kind = Kind(rawValue: try row.decode(atIndex: 0)) else {
      throw LibraryError.corrupt("wordDecision.kind")
    }
    self.init(kind, try row.decode(atIndex: 1), try row.decode(atIndex: 2), isAccepted: try row.decode(atIndex: 3))
  }
}
