import GRDB
import Model
import Testing

@testable import Library

/// A program that is ended between a change and what follows from it leaves no wrong answer.
@Suite struct SettlingTests {
  private let folder: TemporaryFolder
  private let library: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
    for (path, text) in [("/a.pdf", "Skihal"), ("/b.pdf", "Skihal med tag")] {
      let texts = ["Kor", "Haller", "Havnebad", "Stier", "Revy", text]
      _ = try library.store(
        file("Fritid 2021", period: "2021", policies: [("Mål", texts, [])]), path: path, sha256: hash(path),
        given: Given(), written: path == "/a.pdf" ? 1 : 2)
    }
  }

  @Test func whatIsNotSettledIsReadAsItWillBe() throws {
    let changes = try library.changeCount()
    #expect(try library.snapshot().documents.map(\.file) == ["/b.pdf"])
    #expect(try library.snapshot().olderEditions.map(\.file) == ["/a.pdf"])
    // Nothing of it was kept, so that who settles it says what is new.
    #expect(try library.read { try Int64?.fetchOne($0, sql: "SELECT max(edition) FROM document") } == .some(nil))
    #expect(try library.changeCount() >= changes)
    #expect(try library.settle().map(\.relation) == [.newer])
    #expect(try library.settle().isEmpty)
  }

  @Test func aCorrectionThatWasNotSettledHidesNothing() throws {
    try library.settle()
    try library.remove(document: 2)
    let other = try LibraryStore(at: folder.library)
    #expect(try other.snapshot().documents.map(\.file) == ["/a.pdf"])
    #expect(try other.snapshot().olderEditions.isEmpty)
    // Nor where nothing can be written.
    other.close()
    library.close()
    folder.copyLibrary(to: "copy.sqlite")
    let copy = try LibraryStore(at: folder.path + "/copy.sqlite")
    #expect(try copy.snapshot().documents.map(\.file) == ["/a.pdf"])
  }

  /// What is read in memory, where nothing can be written, is settled too.
  @Test func aCopyInMemoryKnowsThatItIsNotSettled() throws {
    library.close()
    let copy = try LibraryStore.copied(folder.library)
    #expect(try copy.read { try HeadFlags($0) }.contains(.unsettled))
  }
}
