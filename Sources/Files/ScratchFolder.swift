import Glibc

/// A folder for temporary files that nobody but this user may enter; it goes with the value, and with all that is in it.
///
/// What a program that was killed has left is removed by the next one that makes a folder of the name: as long as the value
/// lives, the folder is locked.
package final class ScratchFolder: Sendable {
  package let path: FilePath
  private let descriptor: Int32

  /// Folders that are younger may be locked in a moment, in seconds.
  private static let youth = 60

  /// - Parameter name: how the names of the folders begin.
  package init(_ name: String) throws(SystemError) {
    let parent = FilePath(Environment.current.temporaryFolder)
    Self.removeLeftovers(of: name, in: parent)
    var template = (parent.appending(name + ".XXXXXX").bytes + [0]).map { CChar(bitPattern: $0) }
    guard mkdtemp(&template) != nil else { throw .last }
    path = FilePath(bytes: template.dropLast().map { UInt8(bitPattern: $0) })
    descriptor = path.lockedFolder() ?? -1
  }

  deinit {
    path.removeFolder()
    if descriptor >= 0 { close(descriptor) }
  }

  private static func removeLeftovers(of name: String, in parent: FilePath) {
    for entry in (try? parent.names()) ?? [] where entry.starts(with: (name + ".").utf8) {
      let folder = parent.appending(entry)
      guard let status = try? FileStatus(ofLink: folder), status.kind == .folder, status.isMine,
        time(nil) - status.modified / 1_000_000_000 > youth, let lock = folder.lockedFolder()
      else { continue }
      folder.removeFolder()
      close(lock)
    }
  }
}

extension FilePath {
  /// A descriptor of the folder, which is locked as long as it is open; nil where another process has it locked.
  fileprivate func lockedFolder() -> Int32? {
    let descriptor = withCString { open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    if descriptor >= 0 { close(descriptor) }
    return nil
  }

  /// Removes the folder with all that is in it; links are removed, never followed.
  fileprivate func removeFolder() {
    for name in (try? names()) ?? [] {
      let entry = appending(name)
      if (try? FileStatus(ofLink: entry))?.kind == .folder { entry.removeFolder() } else { entry.remove() }
    }
    _ = withCString { rmdir($0) }
  }
}
