import CSandbox
import Files
import Glibc
import Hashing
package import Messages
package import Model

/// Reads documents in child processes, several at once, so that none of them can harm us or each other.
///
/// Everything happens on the caller's thread, which waits in `poll`: there is nothing to lock.
package struct ReaderPool: Sendable {
  /// Path of the executable `traad-reader`; nil when it is not installed.
  package var reader: String?
  /// How many processes run at once, at least one.
  package var jobs: Int
  /// How long a reader may do nothing, in seconds.
  package var seconds: Int
  /// The longest answer that is taken, in mebibytes.
  package var answerLimit: Int
  /// The password to try, of at most 4 KiB (`ReaderLimits.password`); every reader gets it on a descriptor of its own.
  package var password: [UInt8]?
  package var scope: ReaderRequest.Scope

  package init(
    reader: String? = ReaderLocation.path(), jobs: Int? = nil, seconds: Int = ReaderLimits.seconds,
    answerLimit: Int = ReaderLimits.answer, password: [UInt8]? = nil, scope: ReaderRequest.Scope = .init()
  ) {
    self.reader = reader
    self.jobs = max(1, jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    self.seconds = max(1, seconds)
    self.answerLimit = max(1, answerLimit)
    self.password = password
    self.scope = scope
  }

  /// Reads the files and delivers one result for each, in their order, as soon as those before it are there.
  ///
  /// A bad file is a result like any other. When `deliver` throws or `isCancelled` says so, which is asked ten times a
  /// second and after every result, all processes are ended and the rest is left out.
  /// - Parameters:
  ///   - vouching: what a person says of a file, asked with its hash before it is parsed; nil leaves the parsing out.
  ///   - onPage: told of every page that goes through text recognition, which takes seconds.
  package func read(
    _ files: [InputFile], vouching: (InputFile, String) throws -> Vouching?,
    isCancelled: () -> Bool = { false }, onPage: (InputFile, RecognitionProgress) -> Void = { _, _ in },
    deliver: (ReadResult) throws -> Void
  ) rethrows {
    var queue = ReadingQueue(pool: self, files: files)
    defer { queue.endAll() }
    while !queue.isDone {
      while let file = queue.nextFile() { try queue.start(file, vouching: vouching) }
      while let result = queue.nextResult() {
        if isCancelled() { return }
        try deliver(result)
      }
      if isCancelled() { return }
      queue.wait(onPage: onPage)
    }
  }
}

/// A file that was to be read, and what its reader answered.
package struct ReadResult: Hashable, Sendable {
  package var file: InputFile
  /// Hex SHA-256 of the file's bytes; nil when it could not be opened.
  package var sha256: String?
  /// nil for bytes that the caller knows, which were not parsed.
  package var answer: ReaderAnswer<ReadFile>?

  package init(file: InputFile, sha256: String?, answer: ReaderAnswer<ReadFile>?) {
    self.file = file
    self.sha256 = sha256
    self.answer = answer
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

/// Where the executable `traad-reader` is.
package enum ReaderLocation {
  /// `$TRAAD_READER`; else beside this executable; else in `../libexec/traad` seen from it. Nil when it is nowhere.
  package static func path() -> String? {
    if let told = Environment.current["TRAAD_READER"] { return told }
    guard let folder = ThisProcess.executable?.folder else { return nil }
    let places = [folder.appending("traad-reader"), folder.appending("../libexec/traad/traad-reader")]
    return places.first(where: \.isExecutable)?.description
  }
}

/// What the kernel offers to shut a reader in with.
package enum ReaderCage {
  /// A layer, by the kernel's name for it.
  package enum Layer: String, Sendable, CaseIterable {
    /// No files but fonts and encodings.
    case landlock = "Landlock"
    /// No system calls but those that reading needs.
    case seccomp
  }

  /// The layers that this kernel lacks: documents are read without them, under the limits on memory and time alone.
  package static var missingLayers: [Layer] {
    let layers = sandbox_layers()
    return Layer.allCases.filter { layer in
      switch layer {
      case .landlock: Int(layers) & SANDBOX_FILES == 0
      case .seccomp: Int(layers) & SANDBOX_CALLS == 0
      }
    }
  }
}

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

  mutating func start(_ file: InputFile, vouching: (InputFile, String) throws -> Vouching?) rethrows {
    let document: OpenDocument
    do { document = try file.open() } catch { return finish(file, sha256: nil, as: .failure(error)) }
    let sha256 = document.sha256
    guard let said = try vouching(file, sha256) else { return finish(file, sha256: sha256, as: nil) }
    do {
      let name = String(decoding: file.location.name, as: UTF8.self)
      let process = try ReaderProcess.start(.read(name: name, pool.scope, said), with: document, for: pool)
      running.append(Job(index: next, sha256: sha256, process: process))
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
    ReaderProcess.wait(for: running.map(\.process))
    for job in running {
      if let page = job.process.nextPage() { onPage(files[job.index], page) }
      guard let answer: ReaderAnswer<ReadFile> = job.process.result() else { continue }
      results[job.index] = ReadResult(file: files[job.index], sha256: job.sha256, answer: answer.withinLimits)
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
