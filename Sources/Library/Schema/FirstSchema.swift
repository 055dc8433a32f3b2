import GRDB
import Model

/// The tables of the first libraries, which kept what a person had removed in four tables of its own.
enum FirstSchema {
  /// The migrations that made them.
  static let migrations: Set<String> = ["1", "corrections", "wordDecisions", "wordDecisionsInOrder", "learnedSynonyms"]

  /// The SHA-256 of the statements that made the tables, in the order of their names; see `FileSchema`.
  static let fingerprint = "2b3b764d230dab4649c3196be9e7aca53775641fe36947c32d095ba41203292e"

  /// Turns them into the tables of `Schema`; every document keeps its number.
  static func upgrade(_ database: Database, applied: Set<String>) throws {
    guard applied == migrations else { throw LibraryError.corrupt("migrations \(applied.sorted())") }
    try remakeDocuments(database)
    for statement in Schema.documentIndexes { try database.execute(sql: statement) }
    for row in try Row.fetchAll(database, sql: "SELECT correction, id, period, series FROM removedDocument") {
      try putBack(
        database, correction: row.decode(atIndex: 0), document: row.decode(atIndex: 1),
        period: Period(column: row.decode(atIndex: 2)), series: row.decode(atIndex: 3))
    }
    // Those that refer to the others first.
    for table in ["removedPlace", "removedSource", "removedHeading", "removedDocument"] {
      try database.execute(sql: "DROP TABLE \(table)")
    }
  }

  private static let documentColumns =
    "id, file, part, sha256, title, period, series, joins, givenPeriod, givenSeries, format, pages, imported, notes"

  /// Makes the table of documents again, without its constraint of one document a place: SQLite cannot take one away.
  /// See https://www.sqlite.org/lang_altertable.html, section 7.
  private static func remakeDocuments(_ database: Database) throws {
    let last = try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'document'")
    try database.execute(sql: Schema.document(named: "newDocument"))
    try database.execute(
      sql: "INSERT INTO newDocument (\(documentColumns)) SELECT \(documentColumns) FROM document ORDER BY id")
    try database.execute(sql: "DROP TABLE document")
    try database.execute(sql: "ALTER TABLE newDocument RENAME TO document")
    guard let last else { return }
    // The numbers of documents that are gone stay used.
    try database.execute(sql: "DELETE FROM sqlite_sequence WHERE name = 'document'")
    try database.execute(literal: "INSERT INTO sqlite_sequence (name, seq) VALUES ('document', \(last))")
  }

  /// Gives a removed document its rows again.
  private static func putBack(
    _ database: Database, correction: Int64, document: Int64, period: Period?, series: String?
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO document (removedBy, \(documentColumns))
        SELECT correction, \(documentColumns) FROM removedDocument WHERE correction = ?
        """, arguments: [correction])
    try database.execute(
      sql: """
        INSERT INTO columnHeading (document, position, text)
        SELECT ?, position, text FROM removedHeading WHERE correction = ?
        """, arguments: [document, correction])
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT ordinal, kind, policy, groupName, text, occurrence, level FROM removedSource WHERE correction = ?
        ORDER BY ordinal
        """, arguments: [correction])
    for row in rows {
      let identity = try RecordIdentity(row, filing: Filing(period: period, series: series))
      let record = try recordNumber(of: identity, in: database)
      try database.execute(
        sql: "INSERT INTO source (document, ordinal, record, level) VALUES (?, ?, ?, ?)",
        arguments: [document, try row.decode(Int.self, atIndex: 0), record, try row.decode(Int.self, atIndex: 6)])
    }
    let places = "ordinal, piece, page, left, top, right, bottom, part, path, line, lines"
    try database.execute(
      sql: "INSERT INTO place (document, \(places)) SELECT ?, \(places) FROM removedPlace WHERE correction = ?",
      arguments: [document, correction])
  }

  /// The row number of a record, which is made if it is not there: in the columns that the second version had.
  private static func recordNumber(of identity: RecordIdentity, in database: Database) throws -> Int64 {
    let find = "SELECT number FROM record WHERE id = ?"
    if let number = try Int64.fetchOne(database, sql: find, arguments: [identity.id]) { return number }
    try database.execute(
      sql: """
        INSERT INTO record (id, period, series, kind, policy, groupName, text, occurrence) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        identity.id, identity.filing.period?.description, identity.filing.series, identity.kind.rawValue,
        identity.policy, identity.group, identity.text, identity.occurrence,
      ])
    return database.lastInsertedRowID
  }
}
