import GRDB
import Model

/// The fourth version of the tables, in which plans are told apart by whose they are.
///
/// `document.municipality` is the name that holds, corrections with it; `reading.municipality` is the one that was read or
/// given. `record.municipality` is its key, which is part of the record's id. A judgement has the key of the municipality
/// and the series whose plans it was made on, and the headings that the two items stood under; nil where that was not
/// known, and then it holds for all.
enum MunicipalitySchema {
  /// The columns that a table has more.
  private static let extended = [
    (table: "document", columns: ["municipality TEXT"]), (table: "record", columns: ["municipality TEXT"]),
    (table: "judgement", columns: ["municipality TEXT", "series TEXT", "oldHeading TEXT", "newHeading TEXT"]),
  ]

  private static let made = [
    // `before` is the municipality that the document had, for taking it back.
    """
    CREATE TABLE municipalityChange (
      correction INTEGER PRIMARY KEY REFERENCES correction (number) ON DELETE CASCADE,
      file TEXT NOT NULL, part INTEGER NOT NULL, municipality TEXT NOT NULL, before TEXT
    ) STRICT
    """,
    // With a municipality, what its own plans taught; it holds for no other.
    """
    CREATE TABLE learnedSynonym (
      municipality TEXT, first TEXT NOT NULL, second TEXT NOT NULL
    ) STRICT
    """,
  ]

  /// The statements of this version, from those of the one before.
  static func statements(after before: [String]) -> [String] {
    let kept = before.filter { !$0.hasPrefix("CREATE TABLE learnedSynonym") }.map { statement in
      let columns = extended.first { statement.hasPrefix("CREATE TABLE \($0.table) (") }?.columns
      // SQLite writes a column that is added behind the last one, before what holds for the table.
      let key = statement.ranges(of: ", PRIMARY KEY (").last?.lowerBound
      guard let columns, let end = key ?? statement.lastIndex(of: ")") else { return statement }
      return statement[..<end] + columns.map { ", " + $0 }.joined() + statement[end...]
    }
    return kept + made
  }

  /// Brings the tables of the third version up to this one. Records get other ids where their plan's municipality was read.
  static func upgrade(_ database: Database) throws {
    for (table, columns) in extended {
      for column in columns { try database.execute(sql: "ALTER TABLE \(table) ADD COLUMN \(column)") }
    }
    // What was learned is found again from the records.
    try database.execute(sql: "DROP TABLE learnedSynonym")
    for table in ["exchange", "comparison"] { try database.execute(sql: "DELETE FROM \(table)") }
    for statement in made { try database.execute(sql: statement) }
    let documents = try Row.fetchAll(
      database,
      sql: """
        SELECT document, reading.municipality, period, series FROM reading JOIN document ON id = document
        WHERE reading.municipality IS NOT NULL ORDER BY id
        """)
    for row in documents {
      let (id, name) = (try row.decode(Int64.self, atIndex: 0), try row.decode(String.self, atIndex: 1))
      try database.execute(sql: "UPDATE document SET municipality = ? WHERE id = ?", arguments: [name, id])
      let filing = try Filing(
        municipality: name, period: Period(column: row.decode(atIndex: 2)), series: row.decode(atIndex: 3))
      try database.refile(document: id, as: filing)
    }
  }
}
