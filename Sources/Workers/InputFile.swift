package import Files
import Glibc
import Hashing
import Messages
package import Model

/// A file to be read.
package struct InputFile: Hashable, Sendable {
  package let location: FilePath
  /// Why a folder could not be searched; nil for every file.
  package var obstacle: Failure.Obstacle?
  /// Where its bytes stand, if that is not its location.
  private let contents: FilePath?

  package init(_ location: FilePath, obstacle: Failure.Obstacle? = nil, contents: FilePath? = nil) {
    self.location = location
    self.obstacle = obstacle
    self.contents = contents
  }

  package init(path: String) { self.init(FilePath(path)) }

  /// The file that an argument of this process names, with the bytes that were given even where they are no UTF-8.
  package init(argument: String) {
    let given =
      argument.contains("\u{FFFD}")
      ? ThisProcess.arguments.first { String(decoding: $0, as: UTF8.self) == argument } : nil
    self.init(given.map { FilePath(bytes: $0) } ?? FilePath(argument))
  }

  /// The path as text; bytes that are no UTF-8 stand as "\xE6".
  package var path: String { location.description }

  /// The path from the root, with the links of its folders resolved; the file's own link, if it is one, is kept.
  package var absolutePath: String { location.absolute.description }
}

/// A document that is open for reading.
struct OpenDocument: ~Copyable {
  let file: OpenFile
  /// Hex SHA-256 of its bytes.
  let sha256: String

  /// Has the next process that gets the file begin at its first byte.
  func rewind() throws(Failure) {
    do throws(SystemError) { try file.rewind() } catch { throw Failure(error) }
  }
}

extension InputFile {
  /// Opens a regular file, without waiting and without touching a device; throws why the file gives no records.
  func open() throws(Failure) -> OpenDocument {
    if let obstacle { throw Failure(.unreadable(obstacle)) }
    let place = contents ?? location
    // A device or a pipe may do something when it is opened, so look first.
    try Self.check(failing { () throws(SystemError) in try FileStatus(of: place) })
    let opened = try failing { () throws(SystemError) in try OpenFile(reading: place, waits: false) }
    // It may have been exchanged in between.
    try Self.check(failing { () throws(SystemError) in try opened.status() })
    let descriptor = opened.descriptor
    let sha256 = try failing { () throws(SystemError) in try FileHash.sha256(ofDescriptor: descriptor) }
    return OpenDocument(file: opened, sha256: sha256)
  }

  /// Throws why a file that is like this is not read.
  private static func check(_ status: FileStatus) throws(Failure) {
    switch status.kind {
    case .regular: break
    case .folder: throw Failure(.unreadable(.isFolder))
    case .link, .special: throw Failure(.unreadable(.notRegular))
    }
    if status.size == 0 { throw Failure(.empty) }
    let limit = ReaderLimits.document
    if status.size > limit << 20 { throw Failure(.tooLarge(.fileSize(mebibytes: limit))) }
  }
}

/// Makes the system's error the failure of a document.
func failing<Value: ~Copyable>(_ call: () throws(SystemError) -> Value) throws(Failure) -> Value {
  do { return try call() } catch { throw Failure(error) }
}

extension Failure {
  /// Why a file could not be opened or no reader be started for it.
  init(_ error: SystemError) { self.init(error.isOfShortage ? .shortage : .unreadable(Obstacle(error))) }
}

extension Failure.Obstacle {
  init(_ error: SystemError) {
    self =
      switch error.code {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .permission
      case ELOOP: .linkLoop
      case ENXIO, ENODEV: .notRegular
      default: .system(error.code)
      }
  }
}
