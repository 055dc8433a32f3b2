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
    var progress = Progress(console, total: files.count)
    defer { progress.hide() }
    try Interrupt.isNoted {
      try pool.read(
        files, vouching: vouching, isCancelled: { Interrupt.isPending }, onPage: { progress.recognising($1) }
      ) { result in
        progress.hide()
        try deliver(result)
        progress.step()
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

/// A line on the terminal that says how far it is; nothing where standard error is no terminal.
private struct Progress {
  private let total: Int
  private let isShown: Bool
  private let console: Console
  private let start = ContinuousClock.now
  private var done = 0

  init(_ console: Console, total: Int) {
    self.total = total
    self.console = console
    isShown = !console.settings.isQuiet && Environment.current.isOnScreen(STDERR_FILENO)
    show()
  }

  /// A page is going through text recognition.
  func recognising(_ progress: RecognitionProgress) {
    show(.recognising(page: progress.page, of: progress.count))
  }

  /// One more file is done.
  mutating func step() {
    done += 1
    show()
  }

  /// Clears the line, so that something else can be printed.
  func hide() {
    if isShown { console.say("\r\u{1B}[K") }
  }

  private func show() {
    if total > 1, done < total { show(.progress(done: done, total: total, rate: rate)) }
  }

  /// Files in a second; nil until enough are done to tell.
  private var rate: Double? {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return done >= 3 && seconds > 2 ? Double(done) / seconds : nil
  }

  private func show(_ phrase: PromptPhrase) {
    if isShown { console.say("\r" + phrase.sentence(console.settings.tongue) + "\u{1B}[K") }
  }
}
