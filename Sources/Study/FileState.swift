import Glibc

/// When and how long a file was last written, to see that another process has changed it.
struct FileState: Hashable, Sendable {
  private var seconds = 0
  private var nanoseconds = 0
  private var size = 0

  private init(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    (seconds, nanoseconds, size) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_size))
  }

  /// The states of an SQLite database and of the log that changes go to first.
  static func states(ofLibrary path: String) -> [FileState] {
    [FileState(of: path), FileState(of: path + "-wal")]
  }
}
