import Files
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
    var run: ReaderRun
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

  mutating func start(_ file: InputFile, vouching: (InputFile, String) throws -> Vouching?) rethrows {
    let document: OpenDocument
    do { document = try file.open() } catch { return finish(file, sha256: nil, as: .failure(error)) }
    let sha256 = document.sha256
    guard let said = try vouching(file, sha256) else { return finish(file, sha256: sha256, as: nil) }
    do {
      let name = String(decoding: file.location.name, as: UTF8.self)
      let run = try ReaderRun(.read(name: name, pool.scope, said), with: document, for: pool)
      running.append(Job(index: next, sha256: sha256, run: run))
      next += 1
    } catch {
      finish(file, sha256: sha256, as: .failure(error))
    }
  }

  /// Notes the result of the next file, which was not started. Where the system has no room, the file waits for a reader to end.
  private mutating func finish(_ file: InputFile, sha256: String?, as answer: ReaderAnswer<ReadFile>?) {
    if answer == .failure(Failure(.shortage)), !running.isEmpty {
      isShort = true
    } else {
      results[next] = ReadResult(file: file, sha256: sha256, answer: answer)
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
    ReaderProcess.wait(for: running.map(\.run.process))
    for job in running {
      if let page = job.run.process.nextPage() { onPage(files[job.index], page) }
      guard let answer: ReaderAnswer<ReadFile> = job.run.result() else { continue }
      results[job.index] = ReadResult(
        file: files[job.index], sha256: job.sha256, answer: answer.withinLimits.named(job.run.original))
      isShort = false
    }
    running.removeAll { results[$0.index] != nil }
  }

  mutating func endAll() {
    for job in running { job.run.process.end() }
    for job in running { job.run.process.kill() }
    running = []
  }
}

extension ReaderAnswer<ReadFile> {
  /// The same of a file whose format is that which it had before it was made into another.
  fileprivate func named(_ original: Format?) -> Self {
    guard let original else { return self }
    return map { file in
      var file = file
      file.format = original
      return file
    }
  }
}

extension ReaderAnswer<ReadFile> {
  /// The same, unless it holds a text longer than anybody could want to read.
  fileprivate var withinLimits: Self {
    guard case .success(let file) = self, file.longestText > ReaderLimits.text << 20 else { return self }
    return .failure(Failure(.tooLarge(.textLength(mebibytes: ReaderLimits.text))))
  }
}

extension ReadFile {
  /// The longest text of its documents, in bytes.
  fileprivate var longestText: Int { documents.map(\.longestText).max() ?? 0 }
}

extension StrategyDocument {
  fileprivate var longestText: Int {
    var texts = columns + [title, municipality].compactMap { $0 } + understood.columns.flatMap { [$0.header, $0.use] }
    for policy in policies {
      if let name = policy.name { texts.append(name) }
      texts += policy.followUps.map(\.text)
      for group in policy.groups {
        if let name = group.name { texts.append(name) }
        texts += group.activities.map(\.text)
      }
    }
    return texts.map(\.utf8.count).max() ?? 0
  }
}
