import Files
import Hashing
import Messages
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
  /// Whether the system had no room for one more reader; the next file is tried again when one has ended.
  private var isShort = false
  /// Results that wait for one before them, by index.
  private var results: [Int: ReadResult] = [:]

  private struct Job {
    var index: Int
    var sha256: String
    var process: ReaderProcess
  }

  init(pool: ReaderPool, files: [InputFile]) {
    self.pool = pool
    self.files = files
  }

  var isDone: Bool { delivered == files.count }

  /// The file to start now, if there is room for a process; no more than a few results wait for a slow file before them.
  func nextFile() -> InputFile? {
    let isFree = running.count < pool.jobs && next < files.count && next - delivered < 16 * pool.jobs
    return isFree && !isShort ? files[next] : nil
  }

  mutating func start(_ file: InputFile, isKnown: (InputFile, String) throws -> Bool) rethrows {
    let document: OpenDocument
    do { document = try file.open() } catch { return finish(file, sha256: nil, as: .failed(error)) }
    let sha256 = document.sha256
    if try isKnown(file, sha256) { return finish(file, sha256: sha256, as: .known) }
    do {
      let name = String(decoding: file.location.name, as: UTF8.self)
      let process = try ReaderProcess.start(.read(name: name, pool.scope), with: document, for: pool)
      running.append(Job(index: next, sha256: sha256, process: process))
      next += 1
    } catch {
      finish(file, sha256: sha256, as: .failed(error))
    }
  }

  /// Notes the result of the next file, which was not started. Where the system has no room, the file waits for a reader to end.
  private mutating func finish(_ file: InputFile, sha256: String?, as outcome: ReadResult.Outcome) {
    if outcome == .failed(Failure(.shortage)), !running.isEmpty {
      isShort = true
    } else {
      results[next] = ReadResult(file: file, sha256: sha256, outcome: outcome)
      next += 1
    }
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
    ReaderProcess.wait(for: running.map(\.process))
    for job in running {
      if let page = job.process.nextPage() { onPage(files[job.index], page) }
      guard let answer: ReaderAnswer<ReadFile> = job.process.result() else { continue }
      results[job.index] = ReadResult(file: files[job.index], sha256: job.sha256, outcome: .init(answer))
      isShort = false
    }
    running.removeAll { results[$0.index] != nil }
  }

  mutating func endAll() {
    for job in running { job.process.end() }
    for job in running { job.process.kill() }
    running = []
  }
}
