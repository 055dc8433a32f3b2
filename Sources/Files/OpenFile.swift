import Glibc

/// A file that is open, closed with the value.
package struct OpenFile: ~Copyable {
  package let descriptor: Int32

  /// - Parameter waits: false for a file that may be a pipe or a device, which nobody should wait for.
  package init(reading path: FilePath, waits: Bool = true) throws(SystemError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | (waits ? 0 : O_NONBLOCK)
    descriptor = try succeed { path.withCString { open($0, flags) } }
  }

  /// Opens what is there already, to write over it.
  init(writing path: FilePath) throws(SystemError) {
    descriptor = try succeed { path.withCString { open($0, O_WRONLY | O_CLOEXEC) } }
  }

  /// - Parameter descriptor: which the value closes from now on.
  init(owning descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  package func status() throws(SystemError) -> FileStatus { try FileStatus(ofDescriptor: descriptor) }

  /// Has whoever reads from the descriptor begin at the first byte again.
  package func rewind() throws(SystemError) { try succeed { lseek(descriptor, 0, SEEK_SET) } }

  // The file stays open as long as one of its methods runs, which no descriptor taken out of it could promise.
  func bytes(most: Int = .max) throws(SystemError) -> [UInt8] { try readBytes(from: descriptor, most: most) }

  func write(_ bytes: [UInt8]) throws(SystemError) { try writeBytes(bytes, to: descriptor) }

  func mapped() throws(SystemError) -> UnsafeRawBufferPointer {
    let status = try status()
    guard status.kind == .regular else { throw SystemError(code: ENODEV) }
    let start = mmap(nil, status.size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { throw .last }
    return UnsafeRawBufferPointer(start: start, count: status.size)
  }
}

extension FilePath {
  /// All bytes of a file.
  package func contents() throws(SystemError) -> [UInt8] {
    try OpenFile(reading: self).bytes()
  }

  /// The first bytes of a file, at most `count`.
  /// - Parameter waits: false for a file that may be a pipe or a device.
  package func beginning(_ count: Int, waits: Bool = true) throws(SystemError) -> [UInt8] {
    try OpenFile(reading: self, waits: waits).bytes(most: count)
  }

  /// A regular file that is not empty as memory for reading, which the caller unmaps.
  package func mapped() throws(SystemError) -> UnsafeRawBufferPointer { try OpenFile(reading: self).mapped() }
}

/// Fills a buffer with what stands at an offset of a file, whose position stays where it was; gives how many bytes came, 0 at
/// the end.
package func readBytes(from descriptor: Int32, at offset: Int, into buffer: inout [UInt8]) throws(SystemError) -> Int {
  try succeed { pread(descriptor, &buffer, buffer.count, off_t(offset)) }
}

/// The bytes that a descriptor gives from its position on, to the end or to `most` of them.
package func readBytes(from descriptor: Int32, most: Int = .max) throws(SystemError) -> [UInt8] {
  let size = (try? FileStatus(ofDescriptor: descriptor))?.size ?? 0
  var bytes: [UInt8] = []
  bytes.reserveCapacity(min(size, most) + 1)
  var chunk = [UInt8](repeating: 0, count: min(most, 1 << 18))
  while bytes.count < most {
    let wanted = min(chunk.count, most - bytes.count)
    let count = try succeed { read(descriptor, &chunk, wanted) }
    if count == 0 { break }
    bytes += chunk[..<count]
  }
  return bytes
}

/// Whether the system lets this process open so many files more at the same time.
package func hasRoom(forFiles count: Int) -> Bool {
  let files = (0..<count).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
  for file in files where file >= 0 { close(file) }
  return !files.contains(-1)
}

/// Opens what is closed of standard input, output and error as nothing, so that no file that is opened later takes its number
/// and is written into. Writing to an output that was closed goes on failing.
package func holdStandardDescriptors() {
  for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
    _ = open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY)
  }
}

/// Does something while nothing that a library says on standard error is seen: what went wrong is told by what it returns.
package func withoutStandardError<Value>(_ work: () -> Value) -> Value {
  let (shown, nothing) = (fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0), open("/dev/null", O_WRONLY | O_CLOEXEC))
  guard shown >= 0, nothing >= 0 else { return work() }
  dup2(nothing, STDERR_FILENO)
  defer {
    dup2(shown, STDERR_FILENO)
    close(shown)
    close(nothing)
  }
  return work()
}
