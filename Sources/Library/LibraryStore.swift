package import Files
import GRDB
import Synchronization

/// The library in its file: an SQLite database in WAL mode, each change of it durable when its method returns.
///
/// Several processes may have it open; one of them writes at a time, and the others wait for up to five seconds.
package final class LibraryStore: Sendable {
  /// What has become of the file since it was opened.
  package enum Standing: Sendable {
    case same
    /// Its bytes are others than this process left there.
    case written
    /// Its path leads to another file.
    case replaced
    case gone
  }

  /// Serialises all access of this process.
  let queue: DatabaseQueue
  let path: FilePath?
  /// The file as this process left it; nil for a library in memory.
  private let left: Mutex<FileStatus?>
  /// Whether what is read is a copy in memory, since nothing can be written where the file is.
  package let isCopy: Bool
  /// The file that keeps the library as an earlier version left it, where opening it brought it up to date.
  package let earlierCopy: String?

  /// Opens the library, and makes the file and its folders where there are none; a foreign file is left as it is.
  ///
  /// - Parameter isOnlyRead: whether a library will do that is read where nothing can be written.
  package convenience init(at path: String, isOnlyRead: Bool = false) throws(LibraryError) {
    try Self.prepareFolder(of: path)
    if Self.isForeign(path) { throw .notALibrary }
    let before = try? FileStatus(of: FilePath(path))
    let opened: (queue: DatabaseQueue, earlierCopy: String?)
    do {
      opened = try Self.opened(path)
    } catch let error as LibraryError {
      guard isOnlyRead, error.saysNothingCanBeWritten else { throw error }
      // What stands in the log alone cannot be read where the log's index cannot be made.
      if Self.hasLog(at: FilePath(path)) { throw .unreadableLog }
      guard let copy = try? Self.copied(path), (try? FileStatus(of: FilePath(path))) == before
      else { throw error }
      self.init(copy, path: path, isCopy: true)
      return
    } catch {
      throw LibraryError(error)
    }
    self.init(opened.queue, path: path, isCopy: false, earlierCopy: opened.earlierCopy)
    // Another file may have come to the path while it was opened.
    if let before, before.identity != lastStatus?.identity {
      close()
      throw .moved
    }
  }

  private init(_ queue: DatabaseQueue, path: String?, isCopy: Bool, earlierCopy: String? = nil) {
    self.queue = queue
    self.earlierCopy = earlierCopy
    self.path = path.map { FilePath($0) }
    self.isCopy = isCopy
    left = Mutex(path.flatMap { try? FileStatus(of: FilePath($0)) })
  }

  /// A library that holds nothing, in memory: what there is to read where no library has been made yet.
  package static func empty() throws(LibraryError) -> LibraryStore {
    do {
      let queue = try DatabaseQueue(configuration: configuration)
      try Schema.migrator.migrate(queue)
      return LibraryStore(queue, path: nil, isCopy: false)
    } catch {
      throw LibraryError(error)
    }
  }

  /// A number that changes when another process has changed the library; our own changes leave it as it is.
  package func revision() throws(LibraryError) -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }

  /// How many rows this process has changed since it opened the library: equal numbers mean that it changed nothing between.
  package func changeCount() throws(LibraryError) -> Int { try read(\.totalChangesCount) }

  /// Whether few rows were changed since a count, beside all that the library holds.
  package func isSmallChange(since count: Int) throws(LibraryError) -> Bool {
    try read { database in
      // The last number is quicker to find than how many there are.
      let records = try Int.fetchOne(database, sql: "SELECT max(number) FROM record") ?? 0
      let changed = database.totalChangesCount - count
      return changed <= LibraryLimits.smallChange && changed * 8 <= records
    }
  }

  /// When what is read now was written: equal moments mean that nobody changed the library between.
  package func moment() throws(LibraryError) -> LibraryMoment { try read { try LibraryMoment($0) } }

  func read<Value>(_ value: (Database) throws -> Value) throws(LibraryError) -> Value {
    do { return try queue.read(value) } catch { throw LibraryError(error) }
  }

  /// Everything in one transaction: all of it or nothing, with the notes that the library is not settled and that its texts may
  /// teach something new. A copy takes nothing.
  func write<Value>(_ change: (Database) throws -> Value) throws(LibraryError) -> Value {
    if isCopy { throw .notWritable }
    return try writeAlsoToCopy { database in
      let before = database.totalChangesCount
      let value = try change(database)
      if database.totalChangesCount != before { try database.note([.unsettled, .unlearned], true) }
      return value
    }
  }

  /// The same for what can be worked out again at any time, which a copy takes for as long as it is open.
  func writeAlsoToCopy<Value>(_ change: (Database) throws -> Value) throws(LibraryError) -> Value {
    do {
      let value = try queue.write { database in
        try expectSameFile()
        let value = try change(database)
        try expectSameFile()
        return value
      }
      // The file may have been exchanged in the very instant; what was written went to the one that was open.
      try expectSameFile()
      noteStatus()
      return value
    } catch {
      throw LibraryError(error)
    }
  }
}

/// One file is the whole library.
extension LibraryStore {
  package var standing: Standing {
    guard let path else { return .same }
    return Self.standing(of: path, leftAs: lastStatus)
  }

  static func standing(of path: FilePath, leftAs left: FileStatus?) -> Standing {
    guard let left else { return .same }
    guard let now = try? FileStatus(of: path) else { return .gone }
    if now.identity != left.identity { return .replaced }
    return now == left ? .same : .written
  }

  /// The file as this process left it; nil for a library in memory.
  var lastStatus: FileStatus? { left.withLock { $0 } }

  /// Whether anything stands in the log, which SQLite keeps beside the file that a link leads to.
  package static func hasLog(at path: FilePath) -> Bool {
    let log = (path.resolved ?? path).bytes + Array("-wal".utf8)
    return (try? FileStatus(of: FilePath(bytes: log)))?.size ?? 0 > 0
  }

  func expectSameFile() throws(LibraryError) {
    if isCopy { return }
    switch standing {
    case .same, .written: return
    case .replaced, .gone: throw .moved
    }
  }

  private func noteStatus() {
    guard let path, let status = try? FileStatus(of: path) else { return }
    left.withLock { left in if left?.identity == status.identity { left = status } }
  }

  /// Brings what stands in the log beside the file into the file and empties the log, so that the file alone is a whole
  /// copy; what another process reads or writes at the moment stays in the log until it does the same.
  package func writeBack() {
    if isCopy || path == nil { return }
    queue.inDatabase { database in
      // Nobody waits long for what the next one can do as well.
      try? database.execute(sql: "PRAGMA busy_timeout = 500")
      try? database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      try? database.execute(sql: "PRAGMA busy_timeout = 5000")
    }
    noteStatus()
  }

  /// Leaves the library; where no other process has it open, nothing stays beside its file.
  package func close() {
    writeBack()
    try? queue.close()
  }
}

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

  /// How every SQLite database begins: https://www.sqlite.org/fileformat.html, section 1.3.1.
  static let magic = Array("SQLite format 3\0".utf8)

  /// True for a file that is neither empty nor any SQLite database, told before SQLite touches it.
  static func isForeign(_ path: String) -> Bool {
    guard let bytes = try? FilePath(path).beginning(magic.count) else { return false }
    return !bytes.isEmpty && bytes != magic
  }

  static func opened(_ path: String) throws -> (queue: DatabaseQueue, earlierCopy: String?) {
    do {
      // ":memory:" and "file:…" mean something else to SQLite, unless a folder stands before them.
      let plain = path.hasPrefix("/") ? path : "./" + path
      let queue = try DatabaseQueue(path: plain, configuration: configuration)
      do {
        return (queue, try bringUpToDate(queue, at: plain))
      } catch {
        throw LibraryLimits.isShortOfFiles ? LibraryError.shortage : error
      }
    } catch {
      throw LibraryError(error)
    }
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // Without it a power cut may take back the last files that were reported as imported.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // The file may come from somebody else: https://www.sqlite.org/security.html.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
      LibraryLimits.apply(to: database)
    }
    return configuration
  }
}

/// A moment in the life of a library, for as long as one process has it open.
package struct LibraryMoment: Equatable, Sendable {
  private let ofOthers: Int
  private let ofThisProcess: Int

  init(_ database: Database) throws {
    ofOthers = try Int.fetchOne(database, sql: "PRAGMA data_version") ?? 0
    ofThisProcess = database.totalChangesCount
  }
}
