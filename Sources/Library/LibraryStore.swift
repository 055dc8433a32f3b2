import Files
import GRDB

/// The library in its file: an SQLite database in WAL mode, each change of it durable when its method returns.
///
/// Several processes may have it open; one of them writes at a time, and the others wait for up to five seconds.
package final class LibraryStore: Sendable {
  /// Serialises all access of this process.
  private let queue: DatabaseQueue

  /// Opens the library, and makes the file and its folders where there are none; a foreign file is left as it is.
  package init(at path: String) throws(LibraryError) {
    try Self.prepareFolder(of: path)
    if Self.isForeign(path) { throw .notALibrary }
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // Without it a power cut may take back the last files that were reported as imported.
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try Self.bringUpToDate(queue)
    } catch {
      throw LibraryError(error)
    }
  }

  private init(_ queue: DatabaseQueue) { self.queue = queue }

  /// A library that holds nothing, in memory: what there is to read where no library has been made yet.
  package static func empty() throws(LibraryError) -> LibraryStore {
    do {
      let queue = try DatabaseQueue()
      try Schema.migrator.migrate(queue)
      return LibraryStore(queue)
    } catch {
      throw LibraryError(error)
    }
  }

  /// A number that changes when another process has changed the library; our own changes may leave it as it is.
  package func revision() throws(LibraryError) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// How many rows this process has changed since it opened the library: equal numbers mean that it changed nothing between.
  package func changeCount() throws(LibraryError) -> Int { try read(\.totalChangesCount) }

  func read<Value>(_ value: (Database) throws -> Value) throws(LibraryError) -> Value {
    do { return try queue.read(value) } catch { throw LibraryError(error) }
  }

  /// Everything in one transaction: all of it or nothing.
  func write<Value>(_ change: (Database) throws -> Value) throws(LibraryError) -> Value {
    do { return try queue.write(change) } catch { throw LibraryError(error) }
  }
}

extension LibraryStore {
  private static func prepareFolder(of path: String) throws(LibraryError) {
    let path = FilePath(path)
    if let status = try? FileStatus(of: path) {
      if status.kind != .regular { throw .notAFile }
      return
    }
    do { try path.folder.makeFolder() } catch { throw .notWritable }
  }

  /// True for a file that is neither empty nor any SQLite database, told before SQLite touches it.
  private static func isForeign(_ path: String) -> Bool {
    // https://www.sqlite.org/fileformat.html, section 1.3.1.
    let magic = Array("SQLite format 3\0".utf8)
    guard let bytes = try? FilePath(path).beginning(magic.count) else { return false }
    return !bytes.isEmpty && bytes != magic
  }

  private static func bringUpToDate(_ queue: DatabaseQueue) throws {
    let isCurrent = try queue.read { database in
      // First, since here the moment begins that is read: another process may be making the library. What the migrator
      // notes its work in stands there before anything of ours does.
      let tables = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
      let isEmpty = tables == 0
      let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
      if id != Schema.applicationID && !isEmpty { throw LibraryError.notALibrary }
      if try Schema.isNewer(database) { throw LibraryError.newerVersion }
      return try Schema.migrator.hasCompletedMigrations(database)
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
