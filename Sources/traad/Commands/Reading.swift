import Commands
import Glibc
import Language
import Model
import Rendering
import Workers

/// How files are read, as the flags of `read` and `import` say it.
struct Reading {
  private var pool: ReaderPool
  private let console: Console

  /// - Parameter needsPlaces: whether anybody asks where the items stand.
  init(_ invocation: Invocation, sayingOn console: Console, needsPlaces: Bool = true) throws(UsageMistake) {
    self.console = console
    let ocr = try invocation.recognisesText() ? "auto" : "never"
    let places = needsPlaces ? "always" : "never"
    pool = ReaderPool(
      jobs: try invocation.number(.jobs, atLeast: 1), arguments: ["--ocr", ocr, "--places", places])
    pool.password = try invocation.password()
  }

  /// Reads the files and hands over the result of each, in their order, until Ctrl-C.
  func read(
    _ files: [InputFile], isKnown: (InputFile, String) throws -> Bool,
    onPage: (RecognitionProgress) -> Void = { _ in }, deliver: (ReadResult) throws -> Void
  ) rethrows {
    // The readers only map the lexicon; compiling it, once for each dictionary, is not to count as a document's time.
    if let warning = LexiconFile.standard.open().status.readingSentence { console.failure(warning) }
    try pool.read(
      files, isKnown: isKnown, isCancelled: { Interrupt.isPending }, onPage: { onPage($1) }, deliver: deliver)
  }
}

extension Invocation {
  /// The first line of the file that `--password-file` names, nil without it; a password never stands in arguments.
  func password() throws(UsageMistake) -> [UInt8]? {
    guard let path = options[.passwordFile] else { return nil }
    guard let file = fopen(path, "re") else { throw .unreadableFile(path) }
    defer { fclose(file) }
    var line = [UInt8](repeating: 0, count: 4096)
    let count = fread(&line, 1, line.count, file)
    guard ferror(file) == 0 else { throw .unreadableFile(path) }
    return Array(line[..<count].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
  }
}
