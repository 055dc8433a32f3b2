import Files
import Glibc

/// A folder of its own for each test, removed with the value that holds it.
final class TemporaryFolder {
  let path: FilePath

  init() throws {
    var name = Array((Environment.current.temporaryFolder + "/traad-files-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw SystemError.last }
    path = FilePath(bytes: name.dropLast().map { UInt8(bitPattern: $0) })
  }

  deinit {
    for name in (try? path.names()) ?? [] { remove(path.appending(name)) }
    _ = path.withCString { rmdir($0) }
  }

  private func remove(_ file: FilePath) {
    if file.isFolder, (try? FileStatus(ofLink: file).kind) == .folder {
      for name in (try? file.names()) ?? [] { remove(file.appending(name)) }
      _ = file.withCString { rmdir($0) }
    } else {
      _ = file.withCString { unlink($0) }
    }
  }
}
