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
  /// The file is a library, but damaged; what is damaged, in SQLite's words.
  case corrupt(String)
  /// Another process has been writing for longer than the library waits.
  case locked
  case diskFull
  /// No document has this number.
  case noSuchDocument(Int64)
  /// SQLite's result code and message for anything else.
  case system(code: Int32, message: String)

  /// The case for an error of the database; an error of the library stays what it is.
  init(_ error: any Error) {
    switch error {
    case let error as LibraryError: self = error
    case let error as DatabaseError: self = Self(error)
    default: self = .corrupt(String(describing: error))
    }
  }

  private init(_ error: DatabaseError) {
    let message = error.message ?? ""
    self =
      switch error.resultCode.primaryResultCode {
      case .SQLITE_NOTADB: .notALibrary
      case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR: .corrupt(message)
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .notWritable
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
      case .SQLITE_FULL: .diskFull
      default: .system(code: error.resultCode.rawValue, message: message)
      }
  }
}
