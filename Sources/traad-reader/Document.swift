import Extraction
import Files
import Glibc
import Language
import Messages
import Model
import Reading

/// The document on standard input.
struct Document {
  /// Of its file; it may tell the period.
  var name: String
  var scope: ReaderRequest.Scope
  var password: String?

  func read(with analyzer: Analyzer) -> ReaderAnswer<ReadFile> {
    let options = ReadingOptions(
      password: password, recognisesText: scope.recognisesText, onRecognition: announce, onPage: PageWatch.turn(to:))
    do throws(Failure) {
      let bytes = try standardInput()
      do throws(Failure) {
        let file = try Extractor(isWord: analyzer.isWord, isCut: analyzer.isCut)
          .extract(try Readers.read(bytes, options), fileName: name)
        return .success(scope.needsPlaces ? file : file.withoutPlaces)
      } catch {
        let isMisnamed = error.reason == .noTable && Format.text.isBelied(byName: name) && isText(bytes)
        throw isMisnamed ? Failure(.notADocument(.text)) : error
      }
    } catch {
      return .failure(error)
    }
  }
}

private func isText(_ bytes: [UInt8]) -> Bool { (try? Format(of: bytes)) == .text }

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
