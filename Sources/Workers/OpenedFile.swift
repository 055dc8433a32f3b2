import Glibc
import Model

/// A regular file that is open for reading, closed with the value.
struct OpenedFile: ~Copyable {
  let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Opens without waiting and without touching a device; throws why the file gives no records.
  static func open(_ file: InputFile) throws(Failure) -> OpenedFile {
    if let obstacle = file.obstacle { throw Failure(.unreadable(obstacle)) }
    var status = stat()
    // A device or a pipe may do something when it is opened, so look first.
    guard withPath(file.bytes, { stat($0, &status) }) == 0 else { throw failure(errno) }
    if let reason = refusal(of: status) { throw Failure(reason) }
    let descriptor = withPath(file.bytes) { Glibc.open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw failure(errno) }
    let opened = OpenedFile(descriptor: descriptor)
    // It may have been exchanged in between.
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    if let reason = refusal(of: status) { throw Failure(reason) }
    return opened
  }

  /// Why a file that is like this is not read; nil for one that is.
  private static func refusal(of status: stat) -> Failure.Reason? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: return .unreadable(.isFolder)
    default: return .unreadable(.notRegular)
    }
    if status.st_size == 0 { return .empty }
    return status.st_size > sizeLimit << 20 ? .tooLarge(.fileSize(mebibytes: sizeLimit)) : nil
  }

  /// In mebibytes.
  private static let sizeLimit = 512

  private static func failure(_ code: Int32) -> Failure { Failure(.unreadable(Failure.Obstacle(errno: code))) }
}

extension Failure.Obstacle {
  init(errno code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .missing
      case EACCES, EPERM: .permission
      case ELOOP: .linkLoop
      case ENXIO, ENODEV: .notRegular
      default: .system(code)
      }
  }
}
