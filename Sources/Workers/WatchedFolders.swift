package import Files
package import Model

/// Folders that are watched, with all inside them, and the files in them that are to be read: at first all, then those that
/// come or change, each once it is complete.
package struct WatchedFolders {
  /// What somebody should know of the watching itself.
  package enum News: Hashable, Sendable {
    case gone(FilePath)
    case back(FilePath)
    /// From here on folders inside are not watched, since the user may watch no more.
    case tooMany(FilePath)
  }

  /// Why folders cannot be watched.
  package enum Mistake: Error, Hashable, Sendable {
    case notAFolder(FilePath)
    case unreadable(FilePath, Failure)
    /// The user watches as many folders as the system lets one watch.
    case tooManyFolders
    case shortage
  }

  /// A file that may still be written to.
  private struct Draft {
    var size = -1
    var modified = 0
    var unchangedSince: ContinuousClock.Instant
  }

  /// How long a file has to be the same before it counts as complete.
  private static let patience = Duration.seconds(1)

  /// The folders that were named, as they were last there.
  private var roots: [FilePath: FileStatus.Identity] = [:]
  private let events: FolderEvents
  private var drafts: [FilePath: Draft] = [:]
  /// The folders that were named and are not there.
  private var lost: Set<FilePath> = []
  private var news: [News] = []
  private var hasSaidTooMany = false

  /// - Throws: why one of them cannot be watched.
  package init(_ roots: [FilePath]) throws(Mistake) {
    do throws(SystemError) { events = try FolderEvents() } catch { throw .shortage }
    for root in roots {
      let status: FileStatus
      do throws(SystemError) { status = try FileStatus(of: root) } catch { throw .unreadable(root, Failure(error)) }
      guard status.kind == .folder else { throw .notAFolder(root) }
      self.roots[root] = status.identity
      do throws(SystemError) { try enter(root) } catch {
        throw error.isOfRoom ? .tooManyFolders : .unreadable(root, Failure(error))
      }
    }
  }

  /// The files that are complete now, in the order of their paths, and what became of the folders, after waiting for something
  /// to happen.
  package mutating func next(waiting milliseconds: Int32) -> (files: [InputFile], news: [News]) {
    findLost()
    for event in events.next(waiting: drafts.isEmpty ? milliseconds : min(milliseconds, 200)) { take(event) }
    defer { news = [] }
    return (complete(), news)
  }

  /// Has files come again with `next` after a while, since they could not be taken in.
  package mutating func putBack(_ files: [InputFile], after time: Duration) {
    for file in files { drafts[file.location] = Draft(unchangedSince: .now + time) }
  }

  private mutating func take(_ event: FolderEvents.Event) {
    switch event {
    case .folder(let path): if PathWalk.mayEnter(path) { enterAndSay(path) }
    case .file(let path):
      // A link to a folder is told as a file.
      if path.isFolder {
        take(.folder(path))
      } else if PathWalk.mayRead(path) {
        drafts[path] = Draft(unchangedSince: .now)
      }
    case .gone(let path): if roots.keys.contains(path) { lose(path) }
    case .lost: for root in roots.keys where !lost.contains(root) { enterAndSay(root) }
    }
  }

  /// Finds the folders that are back, and those that another has come in the place of, or that went with one they stood in, of
  /// which nothing is told.
  private mutating func findLost() {
    for (root, identity) in roots {
      let current = (try? FileStatus(of: root)).flatMap { $0.kind == .folder ? $0.identity : nil }
      if !lost.contains(root), current != identity {
        events.forget(root)
        lose(root)
      }
      guard let current, lost.remove(root) != nil else { continue }
      roots[root] = current
      enterAndSay(root)
      news.append(.back(root))
    }
  }

  private mutating func lose(_ root: FilePath) {
    if lost.insert(root).inserted { news.append(.gone(root)) }
  }

  private mutating func enterAndSay(_ folder: FilePath) {
    do throws(SystemError) { try enter(folder) } catch {
      if error.isOfRoom, !hasSaidTooMany {
        hasSaidTooMany = true
        news.append(.tooMany(folder))
      }
    }
  }

  /// Watches a folder with all inside it, and notes its files.
  private mutating func enter(_ folder: FilePath) throws(SystemError) {
    var isNew = true
    var walk = PathWalk([InputFile(folder)])
    // What comes to stand in a folder before it is watched is found by walking again.
    while isNew {
      isNew = false
      for folder in walk.folders where !events.isWatched(folder) {
        try events.watch(folder)
        isNew = true
      }
      if isNew { walk = PathWalk([InputFile(folder)]) }
    }
    let start = ContinuousClock.now
    for file in walk.files where file.obstacle == nil && drafts[file.location] == nil {
      drafts[file.location] = Draft(unchangedSince: start)
    }
  }

  /// Takes out the drafts that are as they were for long enough.
  private mutating func complete() -> [InputFile] {
    let now = ContinuousClock.now
    var files: [FilePath] = []
    for (path, draft) in drafts {
      guard let status = try? FileStatus(of: path) else {
        drafts[path] = nil
        continue
      }
      if status.size != draft.size || status.modified != draft.modified {
        drafts[path] = Draft(
          size: status.size, modified: status.modified, unchangedSince: max(now, draft.unchangedSince))
      } else if now - draft.unchangedSince >= Self.patience {
        drafts[path] = nil
        files.append(path)
      }
    }
    return files.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.map { InputFile($0) }
  }
}
