import Files
import Hashing
import Language
import Library

/// What tells whether a library's file still holds what it held.
///
/// Its status and the head that SQLite writes with every change: a program that writes a library gives it another one, and
/// whatever else writes to the file gives it another status.
struct LibraryMark: Hashable, Sendable {
  private let file: FileMark
  private let head: [UInt8]

  /// The size of SQLite's head: https://www.sqlite.org/fileformat.html, section 1.3.
  private static let headSize = 100

  /// nil where there is no such file, where something of the library stands in the log alone, and where the file has
  /// changed just now, so that another change would not be seen.
  init?(of path: String) {
    guard let file = FileMark.settled(of: FilePath(path)), !LibraryStore.hasLog(at: FilePath(path)),
      let head = try? FilePath(path).beginning(Self.headSize, waits: false), head.count == Self.headSize,
      FileMark(of: FilePath(path)) == file
    else { return nil }
    (self.file, self.head) = (file, head)
  }

  /// What an index of the library is made of, as 32 bytes: the library, this program, and its dictionary.
  func stamp(_ lexicon: Lexicon?) -> [UInt8]? {
    Self.maker(lexicon).map { FileHash.digest(of: file.numbers.bytes + $0 + head) }
  }

  /// What made an index, whatever the library: this program and its dictionary. Two indexes of one maker analyse a text alike.
  static func maker(_ lexicon: Lexicon?) -> [UInt8]? {
    guard let program = ThisProcess.executable.flatMap({ FileMark(of: $0) }) else { return nil }
    return FileHash.digest(of: program.numbers.bytes + (lexicon?.identity ?? []).flatMap(\.bytes))
  }
}

extension [Int] {
  fileprivate var bytes: [UInt8] { flatMap { UInt64(bitPattern: Int64($0)).bytes } }
}

extension UInt64 {
  fileprivate var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) } }
}
