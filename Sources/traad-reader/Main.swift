import Extraction
import Foundation
import Language
import Model
import Reading

/// Reads one document on standard input and answers with one `ReaderAnswer` on standard output.
///
/// Arguments: `--name FILE`, the file's name, which may tell the period; `--password-fd N`, a file descriptor to read the
/// password from; `--ocr never`, to leave pictures of text alone; `--places never`, to leave the items' places out. The lexicon is the one that `$TRAAD_LEXICON` names, or the
/// one at the usual place. Before a page is recognised, a line `page N of M` goes to standard error.
///
/// With `--page-image N` it draws page N and answers with a PNG file, on which the boxes of `--boxes` are marked; a page that
/// cannot be drawn is answered as a document that cannot be read.
@main struct Main {
  static func main() {
    let arguments = Arguments(CommandLine.arguments)
    if let page = arguments.page { return draw(page, arguments) }
    // The parent has compiled it; where it could not keep it, this process does so for itself while it still can.
    let lexicon = LexiconFile.standard
    let analyzer = Analyzer(lexicon: Lexicon.open(at: lexicon.path) ?? lexicon.open().lexicon)
    Limits.apply()
    Sandbox.enter()
    let output = Self.takeStandardOutput()
    let answer = answer(to: Self.bytes(of: STDIN_FILENO), arguments, analyzer, PageWatch(output))
    do {
      try output.write(contentsOf: answer.message { [UInt8](try JSONEncoder().encode($0)) })
    } catch {
      exit(EXIT_FAILURE)
    }
  }

  private static func draw(_ page: Int, _ arguments: Arguments) {
    Limits.apply()
    Sandbox.enter()
    let output = takeStandardOutput()
    do {
      let answer = try picture(of: page, arguments)
      try output.write(contentsOf: answer)
    } catch {
      exit(EXIT_FAILURE)
    }
  }

  /// A PNG file, or why there is none as the answer about a document.
  private static func picture(of page: Int, _ arguments: Arguments) throws -> Data {
    do {
      return Data(
        try PageImage.png(
          of: bytes(of: STDIN_FILENO), page: page, marking: arguments.boxes, password: arguments.password))
    } catch {
      return Data(try ReaderAnswer.failure(error).message { [UInt8](try JSONEncoder().encode($0)) })
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
    let options = ReadingOptions(
      password: arguments.password, recognisesText: arguments.recognisesText, onRecognition: announce,
      onPage: watch.turn(to:))
    do {
      let manuscript = try Readers.read(bytes, options)
      let file = try Extractor(isWord: analyzer.isWord, isCut: analyzer.isCut)
        .extract(manuscript, fileName: arguments.name)
      return .file(arguments.wantsPlaces ? file : file.withoutPlaces)
    } catch {
      let isMisnamed = error.reason == .noTable && FileKind.sniff(bytes).belies(arguments.name)
      return .failure(isMisnamed ? Failure(.notADocument(.text)) : error)
    }
  }

  /// Says which page is next and takes the time for it.
  @Sendable private static func announce(page: Int, count: Int) {
    Limits.extend()
    let line = Array("page \(page) of \(count)\n".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
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
  private(set) var recognisesText = true
  private(set) var wantsPlaces = true
  /// The page to draw; nil where the document is to be read.
  private(set) var page: Int?
  /// What to mark on it.
  private(set) var boxes: [Box] = []

  init(_ words: [String]) {
    for (flag, value) in zip(words, words.dropFirst()) {
      switch flag {
      case "--name": name = value
      case "--places": wantsPlaces = value != "never"
      case "--ocr": recognisesText = value != "never"
      case "--page-image": page = Int(value)
      case "--boxes": boxes = value.split(separator: ";").compactMap(Box.init)
      case "--password-fd":
        guard let descriptor = Int32(value) else { continue }
        let line = Main.bytes(of: descriptor).prefix { $0 != UInt8(ascii: "\n") }
        password = String(decoding: line, as: UTF8.self)
      default: continue
      }
    }
  }
}

extension Box {
  /// - Parameter edges: "left,top,right,bottom" in points.
  fileprivate init?(_ edges: Substring) {
    let edges = edges.split(separator: ",").compactMap { Double($0) }
    guard edges.count == 4 else { return nil }
    self.init(left: edges[0], top: edges[1], right: edges[2], bottom: edges[3])
  }
}

extension ReadFile {
  /// The same without the items' places, which make up most of an answer.
  fileprivate var withoutPlaces: ReadFile {
    var file = self
    for document in file.documents.indices {
      for policy in file.documents[document].policies.indices {
        file.documents[document].policies[policy].dropPlaces()
      }
    }
    return file
  }
}

extension Policy {
  fileprivate mutating func dropPlaces() {
    for group in groups.indices {
      for item in groups[group].activities.indices { groups[group].activities[item].places = [] }
    }
    for item in followUps.indices { followUps[item].places = [] }
  }
}
