import Files
import GRDB
import GRDBSQLite

/// A whole copy of a library, read from a file and found to be sound; of this version, whatever wrote the file.
package struct LibraryBackup: Sendable {
  fileprivate let copy: DatabaseQueue

  /// Reads all of the file, and what stands in the log beside it, and leaves both as they are.
  package init(readFrom path: String) throws(LibraryError) {
    let hasLog = LibraryStore.hasLog(at: FilePath(path))
    do {
      guard let status = try? FileStatus(of: FilePath(path)) else { throw LibraryError.missing }
      if status.kind != .regular { throw LibraryError.notAFile }
      if status.size == 0 || LibraryStore.isForeign(path) { throw LibraryError.notALibrary }
      copy = try LibraryStore.copied(path, readingLog: hasLog, mayBeEmpty: false)
      let complaints = try copy.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
      if let first = complaints.first(where: { $0 != "ok" }) { throw LibraryError.corrupt(first) }
    } catch {
      let error = LibraryError(error)
      throw hasLog && error.saysNothingCanBeWritten ? .unreadableLog : error
    }
  }

  /// Takes the place of a library that is so damaged that SQLite cannot read it to copy it.
  ///
  /// - Returns: The file that has the damaged bytes; its log, if there is one, stands beside it.
  package func takePlace(ofDamagedLibraryAt path: String) throws(LibraryError) -> String {
    do {
      let place = FilePath(path).resolved ?? FilePath(path)
      let bytes = try copy.inDatabase { try $0.bytes }
      let kept = try LibraryStore.newCopy(of: path, for: LibraryStore.restoring, holding: place.contents())
      // The old log would be read into the new file.
      for log in ["-wal", "-shm"] where place.with(log).exists { try place.with(log).rename(to: FilePath(kept + log)) }
      try place.replaceContents(with: bytes)
      return kept
    } catch {
      throw LibraryError(error)
    }
  }
}

extension LibraryStore {
  /// What the names of copies say that `restore` makes.
  fileprivate static let restoring = "restore"

  /// The bytes of a file that holds all that the library holds at this moment, whoever writes to it meanwhile.
  package func backup() throws(LibraryError) -> [UInt8] {
    do {
      let copy = try DatabaseQueue()
      try queue.backup(to: copy)
      return try copy.inDatabase { try $0.bytes }
    } catch {
      throw LibraryError(error)
    }
  }

  /// Has the library hold what a backup holds. Other processes see either all of it or nothing.
  ///
  /// - Returns: The copy that was made before of what the library held; nil where that was nothing.
  package func restore(from backup: LibraryBackup) throws(LibraryError) -> String? {
    var before: String?
    do {
      if isCopy { throw LibraryError.notWritable }
      try expectSameFile()
      // The first page locks the library until the last one is written, so that nobody writes to it after the copy was made.
      var isLocked = false
      try backup.copy.backup(to: queue, pagesPerStep: 1) { _ in
        if isLocked { return }
        isLocked = true
        before = try self.path.flatMap { try Self.copyOfHoldings(at: $0.description) }
      }
      try expectSameFile()
      return before
    } catch {
      // What it would keep is still there.
      if let before { FilePath(before).remove() }
      throw LibraryError(error)
    }
  }

  /// Copies a library through a connection of its own; nil where it holds no document.
  private static func copyOfHoldings(at path: String) throws -> String? {
    let queue = try opened(path).queue
    let holdsDocuments = try queue.read { try Int.fetchOne($0, sql: "SELECT 1 FROM document") != nil }
    return holdsDocuments ? try copyBefore(queue, at: path, for: restoring) : nil
  }

  /// Whether a file begins as one that traad made, or may make its library of.
  package static func isLibrary(beginning: [UInt8]) -> Bool {
    // https://www.sqlite.org/fileformat.html, section 1.3.
    let id = Schema.applicationID.bigEndian
    return beginning.starts(with: magic)
      && withUnsafeBytes(of: id) { beginning.dropFirst(68).prefix(4).elementsEqual($0) }
  }
}

extension FilePath {
  /// The path of a file that SQLite keeps beside this one.
  fileprivate func with(_ ending: String) -> FilePath { FilePath(bytes: bytes + Array(ending.utf8)) }
}

extension Database {
  /// The bytes of a file that holds this database.
  var bytes: [UInt8] {
    get throws {
      var size: sqlite3_int64 = 0
      guard let bytes = sqlite3_serialize(sqliteConnection, "main", &size, 0) else { throw LibraryError.tooLarge }
      defer { sqlite3_free(bytes) }
      return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
    }
  }
}
