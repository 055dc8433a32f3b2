import Extraction
import Files
import Glibc
import Language
import Messages
import Model
import Reading
import Sandboxing

/// Does what a `ReaderRequest` asks for with the document on standard input, and answers on standard output.
///
/// The lexicon is the one that `$TRAAD_LEXICON` names, or the one at the usual place. Before a page is recognised, a line of
/// `RecognitionProgress` goes to standard error.
@main struct Main {
  static func main() {
    let request = ReaderRequest(arguments: Array(CommandLine.arguments.dropFirst()))
    switch request.task {
    case .read(let name, let scope, let vouching):
      // The parent has compiled it; where it could not keep it, this process does so for itself while it still can.
      let lexicon = LexiconFile.standard
      let existing = lexicon.path.flatMap { Lexicon.open(at: $0) }
      let analyzer = Analyzer(lexicon: existing ?? lexicon.open().lexicon)
      let output = enterSandbox()
      let document = Document(name: name, scope: scope, vouching: vouching, password: password(request))
      PageWatch.prepare(output: output)
      send(document.read(with: analyzer), to: output)
    case .draw(let page, let boxes):
      let output = enterSandbox()
      send(picture(of: page, marking: boxes, password: password(request)), to: output)
    case .convert(let format, let order):
      OfficeRun.begin(format, by: order)
    case .print: break
    }
  }

  /// Gives up what parsing never needs, and returns the descriptor for the answer alone: what C libraries print on standard
  /// output goes to standard error.
  private static func enterSandbox() -> Int32 {
    Limits.apply()
    Sandbox.enter()
    let output = dup(STDOUT_FILENO)
    return output >= 0 && dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 ? output : STDOUT_FILENO
  }

  private static func password(_ request: ReaderRequest) -> String? {
    guard request.hasPassword, let bytes = try? readBytes(from: ReaderRequest.passwordDescriptor) else { return nil }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  private static func picture(of page: Int, marking boxes: [Box], password: String?) -> ReaderAnswer<PagePicture> {
    do throws(Failure) {
      let bytes = try standardInput()
      if let format = try? Format(of: bytes), format.conversion != nil { throw Failure(.needsOffice(format)) }
      let png = try PageImage.png(of: bytes, page: page, marking: boxes, password: password)
      return .success(PagePicture(png))
    } catch {
      return .failure(error)
    }
  }
}

/// The whole document.
func standardInput() throws(Failure) -> [UInt8] {
  do { return try readBytes(from: STDIN_FILENO) } catch { throw Failure(.unreadable(.system(error.code))) }
}

/// Sends the answer, or ends the process with a status that says that there is none.
func send(_ answer: ReaderAnswer<some ByteCodable>, to output: Int32) {
  do { try writeBytes(answer.message, to: output) } catch { _exit(EXIT_FAILURE) }
}

/// The document on standard input.
struct Document {
  /// Of its file; it may tell the period.
  var name: String
  var scope: ReaderRequest.Scope
  var vouching: Vouching
  var password: String?

  func read(with analyzer: Analyzer) -> ReaderAnswer<ReadFile> {
    // The words of a document come again and again, and to take a compound apart takes long.
    var known: [String: Bool] = [:]
    func isWord(_ word: String) -> Bool {
      if let known = known[word] { return known }
      let isWord = analyzer.isWord(word)
      known[word] = isWord
      return isWord
    }
    let options = ReadingOptions(
      password: password, recognisesText: scope.recognisesText, onRecognition: announce, onPage: PageWatch.turn(to:),
      isWord: isWord)
    do throws(Failure) {
      let bytes = try standardInput()
      do throws(Failure) {
        let file = try Extractor(isWord: isWord, isListed: analyzer.isListed, isCut: analyzer.isCut)
          .extract(try Readers.read(bytes, options: options), fileName: name, vouching: vouching)
        return .success(scope.needsPlaces ? file : file.withoutPlaces)
      } catch {
        throw error.code == Failure(.noTable).code ? misnamed(bytes) ?? error : error
      }
    } catch {
      return .failure(error)
    }
  }

  /// What to say of a text or a web page without a plan whose name says that it is another kind of document.
  private func misnamed(_ bytes: [UInt8]) -> Failure? {
    guard let format = try? Format(of: bytes), format.isBelied(byName: name) else { return nil }
    return format == .text ? Failure(.notADocument(.text)) : format == .html ? Failure(.notADocument(.html)) : nil
  }
}

/// Says which page is next and takes the time for it.
@Sendable private func announce(page: Int, count: Int) {
  Limits.extend()
  try? writeBytes(Array((RecognitionProgress(page: page, count: count).line + "\n").utf8), to: STDERR_FILENO)
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
