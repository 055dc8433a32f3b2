import Files
import Hashing
import Language
import Search

/// The search index of a library in a file beside it, and the seal of that file: its mark when it was last found whole.
///
/// | bytes of the index | what |
/// |---|---|
/// | 0–15 | `magic` |
/// | 16–47 | the stamp of what it was made of (`LibraryMark.stamp`) |
/// | 48–79 | the SHA-256 of all that follows |
/// | 80–111 | the stamp of what made it (`LibraryMark.maker`) |
/// | 112–… | `SearchIndex.segment` |
///
/// A file of another size or with other bytes than it was written with is no index. One of another library, or of this one
/// before it changed, answers nothing; but the next index takes from it what it knows of texts that are the same.
struct KeptIndexFile {
  private let folder: FilePath

  private static let magic = Array("traad index\n\0\0\0\0".utf8)
  private static let (headSize, start) = (80, 112)

  /// - Parameter library: a path at which there is a library.
  init(library: String) {
    let path = FilePath(library).resolved ?? FilePath(library)
    folder = FilePath(bytes: path.bytes + "-index".utf8)
  }

  private var index: FilePath { folder.appending("index") }
  private var seal: FilePath { folder.appending("seal") }

  /// The index; nil where there is none that was made of what the stamp says, or it is not whole.
  func index(of stamp: [UInt8], analyzer: Analyzer) -> (index: SearchIndex, mark: FileMark)? {
    opened(analyzer) { $0.bytes(16..<48) == stamp }
  }

  /// An index of any library that the same program made with the same dictionary; nil where there is none, or it is not whole.
  func index(madeBy maker: [UInt8], analyzer: Analyzer) -> SearchIndex? {
    opened(analyzer) { $0.bytes(Self.headSize..<Self.start) == maker }?.index
  }

  private func opened(_ analyzer: Analyzer, where isRight: (Memory) -> Bool) -> (index: SearchIndex, mark: FileMark)? {
    guard let memory = try? Memory(mapping: index), let mark = memory.mark, mark.isMineAlone,
      memory.count > Self.start, memory.bytes(0..<16) == Self.magic, isRight(memory)
    else { return nil }
    if !isSealed(mark) {
      guard isWhole(memory) else { return nil }
      write(sealOf: mark)
    }
    guard let index = SearchIndex(in: memory, from: Self.start, analyzer: analyzer, thesaurus: .standard) else {
      return nil
    }
    return (index, mark)
  }

  /// Looks through all of the file, whatever its seal says, and removes one that is not whole.
  func verify() {
    guard let memory = try? Memory(mapping: index), let mark = memory.mark, memory.count > Self.start,
      memory.bytes(0..<Self.magic.count) == Self.magic
    else { return }
    if isWhole(memory) {
      write(sealOf: mark)
    } else {
      index.remove()
    }
  }

  /// Whether the file still is what it was.
  func isUnchanged(_ mark: FileMark) -> Bool { FileMark(of: index) == mark }

  /// Keeps an index; where that cannot be done, the next one who asks makes it anew.
  /// - Returns: whether it is kept.
  func write(_ segment: [UInt8], of stamp: [UInt8], madeBy maker: [UInt8]) -> Bool {
    let contents = maker + segment
    let file = Self.magic + stamp + FileHash.digest(of: contents) + contents
    guard makeFolder() else { return false }
    do {
      try index.replaceContents(with: file, isPrivate: true)
    } catch {
      return false
    }
    // Another process may have put its own there since; that one is looked through when it is opened.
    if let mark = FileMark.settled(of: index), mark.size == file.count,
      (try? index.beginning(Self.start, waits: false)) == Array(file[..<Self.start]), FileMark(of: index) == mark
    {
      write(sealOf: mark)
    }
    return true
  }

  /// Makes the folder, which is the user's alone; false where one stands that somebody else may have put there.
  private func makeFolder() -> Bool {
    try? folder.makeFolder(permissions: 0o700)
    guard isMine else { return false }
    folder.makePrivate()
    return true
  }

  /// Whether the folder holds nothing but an index and its seal, or what a program that was killed left of them.
  private var isMine: Bool {
    guard let status = try? FileStatus(ofLink: folder), status.kind == .folder, status.isMine,
      let names = try? folder.names()
    else { return false }
    return names.allSatisfy { name in
      let isOurs = [index.name, seal.name].contains {
        name.elementsEqual($0) || name.starts(with: $0 + [UInt8(ascii: ".")])
      }
      return isOurs && (try? FileStatus(ofLink: folder.appending(name)))?.kind == .regular
    }
  }

  private func isWhole(_ memory: Memory) -> Bool {
    let piece = 1 << 20
    let pieces = stride(from: Self.headSize, to: memory.count, by: piece).lazy.map {
      memory.bytes($0..<min(memory.count, $0 + piece))
    }
    return FileHash.digest(ofPieces: pieces) == memory.bytes(48..<Self.headSize)
  }

  private func isSealed(_ mark: FileMark) -> Bool {
    (try? seal.beginning(1_024, waits: false)) == Self.text(of: mark)
  }

  private func write(sealOf mark: FileMark) {
    guard FileMark.settled(of: index) == mark, isMine else { return }
    try? seal.replaceContents(with: Self.text(of: mark), isPrivate: true)
  }

  private static func text(of mark: FileMark) -> [UInt8] {
    let numbers = mark.numbers.map(String.init).joined(separator: " ")
    return Array("\(numbers)\n\(FileHash.sha256(of: numbers.utf8))\n".utf8)
  }
}
