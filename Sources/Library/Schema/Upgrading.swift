import Files
import Glibc
import GRDB

/// How a library of an earlier version is brought up to date.
extension LibraryStore {
  /// Makes the tables in an empty file, and those that a library of an earlier version lacks.
  ///
  /// - Parameter path: where the file stands; nil for a library in memory.
  /// - Returns: The copy that was made of a library of an earlier version before it was changed.
  static func bringUpToDate(_ queue: DatabaseQueue, at path: String?) throws -> String? {
    let (isCurrent, holdsDocuments) = try queue.read { database in
      guard let version = try version(of: database) else { return (false, false) }
      if version == Schema.currentVersion { return (true, true) }
      return (false, try Int.fetchOne(database, sql: "SELECT 1 FROM document") != nil)
    }
    if isCurrent { return nil }
    let copy = holdsDocuments ? try path.map { try copyBefore(queue, at: $0, for: "\(Schema.currentVersion)") } : nil
    // The mode stays with the file.
    try patiently { try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") } }
    try patiently { try migrate(queue) }
    return copy
  }

  /// SQLite does not wait for a library's first log as it does for all else.
  private static func patiently(_ work: () throws -> Void) throws {
    let end = ContinuousClock.now + .seconds(5)
    while ContinuousClock.now < end {
      do {
        return try work()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        usleep(20_000)
      }
    }
    try work()
  }

  /// Another process may be making the same library, or changing it, at the same moment: what it did is not done again, as long as
  /// there is more of it each time.
  private static func migrate(_ queue: DatabaseQueue) throws {
    var seen = -1
    while true {
      do {
        return try Schema.migrator.migrate(queue)
      } catch {
        if (try? queue.read(Schema.migrator.hasCompletedMigrations)) == true { return }
        let applied = (try? queue.read(Schema.migrator.appliedIdentifiers))?.count ?? seen
        guard applied > seen else { throw error }
        seen = applied
      }
    }
  }

  /// The version of a library's tables; nil for a file without any. Throws for a file that is anything else than a library.
  static func version(of database: Database) throws -> Int? {
    // First, since here the moment begins that is read: another process may be making the library.
    let schema = try FileSchema(database)
    if schema.isEmpty { return nil }
    let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    if id != Schema.applicationID { throw LibraryError.notALibrary }
    try schema.expectListOfMigrations()
    if try Schema.isNewer(database) { throw LibraryError.newerVersion }
    let version = try Schema.version(of: database)
    try schema.expectTables(ofVersion: version)
    return version
  }

  /// Copies a library to a new file beside it; nothing that stands there is replaced.
  ///
  /// - Parameter reason: what the copy was made before, as its name says it.
  static func copyBefore(_ queue: DatabaseQueue, at path: String, for reason: String) throws -> String {
    let draft = try Draft(of: FilePath(path))
    try queue.write(to: draft.path)
    return try name(draft, asCopyOf: path, before: reason)
  }

  /// Gives a copy of a library its name beside it.
  static func name(_ draft: Draft, asCopyOf path: String, before reason: String) throws -> String {
    let names = (1...99).lazy.map { path + ".before-" + reason + ($0 == 1 ? "" : "-\($0)") }
    guard let copy = try names.first(where: { try draft.takeFree(place: FilePath($0)) }) else {
      throw LibraryError.notWritable
    }
    return copy
  }
}
