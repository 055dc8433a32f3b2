package import Files
import GRDB

/// A library that nothing has open while nobody asks it: what tells later whether its file still holds the same.
///
/// A connection keeps the log's index open beside the file. Once another file takes the library's place, that index would
/// be taken for the other file's own, by every process.
package struct RestingLibrary: Sendable {
  private let path: FilePath
  private let status: FileStatus?
  /// The store's when it was closed; nil where later changes could not be told from the file's status.
  package let revision: Int?

  fileprivate init(path: FilePath, status: FileStatus?, revision: Int?) {
    self.path = path
    self.status = status
    self.revision = revision
  }

  /// A library that was not opened.
  package init(unopenedAt path: FilePath) {
    self.init(path: path, status: try? FileStatus(of: path), revision: nil)
  }

  /// What has become of the file since.
  package var standing: LibraryStore.Standing { LibraryStore.standing(of: path, leftAs: status) }

  /// Whether the library holds what it held when it was closed: whatever was written since is in the file, and gave it
  /// another time, or is still in the log.
  package var holdsTheSame: Bool {
    revision != nil && standing == .same && !LibraryStore.hasLog(at: path)
  }
}

extension LibraryStore {
  /// Closes the library, so that nothing of it stays beside its file where no other process has it open.
  ///
  /// - Returns: nil for a library in memory, which stays open.
  package func rest() -> RestingLibrary? {
    guard !isCopy, let path else { return nil }
    let known = lastStatus
    let status = (try? FileStatus.settled(of: path)).flatMap { $0.identity == known?.identity ? $0 : nil }
    // Only after the status, so that whatever this revision does not have gives the file another status.
    let revision = status == nil ? nil : try? revision()
    try? queue.close()
    return RestingLibrary(path: path, status: status ?? known, revision: revision)
  }
}
