import Files
import Library
import Model
import Rendering
import Study
import Workers

/// What an import is to read: the files that are there, and those that are gone, whose bytes the library may have.
struct ImportSources {
  enum Occasion {
    case once
    /// Files are read again, of this library also those that are gone.
    case again(Snapshot)
  }

  /// A file that is not any more where the library has it from.
  struct GoneFile: Hashable {
    var path: String
    var sha256: String
  }

  let files: [InputFile]
  /// Libraries that were exported as lines.
  let exported: [InputFile]
  let gone: [GoneFile]
  /// How many files of kinds that are not read stand in the folders, by the ending of their names.
  let skipped: [String: Int]

  var count: Int { files.count + gone.count + exported.count }

  /// - Parameter paths: the paths that a person named; with none of them, all that a library holds is read again.
  init(_ paths: [InputFile], _ occasion: Occasion) {
    let isExported = { (path: InputFile) in ExportFormat(ofFile: path.path) == .lines && !path.location.isFolder }
    exported = paths.filter(isExported)
    let named = paths.filter { !isExported($0) }
    guard case .again(let snapshot) = occasion else {
      let walk = PathWalk(named)
      (files, gone, skipped) = (walk.files, [], walk.skipped)
      return
    }
    var held: [GoneFile] = []
    for document in snapshot.documents + snapshot.olderEditions {
      let file = GoneFile(path: document.file, sha256: document.sha256)
      if !held.contains(file) { held.append(file) }
    }
    let missing = held.filter { !FilePath($0.path).exists }
    if paths.isEmpty {
      files = held.filter { !missing.contains($0) }.map { InputFile(path: $0.path) }
      (gone, skipped) = (missing, [:])
      return
    }
    let places = named.map { FilePath($0.absolutePath) }
    let meant = missing.filter { file in
      places.contains { $0.description == file.path || $0.contains(FilePath(file.path)) }
    }
    let walk = PathWalk(
      named.filter { path in
        path.location.exists || !meant.contains { $0.path == path.absolutePath || path.isFolder(of: $0.path) }
      })
    (files, gone, skipped) = (walk.files, meant, walk.skipped)
  }
}

extension InputFile {
  fileprivate func isFolder(of path: String) -> Bool { FilePath(absolutePath).contains(FilePath(path)) }

  /// The file's bytes as the library keeps them; nil where they cannot be read or are too many.
  var original: Original? {
    guard let bytes = try? location.beginning(Original.largest + 1, waits: false), !bytes.isEmpty else { return nil }
    return Original(bytes)
  }
}

extension LibraryStore {
  /// Hands out a file that has the bytes of one that is gone; where they are not kept either, the one that is gone.
  func withOriginal<Value>(_ sha256: String, at path: String, perform body: (InputFile) throws -> Value) throws -> Value
  {
    guard let bytes = try original(sha256) else { return try body(InputFile(path: path)) }
    let outcome = try withNamelessFile("traad-original", holding: bytes) { place in
      Result { try body(InputFile(FilePath(path), contents: place)) }
    }
    return try outcome.get()
  }
}
