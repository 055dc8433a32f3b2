import Glibc

/// A running `traad-reader`: its standard input is the document, its standard output the answer.
///
/// It leads a process group of its own, so that Ctrl-C at the terminal reaches only us and we can end all of it.
final class ReaderProcess {
  private let process: pid_t
  private(set) var answer: OutputPipe
  /// What the loader and C libraries complain of, the first part of it, and which page is being recognised.
  private(set) var messages = OutputPipe(limit: 1 << 20)
  /// The status of `waitpid` once the process has ended; 0 also where the system does not tell.
  private(set) var status: Int32?

  /// Throws when no process could be made.
  /// - Parameters:
  ///   - password: given to the process as descriptor 3, since arguments can be seen by everyone.
  ///   - answerLimit: in bytes.
  init(
    executable: String, arguments: [[UInt8]], input: Int32, password: [UInt8]?, answerLimit: Int
  ) throws(SpawnError) {
    answer = OutputPipe(limit: answerLimit)
    let answerEnd = try answer.open()
    defer { close(answerEnd) }
    let messagesEnd = try messages.open()
    defer { close(messagesEnd) }
    let secret = try password.map(Self.filledPipe)
    defer { if let secret { close(secret) } }
    process = try spawn(
      executable, arguments, descriptors: [input, answerEnd, messagesEnd] + (secret.map { [$0] } ?? []))
  }

  deinit { kill() }

  /// The reading end of a pipe that holds the password and then ends. A pipe takes 4 KiB without anyone reading.
  private static func filledPipe(_ password: [UInt8]) throws(SpawnError) -> Int32 {
    let ends = try makePipe()
    defer { close(ends.writing) }
    let bytes = password.prefix(4096)
    let written = bytes.withUnsafeBytes { write(ends.writing, $0.baseAddress, $0.count) }
    if written == bytes.count { return ends.reading }
    close(ends.reading)
    throw SpawnError(code: EIO)
  }

  /// True when both pipes are closed and the process is gone.
  var isDone: Bool {
    guard answer.isClosed, messages.isClosed else { return false }
    reap(WNOHANG)
    return status != nil
  }

  func kill() {
    guard status == nil else { return }
    Glibc.kill(-process, SIGKILL)
    Glibc.kill(process, SIGKILL)
    reap(0)
  }

  func receive() {
    answer.receive()
    messages.receive()
  }

  /// The last page (from 1, of how many) that the process has begun to recognise, as its line `page N of M` says.
  var page: RecognitionProgress? {
    let lines = messages.bytes.suffix(4096).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.dropLast().lazy.reversed().compactMap(RecognitionProgress.init).first
  }

  private func reap(_ options: Int32) {
    guard status == nil else { return }
    var ended: Int32 = 0
    var result = waitpid(process, &ended, options)
    while result < 0 && errno == EINTR { result = waitpid(process, &ended, options) }
    if result != 0 { status = result < 0 ? 0 : ended }
  }
}
