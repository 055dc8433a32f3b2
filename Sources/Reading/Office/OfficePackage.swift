import Archive
import Model

/// An office package: parts in a zip archive, and the relationships between them.
///
/// ECMA-376 part 2 (Open Packaging Conventions). Part names are kept without the leading "/".
struct OfficePackage {
  /// A relationship of a part to another one; external targets are left out, for they are never opened.
  struct Relationship {
    var id: String
    /// The last step of the type's URI, which transitional and strict packages share: "styles", "header".
    var kind: String
    /// The name of the part.
    var target: String
  }

  private let archive: ZipArchive

  /// - Throws: `damaged(.structure)` where the archive's directory is missing or broken, or a limit.
  init(_ bytes: [UInt8]) throws(Failure) {
    do throws(ArchiveError) {
      archive = try ZipArchive(bytes)
    } catch {
      throw Failure(error)
    }
  }

  func contains(_ part: String) -> Bool { archive.contains(part) }

  func bytes(of part: String) throws(Failure) -> [UInt8]? {
    do throws(ArchiveError) {
      return try archive.read(part)
    } catch {
      throw Failure(error)
    }
  }

  /// The tree of an XML part; nil where the package has no such part.
  func tree(of part: String) throws(Failure) -> XMLTree? {
    guard let bytes = try bytes(of: part) else { return nil }
    return try XMLStream.parse(bytes, part: part)
  }

  /// The relationships of a part, or with "" of the package.
  func relationships(of part: String) throws(Failure) -> [Relationship] {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().map { $0 + "/" }.joined()
    guard let tree = try tree(of: folder + "_rels/" + (steps.last ?? "") + ".rels") else { return [] }
    var relationships: [Relationship] = []
    for node in tree.children(of: XMLTree.root) where tree[node] == .relationship {
      guard let type = tree.string(.type, of: node), let target = tree.string(.target, of: node),
        tree.string(.targetMode, of: node) != "External"
      else { continue }
      relationships.append(
        Relationship(
          id: tree.string(.id, of: node) ?? "", kind: String(type.split(separator: "/").last ?? ""),
          target: Self.resolve(target, from: folder)))
    }
    return relationships
  }

  /// The content types the package states, by the name of the part in lower case, or "*.xml" for all of an ending.
  func contentTypes() throws(Failure) -> [String: String]? {
    guard let tree = try tree(of: "[Content_Types].xml") else { return nil }
    var types: [String: String] = [:]
    for node in tree.children(of: XMLTree.root) {
      guard let type = tree.string(.contentType, of: node) else { continue }
      if let name = tree.string(.partName, of: node) { types[name.drop { $0 == "/" }.lowercased()] = type }
      if let ending = tree.string(.fileExtension, of: node) { types["*." + ending.lowercased()] = type }
    }
    return types
  }

  /// A target as written, seen from a folder: "../a.xml" from "word/" is "a.xml". It cannot leave the package.
  static func resolve(_ target: String, from folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

extension Failure {
  /// What a person is told of an archive that cannot be read.
  init(_ error: ArchiveError) {
    switch error {
    case .damaged: self.init(.damaged(.structure))
    case .tooManyEntries(let limit): self.init(.tooLarge(.entries(limit)))
    case .entryTooLarge(let name, let mebibytes): self.init(.tooLarge(.partSize(part: name, mebibytes: mebibytes)))
    case .ratio(let name, let times): self.init(.tooLarge(.ratio(part: name, times: times)))
    case .entryDamaged(let name): self.init(.damaged(.checksum(part: name)))
    case .encrypted: self.init(.lockedOffice)
    case .unsupportedMethod: self.init(.unsupportedMethod)
    }
  }
}
