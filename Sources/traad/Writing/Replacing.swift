import Files
import Hashing
import Library
import Rendering
import Study

extension CommandRun {
  /// Throws where a file stands that must not be replaced: one of another kind, or a document of the library, which may be the
  /// only copy there is.
  /// - Parameter isExpected: whether the first bytes are those of a file of the same kind.
  func checkMayReplace(_ file: String, ifItBegins isExpected: ([UInt8]) -> Bool) async throws {
    let path = FilePath(file)
    guard path.mayBeReplaced(takesDevices: true, ifItBegins: isExpected) else {
      throw WritingMistake.otherContents(file)
    }
    guard let status = try? FileStatus(of: path), status.kind == .regular, status.size > 0 else { return }
    let read = try await session.opened().filesRead()
    // The same file under another name, also where it was written to since, and a copy of it.
    let isSource =
      read.contains { (try? FileStatus(of: FilePath($0.path)))?.identity == status.identity }
      || (try? FileHash.sha256(of: path.contents())).map { hash in read.contains { $0.sha256 == hash } } ?? false
    if isSource { throw WritingMistake.sourceDocument(file) }
  }
}
