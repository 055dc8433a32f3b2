import Glibc

/// What happens in folders, as Linux tells it (inotify(7)). Of a folder on a network only what this machine does is told.
package final class FolderEvents {
  package enum Event: Hashable, Sendable {
    /// A file was written and closed, or came to stand under this path.
    case file(FilePath)
    /// A folder came to stand under this path.
    case folder(FilePath)
    /// A folder is no more under the path at which it was watched.
    case gone(FilePath)
    /// More happened than could be told.
    case lost
  }

  private let descriptor: Int32
  /// The path of each watched folder, and back.
  private var paths: [Int32: FilePath] = [:]
  private var watches: [FilePath: Int32] = [:]

  private static let interest =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
    | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
  private static let endsWatch =
    UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_IGNORED) | UInt32(IN_UNMOUNT)

  /// - Throws: `isOfShortage` where the user has as many of these as the system lets one have.
  package init() throws(SystemError) {
    descriptor = try succeed { inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) }
  }

  deinit { close(descriptor) }

  /// Watches a folder, but none inside it. One that is watched already, under another path that leads to it, stays under that.
  /// - Throws: `isOfRoom` where the user watches as many folders as the system lets one watch.
  package func watch(_ folder: FilePath) throws(SystemError) {
    let watch = try succeed { folder.withCString { inotify_add_watch(descriptor, $0, Self.interest) } }
    watches[folder] = watch
    if let before = paths[watch], before != folder {
      if before.leadsTo(folder) { return }
      watches[before] = nil
    }
    paths[watch] = folder
  }

  package func isWatched(_ folder: FilePath) -> Bool { watches[folder] != nil }

  /// Stops watching a folder and all below it.
  package func forget(_ folder: FilePath) {
    for (path, watch) in watches where path == folder || folder.contains(path) {
      watches[path] = nil
      guard paths[watch] == path else { continue }
      inotify_rm_watch(descriptor, watch)
      paths[watch] = nil
    }
  }

  /// What has happened since this was last asked, after waiting for something to happen.
  package func next(waiting milliseconds: Int32) -> [Event] {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, milliseconds) > 0 else { return [] }
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return events }
      events += buffer.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  /// Reads the records of one answer: watch, mask, cookie and length of the name, and then the name, filled up with zeros.
  private func take(_ bytes: UnsafeRawBufferPointer) -> [Event] {
    var (events, offset) = ([Event](), 0)
    while offset + 16 <= bytes.count {
      let watch = bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)
      let mask = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
      let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      let name = bytes[(offset + 16)...].prefix(length).prefix { $0 != 0 }
      offset += 16 + length
      if let event = event(mask, watch: watch, name: Array(name)) { events.append(event) }
    }
    return events
  }

  private func event(_ mask: UInt32, watch: Int32, name: [UInt8]) -> Event? {
    if mask & UInt32(IN_Q_OVERFLOW) != 0 { return .lost }
    guard let folder = paths[watch] else { return nil }
    if mask & Self.endsWatch != 0 {
      forget(folder)
      return .gone(folder)
    }
    let path = folder.appending(name)
    let isFolder = mask & UInt32(IN_ISDIR) != 0
    if mask & (UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)) != 0 {
      // What is moved goes on being told under the old path.
      if isFolder { forget(path) }
      return nil
    }
    if isFolder { return .folder(path) }
    // A file that is made is written next, and told when that is done; another name for one is done.
    if mask & UInt32(IN_CREATE) != 0, (try? FileStatus(ofLink: path))?.isAnotherName != true { return nil }
    return .file(path)
  }
}

extension FilePath {
  /// Whether two paths lead to the same folder.
  fileprivate func leadsTo(_ other: FilePath) -> Bool {
    guard let (here, there) = try? (FileStatus(of: self), FileStatus(of: other)) else { return false }
    return here.identity == there.identity
  }
}
