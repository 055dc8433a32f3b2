import Glibc

extension FilePath {
  /// Writes a file beside its place, and puts it there once all of it is on the disk, so that nobody ever reads half of it.
  ///
  /// What stood there is replaced and keeps its permissions; a link goes on pointing at its file. A device or a pipe is
  /// written to.
  /// - Parameter isPrivate: whether a new file can be read by this user alone.
  package func replaceContents(with bytes: [UInt8], isPrivate: Bool = false) throws(SystemError) {
    let path = resolved ?? self
    let existing = try? FileStatus(of: path)
    switch existing?.kind {
    case .regular, nil: try path.exchange(for: bytes, permissions: existing?.permissions ?? (isPrivate ? 0o600 : nil))
    case .folder: throw SystemError(code: EISDIR)
    case .link, .special: try OpenFile(writing: path).write(bytes)
    }
  }

  /// False where a regular file stands here whose first bytes are not as `isExpected` knows them, so that replacing it would
  /// destroy something else. An empty file is nothing.
  /// - Parameter takesDevices: whether a device or a pipe may stand there, to be written to.
  package func mayBeReplaced(takesDevices: Bool = false, ifItBegins isExpected: ([UInt8]) -> Bool) -> Bool {
    guard let status = try? FileStatus(of: self) else { return true }
    if status.kind != .regular { return takesDevices }
    if status.size == 0 { return true }
    guard let beginning = try? beginning(4_096) else { return false }
    return isExpected(beginning)
  }

  /// - Parameter permissions: of the file that is replaced; nil for a new one.
  private func exchange(for bytes: [UInt8], permissions: mode_t?) throws(SystemError) {
    if let draft = NamelessFile.made(in: folder) {
      try draft.file.fill(with: bytes, permissions: permissions)
      return try draft.take(place: self)
    }
    let draft = try UniqueFile(named: self)
    do throws(SystemError) {
      try draft.file.fill(with: bytes, permissions: permissions)
      try draft.path.rename(to: self)
    } catch {
      draft.remove()
      throw error
    }
  }

  package func rename(to path: FilePath) throws(SystemError) {
    try succeed { withCString { old in path.withCString { Glibc.rename(old, $0) } } }
  }

  /// Makes an empty file, which only this user may read, for as long as `body` runs.
  /// - Parameter prefix: how its name begins.
  package static func withTemporaryFile<Value>(
    _ prefix: String, perform body: (FilePath) -> Value
  ) throws(SystemError) -> Value {
    let file = try UniqueFile(named: FilePath(Environment.current.temporaryFolder).appending(prefix))
    defer { file.remove() }
    return body(file.path)
  }
}

extension FilePath {
  /// Makes a file, which only this user may read, where there is none, once all of it is on the disk; false where something stands
  /// there.
  package func makeNewFile(holding bytes: [UInt8]) throws(SystemError) -> Bool {
    if let draft = NamelessFile.made(in: folder) {
      try draft.file.fill(with: bytes, permissions: 0o600)
      return try draft.link(to: self)
    }
    let draft = try UniqueFile(named: self)
    defer { draft.remove() }
    try draft.file.fill(with: bytes, permissions: 0o600)
    return try draft.path.link(to: self)
  }

  /// Gives a file, or what an open file's link leads to, another name; false where it is taken.
  func link(to path: FilePath) throws(SystemError) -> Bool {
    do throws(SystemError) {
      try succeed {
        withCString { file in path.withCString { linkat(AT_FDCWD, file, AT_FDCWD, $0, AT_SYMLINK_FOLLOW) } }
      }
      return true
    } catch {
      if error.code == EEXIST { return false }
      throw error
    }
  }

  package func remove() { _ = withCString { unlink($0) } }
}

/// Hands out a file that holds the bytes and has no name in any folder, so that nobody else can put anything in its place.
/// - Parameter prefix: how its name begins for the moment that it has one.
package func withNamelessFile<Value>(
  _ prefix: String, holding bytes: [UInt8], perform body: (FilePath) -> Value
) throws(SystemError) -> Value {
  let unique = try UniqueFile(named: FilePath(Environment.current.temporaryFolder).appending(prefix))
  unique.remove()
  try unique.file.write(bytes)
  return body(FilePath("/proc/self/fd/\(unique.file.descriptor)"))
}

extension OpenFile {
  /// A file that holds the bytes, to be read from its beginning, and has no name in any folder.
  /// - Parameter prefix: how its name begins for the moment that it has one.
  package init(nameless prefix: String, holding bytes: [UInt8]) throws(SystemError) {
    let unique = try UniqueFile(named: FilePath(Environment.current.temporaryFolder).appending(prefix))
    unique.remove()
    try unique.file.write(bytes)
    try self.init(reading: FilePath("/proc/self/fd/\(unique.file.descriptor)"))
  }

  /// Writes all of a new file to the disk.
  fileprivate func fill(with bytes: [UInt8], permissions: mode_t?) throws(SystemError) {
    let mask = umask(0)
    umask(mask)
    try succeed { fchmod(descriptor, permissions ?? 0o666 & ~mask) }
    try write(bytes)
    try succeed { fsync(descriptor) }
  }
}

/// A new file that is open for writing and has no name until all of it is written, so that nothing is left of it where the
/// program is killed.
private struct NamelessFile: ~Copyable {
  let file: OpenFile
  /// The only way to a name.
  let itself: FilePath

  /// nil where the file system has no such files.
  static func made(in folder: FilePath) -> NamelessFile? {
    // O_TMPFILE, a macro that Swift does not take over.
    let descriptor = folder.withCString { open($0, O_WRONLY | O_CLOEXEC | O_DIRECTORY | 0o20_000_000, 0o600) }
    guard descriptor >= 0 else { return nil }
    let itself = FilePath("/proc/self/fd/\(descriptor)")
    if !itself.exists {
      close(descriptor)
      return nil
    }
    return NamelessFile(file: OpenFile(owning: descriptor), itself: itself)
  }

  /// Gets the name of a file, which is replaced if it is there.
  func take(place: FilePath) throws(SystemError) {
    if try link(to: place) { return }
    while true {
      let draft = FilePath(bytes: place.bytes + ".\(String(UInt32.random(in: 0 ... .max), radix: 36))".utf8)
      guard try link(to: draft) else { continue }
      do throws(SystemError) { return try draft.rename(to: place) } catch {
        draft.remove()
        throw error
      }
    }
  }

  /// False where the name is taken.
  fileprivate func link(to path: FilePath) throws(SystemError) -> Bool { try itself.link(to: path) }
}

/// A new file that is open for writing.
struct UniqueFile: ~Copyable {
  let path: FilePath
  let file: OpenFile

  /// - Parameter path: how the file's own begins.
  init(named path: FilePath) throws(SystemError) {
    var name = (path.bytes + ".XXXXXX".utf8 + [0]).map { CChar(bitPattern: $0) }
    file = OpenFile(owning: try succeed { mkstemp(&name) })
    self.path = FilePath(bytes: name.dropLast().map { UInt8(bitPattern: $0) })
  }

  func remove() { path.remove() }

  /// Locks it for as long as it is open; false where it was removed before.
  func lock() -> Bool {
    flock(file.descriptor, LOCK_EX | LOCK_NB)
    return path.exists
  }

  consuming func takeFile() -> OpenFile { file }
}

/// Writes all of the bytes, and waits where the descriptor takes no more for now.
package func writeBytes(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
  var rest = bytes[...]
  while !rest.isEmpty {
    // In pieces: the system holds a file in memory in pieces as large as those it was written in, and maps none in part.
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, min($0.count, 1 << 16)) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&room, 1, -1)
    } else if errno != EINTR {
      throw .last
    }
  }
}
