import Files
import GRDB

/// Why the library could not be opened, read or written. Each case has one sentence in each language.
package enum LibraryError: Error, Hashable, Sendable {
  /// There is no file, where one was named to be read.
  case missing
  /// The file is something else; it is left as it is.
  case notALibrary
  /// A later version of Traad wrote it.
  case newerVersion
  /// The folder or the file may not be written, or cannot be made.
  case notWritable
  /// The path names a folder or a device.
  case notAFile
  /// The path is in no folder that there is.
  case noFolder
  /// Another file came to the path, or none is left there, while this one was to be written.
  case moved
  /// The file has tables, views or triggers that no version makes, or lacks some; the name of one.
  case altered(String)
  /// Nothing can be written beside the file, and not all of the library stands in the file itself.
  case unreadableLog
  /// It holds, or would hold, more than `LibraryLimits` allow.
  case tooLarge
  /// The file is a library, but damaged; what is damaged, in SQLite's words.
  case corrupt(String)
  /// Another process has been writing for longer than the library waits.
  case locked
  case diskFull
  /// The disk, or the share that the file is on, refused something.
  case disk(DiskRefusal)
  /// The system had no open file or no memory left.
  case shortage
  /// No document has this number.
  case noSuchDocument(Int64)
  /// SQLite's result code and message for anything else.
  case system(code: Int32, message: String)

  /// What a disk would not do.
  package enum DiskRefusal: Hashable, Sendable {
    case reading
    case writing
    /// Some shares cannot keep others from writing at the same moment.
    case locking
  }

  /// The case for an error of the database; an error of the library stays what it is.
  package init(_ error: any Error) {
    switch error {
    case let error as LibraryError: self = error
    case let error as DatabaseError: self = Self(error)
    case let error as SystemError: self = error.isOfRoom ? .diskFull : error.isOfShortage ? .shortage : .notWritable
    default: self = .corrupt(String(describing: error))
    }
  }

  private init(_ error: DatabaseError) {
    let message = error.message ?? ""
    switch error.extendedResultCode {
    case .SQLITE_READONLY_DBMOVED: self = .moved
    // The index of the log cannot be made or cannot grow.
    case .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMSIZE: self = .diskFull
    case .SQLITE_IOERR_NOMEM: self = .shortage
    case .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_FSTAT, .SQLITE_IOERR_SEEK, .SQLITE_IOERR_MMAP:
      self = .disk(.reading)
    case .SQLITE_IOERR_LOCK, .SQLITE_IOERR_RDLOCK, .SQLITE_IOERR_UNLOCK, .SQLITE_IOERR_CHECKRESERVEDLOCK,
      .SQLITE_IOERR_BLOCKED, .SQLITE_IOERR_SHMLOCK:
      self = .disk(.locking)
    default: self.init(error.resultCode, message: message)
    }
  }

  private init(_ code: ResultCode, message: String) {
    self =
      switch code.primaryResultCode {
      case .SQLITE_NOTADB: .notALibrary
      case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR: .corrupt(message)
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .notWritable
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .locked
      // Whatever else the disk refuses belongs to writing.
      case .SQLITE_IOERR: .disk(.writing)
      case .SQLITE_NOMEM: .shortage
      case .SQLITE_FULL: .diskFull
      case .SQLITE_TOOBIG: .tooLarge
      default: .system(code: code.rawValue, message: message)
      }
  }
}

extension LibraryError {
  /// Whether the file could perhaps be read if nothing had to be written for that.
  var saysNothingCanBeWritten: Bool {
    switch self {
    case .notWritable, .diskFull, .disk, .system: true
    case .missing, .notALibrary, .newerVersion, .notAFile, .corrupt, .locked, .noSuchDocument, .noFolder, .moved,
      .altered, .unreadableLog, .shortage, .tooLarge:
      false
    }
  }
}
