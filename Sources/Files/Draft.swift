import Glibc

/// A file beside the place that it is to take, for a library that writes to a path and not to what this program has open.
///
/// What the program leaves where it is killed goes with the next draft of the same place: a draft is locked while it is used.
package final class Draft: Sendable {
  /// Where it is written; only this user may read it.
  package let path: FilePath
  private let file: OpenFile

  /// - Parameter place: what it is a draft of; the draft of a link stands beside the file that it leads to.
  package init(of place: FilePath) throws(SystemError) {
    let name = FilePath(bytes: (place.resolved ?? place).bytes + Self.ending)
    name.removeAbandoned()
    var unique = try UniqueFile(named: name)
    // Another program may have taken it for abandoned before it was locked.
    while !unique.lock() { unique = try UniqueFile(named: name) }
    path = unique.path
    file = unique.takeFile()
  }

  deinit { path.removeWithCompanions() }

  /// Replaces what stands at the place, which keeps its permissions, once all of the draft is on the disk.
  /// - Parameter isPrivate: whether a new file can be read by this user alone.
  package func take(place: FilePath, isPrivate: Bool) throws(SystemError) {
    let place = place.resolved ?? place
    let mask = umask(0)
    umask(mask)
    let permissions = (try? FileStatus(of: place))?.permissions ?? (isPrivate ? 0o600 : 0o666 & ~mask)
    try succeed { fchmod(file.descriptor, permissions) }
    try succeed { fsync(file.descriptor) }
    try path.rename(to: place)
  }

  /// Gets a name, once all of it is on the disk; false where something stands there.
  package func takeFree(place: FilePath) throws(SystemError) -> Bool {
    try succeed { fsync(file.descriptor) }
    return try path.link(to: place)
  }

  /// Holds the bytes of another file from now on.
  package func copy(_ other: FilePath) throws(SystemError) {
    let other = try OpenFile(reading: other)
    try succeed { ftruncate(file.descriptor, 0) }
    while true {
      let bytes = try other.bytes(most: 1 << 20)
      if bytes.isEmpty { return }
      try file.write(bytes)
    }
  }

  fileprivate static let ending = Array(".draft".utf8)
}

extension FilePath {
  /// Removes the drafts that begin with this name and that no program has open any more.
  fileprivate func removeAbandoned() {
    let names = (try? folder.names()) ?? []
    // A dot and six letters: `UniqueFile`.
    for name in names where name.starts(with: self.name) && name.count == self.name.count + 7 {
      let path = folder.appending(name)
      guard let status = try? FileStatus(ofLink: path), status.kind == .regular, status.isMine,
        let file = try? OpenFile(reading: path, waits: false), flock(file.descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      path.removeWithCompanions()
    }
  }

  /// Removes a file, and what SQLite keeps beside it.
  fileprivate func removeWithCompanions() {
    for ending in ["", "-wal", "-shm", "-journal"] { FilePath(bytes: bytes + ending.utf8).remove() }
  }
}
