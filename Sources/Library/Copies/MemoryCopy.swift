import Files
import GRDB

/// Copies of a library in memory, which are read where nothing can be written, and from which a backup is brought back.
extension LibraryStore {
  /// A copy in memory of a library, brought up to this version.
  ///
  /// - Parameters:
  ///   - readingLog: whether what stands in the log is read too, which needs a folder that can be written to; else the log
  ///     is empty, and nothing is written.
  ///   - mayBeEmpty: whether a file without any table is taken for a library that holds nothing.
  ///   - withOriginals: whether the bytes of files come along, which are most of what a library takes.
  static func copied(
    _ path: String, readingLog: Bool = false, mayBeEmpty: Bool = true, withOriginals: Bool = true
  ) throws -> DatabaseQueue {
    let source = try readOnly(path, readingLog: readingLog)
    let copy = try DatabaseQueue(configuration: configuration)
    if !withOriginals, try source.read({ try version(of: $0) }) == Schema.currentVersion {
      try source.close()
      try copy.takeHoldings(at: address(of: path, readingLog: readingLog))
      return copy
    }
    try source.backup(to: copy)
    try source.close()
    if !mayBeEmpty, try copy.read({ try FileSchema($0).isEmpty }) { throw LibraryError.notALibrary }
    _ = try bringUpToDate(copy, at: nil)
    return copy
  }

  static func readOnly(_ path: String, readingLog: Bool = false) throws -> DatabaseQueue {
    var reading = configuration
    reading.readonly = true
    return try DatabaseQueue(path: address(of: path, readingLog: readingLog), configuration: reading)
  }

  /// The path as SQLite takes it where it is only to read: https://www.sqlite.org/uri.html.
  private static func address(of path: String, readingLog: Bool) -> String {
    let allowed = Set("/._-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    let escaped = FilePath(path).absolute.bytes.map { byte in
      let hex = String(byte, radix: 16)
      return allowed.contains(byte) ? String(UnicodeScalar(byte)) : "%" + (hex.count == 1 ? "0" : "") + hex
    }
    // "immutable" has SQLite make neither log nor locks.
    return "file:" + escaped.joined() + (readingLog ? "?mode=ro" : "?immutable=1")
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
