import Files
import GRDB

/// How the file of a library is opened.
extension LibraryStore {
  static func prepareFolder(of path: String) throws(LibraryError) {
    if path.hasSuffix("/") { throw .notAFile }
    let path = FilePath(path)
    if let status = try? FileStatus(of: path) {
      if status.kind != .regular { throw .notAFile }
      return
    }
    do { try path.folder.makeFolder() } catch { throw .notWritable }
  }

  /// True for a file that is neither empty nor any SQLite database, told before SQLite touches it.
  static func isForeign(_ path: String) -> Bool {
    // https://www.sqlite.org/fileformat.html, section 1.3.1.
    let magic = Array("SQLite format 3\0".utf8)
    guard let bytes = try? FilePath(path).beginning(magic.count) else { return false }
    return !bytes.isEmpty && bytes != magic
  }

  static func opened(_ path: String) throws -> DatabaseQueue {
    do {
      // ":memory:" and "file:…" mean something else to SQLite, unless a folder stands before them.
      let plain = path.hasPrefix("/") ? path : "./" + path
      let queue = try DatabaseQueue(path: plain, configuration: configuration)
      try bringUpToDate(queue)
      return queue
    } catch {
      throw LibraryError(error)
    }
  }

  /// A copy in memory of a library whose log is empty, made without writing anything.
  static func copied(_ path: String) throws -> DatabaseQueue {
    let allowed = Set("/._-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    let escaped = FilePath(path).absolute.bytes.map { byte in
      let hex = String(byte, radix: 16)
      return allowed.contains(byte) ? String(UnicodeScalar(byte)) : "%" + (hex.count == 1 ? "0" : "") + hex
    }
    var reading = configuration
    reading.readonly = true
    // "immutable" has SQLite make neither log nor locks: https://www.sqlite.org/uri.html.
    let source = try DatabaseQueue(path: "file:" + escaped.joined() + "?immutable=1", configuration: reading)
    let copy = try DatabaseQueue(configuration: configuration)
    try source.backup(to: copy)
    try source.close()
    try bringUpToDate(copy)
    return copy
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // Without it a power cut may take back the last files that were reported as imported.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // The file may come from somebody else: https://www.sqlite.org/security.html.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
    }
    return configuration
  }

  private static func bringUpToDate(_ queue: DatabaseQueue) throws {
    let isCurrent = try queue.read { database in
      // First, since here the moment begins that is read: another process may be making the library.
      let schema = try FileSchema(database)
      if schema.isEmpty { return false }
      let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
      if id != Schema.applicationID { throw LibraryError.notALibrary }
      try schema.expectListOfMigrations()
      if try Schema.isNewer(database) { throw LibraryError.newerVersion }
      let isCurrent = try Schema.migrator.hasCompletedMigrations(database)
      try schema.expectTables(ofFirstVersion: !isCurrent)
      return isCurrent
    }
    if isCurrent { return }
    // The mode stays with the file.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    do {
      try Schema.migrator.migrate(queue)
    } catch {
      // Another process may have made the same library at the same moment.
      if try !queue.read(Schema.migrator.hasCompletedMigrations) { throw error }
    }
  }
}

extension LibraryError {
  /// Whether the file could perhaps be read if nothing had to be written for that.
  var saysNothingCanBeWritten: Bool {
    switch self {
    case .notWritable, .diskFull, .system: true
    case .missing, .notALibrary, .newerVersion, .notAFile, .corrupt, .locked, .noSuchDocument, .noFolder, .moved,
      .altered, .unreadableLog:
      false
    }
  }
}
