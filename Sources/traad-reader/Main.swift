import Extraction
import Foundation
import Language
import Model
import Reading

/// Reads one document on standard input and answers with one `ReaderAnswer` as JSON on standard output.
///
/// Arguments: `--name FILE`, the file's name, which may tell the period; `--password-fd N`, a file descriptor to read the
/// password from. The lexicon is the one that `$TRAAD_LEXICON` names, or the one at the usual place.
@main struct Main {
  static func main() {
    // The parent sees to it that the lexicon is compiled; here nothing is ever written.
    let analyzer = Analyzer(lexicon: Lexicon.open(at: LexiconFile.standard.path))
    Limits.apply()
    Sandbox.enter()
    let output = Self.takeStandardOutput()
    let arguments = Arguments(CommandLine.arguments)
    let answer = answer(to: Self.bytes(of: STDIN_FILENO), arguments, analyzer, PageWatch(output))
    do {
      try output.write(contentsOf: JSONEncoder().encode(answer))
    } catch {
      exit(EXIT_FAILURE)
    }
  }

  /// Standard output for the answer alone; what C libraries print there goes to standard error.
  private static func takeStandardOutput() -> FileHandle {
    let own = dup(STDOUT_FILENO)
    guard own >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return .standardOutput }
    return FileHandle(fileDescriptor: own)
  }

  private static func answer(
    to bytes: [UInt8], _ arguments: Arguments, _ analyzer: Analyzer, _ watch: PageWatch
  ) -> ReaderAnswer {
    let options = ReadingOptions(password: arguments.password, onPage: watch.turn(to:))
    do {
      let manuscript = try Readers.read(bytes, options)
      return .file(try Extractor(isWord: analyzer.isWord).extract(manuscript, fileName: arguments.name))
    } catch {
      let isMisnamed = error.reason == .noTable && FileKind.sniff(bytes).belies(arguments.name)
      return .failure(isMisnamed ? Failure(.notADocument(.text)) : error)
    }
  }

  /// All that a file descriptor gives.
  static func bytes(of descriptor: Int32) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    let chunk = 1 << 18
    while true {
      let buffer = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, chunk))
      }
      if buffer.isEmpty { return bytes }
      bytes += buffer
    }
  }
}

/// The reader's arguments; unknown ones are ignored.
private struct Arguments {
  private(set) var name = ""
  private(set) var password: String?

  init(_ words: [String]) {
    for (flag, value) in zip(words, words.dropFirst()) {
      switch flag {
      case "--name": name = value
      case "--password-fd":
        guard let descriptor = Int32(value) else { continue }
        let line = Main.bytes(of: descriptor).prefix { $0 != UInt8(ascii: "\n") }
        password = String(decoding: line, as: UTF8.self)
      default: continue
      }
    }
  }
}
