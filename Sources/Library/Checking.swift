import GRDB
package import Model

/// Something in the library that is not as it should be.
package enum Flaw: Hashable, Sendable {
  /// The database itself is broken; what SQLite says.
  case damaged(String)
  /// A record's id is not that of its contents.
  case wrongID(RecordID)
  /// A record that no document holds.
  case orphan(RecordID)
  /// A record has another municipality, period or series than its document, whose number this is.
  case misfiled(RecordID, document: Int64)
  /// A document is marked as a plan on a person's word, and nobody gave it.
  case unvouched(document: Int64)
  /// A document has another municipality than it was given.
  case otherMunicipality(document: Int64)
  /// The bytes of a document's file are kept, but are not what they were.
  case damagedOriginal(document: Int64)
}

extension LibraryStore {
  /// Looks at every document and record; empty when all is well. The files that were imported are not opened.
  package func check() throws(LibraryError) -> [Flaw] {
    try read { database in
      let complaints = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
      if !complaints.isEmpty { return complaints.map(Flaw.damaged) }
      let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
        Flaw.damaged("\(try row.decode(String.self, atIndex: 0)): \(try row.decode(Int64?.self, atIndex: 1) ?? 0)")
      }
      return dangling + (try database.wrongIDs()) + (try database.orphans()) + (try database.misfiled())
        + (try database.misread()) + (try database.lostOriginals())
    }
  }
}

extension LibraryStore {
  /// Ends the reading that goes on in another thread, with an error.
  package func interrupt() { queue.interrupt() }
}

extension Database {
  fileprivate func wrongIDs() throws -> [Flaw] {
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT id, kind, policy, groupName, text, occurrence, municipality, period, series FROM record ORDER BY number
        """)
    var flaws: [Flaw] = []
    while !Task.isCancelled, let row = try rows.next() {
      let filing = try Filing(
        municipality: row.decode(atIndex: 6), period: Period(column: row.decode(atIndex: 7)),
        series: row.decode(atIndex: 8))
      let identity = try RecordIdentity(row, filing: filing)
      let id = try row.decode(String.self, atIndex: 0)
      if identity.id != id { flaws.append(.wrongID(id)) }
    }
    return flaws
  }

  fileprivate func orphans() throws -> [Flaw] {
    try String.fetchAll(
      self, sql: "SELECT id FROM record WHERE NOT EXISTS (SELECT 1 FROM source WHERE record = number) ORDER BY number"
    ).map(Flaw.orphan)
  }

  fileprivate func misfiled() throws -> [Flaw] {
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT record.id, document.id, document.municipality, record.municipality,
          record.period IS document.period AND record.series IS document.series
        FROM source JOIN record ON number = record JOIN document ON document.id = document
        ORDER BY document.id, ordinal
        """)
    var flaws: [Flaw] = []
    while !Task.isCancelled, let row = try rows.next() {
      let (name, key) = (try row.decode(String?.self, atIndex: 2), try row.decode(String?.self, atIndex: 3))
      if try row.decode(Bool.self, atIndex: 4), name.map(Municipality.key(ofName:)) == key { continue }
      flaws.append(.misfiled(try row.decode(atIndex: 0), document: try row.decode(atIndex: 1)))
    }
    return flaws
  }

  fileprivate func lostOriginals() throws -> [Flaw] {
    try damagedOriginals().flatMap { sha256 in
      try Int64.fetchAll(self, sql: "SELECT id FROM document WHERE sha256 = ? ORDER BY id", arguments: [sha256])
    }.map { .damagedOriginal(document: $0) }
  }

  fileprivate func misread() throws -> [Flaw] {
    let joined = "SELECT id FROM reading JOIN document ON id = document WHERE"
    let unvouched = try Int64.fetchAll(
      self, sql: joined + " isVouched AND NOT givenPlan AND givenPeriod IS NULL ORDER BY id")
    let others = try Int64.fetchAll(
      self,
      sql: joined + " givenMunicipality IS NOT NULL AND reading.municipality IS NOT givenMunicipality ORDER BY id")
    return unvouched.map { .unvouched(document: $0) } + others.map { .otherMunicipality(document: $0) }
  }
}
