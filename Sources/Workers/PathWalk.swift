package import Files
import Model

/// Finds the files that are meant by paths of files and folders.
package struct PathWalk: Sendable {
  /// In the order of the paths, each once; folders give their files, sorted by the bytes of their names.
  ///
  /// A file that is named is always there. In folders, hidden files, lock files ("~$…") and files that cannot be
  /// documents by their ending are left out. A link to a folder is followed, but never to a folder it stands in.
  package let files: [InputFile]
  /// The folders that were looked into, under the paths they were come by.
  package let folders: [FilePath]
  /// How many files were left out for their ending, by that ending in lower case.
  package let skipped: [String: Int]

  package init(_ paths: [InputFile]) {
    var walk = Walk()
    for path in paths { walk.visit(path) }
    (files, folders, skipped) = (walk.found, walk.folders, walk.skipped)
  }
}

private struct Walk {
  var found: [InputFile] = []
  var folders: [FilePath] = []
  var skipped: [String: Int] = [:]
  private var paths: Set<FilePath> = []
  private var seen: Set<FileStatus.Identity> = []

  mutating func visit(_ file: InputFile) {
    let status = try? FileStatus(of: file.location)
    if let status, status.kind == .folder {
      enter(file.location, identity: status.identity)
    } else if paths.insert(file.location).inserted {
      if let status { seen.insert(status.identity) }
      found.append(file)
    }
  }

  private mutating func enter(_ folder: FilePath, identity: FileStatus.Identity) {
    guard seen.insert(identity).inserted else { return }
    folders.append(folder)
    do {
      let names = try folder.names().filter { $0.first != UInt8(ascii: ".") && !$0.starts(with: "~$".utf8) }
      for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) { visitEntry(folder.appending(name)) }
    } catch {
      found.append(InputFile(folder, obstacle: Failure.Obstacle(error)))
    }
  }

  private mutating func visitEntry(_ path: FilePath) {
    guard let status = try? FileStatus(of: path) else {
      // A dead or looping link is worth a message only if it would have been read.
      if path.isNamedAsDocument == true, paths.insert(path).inserted { found.append(InputFile(path)) }
      return
    }
    if status.kind == .folder {
      if !path.leadsUp { enter(path, identity: status.identity) }
    } else if path.isNamedAsDocument ?? (status.kind == .regular && path.beginsAsDocument),
      seen.insert(status.identity).inserted, paths.insert(path).inserted
    {
      found.append(InputFile(path))
    } else if status.kind == .regular, path.isNamedAsDocument == false, let ending = path.ending {
      skipped[ending, default: 0] += 1
    }
  }
}

extension PathWalk {
  /// Whether a path is a folder to look into: no hidden one, and no link to one that it stands in.
  static func mayEnter(_ path: FilePath) -> Bool {
    path.name.first != UInt8(ascii: ".") && path.isFolder && !path.leadsUp
  }

  /// Whether a file in a folder is read, as far as its name and its beginning tell.
  static func mayRead(_ path: FilePath) -> Bool {
    if path.name.first == UInt8(ascii: ".") || path.name.starts(with: "~$".utf8) { return false }
    return path.isNamedAsDocument ?? path.beginsAsDocument
  }
}

extension FilePath {
  /// True for a link to a folder in which it stands itself, at whatever height.
  fileprivate var leadsUp: Bool {
    guard (try? FileStatus(ofLink: self))?.kind == .link, let target = resolved, let here = folder.resolved else {
      return false
    }
    return target == here || target.contains(here)
  }

  /// True for the endings of documents; nil without an ending.
  fileprivate var isNamedAsDocument: Bool? { ending.map(Format.isEnding) }

  /// What stands behind the last dot of the name, in lower case; nil where there is none.
  fileprivate var ending: String? {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// True when the file begins as a document, or as a zip archive or an envelope that may hold one, and when that cannot be told.
  fileprivate var beginsAsDocument: Bool {
    guard let bytes = try? beginning(16, waits: false) else { return true }
    if bytes.starts(with: Format.archiveHeader) || bytes.starts(with: Format.envelopeHeader) { return true }
    return Format.allCases.contains { format in
      switch format.signature {
      case .header(let letters), .opening(let letters): bytes.starts(with: letters.utf8)
      case .contentTypes, .mediaType, .streams, .page, .text: false
      }
    }
  }
}
