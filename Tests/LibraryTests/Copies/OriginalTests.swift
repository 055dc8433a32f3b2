import Files
import GRDB
import Model
import TestSupport
import Testing

@testable import Library

/// The bytes of a file are kept with what was read of it, and are given back as they were.
@Suite struct OriginalTests {
  private let folder: TemporaryFolder
  private let library: LibraryStore
  private let plan = file("Fritid 2021", period: "2021", policies: [("Mål", ["Kor", "Haller"], [])])

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
  }

  private func store(_ bytes: [UInt8], at path: String = "/a", written: Int? = nil, isAgain: Bool = false) throws
    -> ImportedFile
  {
    let original = try #require(Original(bytes))
    return try library.store(
      plan, path: path, sha256: original.sha256, written: written, isAgain: isAgain, original: original)
  }

  private static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    // Odd seeds give bytes that cannot be packed.
    return (0..<count).map { _ in UInt8.random(in: seed.isMultiple(of: 2) ? 0...3 : 0...255, using: &generator) }
  }

  @Test(
    arguments: [(1, 1), (1000, 2), (1 << 20, 3), (1 << 20 + 1, 4), (2_500_000, 5), (2_500_000, 6)] as [(Int, UInt64)])
  func isGivenBack(_ count: Int, _ seed: UInt64) throws {
    let bytes = Self.bytes(count, seed: seed)
    let stored = try store(bytes)
    #expect(stored.isKept)
    #expect(try library.original(stored.documents[0].sha256) == bytes)
    #expect(try library.check().isEmpty)
    // Also from a file that something else may write to.
    #expect(try LibraryStore(at: folder.library).original(stored.documents[0].sha256) == bytes)
  }

  /// Also what an import says that changes nothing else, and in a copy.
  @Test func remembersWhetherFilesAreKept() throws {
    #expect(try library.keepsOriginals)
    try library.setKeepsOriginals(false)
    _ = try library.store(plan, path: "/b", sha256: hash("b"))
    #expect(try !library.keepsOriginals && !library.isSettled)
    try library.settle()
    #expect(try !library.keepsOriginals && library.isSettled)
    #expect(try !LibraryStore(at: folder.library).keepsOriginals)
    try library.backup(to: FilePath(folder.path + "/copy"))
    #expect(try !LibraryStore(at: folder.path + "/copy").keepsOriginals)
    try library.setKeepsOriginals(true)
    #expect(try LibraryStore(at: folder.library).keepsOriginals)
  }

  @Test func packsWhatBecomesSmaller() throws {
    _ = try store(Array(repeating: 65, count: 3_000_000))
    _ = try store(Self.bytes(10_000, seed: 1), at: "/b")
    let sizes = try library.read { try Int.fetchAll($0, sql: "SELECT kept FROM original ORDER BY kept") }
    #expect(sizes[0] == 10_000 && sizes[1] < 20_000)
  }

  @Test func aFileThatIsTooLargeIsReadWithoutBeingKept() throws {
    #expect(Original(Array(repeating: 0, count: Original.largest)) != nil)
    #expect(Original(Array(repeating: 0, count: Original.largest + 1)) == nil)
    #expect(try library.store(plan, path: "/a", sha256: hash("a")).isKept == false)
  }

  @Test func noMoreIsKeptThanThereIsRoomFor() throws {
    let room = LibraryLimits.originals << 20
    try folder.execute("INSERT INTO original VALUES ('other', 1, \(room - 3))")
    #expect(try !store([1, 2, 3, 4]).isKept)
    #expect(try store([1, 2, 3], at: "/b").isKept)
    #expect(try library.snapshot().documents.count == 2)
  }

  @Test func goesWithTheLastDocumentOfItsFile() throws {
    let first = try store([1]).documents[0].sha256
    try library.remove(document: 1)
    try library.dropOriginals()
    // It may be put back.
    #expect(try library.hasOriginal(first))
    _ = try library.undo()
    let second = try store([2]).documents[0].sha256
    try library.dropOriginals()
    #expect(try !library.hasOriginal(first) && library.hasOriginal(second))
  }

  @Test func isKeptOfALibraryThatHasTheFileAlready() throws {
    let original = try #require(Original([1, 2]))
    #expect(try !library.store(plan, path: "/a", sha256: original.sha256).isKept)
    #expect(try library.keep(original) && library.keep(original))
    #expect(try library.keepKnown(path: "/a", sha256: original.sha256)?.isKept == true)
  }

  @Test(arguments: [
    "UPDATE originalPiece SET bytes = x'00'", "UPDATE originalPiece SET size = 3000000000",
    "UPDATE original SET size = 1", "UPDATE original SET size = 9000000000000", "DELETE FROM originalPiece",
    "UPDATE originalPiece SET position = 7 WHERE position = 0",
  ])
  func whatIsNotAsItWasIsNotGivenBack(_ damage: String) throws {
    let sha256 = try store(Self.bytes(1 << 20 + 9, seed: 2)).documents[0].sha256
    try folder.execute(damage)
    #expect(try library.original(sha256) == nil)
    #expect(try library.check() == [.damagedOriginal(document: 1)])
  }

  /// A file that is gone has no time, by which editions are told apart.
  @Test func readAgainItIsAsOldAsBefore() throws {
    _ = try store([1], written: 1_500_000_000)
    _ = try store([1], isAgain: true)
    let written = try library.read { try Int.fetchAll($0, sql: "SELECT modified FROM document") }
    #expect(written == [1_500_000_000])
  }
}
