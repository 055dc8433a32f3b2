package import Files
import GRDB

/// A whole copy of a library, read from a file and found to be sound; of this version, whatever wrote the file.
///
/// It stands in a draft of the library that it is to be brought back into, so that no library has to fit into memory.
package struct LibraryBackup: Sendable {
  private let draft: Draft
  fileprivate let copy: DatabaseQueue

  /// Reads all of the file, and what stands in the log beside it, and leaves both as they are.
  ///
  /// `diskFull` means that there was no room for the draft.
  package init(readFrom path: String, to draft: Draft) throws(LibraryError) {
    do {
      let source = try LibraryStore.openedBackup(at: path)
      try source.write(to: draft.path)
      try source.close()
      try LibraryStore.bringDraftUpToDate(draft.path)
      self.draft = draft
      copy = try LibraryStore.readOnly(draft.path)
      let complaints = try copy.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
      if let first = complaints.first(where: { $0 != "ok" }) { throw LibraryError.corrupt(first) }
    } catch {
      throw LibraryError(error)
    }
  }

  /// Takes the place of a library that is so damaged that SQLite cannot read it to copy it.
  ///
  /// - Returns: The file that has the damaged bytes; its log, if there is one, stands beside it.
  package func takePlace(ofDamagedLibraryAt path: String) throws(LibraryError) -> String {
    do {
      let place = FilePath(path).resolved ?? FilePath(path)
      let damaged = try Draft(of: place)
      try damaged.copy(place)
      let kept = try LibraryStore.name(damaged, asCopyOf: path, before: LibraryStore.restoring)
      // The old log would be read into the new file.
      for log in ["-wal", "-shm"] where place.with(log).exists { try place.with(log).rename(to: FilePath(kept + log)) }
      try copy.close()
      try draft.take(place: place, isPrivate: true)
      return kept
    } catch {
      throw LibraryError(error)
    }
  }
}

extension LibraryStore {
  /// What the names of copies say that `restore` makes.
  fileprivate static let restoring = "restore"

  /// Writes a file that holds all that the library holds at this moment, whoever writes to it meanwhile; it is there whole or
  /// not at all.
  ///
  /// `diskFull`, `notWritable` and `disk(.writing)` are of that file.
  package func backup(to file: FilePath) throws(LibraryError) {
    // What is wrong with the library itself is not said of the file.
    _ = try revision()
    do {
      let draft = try Draft(of: file)
      try queue.write(to: draft.path)
      try draft.take(place: file, isPrivate: true)
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

/// How the file of a backup is opened.
extension LibraryStore {
  fileprivate static func openedBackup(at path: String) throws -> DatabaseQueue {
    guard let status = try? FileStatus(of: FilePath(path)) else { throw LibraryError.missing }
    if status.kind != .regular { throw LibraryError.notAFile }
    if status.size == 0 || isForeign(path) { throw LibraryError.notALibrary }
    let hasLog = hasLog(at: FilePath(path))
    do {
      let source = try readOnly(FilePath(path), readingLog: hasLog)
      _ = try source.read { try Int.fetchOne($0, sql: "PRAGMA application_id") }
      return source
    } catch {
      let error = LibraryError(error)
      throw hasLog && error.saysNothingCanBeWritten ? .unreadableLog : error
    }
  }

  /// Brings a copy of a library of an earlier version up to this one; throws for a copy of anything else.
  fileprivate static func bringDraftUpToDate(_ draft: FilePath) throws {
    let version = try readOnly(draft).read { try Self.version(of: $0) }
    guard let version else { throw LibraryError.notALibrary }
    if version == Schema.currentVersion { return }
    let queue = try DatabaseQueue(path: address(of: draft, "mode=rw"), configuration: configuration)
    _ = try bringUpToDate(queue, at: nil)
    try queue.close()
  }
}

extension DatabaseQueue {
  /// Writes what the database holds at this moment to an empty file of this process, whoever writes to the database meanwhile.
  func write(to file: FilePath) throws {
    var configuration = Configuration()
    // The file counts only once it is whole and on the disk.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
    let copy = try DatabaseQueue(
      path: LibraryStore.address(of: file, "mode=rw"), configuration: configuration)
    try copy.inDatabase { copy in
      try read { source in
        // All steps read what is there at this one.
        _ = try Int.fetchOne(source, sql: "SELECT count(*) FROM sqlite_schema")
        try source.backup(to: copy, pagesPerStep: 1_000) { _ in try Task.checkCancellation() }
      }
    }
    try copy.close()
  }
}

extension FilePath {
  /// The path of a file that SQLite keeps beside this one.
  fileprivate func with(_ ending: String) -> FilePath { FilePath(bytes: bytes + Array(ending.utf8)) }
}
