import GRDB

/// The fifth version of the tables, in which files are known by their bytes and are removed whole: several documents may
/// name one correction in `removedBy`.
enum RemovalSchema {
  private static let made = [
    "CREATE INDEX documentRemoval ON document (removedBy) WHERE removedBy IS NOT NULL",
    "CREATE INDEX documentBytes ON document (sha256)",
  ]

  /// The statements of this version, from those of the one before.
  static func statements(after before: [String]) -> [String] {
    before.filter { !$0.contains("INDEX documentRemoval") } + made
  }

  static func upgrade(_ database: Database) throws {
    try database.execute(sql: "DROP INDEX documentRemoval")
    for statement in made { try database.execute(sql: statement) }
  }
}
