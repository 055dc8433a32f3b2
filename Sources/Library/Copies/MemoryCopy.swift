import Files
import GRDB

/// Copies in memory, which are read where nothing can be written.
extension LibraryStore {
  /// A copy in memory of what stands in a library's file, brought up to this version, without the bytes of files, which are most
  /// of what a library takes.
  static func copied(_ path: String) throws -> DatabaseQueue {
    let source = try readOnly(FilePath(path))
    let copy = try DatabaseQueue(configuration: configuration)
    if try source.read({ try version(of: $0) }) == Schema.currentVersion {
      try source.close()
      try copy.takeHoldings(at: address(of: FilePath(path), unlogged))
      return copy
    }
    try source.backup(to: copy)
    try source.close()
    _ = try bringUpToDate(copy, at: nil)
    return copy
  }

  /// - Parameter readingLog: whether what stands in the log is read too, which needs a folder that can be written to; else the
  ///   log is empty, and nothing is written.
  static func readOnly(_ path: FilePath, readingLog: Bool = false) throws -> DatabaseQueue {
    var reading = configuration
    reading.readonly = true
    return try DatabaseQueue(path: address(of: path, readingLog ? "mode=ro" : unlogged), configuration: reading)
  }

  /// Has SQLite make neither log nor locks.
  private static var unlogged: String { "immutable=1" }

  /// The path as SQLite takes it with what it is opened for: https://www.sqlite.org/uri.html.
  static func address(of path: FilePath, _ how: String) -> String {
    let allowed = Set("/._-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    let escaped = path.absolute.bytes.map { byte in
      let hex = String(byte, radix: 16)
      return allowed.contains(byte) ? String(UnicodeScalar(byte)) : "%" + (hex.count == 1 ? "0" : "") + hex
    }
    return "file:" + escaped.joined() + "?" + how
  }
}

extension DatabaseQueue {
  /// Takes over the rows of a library of this version whose tables were looked at, but for the bytes of files.
  fileprivate func takeHoldings(at address: String) throws {
    try Schema.migrator.migrate(self)
    try inDatabase { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: "ATTACH ? AS source", arguments: [address])
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM main.sqlite_schema
          WHERE type = 'table' AND name NOT IN ('grdb_migrations', 'sqlite_sequence', 'original', 'originalPiece')
          """)
      try database.inTransaction {
        try database.note(HeadFlags(database, of: "source"))
        for table in tables {
          try database.execute(sql: "INSERT INTO main.\(table) SELECT * FROM source.\(table)")
        }
        try database.execute(sql: "DELETE FROM main.sqlite_sequence")
        try database.execute(sql: "INSERT INTO main.sqlite_sequence SELECT * FROM source.sqlite_sequence")
        return .commit
      }
      try database.execute(sql: "DETACH source")
      try database.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }
}
