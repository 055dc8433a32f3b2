import GRDB
import Model

extension StoredDocument {
  private static let select = """
    SELECT id, file, sha256, title, period, series, format, pages, imported, notes,
      (SELECT count(*) FROM source WHERE source.document = document.id) FROM document WHERE removedBy IS NULL
    """

  static func all(_ database: Database) throws -> [StoredDocument] {
    try all(database, rows: Row.fetchCursor(database, sql: select + " ORDER BY id"))
  }

  static func all(_ database: Database, file: String) throws -> [StoredDocument] {
    try all(database, rows: Row.fetchCursor(database, sql: select + " AND file = ? ORDER BY part", arguments: [file]))
  }

  private static func all(_ database: Database, rows: RowCursor) throws -> [StoredDocument] {
    let headings = try cachedHeadings(database)
    var documents: [StoredDocument] = []
    while let row = try rows.next() {
      var document = try StoredDocument(row)
      let arguments: StatementArguments = [document.id]
      document.columns = try String.fetchAll(headings, arguments: arguments)
      documents.append(document)
    }
    return documents
  }

  private static func cachedHeadings(_ database: Database) throws -> Statement {
    try database.cachedStatement(sql: "SELECT text FROM columnHeading WHERE document = ? ORDER BY position")
  }

  private init(_ row: Row) throws {
    try self.init(
      id: row.decode(atIndex: 0), file: row.decode(atIndex: 1), sha256: row.decode(atIndex: 2),
      title: row.decode(atIndex: 3), period: Period(column: row.decode(atIndex: 4)), series: row.decode(atIndex: 5),
      columns: [], format: Format(column: row.decode(atIndex: 6)), pages: row.decode(atIndex: 7),
      records: row.decode(atIndex: 10), imported: row.decode(atIndex: 8),
      notes: NoteCoding.notes(row.decode(atIndex: 9)))
  }
}

extension Period {
  /// The period of a column of text; throws for text that is none, since then something else wrote it.
  init?(column: String?) throws {
    guard let column else { return nil }
    guard let period = Period(column) else { throw LibraryError.corrupt("period \(column)") }
    self = period
  }
}

extension Format {
  init(column: String) throws {
    guard let format = Format(rawValue: column) else { throw LibraryError.corrupt("format \(column)") }
    self = format
  }
}

extension RecordKind {
  init(column: String) throws {
    guard let kind = RecordKind(rawValue: column) else { throw LibraryError.corrupt("kind \(column)") }
    self = kind
  }
}
