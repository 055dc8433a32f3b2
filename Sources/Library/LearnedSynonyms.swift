import GRDB
package import Model

/// Two words that mean the same by the texts.
package struct LearnedPair: Hashable, Sendable {
  /// Whose plans show it, where the library holds those of several: it says nothing of the others. The empty name stands
  /// for plans of which it is not known.
  package var municipality: String?
  /// Lemmas, in the order of their bytes.
  package var first: String
  package var second: String

  package init(municipality: String? = nil, first: String, second: String) {
    self.municipality = municipality
    self.first = first
    self.second = second
  }
}

/// What was learned of words by comparing neighbouring periods, kept so that no search has to compare them.
///
/// It can be worked out again from the records at any time, so it is neither corrected nor exported.
extension LibraryStore {
  /// The pairs of lemmas that mean the same by the texts, as they were learned last.
  package func learnedSynonyms() throws(LibraryError) -> [LearnedPair] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT municipality, first, second FROM learnedSynonym ORDER BY municipality, first, second"
      ).map { row in
        LearnedPair(
          municipality: try row.decode(atIndex: 0), first: try row.decode(atIndex: 1),
          second: try row.decode(atIndex: 2))
      }
    }
  }

  /// The words that were exchanged between the periods of each comparison that has been made, by its stamp.
  package func exchanges() throws(LibraryError) -> [String: [Exchange]] {
    try read { database in
      let stamps = try String.fetchAll(database, sql: "SELECT stamp FROM comparison")
      var found = Dictionary(uniqueKeysWithValues: stamps.map { ($0, [Exchange]()) })
      let rows = try Row.fetchCursor(
        database, sql: "SELECT stamp, old, new, oldRecord, newRecord, context FROM exchange ORDER BY stamp, position")
      while let row = try rows.next() {
        let exchange = Exchange(
          old: try row.decode(atIndex: 1), new: try row.decode(atIndex: 2), oldRecord: try row.decode(atIndex: 3),
          newRecord: try row.decode(atIndex: 4), context: try row.decode(atIndex: 5))
        found[try row.decode(atIndex: 0), default: []].append(exchange)
      }
      return found
    }
  }

  /// Whether all that the texts teach was worked out since the last change.
  package var isLearned: Bool {
    get throws(LibraryError) { try !read { try HeadFlags($0).contains(.unlearned) } }
  }

  /// Keeps what was learned in place of what was before.
  ///
  /// - Parameters:
  ///   - exchanges: of all comparisons that belong to the library as it is, by stamp.
  ///   - synonyms: in any order.
  ///   - moment: when all was read that they were learned from; after a change since, they are learned again.
  package func keep(
    exchanges: [String: [Exchange]], synonyms: [LearnedPair], learnedAt moment: LibraryMoment? = nil
  ) throws(LibraryError) {
    try writeAlsoToCopy { database in
      if try LibraryMoment(database) == moment { try database.note(.unlearned, false) }
      let known = Set(try String.fetchAll(database, sql: "SELECT stamp FROM comparison"))
      for stamp in known where exchanges[stamp] == nil {
        try database.execute(sql: "DELETE FROM comparison WHERE stamp = ?", arguments: [stamp])
      }
      for (stamp, exchanges) in exchanges where !known.contains(stamp) {
        try database.insert(exchanges, of: stamp)
      }
      try database.execute(sql: "DELETE FROM learnedSynonym")
      for pair in synonyms {
        try database.execute(
          sql: "INSERT INTO learnedSynonym (municipality, first, second) VALUES (?, ?, ?)",
          arguments: [pair.municipality, pair.first, pair.second])
      }
    }
  }
}

extension Database {
  fileprivate func insert(_ exchanges: [Exchange], of stamp: String) throws {
    try execute(sql: "INSERT INTO comparison (stamp) VALUES (?)", arguments: [stamp])
    for (position, exchange) in exchanges.enumerated() {
      try execute(
        sql: """
          INSERT INTO exchange (stamp, position, old, new, oldRecord, newRecord, context) VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          stamp, position, exchange.old, exchange.new, exchange.oldRecord, exchange.newRecord, exchange.context,
        ])
    }
  }
}
