package import Glibc

/// What the system says about a file: what it is, its size, and when it was last written.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case regular, folder, link
    /// A device, a pipe or a socket.
    case special
  }

  /// Equal for two names of one file.
  package struct Identity: Hashable, Sendable {
    private var device: UInt64
    private var number: UInt64

    fileprivate init(_ status: stat) { (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino)) }
  }

  package var kind: Kind
  /// In bytes.
  package var size: Int
  /// In nanoseconds since 1970.
  package var modified: Int
  /// Who may read, write and execute it, as `chmod` takes it.
  package var permissions: mode_t
  package var identity: Identity
  private var owner: uid_t
  private var nameCount: Int

  /// Of what a path leads to.
  package init(of path: FilePath) throws(SystemError) {
    var status = stat()
    try succeed { path.withCString { stat($0, &status) } }
    self.init(status)
  }

  /// Of the path itself, which may be a link.
  package init(ofLink path: FilePath) throws(SystemError) {
    var status = stat()
    try succeed { path.withCString { lstat($0, &status) } }
    self.init(status)
  }

  package init(ofDescriptor descriptor: Int32) throws(SystemError) {
    var status = stat()
    try succeed { fstat(descriptor, &status) }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
    permissions = status.st_mode & 0o777
    identity = Identity(status)
    owner = status.st_uid
    nameCount = Int(status.st_nlink)
  }

  /// Whether this is a link, or a file that has other names.
  var isAnotherName: Bool { kind == .link || kind == .regular && nameCount > 1 }

  /// Whether the user that runs this program owns the file.
  package var isMine: Bool { owner == geteuid() }
}

extension FileStatus {
  /// The status of a file as soon as a change of it would be seen in its time, which goes forward in steps; nil where that
  /// takes longer than 20 ms.
  package static func settled(of path: FilePath) throws(SystemError) -> FileStatus? {
    for _ in 0..<20 {
      let status = try FileStatus(of: path)
      if status.isSettled { return status }
      usleep(1_000)
    }
    return nil
  }

  private var isSettled: Bool {
    let age = coarseTime() &- modified
    // Some file systems keep whole seconds, or every other one.
    let step = modified % 1_000_000_000 == 0 ? 2_000_000_000 : 0
    // No change made from now on gets a time that is far ahead.
    return age > step || age < -1_000_000_000
  }
}

extension FilePath {
  /// Has the file be last written so many seconds after 1970; a file system that keeps no times is none to fail on.
  package func setModified(seconds: Int) {
    let time = timespec(tv_sec: seconds, tv_nsec: 0)
    _ = withCString { utimensat(AT_FDCWD, $0, [time, time], 0) }
  }

  /// Lets nobody but this user into a folder, who has to own it.
  package func makePrivate() { _ = withCString { chmod($0, 0o700) } }

  package var isFolder: Bool { (try? FileStatus(of: self))?.kind == .folder }
}

/// What tells whether a file is still the one that was looked at, and was not written since: more than a program that
/// writes it can put back, as its status was changed at that time too.
package struct FileMark: Hashable, Sendable {
  /// Device, number, size, and when the file and its status were last changed, in nanoseconds since 1970.
  package let numbers: [Int]
  package let size: Int
  /// Whether this is a file of the user that runs this program, and nobody else may write to it.
  package let isMineAlone: Bool

  private init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }
    size = Int(status.st_size)
    numbers = [
      Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino), size,
      nanoseconds(status.st_mtim), nanoseconds(status.st_ctim),
    ]
    isMineAlone = status.st_uid == geteuid() && status.st_mode & 0o022 == 0
  }

  /// nil for what is no regular file, or cannot be asked.
  package init?(of path: FilePath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  package init?(ofDescriptor descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The mark of a file as soon as a change of it would be seen in it; nil where that takes longer than 20 ms.
  package static func settled(of path: FilePath) -> FileMark? {
    for _ in 0..<20 {
      guard let mark = FileMark(of: path) else { return nil }
      if mark.isSettled { return mark }
      usleep(1_000)
    }
    return nil
  }

  private var isSettled: Bool {
    numbers.suffix(2).allSatisfy { changed in
      let age = coarseTime() &- changed
      // Some file systems keep whole seconds, or every other one.
      return age > (changed % 1_000_000_000 == 0 ? 2_000_000_000 : 0) || age < -1_000_000_000
    }
  }
}

extension FilePath {
  /// A regular file that is not empty as memory for reading, which the caller unmaps, and the mark that it had then.
  package func mappedWithMark() throws(SystemError) -> (bytes: UnsafeRawBufferPointer, mark: FileMark) {
    let file = try OpenFile(reading: self, waits: false)
    guard let mark = FileMark(ofDescriptor: file.descriptor) else { throw SystemError(code: ENODEV) }
    return (try file.mapped(), mark)
  }
}
