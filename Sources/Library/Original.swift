import Archive
import Files
import Foundation
import GRDB
import Hashing

/// The bytes of a file that was read, as the library keeps them: packed, in pieces.
package struct Original: Sendable {
  fileprivate struct Piece: Sendable {
    var size: Int
    var bytes: [UInt8]
  }

  package let sha256: String
  fileprivate let size: Int
  fileprivate let pieces: [Piece]

  /// Packs the bytes of a file; nil for a file that is larger than the library keeps.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.largest else { return nil }
    sha256 = FileHash.sha256(of: bytes)
    size = bytes.count
    pieces = stride(from: 0, to: bytes.count, by: Self.pieceSize).map { start in
      let plain = bytes[start..<min(start + Self.pieceSize, bytes.count)]
      let packed = Deflate.pack(plain)
      let isSmaller = !packed.isEmpty && packed.count < plain.count
      return Piece(size: plain.count, bytes: isSmaller ? packed : Array(plain))
    }
  }

  /// In bytes.
  package static let largest = LibraryLimits.original << 20

  fileprivate var keptSize: Int { pieces.reduce(0) { $0 + $1.bytes.count } }

  fileprivate static let pieceSize = 1 << 20
}

/// A file of which the library holds documents.
package struct KeptFile: Hashable, Sendable {
  package var path: String
  package var sha256: String
  /// When it was last written, in seconds since 1970, as far as that is known.
  package var written: Int?
}

extension LibraryStore {
  /// The files that documents were read from, older editions too, in the order of import.
  package func keptFiles() throws(LibraryError) -> [KeptFile] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT file, sha256, max(modified) FROM document WHERE removedBy IS NULL GROUP BY file, sha256 ORDER BY min(id)
          """
      ).map {
        KeptFile(path: try $0.decode(atIndex: 0), sha256: try $0.decode(atIndex: 1), written: try $0.decode(atIndex: 2))
      }
    }
  }

  /// Every file that a document was ever read from as it was then, those of removed documents too.
  package func filesRead() throws(LibraryError) -> [KeptFile] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT DISTINCT file, sha256 FROM document").map {
        KeptFile(path: try $0.decode(atIndex: 0), sha256: try $0.decode(atIndex: 1))
      }
    }
  }

  /// Keeps the bytes of a file whose documents the library holds, if it does not have them yet.
  ///
  /// - Returns: Whether the library has them now; false where all that it keeps would take more than it may.
  @discardableResult
  package func keep(_ original: Original) throws(LibraryError) -> Bool {
    try write { try $0.keep(original) }
  }

  /// Whether the files that are imported are kept, as a person said it last.
  package var keepsOriginals: Bool {
    get throws(LibraryError) { try !read { try HeadFlags($0).contains(.withoutOriginals) } }
  }

  /// Remembers whether the files that are imported are kept; those that it has stay.
  package func setKeepsOriginals(_ keeps: Bool) throws(LibraryError) {
    if isCopy { throw .notWritable }
    try writeAlsoToCopy { try $0.note(.withoutOriginals, !keeps) }
  }

  /// Whether the library has the bytes with this hash.
  package func hasOriginal(_ sha256: String) throws(LibraryError) -> Bool {
    try readOriginals { try $0.hasOriginal(sha256) }
  }

  /// The bytes with this hash; nil where they are not kept, or not any more what they were.
  package func original(_ sha256: String) throws(LibraryError) -> [UInt8]? {
    try readOriginals { try $0.original(sha256) }
  }

  /// A copy in memory has no bytes of files: they are read where they stand.
  private func readOriginals<Value>(_ value: (Database) throws -> Value) throws(LibraryError) -> Value {
    guard isCopy, let path else { return try read(value) }
    do {
      return try Self.readOnly(path).read { database in
        // It may be of an earlier version, which is brought up to date in memory alone.
        guard try database.tableExists("original") else { return try self.read(value) }
        return try value(database)
      }
    } catch {
      throw LibraryError(error)
    }
  }

  /// Lets go of the files of which the library holds no document any more, not even one that was taken out.
  package func dropOriginals() throws(LibraryError) {
    let unused = SQL("sha256 NOT IN (SELECT sha256 FROM document)")
    // Looking takes no lock.
    let isAny = try read { try SQLRequest<Int>(literal: "SELECT 1 FROM original WHERE \(unused) LIMIT 1").fetchOne($0) }
    if isAny != nil { try write { try $0.execute(literal: "DELETE FROM original WHERE \(unused)") } }
  }
}

extension Database {
  func hasOriginal(_ sha256: String) throws -> Bool {
    try Int.fetchOne(self, sql: "SELECT 1 FROM original WHERE sha256 = ?", arguments: [sha256]) != nil
  }

  func keep(_ original: Original) throws -> Bool {
    if try hasOriginal(original.sha256) { return true }
    let kept = try Int.fetchOne(self, sql: "SELECT coalesce(sum(kept), 0) FROM original") ?? 0
    guard kept + original.keptSize <= LibraryLimits.originals << 20 else { return false }
    try execute(
      sql: "INSERT INTO original (sha256, size, kept) VALUES (?, ?, ?)",
      arguments: [original.sha256, original.size, original.keptSize])
    let insert = try cachedStatement(
      sql: "INSERT INTO originalPiece (sha256, position, size, bytes) VALUES (?, ?, ?, ?)")
    for (position, piece) in original.pieces.enumerated() {
      try insert.execute(arguments: [original.sha256, position, piece.size, Data(piece.bytes)])
    }
    return true
  }

  /// nil where the bytes are not there, or where they are others than were kept.
  func original(_ sha256: String) throws -> [UInt8]? {
    let size = try Int.fetchOne(self, sql: "SELECT size FROM original WHERE sha256 = ?", arguments: [sha256])
    // The file may come from somebody else, who may claim any size.
    guard let size, (1...Original.largest).contains(size) else { return nil }
    let rows = try Row.fetchCursor(
      self, sql: "SELECT size, bytes FROM originalPiece WHERE sha256 = ? ORDER BY position", arguments: [sha256])
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while let row = try rows.next() {
      let (length, piece) = (try row.decode(Int.self, atIndex: 0), try row.decode(Data.self, atIndex: 1))
      guard length <= Original.pieceSize, bytes.count + length <= size else { return nil }
      let plain =
        piece.count == length
        ? Array(piece)
        : Array(piece).withUnsafeBufferPointer { packed in
          Deflate.unpack(packed, limit: length) ?? []
        }
      guard plain.count == length else { return nil }
      bytes += plain
    }
    return bytes.count == size && FileHash.sha256(of: bytes) == sha256 ? bytes : nil
  }

  /// The hashes of kept files whose bytes are not what they were.
  func damagedOriginals() throws -> [String] {
    try String.fetchAll(self, sql: "SELECT sha256 FROM original ORDER BY sha256").filter { sha256 in
      try !Task.isCancelled && original(sha256) == nil
    }
  }
}
