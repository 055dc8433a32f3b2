import Glibc
import Library
import Model

/// What is waiting, running and finished while a pool reads.
struct ReadingQueue {
  private let pool: ReaderPool
  private let files: [InputFile]
  /// Index of the first file that was not started.
  private var next = 0
  /// Index of the first file whose result was not taken.
  private var delivered = 0
  private var running: [Job] = []
  /// Results that wait for one before them, by index.
  private var results: [Int: ReadResult] = [:]
  private let clock = ContinuousClock()

  private struct Job {
    var index: Int
    var sha256: String
    var process: ReaderProcess
    var deadline: ContinuousClock.Instant
    /// The page that was last said to be in recognition; 0 before any was.
    var page = 0
  }

  init(pool: ReaderPool, files: [InputFile]) {
    self.pool = pool
    self.files = files
  }

  var isDone: Bool { delivered == files.count }

  /// The file to start now, if a process is free; no more than a few results wait for a slow file before them.
  func nextFile() -> InputFile? {
    let isFree = running.count < pool.jobs && next < files.count && next - delivered < 16 * pool.jobs
    return isFree ? files[next] : nil
  }

  mutating func start(_ file: InputFile, isKnown: (InputFile, String) throws -> Bool) rethrows {
    let index = next
    next += 1
    let opened: OpenedFile
    do {
      opened = try OpenedFile.open(file)
    } catch {
      results[index] = ReadResult(file: file, sha256: nil, outcome: .failed(error))
      return
    }
    guard let sha256 = FileHash.sha256(ofDescriptor: opened.descriptor) else {
      results[index] = ReadResult(file: file, sha256: nil, outcome: .failed(Failure(.unreadable(.system(errno)))))
      return
    }
    if try isKnown(file, sha256) {
      results[index] = ReadResult(file: file, sha256: sha256, outcome: .known)
    } else {
      run(index, file, sha256, opened)
    }
  }

  private mutating func run(_ index: Int, _ file: InputFile, _ sha256: String, _ opened: borrowing OpenedFile) {
    let failure: Failure
    do throws(SpawnError) {
      guard let reader = pool.reader else { throw SpawnError(code: ENOENT) }
      let options = pool.arguments + (pool.password == nil ? [] : ["--password-fd", "3"]) + ["--name"]
      let arguments = options.map { Array($0.utf8) } + [Array(file.name)]
      let process = try ReaderProcess(
        executable: reader, arguments: arguments, input: opened.descriptor, password: pool.password,
        answerLimit: pool.answerLimit << 20)
      running.append(
        Job(index: index, sha256: sha256, process: process, deadline: clock.now.advanced(by: .seconds(pool.seconds))))
      return
    } catch {
      let isMissing = [ENOENT, EACCES, ENOEXEC].contains(error.code)
      failure = Failure(
        isMissing ? .missingDependency(package: "traad-reader") : .unreadable(.system(error.code)))
    }
    results[index] = ReadResult(file: file, sha256: sha256, outcome: .failed(failure))
  }

  /// The next result in the order of the files, if it is there.
  mutating func nextResult() -> ReadResult? {
    guard let result = results.removeValue(forKey: delivered) else { return nil }
    delivered += 1
    return result
  }

  /// Waits until a process writes or ends or runs out of time, at most a tenth of a second.
  ///
  /// - Parameter onPage: told of every page whose recognition has begun.
  mutating func wait(onPage: (InputFile, RecognitionProgress) -> Void) {
    guard !running.isEmpty else { return }
    var polls: [pollfd] = []
    for job in running {
      for descriptor in [job.process.answer.descriptor, job.process.messages.descriptor] where descriptor >= 0 {
        polls.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
      }
    }
    // A process that has closed its pipes is about to end; nothing but asking again tells when.
    let isEnding = running.contains { $0.process.answer.isClosed && $0.process.messages.isClosed }
    poll(&polls, nfds_t(polls.count), isEnding ? 1 : 100)
    for job in running { job.process.receive() }
    notePages(onPage)
    collect()
  }

  /// Gives a document the time of one more for every further page that is recognised.
  private mutating func notePages(_ onPage: (InputFile, RecognitionProgress) -> Void) {
    for index in running.indices {
      guard let progress = running[index].process.page, progress.page > running[index].page else { continue }
      running[index].page = progress.page
      running[index].deadline = clock.now.advanced(by: .seconds(pool.seconds))
      onPage(files[running[index].index], progress)
    }
  }

  private mutating func collect() {
    for job in running {
      guard let outcome = outcome(of: job) else { continue }
      results[job.index] = ReadResult(file: files[job.index], sha256: job.sha256, outcome: outcome)
    }
    running.removeAll { results[$0.index] != nil }
  }

  /// Nil while the process may go on.
  private func outcome(of job: Job) -> ReadResult.Outcome? {
    let process = job.process
    if process.answer.overflowed {
      process.kill()
      return .failed(Failure(.tooLarge(.memory(mebibytes: pool.answerLimit))))
    }
    if process.isDone {
      let ending = Verdict.Ending(
        status: process.status ?? 0, answer: process.answer.bytes, messages: process.messages.bytes)
      return Verdict.outcome(ending, seconds: pool.seconds)
    }
    if clock.now >= job.deadline {
      process.kill()
      return .failed(Failure(.timedOut(seconds: pool.seconds)))
    }
    return nil
  }

  mutating func endAll() {
    for job in running { job.process.kill() }
    running = []
  }
}
