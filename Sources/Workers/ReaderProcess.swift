import Files
import Glibc
import Messages
import Model

/// A running `traad-reader`: its standard input is the document, its standard output the answer.
///
/// It leads a process group of its own, so that Ctrl-C at the terminal reaches only us and we can end all of it.
final class ReaderProcess {
  private let process: pid_t
  private var answer: OutputPipe
  /// What the loader and C libraries complain of, the first part of it, and which page is being recognised.
  private var messages = OutputPipe(limit: 1 << 20)
  /// The status of `waitpid` once the process has ended; 0 also where the system does not tell.
  private var status: Int32?
  private let pool: ReaderPool
  private var idleTime: IdleTime
  /// The page that was last said to be in recognition; 0 before any was.
  private var page = 0

  /// Throws why no process could be made.
  static func start(
    _ task: ReaderRequest.Task, with document: borrowing OpenDocument, for pool: ReaderPool
  ) throws(Failure) -> ReaderProcess {
    do throws(SystemError) {
      guard let executable = pool.reader else { throw SystemError(code: ENOENT) }
      return try ReaderProcess(executable: executable, task: task, document: document.file.descriptor, pool: pool)
    } catch {
      let isMissing = [ENOENT, EACCES, ENOEXEC].contains(error.code)
      throw isMissing ? Failure(.missingDependency(package: "traad-reader")) : Failure(error)
    }
  }

  private init(
    executable: String, task: ReaderRequest.Task, document: Int32, pool: ReaderPool
  ) throws(SystemError) {
    self.pool = pool
    answer = OutputPipe(limit: pool.answerLimit << 20)
    let answerEnd = try answer.open()
    defer { close(answerEnd) }
    let messagesEnd = try messages.open()
    defer { close(messagesEnd) }
    let secret = try pool.password.map { password throws(SystemError) in
      try filledPipe(Array(password.prefix(ReaderLimits.password)))
    }
    defer { if let secret { close(secret) } }
    process = try spawn(
      executable, arguments: ReaderRequest(task, hasPassword: secret != nil).arguments,
      descriptors: [document, answerEnd, messagesEnd] + (secret.map { [$0] } ?? []))
    idleTime = IdleTime(of: process, seconds: pool.seconds, jobs: pool.jobs)
  }

  deinit { kill() }

  /// Tells the process to end.
  func end() {
    guard status == nil else { return }
    Glibc.kill(-process, SIGKILL)
    Glibc.kill(process, SIGKILL)
  }

  /// Ends the process.
  func kill() {
    end()
    // One that waits for a disk or a network ends only when that answers; the system sees to it.
    for _ in 0..<1000 {
      reap()
      if status != nil { return }
      usleep(1000)
    }
    status = SIGKILL
  }

  /// Waits until one of the processes writes or ends, at most a tenth of a second, and takes what was written.
  static func wait(for processes: [ReaderProcess]) {
    let descriptors = processes.flatMap { [$0.answer.descriptor, $0.messages.descriptor] }.filter { $0 >= 0 }
    var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    // A process that has closed its pipes is about to end; nothing but asking again tells when.
    let isEnding = processes.contains { $0.answer.isClosed && $0.messages.isClosed }
    poll(&polls, nfds_t(polls.count), isEnding ? 1 : 100)
    for process in processes {
      process.answer.receive()
      process.messages.receive()
    }
  }

  /// The page whose recognition has begun since this was last asked; it may be idle as long as a document.
  func nextPage() -> RecognitionProgress? {
    let lines = messages.bytes.suffix(4096).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let last = lines.dropLast().lazy.reversed().compactMap(RecognitionProgress.init).first, last.page > page
    else {
      return nil
    }
    page = last.page
    idleTime.restart()
    return last
  }

  /// What the process answered, or why it did not; nil while it may go on.
  func result<Content>() -> ReaderAnswer<Content>? {
    if answer.overflowed {
      kill()
      return .failure(Failure(.tooLarge(.memory(mebibytes: pool.answerLimit))))
    }
    if let status = endStatus {
      return ReaderEnding(status: status, answer: answer.bytes, messages: messages.bytes, seconds: pool.seconds)
        .result()
    }
    if idleTime.isOver() {
      kill()
      return .failure(Failure(.timedOut(seconds: pool.seconds)))
    }
    return nil
  }

  /// nil until both pipes are closed and the process is gone.
  private var endStatus: Int32? {
    guard answer.isClosed, messages.isClosed else { return nil }
    reap()
    return status
  }

  /// Takes the status of the process, if it has ended.
  private func reap() {
    guard status == nil else { return }
    var ended: Int32 = 0
    let result = waitpid(process, &ended, WNOHANG)
    if result != 0 { status = result < 0 ? 0 : ended }
  }
}
