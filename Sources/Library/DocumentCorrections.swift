import GRDB
package import Model

extension LibraryStore {
  /// Gives a document another period, which holds for its place in its file after every import of it.
  ///
  /// Its records get other ids, as the period is part of what a record is.
  @discardableResult
  package func setPeriod(_ period: Period, ofDocument id: Int64) throws(LibraryError) -> Correction {
    try write { database in
      let document = try database.place(ofDocument: id)
      let number = try database.newCorrection()
      try database.execute(
        sql: "INSERT INTO periodChange (correction, file, part, period, before) VALUES (?, ?, ?, ?, ?)",
        arguments: [number, document.file, document.part, period.description, document.period?.description])
      try database.set(period: period, ofDocument: id)
      return .setPeriod(period, file: document.file, before: document.period)
    }
  }

  /// Says whose plan a document is, which holds for its place in its file after every import of it.
  ///
  /// Its records get other ids, as the municipality is part of what a record is.
  @discardableResult
  package func setMunicipality(_ name: String, ofDocument id: Int64) throws(LibraryError) -> Correction {
    try write { database in
      let document = try database.place(ofDocument: id)
      let number = try database.newCorrection()
      try database.execute(
        sql: "INSERT INTO municipalityChange (correction, file, part, municipality, before) VALUES (?, ?, ?, ?, ?)",
        arguments: [number, document.file, document.part, name.nfc, document.municipality])
      try database.name(municipality: name.nfc, ofDocument: id)
      return .setMunicipality(name.nfc, file: document.file, before: document.municipality)
    }
  }

  /// Takes a document's file out, with all its documents and the records that no other document holds; `undo` puts it
  /// back. Its bytes stay out, wherever they are imported from, until an import is told to take them again.
  @discardableResult
  package func remove(document id: Int64) throws(LibraryError) -> Correction {
    try write { database in
      let document = try database.place(ofDocument: id)
      let number = try database.newCorrection()
      try database.execute(
        sql: "UPDATE document SET removedBy = ? WHERE file = ? AND removedBy IS NULL",
        arguments: [number, document.file])
      guard let correction = try Correction.removed(database, by: number) else {
        throw LibraryError.noSuchDocument(id)
      }
      return correction
    }
  }
}

/// Where a document stands and how it is filed.
struct FiledDocument {
  var file: String
  var part: Int
  /// As it is written.
  var municipality: String?
  var period: Period?
  var series: String?

  var filing: Filing { Filing(municipality: municipality, period: period, series: series) }
}

extension Database {
  func place(ofDocument id: Int64) throws -> FiledDocument {
    guard
      let row = try Row.fetchOne(
        self, sql: "SELECT file, part, municipality, period, series FROM document WHERE id = ? AND removedBy IS NULL",
        arguments: [id])
    else { throw LibraryError.noSuchDocument(id) }
    return FiledDocument(
      file: try row.decode(atIndex: 0), part: try row.decode(atIndex: 1), municipality: try row.decode(atIndex: 2),
      period: try Period(column: row.decode(atIndex: 3)), series: try row.decode(atIndex: 4))
  }

  /// Where the document stands that a correction is about, if the library still holds it.
  func document(ofCorrection number: Int64, in table: String) throws -> Int64? {
    try Int64.fetchOne(
      self,
      sql: """
        SELECT id FROM \(table) JOIN document
        ON document.file = \(table).file AND document.part = \(table).part AND removedBy IS NULL WHERE correction = ?
        """, arguments: [number])
  }

  /// Files a document and its records under another period.
  func set(period: Period?, ofDocument id: Int64) throws {
    var filing = try place(ofDocument: id).filing
    filing.period = period
    try refile(document: id, as: filing)
  }

  /// Files a document and its records under another municipality; nil where it is not known.
  func name(municipality: String?, ofDocument id: Int64) throws {
    var document = try place(ofDocument: id)
    document.municipality = municipality
    try execute(sql: "UPDATE document SET municipality = ? WHERE id = ?", arguments: [municipality, id])
    try refile(document: id, as: document.filing)
  }

  /// The municipality that a person gave the document that stands here; nil where none did.
  func correctedMunicipality(file: String, part: Int) throws -> String? {
    try String.fetchOne(
      self,
      sql: "SELECT municipality FROM municipalityChange WHERE file = ? AND part = ? ORDER BY correction DESC LIMIT 1",
      arguments: [file, part])
  }

  /// The period that a person gave the document that stands here; nil where none did.
  func correctedPeriod(file: String, part: Int) throws -> Period? {
    let text = try String.fetchOne(
      self, sql: "SELECT period FROM periodChange WHERE file = ? AND part = ? ORDER BY correction DESC LIMIT 1",
      arguments: [file, part])
    return try Period(column: text)
  }

  /// Gives a document's records another municipality, period or series, and with it other ids; their old selves stay
  /// where others hold them.
  func refile(document: Int64, as filing: Filing) throws {
    let held = try recordNumbers(where: "id = \(document)")
    try execute(
      sql: "UPDATE document SET period = ?, series = ? WHERE id = ?",
      arguments: [filing.period?.description, filing.series, document])
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT ordinal, kind, policy, groupName, text, occurrence
        FROM source JOIN record ON number = record WHERE document = ? ORDER BY ordinal
        """, arguments: [document])
    let update = try cachedStatement(sql: "UPDATE source SET record = ? WHERE document = ? AND ordinal = ?")
    for row in rows {
      let identity = try RecordIdentity(row, filing: filing)
      try update.execute(arguments: [try recordNumber(of: identity), document, try row.decode(Int.self, atIndex: 0)])
    }
    try deleteOrphans(among: held)
  }
}

extension RecordIdentity {
  /// From a row whose columns after the first are kind, policy, group, text and occurrence.
  init(_ row: Row, filing: Filing) throws {
    try self.init(
      filing, kind: RecordKind(column: row.decode(atIndex: 1)), policy: row.decode(atIndex: 2),
      group: row.decode(atIndex: 3), text: row.decode(atIndex: 4), occurrence: row.decode(atIndex: 5))
  }
}

extension Database {
  /// Puts the documents back that a correction removed, unless their path or their bytes have been imported since: then
  /// they are gone for good.
  func restoreDocument(removedBy correction: Int64) throws {
    try execute(
      sql: """
        UPDATE document SET removedBy = NULL WHERE removedBy = ? AND NOT EXISTS (
          SELECT 1 FROM document AS held
          WHERE held.removedBy IS NULL
            AND iif(held.file = document.file, held.part = document.part OR held.sha256 <> document.sha256,
              held.sha256 = document.sha256))
        """, arguments: [correction])
    let records = try recordNumbers(where: "removedBy = \(correction)")
    try execute(sql: "DELETE FROM document WHERE removedBy = ?", arguments: [correction])
    try deleteOrphans(among: records)
  }
}
