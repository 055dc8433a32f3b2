import Files
import Glibc

/// The reading end of a pipe and what has come through it.
struct OutputPipe: ~Copyable {
  private(set) var bytes: [UInt8] = []
  /// -1 when nothing is open.
  private(set) var descriptor: Int32 = -1
  private let limit: Int
  /// True when more came than the limit; what came after it is lost.
  private(set) var overflowed = false

  init(limit: Int) { self.limit = limit }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  var isClosed: Bool { descriptor < 0 }

  /// Makes the pipe and returns its writing end, which the caller closes.
  mutating func open() throws(SystemError) -> Int32 {
    let ends = try makePipe()
    descriptor = ends.reading
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    return ends.writing
  }

  /// Takes what is there, at most a mebibyte, without waiting.
  mutating func receive() {
    for _ in 0..<16 where !isClosed {
      let count = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 { keep(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
        return count
      }
      if count > 0 || (count < 0 && errno == EINTR) { continue }
      if count < 0 && errno == EAGAIN { return }
      close()
    }
  }

  private mutating func keep(_ piece: UnsafeRawBufferPointer) {
    let room = limit - bytes.count
    if piece.count > room { overflowed = true }
    bytes += piece.prefix(room)
  }

  private mutating func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
  }
}
