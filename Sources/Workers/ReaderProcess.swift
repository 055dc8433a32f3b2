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
  /// How long it may do nothing.
  private let seconds: Int
  private var idleTime: IdleTime
  /// The page that was last said to be in recognition; 0 before any was.
  private var page = 0

  /// Throws why no process could be made.
  static func start(
    _ task: ReaderRequest.Task, with document: borrowing OpenFile, for pool: ReaderPool
  ) throws(Failure) -> ReaderProcess {
    do throws(SystemError) {
      guard let executable = task == .print ? pool.printer : pool.reader else { throw SystemError(code: ENOENT) }
      return try ReaderProcess(executable: executable, task: task, document: document.descriptor, pool: pool)
    } catch {
      let isMissing = [ENOENT, EACCES, ENOEXEC].contains(error.code)
      throw isMissing ? Failure(.missingDependency(package: task.program)) : Failure(error)
    }
  }

  private init(
    executable: String, task: ReaderRequest.Task, document: Int32, pool: ReaderPool
  ) throws(SystemError) {
    self.pool = pool
    seconds = task.isOfOffice ? ReaderLimits.officeSeconds : pool.seconds
    answer = OutputPipe(limit: pool.answerLimit << 20)
    let answerEnd = try answer.open()
    defer { close(answerEnd) }
    let messagesEnd = try messages.open()
    defer { close(messagesEnd) }
    let secret = try (task.isOfOffice ? nil : pool.password).map { password throws(SystemError) in
      try filledPipe(Array(password.prefix(ReaderLimits.password)))
    }
    defer { if let secret { close(secret) } }
    process = try spawn(
      executable, arguments: ReaderRequest(task, hasPassword: secret != nil).arguments,
      descriptors: [document, answerEnd, messagesEnd] + (secret.map { [$0] } ?? []), defaults: ReaderMemory.settings)
    idleTime = IdleTime(of: process, seconds: seconds, jobs: pool.jobs)
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
    do throws(Failure) { return try ending()?.result() } catch { return .failure(error) }
  }

  /// How the process ended; nil while it may go on. Throws why it had to be ended.
  func ending() throws(Failure) -> ReaderEnding? {
    if answer.overflowed {
      kill()
      throw Failure(.tooLarge(.memory(mebibytes: pool.answerLimit)))
    }
    if let status = endStatus {
      return ReaderEnding(status: status, answer: answer.bytes, messages: messages.bytes, seconds: seconds)
    }
    if idleTime.isOver() {
      kill()
      throw Failure(.timedOut(seconds: seconds))
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

extension ReaderRequest.Task {
  fileprivate var program: String { self == .print ? "traad-pages" : "traad-reader" }
  fileprivate var isOfOffice: Bool { if case .convert = self { true } else { false } }
}

/// How a reader process ended, and what it wrote.
struct ReaderEnding {
  /// As `waitpid` gives it.
  var status: Int32
  var answer: [UInt8]
  var messages: [UInt8]
  /// The limit, for a process that used up its processor time.
  var seconds: Int

  /// The signal that ended it, or 0.
  var signal: Int32 { status & 0x7f }
  var exitCode: Int32 { status >> 8 & 0xff }

  /// What it says about the document.
  func result<Content>() -> ReaderAnswer<Content> {
    if signal == SIGXCPU { return .failure(Failure(.timedOut(seconds: seconds))) }
    // The system ends a process like this when the machine's memory is used up.
    if signal == SIGKILL { return .failure(Failure(.shortage)) }
    if signal == 0, exitCode == 0, let answer = ReaderAnswer<Content>(message: answer) { return answer }
    if signal == 0, let library = missingLibrary {
      return .failure(Failure(.missingDependency(package: Self.package(of: library))))
    }
    let outOfMemory = Failure.Reason.tooLarge(.memory(mebibytes: ReaderLimits.memory))
    return .failure(Failure(ranOutOfMemory ? outOfMemory : .crashed(signal: signal)))
  }

  /// Whether C++, GLib, libxml2 or the C library wrote that before they gave up.
  var ranOutOfMemory: Bool {
    let text = String(decoding: messages.suffix(4096), as: UTF8.self).lowercased()
    return ["bad_alloc", "out of memory", "failed to allocate", "cannot allocate memory"].contains { text.contains($0) }
  }

  /// "libzip.so.4" from the loader's "error while loading shared libraries: libzip.so.4: cannot open …".
  private var missingLibrary: String? {
    let text = String(decoding: messages.prefix(4096), as: UTF8.self)
    guard let start = text.firstRange(of: "error while loading shared libraries: ")?.upperBound else { return nil }
    return text[start...].split(separator: ":").first.map(String.init)
  }

  /// The Debian package of a shared library: its name with the version behind it and a hyphen between two digits
  /// (Debian Policy, section 8.1).
  private static func package(of library: String) -> String {
    if let package = exceptions[library] { return package }
    let parts = library.split(separator: ".so", maxSplits: 1).map(String.init)
    guard let name = parts.first else { return library }
    let version = parts.count == 2 ? parts[1].drop { $0 == "." } : ""
    return (name.last?.isNumber == true && !version.isEmpty ? name + "-" + version : name + version).lowercased()
  }

  /// Packages that are named after their project.
  private static let exceptions = [
    "libxml2.so.2": "libxml2", "libglib-2.0.so.0": "libglib2.0-0", "libgobject-2.0.so.0": "libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0", "libgmodule-2.0.so.0": "libglib2.0-0",
  ]
}

/// How long a reader has done nothing.
///
/// The time starts again whenever the reader has used some processor time: one that waits for a processor among many others
/// still gets a little, one that hangs gets none. How much it uses in all is limited by the kernel (`ReaderLimits`). What
/// passes while nobody looks does not count, since a reader may wait for us or the machine may sleep.
struct IdleTime {
  private let process: pid_t
  private let limit: Duration
  /// Processor time after which the reader counts as working.
  private let step: Duration
  private var idle = Duration.zero
  private var lastLook = ContinuousClock.now
  /// What the process had used when the time started.
  private var used = Duration.zero

  /// - Parameter jobs: how many readers may share a processor. A reader that gets a tenth of an equal share is working.
  init(of process: pid_t, seconds: Int, jobs: Int) {
    self.process = process
    limit = .seconds(seconds)
    step = limit / max(100, 10 * jobs)
  }

  /// Starts the time again.
  mutating func restart() { (idle, lastLook) = (.zero, .now) }

  /// Whether the reader has done nothing for too long; to be asked several times a second.
  mutating func isOver() -> Bool {
    let now = ContinuousClock.now
    idle += min(now - lastLook, .seconds(1))
    lastLook = now
    if let total = processorTime, total - used >= step {
      used = total
      idle = .zero
    }
    return idle >= limit
  }

  /// What the process has used so far; nil when it has ended.
  private var processorTime: Duration? {
    var (clock, time) = (clockid_t(), timespec())
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
