import Glibc
import Model

/// Finds the files that are meant by paths of files and folders.
package enum PathWalk {
  /// The files in the order of the paths, each once; folders give their files, sorted by the bytes of their names.
  ///
  /// A file that is named is always there. In folders, hidden files, lock files ("~$…") and files that cannot be
  /// documents by their ending are left out. A link to a folder is followed, but never to a folder it stands in.
  package static func files(for paths: [InputFile]) -> [InputFile] {
    var walk = Walk()
    for path in paths { walk.visit(path) }
    return walk.found
  }
}

private struct Walk {
  var found: [InputFile] = []
  private var paths: Set<[UInt8]> = []
  private var seen: Set<Identity> = []

  /// Which file it is, whatever its name.
  private struct Identity: Hashable {
    var device: dev_t
    var inode: ino_t

    init(_ status: stat) { (device, inode) = (status.st_dev, status.st_ino) }
  }

  mutating func visit(_ path: InputFile) {
    var status = stat()
    let isFolder = withPath(path.bytes) { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    if isFolder {
      enter(path.bytes, Identity(status))
    } else if paths.insert(path.bytes).inserted {
      seen.insert(Identity(status))
      found.append(path)
    }
  }

  private mutating func enter(_ folder: [UInt8], _ identity: Identity) {
    guard seen.insert(identity).inserted else { return }
    switch names(in: folder) {
    case .failure(let obstacle): found.append(InputFile(bytes: folder, obstacle: obstacle.reason))
    case .success(let names):
      for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        visitEntry(folder.last == UInt8(ascii: "/") ? folder + name : folder + [UInt8(ascii: "/")] + name, name: name)
      }
    }
  }

  private mutating func visitEntry(_ path: [UInt8], name: [UInt8]) {
    var status = stat()
    guard withPath(path, { stat($0, &status) }) == 0 else {
      // A dead or looping link is worth a message only if it would have been read.
      if couldBeDocument(path, name: name, sniff: false), paths.insert(path).inserted {
        found.append(InputFile(bytes: path))
      }
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      if !leadsUp(path) { enter(path, Identity(status)) }
    } else if couldBeDocument(path, name: name, sniff: status.st_mode & S_IFMT == S_IFREG),
      seen.insert(Identity(status)).inserted, paths.insert(path).inserted
    {
      found.append(InputFile(bytes: path))
    }
  }
}

/// Why the names of a folder could not be read.
private struct Unlistable: Error { var reason: Failure.Obstacle }

/// The names that are neither hidden nor those of lock files.
private func names(in folder: [UInt8]) -> Result<[[UInt8]], Unlistable> {
  guard let stream = withPath(folder, { opendir($0) }) else { return .failure(Unlistable(reason: .init(errno: errno))) }
  defer { closedir(stream) }
  var names: [[UInt8]] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name.first != UInt8(ascii: "."), !name.starts(with: "~$".utf8) { names.append(name) }
  }
  return .success(names)
}

/// True for a link to a folder in which it stands itself, at whatever height.
private func leadsUp(_ path: [UInt8]) -> Bool {
  var status = stat()
  guard withPath(path, { lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFLNK else { return false }
  let folder = path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[...$0]) } ?? [UInt8(ascii: ".")]
  guard let target = resolved(path), let here = resolved(folder) else { return false }
  return target == here || here.starts(with: target.last == UInt8(ascii: "/") ? target : target + [UInt8(ascii: "/")])
}

private func resolved(_ path: [UInt8]) -> [UInt8]? {
  guard let text = withPath(path, { realpath($0, nil) }) else { return nil }
  defer { free(text) }
  return UnsafeBufferPointer(start: text, count: strlen(text)).map(UInt8.init(bitPattern:))
}

/// True for the endings of documents, also of those that are refused with a reason; without an ending the content tells.
private func couldBeDocument(_ path: [UInt8], name: [UInt8], sniff: Bool) -> Bool {
  guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return sniff && beginsAsDocument(path) }
  return endings.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
}

private let endings: Set<String> = ["pdf", "docx", "docm", "dotx", "dotm", "odt", "ott", "txt", "doc", "dot", "rtf"]

/// True when the file begins as a PDF or as a zip archive, which Word files are.
private func beginsAsDocument(_ path: [UInt8]) -> Bool {
  let descriptor = withPath(path) { open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
  guard descriptor >= 0 else { return true }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: 5)
  guard read(descriptor, &bytes, bytes.count) == bytes.count else { return false }
  return bytes == Array("%PDF-".utf8) || bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
}
