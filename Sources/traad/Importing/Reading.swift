import Commands
import Files
import Glibc
import Language
import Messages
import Model
import Rendering
import Synchronization
import Workers

/// How files are read, as the flags of `read` and `import` say it.
struct Reading {
  private let pool: ReaderPool
  private let console: Console

  /// Compiles the lexicon first, once for each dictionary, since the readers only map it.
  /// - Parameter needsPlaces: whether anybody asks where the items stand.
  init(_ invocation: Invocation, sayingOn console: Console, needsPlaces: Bool = true) throws(UsageMistake) {
    self.console = console
    pool = ReaderPool(
      jobs: try invocation.jobs(), password: try invocation.password(),
      scope: .init(recognisesText: try invocation.recognisesText(), needsPlaces: needsPlaces))
    if let warning = LexiconFile.standard.open().status.readingSentence { console.failure(warning) }
    Self.sayMissingLayers(on: console)
  }

  private static let hasSaidLayers = Mutex(false)

  /// Says once in the life of the program what the readers' sandbox lacks.
  private static func sayMissingLayers(on console: Console) {
    guard let warning = Sentence.weakSandbox(lacking: ReaderCage.missingLayers.map(\.rawValue)) else { return }
    let isNews = hasSaidLayers.withLock { hasSaid in
      defer { hasSaid = true }
      return !hasSaid
    }
    if isNews { console.message(warning) }
  }

  /// Reads the files and hands over the result of each, in their order, until Ctrl-C; says meanwhile how far it is.
  /// - Parameter vouching: what a person says of a file with this hash; nil for one that need not be read.
  func read(
    _ files: [InputFile], vouching: (InputFile, String) throws -> Vouching?, deliver: (ReadResult) throws -> Void
  ) throws {
    var progress = ReadingProgress(console, total: files.count)
    defer { progress.hide() }
    try Interrupt.isNoted {
      try pool.read(
        files, vouching: vouching, isCancelled: { Interrupt.isPending }, onPage: { progress.recognising($1, of: $0) }
      ) { result in
        progress.hide()
        try deliver(result)
        progress.step(result.file)
      }
    }
  }
}

extension Invocation {
  /// The first line of the file that `--password-file` names, nil without it; a password never stands in arguments.
  func password() throws(UsageMistake) -> [UInt8]? {
    guard let path = options[.passwordFile] else { return nil }
    guard let bytes = try? FilePath(path).beginning(ReaderLimits.password) else {
      throw FilePath(path).exists ? .unreadableFile(path) : .noPasswordFile(path)
    }
    return Array(bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
  }
}

/// How far the reading of files is, and of the pages of them that go through text recognition.
private struct ReadingProgress {
  private let total: Int
  private let files: Progress
  private let pages: Progress
  private var done = 0
  /// The page of each file that is being recognised, and how many it has.
  private var recognised: [FilePath: RecognitionProgress] = [:]

  init(_ console: Console, total: Int) {
    self.total = total
    files = Progress(.reading, on: console, patience: .zero)
    pages = Progress(.recognising, on: console, patience: .zero)
    show()
  }

  /// A page is going through text recognition.
  mutating func recognising(_ progress: RecognitionProgress, of file: InputFile) {
    recognised[file.location] = progress
    let (done, count) = recognised.values.reduce((0, 0)) { ($0.0 + $1.page - 1, $0.1 + $1.count) }
    pages.show(done, of: count)
  }

  /// One more file is done.
  mutating func step(_ file: InputFile) {
    done += 1
    if let last = recognised[file.location] {
      recognised[file.location] = RecognitionProgress(page: last.count + 1, count: last.count)
    }
    show()
  }

  /// Clears the line, so that something else can be printed.
  func hide() {
    files.hide()
    pages.hide()
  }

  private func show() {
    if total > 1, done < total { files.show(done, of: total) }
  }
}
