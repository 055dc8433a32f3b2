import Commands
import Files
import Language
import Messages
import Model
import Rendering
import Synchronization
import Workers

/// How files are read, as the flags of `read` and `import` say it.
struct Reading {
  private let pool: ReaderPool

  /// Compiles the lexicon first, once for each dictionary, since the readers only map it.
  /// - Parameter needsPlaces: whether anybody asks where the items stand.
  init(_ invocation: Invocation, sayingOn console: Console, needsPlaces: Bool = true) throws(UsageMistake) {
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

  /// Reads the files and hands over the result of each, in their order, until Ctrl-C.
  func read(
    _ files: [InputFile], isKnown: (InputFile, String) throws -> Bool,
    onPage: (RecognitionProgress) -> Void = { _ in }, deliver: (ReadResult) throws -> Void
  ) rethrows {
    try pool.read(
      files, isKnown: isKnown, isCancelled: { Interrupt.isPending }, onPage: { onPage($1) }, deliver: deliver)
  }
}

extension Invocation {
  /// The first line of the file that `--password-file` names, nil without it; a password never stands in arguments.
  func password() throws(UsageMistake) -> [UInt8]? {
    guard let path = options[.passwordFile] else { return nil }
    guard let bytes = try? FilePath(path).beginning(ReaderLimits.password) else { throw .unreadableFile(path) }
    return Array(bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
  }
}
