package import Glibc

/// A new pipe; no other process than the one that is given an end of it gets it, or it would never close.
private func makePipe() throws(SystemError) -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw SystemError.last }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}

/// The reading end of a pipe that holds a few bytes and then ends.
/// - Parameter bytes: at most 4 KiB, since a pipe takes as much without anyone reading.
package func filledPipe(_ bytes: [UInt8]) throws(SystemError) -> Int32 {
  let ends = try makePipe()
  defer { close(ends.writing) }
  do {
    try writeBytes(bytes, to: ends.writing)
    return ends.reading
  } catch {
    close(ends.reading)
    throw error
  }
}

/// Starts a program with these descriptors as 0, 1, 2 and so on, default signals and no backtraces.
///
/// - Parameter defaults: variables that it gets where we have none of their names.
package func spawn(
  _ executable: String, arguments: [String], descriptors: [Int32], defaults: [String: String] = [:]
) throws(SystemError) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (target, source) in descriptors.enumerated() {
    posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
  }

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  posix_spawnattr_setpgroup(&attributes, 0)
  posix_spawnattr_setflags(
    &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

  let variables = try environment(defaults)
  var process: pid_t = 0
  let code = withCStrings(([executable] + arguments).map { Array($0.utf8) }) { arguments in
    withCStrings(variables) { environment in
      posix_spawn(&process, executable, &actions, &attributes, arguments, environment)
    }
  }
  if code != 0 { throw SystemError(code: code) }
  return process
}

/// Becomes another program, which gets these variables and nothing else; gives why it could not.
package func become(_ executable: String, arguments: [String], environment: [String: String]) -> SystemError {
  let variables = environment.sorted { $0.key < $1.key }.map { Array("\($0.key)=\($0.value)".utf8) }
  withCStrings(([executable] + arguments).map { Array($0.utf8) }) { arguments in
    _ = withCStrings(variables) { execve(executable, arguments, $0) }
  }
  return .last
}

/// Our own environment without backtraces, which take seconds and say nothing to a user.
private func environment(_ defaults: [String: String]) throws(SystemError) -> [[UInt8]] {
  let own = try ThisProcess.environment().filter { !$0.starts(with: "SWIFT_BACKTRACE=".utf8) }
  let missing = defaults.filter { name, _ in !own.contains { $0.starts(with: "\(name)=".utf8) } }
  return own + missing.map { Array("\($0)=\($1)".utf8) } + [Array("SWIFT_BACKTRACE=enable=no".utf8)]
}

/// Hands a list of strings to a C function as it wants them: pointers with a nil at the end.
private func withCStrings<Value>(
  _ strings: [[UInt8]], perform body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
) -> Value {
  let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count + 1)
  for (index, string) in strings.enumerated() {
    (pointers + index).initialize(to: FilePath(bytes: string).withCString { strdup($0) })
  }
  (pointers + strings.count).initialize(to: nil)
  defer {
    for index in strings.indices { free(pointers[index]) }
    pointers.deallocate()
  }
  return body(pointers)
}

/// The reading end of a pipe and what has come through it.
package struct OutputPipe: ~Copyable {
  package private(set) var bytes: [UInt8] = []
  /// -1 when nothing is open.
  package private(set) var descriptor: Int32 = -1
  private let limit: Int
  /// True when more came than the limit; what came after it is lost.
  package private(set) var overflowed = false

  package init(limit: Int) { self.limit = limit }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  package var isClosed: Bool { descriptor < 0 }

  /// Makes the pipe and returns its writing end, which the caller closes.
  package mutating func open() throws(SystemError) -> Int32 {
    let ends = try makePipe()
    descriptor = ends.reading
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    return ends.writing
  }

  /// Takes what is there, at most a mebibyte, without waiting.
  package mutating func receive() {
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

  /// The whole lines that have come since this was last asked, without their ends.
  package mutating func takeLines() -> [String] {
    guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let lines = bytes[..<end].split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    bytes.removeSubrange(...end)
    return lines
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
