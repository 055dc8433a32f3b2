import GRDB

/// The sixth version of the tables, in which documents may be editions of one plan.
///
/// `modified` is when a document's file was last written, in seconds since 1970; null where that is not known. With
/// `isSeparate` an import was told that it is no edition of another. The rest is worked out from the documents after every
/// change (`Editions`): with `supersededBy` a newer edition counts, whose first document this is, and the document is left
/// out of all answers; `sameAs` is the first document of the same edition, which another file holds; `edition` counts from 1
/// and is null for a plan with one edition.
enum EditionSchema {
  private static let columns = [
    "modified INTEGER", "isSeparate INTEGER NOT NULL DEFAULT 0", "supersededBy INTEGER", "sameAs INTEGER",
    "edition INTEGER",
  ]

  private static let made = [
    // `place` is the document's among the editions, from 1; null where a person says that it is an edition of no other.
    """
    CREATE TABLE editionChange (
      correction INTEGER PRIMARY KEY REFERENCES correction (number) ON DELETE CASCADE,
      file TEXT NOT NULL, part INTEGER NOT NULL, place INTEGER
    ) STRICT
    """
  ]

  /// The statements of this version, from those of the one before.
  static func statements(after before: [String]) -> [String] {
    before.map { statement in
      guard statement.hasPrefix("CREATE TABLE document ("), let end = statement.lastIndex(of: ")") else {
        return statement
      }
      return statement[..<end] + columns.map { ", " + $0 }.joined() + statement[end...]
    } + made
  }

  static func upgrade(_ database: Database) throws {
    for column in columns { try database.execute(sql: "ALTER TABLE document ADD COLUMN \(column)") }
    for statement in made { try database.execute(sql: statement) }
  }
}
