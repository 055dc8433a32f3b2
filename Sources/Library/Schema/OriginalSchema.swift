import GRDB

/// The seventh version of the tables, which keep the bytes of the files that were read.
///
/// `original` has a row for each file by its hash: its size, and how many bytes its pieces take here. A piece is a mebibyte
/// of the file or its rest, packed where that makes it smaller, so that no row is long; `size` is how long it is unpacked.
/// `document.reader` is the version of the program that read the document, null for those before this one.
enum OriginalSchema {
  private static let column = "reader TEXT"

  private static let made = [
    """
    CREATE TABLE original (
      sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, kept INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE originalPiece (
      sha256 TEXT NOT NULL REFERENCES original (sha256) ON DELETE CASCADE, position INTEGER NOT NULL,
      size INTEGER NOT NULL, bytes BLOB NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX originalPlace ON originalPiece (sha256, position)",
  ]

  /// The statements of this version, from those of the one before.
  static func statements(after before: [String]) -> [String] {
    before.map { statement in
      guard statement.hasPrefix("CREATE TABLE document ("), let end = statement.lastIndex(of: ")") else {
        return statement
      }
      return statement[..<end] + ", " + column + statement[end...]
    } + made
  }

  static func upgrade(_ database: Database) throws {
    try database.execute(sql: "ALTER TABLE document ADD COLUMN \(column)")
    for statement in made { try database.execute(sql: statement) }
  }
}
