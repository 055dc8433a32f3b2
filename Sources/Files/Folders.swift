package import Glibc

extension FilePath {
  /// Makes the folder and those above it, as far as they are not there.
  package func makeFolder(permissions: mode_t = 0o755) throws(SystemError) {
    if exists { return }
    if folder != self { try folder.makeFolder(permissions: permissions) }
    do {
      try succeed { withCString { mkdir($0, permissions) } }
    } catch {
      // Another process may have made it at the same moment.
      if error.code != EEXIST { throw error }
    }
  }

  /// The names in a folder, in bytes and in no order, without "." and "..".
  package func names() throws(SystemError) -> [[UInt8]] {
    guard let stream = withCString({ opendir($0) }) else { throw .last }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names
  }

  /// Does something that no other process does at the same time with this folder locked; where it cannot be locked, all the same.
  package func withLock(_ work: () -> Void) {
    let descriptor = withCString { open($0, O_RDONLY | O_CLOEXEC | O_DIRECTORY) }
    if descriptor >= 0 { flock(descriptor, LOCK_EX) }
    work()
    if descriptor >= 0 { close(descriptor) }
  }
}
