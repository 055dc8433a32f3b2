import Foundation
import GRDB
import Model

/// In this room a row is one of the database; a table's row, of which Model has the noun, is never met here.
typealias Row = GRDB.Row

/// How a place stands in the last nine columns of the table `place`.
extension Place {
  var columns: StatementArguments {
    switch self {
    case .page(let page, let box): [page, box.left, box.top, box.right, box.bottom, nil, nil, nil, nil]
    case .part(let part, let path): [nil, nil, nil, nil, nil, part, path, nil, nil]
    case .lines(let line, let count): [nil, nil, nil, nil, nil, nil, nil, line, count]
    }
  }

  init(_ row: Row, from first: Int) throws {
    if let page = try row.decode(Int?.self, atIndex: first) {
      let box = try Box(
        left: row.decode(atIndex: first + 1), top: row.decode(atIndex: first + 2),
        right: row.decode(atIndex: first + 3),
        bottom: row.decode(atIndex: first + 4))
      self = .page(page, box)
    } else if let part = try row.decode(String?.self, atIndex: first + 5) {
      self = .part(part, path: try row.decode(atIndex: first + 6))
    } else {
      self = .lines(try row.decode(atIndex: first + 7), count: try row.decode(atIndex: first + 8))
    }
  }
}

extension StoredDocument {
  private static let select = """
    SELECT id, file, sha256, title, period, series, format, pages, imported, notes,
      (SELECT count(*) FROM source WHERE source.document = document.id), until, document.municipality, isVouched,
      supersededBy, sameAs, edition, reading.document IS NOT NULL, reader
    FROM document LEFT JOIN reading ON reading.document = id WHERE removedBy IS NULL
    """

  /// Which editions of plans are asked for.
  enum Editions {
    /// Those that count.
    case newest
    /// Those that a newer one superseded.
    case older
    case all

    fileprivate var condition: String {
      switch self {
      case .newest: " AND supersededBy IS NULL"
      case .older: " AND supersededBy IS NOT NULL"
      case .all: ""
      }
    }
  }

  static func all(_ database: Database, editions: Editions) throws -> [StoredDocument] {
    try all(database, rows: Row.fetchCursor(database, sql: select + editions.condition + " ORDER BY id"))
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
      title: row.decode(atIndex: 3), period: Period(column: row.decode(atIndex: 4)), until: row.decode(atIndex: 11),
      municipality: row.decode(atIndex: 12), series: row.decode(atIndex: 5),
      columns: [], format: Format(column: row.decode(atIndex: 6)), pages: row.decode(atIndex: 7),
      records: row.decode(atIndex: 10), imported: row.decode(atIndex: 8),
      isVouched: row.decode(Bool?.self, atIndex: 13) ?? false, notes: NoteCoding.notes(row.decode(atIndex: 9)))
    supersededBy = try row.decode(atIndex: 14)
    sameAs = try row.decode(atIndex: 15)
    edition = try row.decode(atIndex: 16)
    // Those that kept no facts are told apart: see `documentsWithoutFacts`.
    isReadByEarlier =
      try row.decode(Bool.self, atIndex: 17) && row.decode(String?.self, atIndex: 18) != ProgramVersion.current
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

/// Notes as they stand in the table `document`: a JSON array.
enum NoteCoding {
  static func text(_ notes: [Note]) throws -> String {
    notes.isEmpty ? "[]" : String(decoding: try JSONEncoder().encode(notes), as: UTF8.self)
  }

  static func notes(_ text: String) throws -> [Note] {
    // Nearly all documents have none, and a decoder costs more than the rest of the row.
    text == "[]" ? [] : try JSONDecoder().decode([Note].self, from: Data(text.utf8))
  }
}
