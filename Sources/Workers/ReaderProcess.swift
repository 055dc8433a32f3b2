import Glibc

/// A running `traad-reader`: its standard input is the document, its standard output the answer.
///
/// It leads a process group of its own, so that Ctrl-C at the terminal reaches only us and we can end all of it.
final class ReaderProcess {
  private let process: pid_t
  private(set) var answer: OutputPipe
  /// Only the loader and C libraries write here; the first part of it is enough.
  private(set) var messages = OutputPipe(limit: 1 << 20)
  /// The status of `waitpid` once the process has ended; 0 also where the system does not tell.
  private(set) var status: Int32?

  /// Throws when no process could be made.
  /// - Parameter answerLimit: in bytes.
  init(executable: String, arguments: [[UInt8]], input: Int32, answerLimit: Int) throws(SpawnError) {
    answer = OutputPipe(limit: answerLimit)
    let answerEnd = try answer.open()
    defer { close(answerEnd) }
    let messagesEnd = try messages.open()
    defer { close(messagesEnd) }
    process = try spawn(executable, arguments, descriptors: [input, answerEnd, messagesEnd])
  }

  deinit { kill() }

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

  private func reap(_ options: Int32) {
    guard status == nil else { return }
    var ended: Int32 = 0
    var result = waitpid(process, &ended, options)
    while result < 0 && errno == EINTR { result = waitpid(process, &ended, options) }
    if result != 0 { status = result < 0 ? 0 : ended }
  }
}
