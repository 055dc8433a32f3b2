import GRDB
import Model
import Testing

@testable import Library

/// Several processes may work on one library; each connection here stands for one of them.
@Suite struct SharingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func takesWhatSeveralImportAtOnce() async throws {
    let path = folder.library
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          // All of them find no library and make it.
          let library = try LibraryStore(at: path)
          for number in 0..<10 {
            let name = "/\(writer)-\(number)"
            let school = file("Skole 2021", period: "2021", policies: [("Mål", ["Samtale", "Punkt \(number)"], [])])
            _ = try library.store(school, path: name, sha256: hash(name))
            _ = try library.snapshot()
          }
          try library.settleSeries()
        }
      }
      try await group.waitForAll()
    }
    let library = try LibraryStore(at: path)
    let snapshot = try library.snapshot()
    #expect(snapshot.documents.count == 40 && snapshot.records.count == 11)
    #expect(try library.check() == [])
  }

  /// Each finds no library, or one that another is making.
  @Test func isMadeByManyAtOnce() async throws {
    for _ in 0..<10 {
      let folder = try TemporaryFolder()
      let path = folder.library
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 { group.addTask { _ = try LibraryStore(at: path).snapshot() } }
        try await group.waitForAll()
      }
    }
  }

  @Test func seesWhatAnotherImported() throws {
    let reader = try LibraryStore(at: folder.library)
    let writer = try LibraryStore(at: folder.library)
    let before = try reader.revision()
    #expect(try reader.revision() == before)
    _ = try writer.store(
      file("Skole 2021", period: "2021", policies: [("Mål", ["Samtale"], [])]), path: "/a", sha256: hash("a"))
    #expect(try reader.revision() != before)
    #expect(try reader.snapshot().records.count == 1)
  }

  /// The file and no other: what a prompt and a second process leave beside it is empty.
  @Test func writesItsLogBack() throws {
    let library = try LibraryStore(at: folder.library)
    let school = file("Skole 2021", period: "2021", policies: [("Mål", ["Samtale"], [])])
    _ = try library.store(school, path: "/a", sha256: hash("a"))
    library.writeBack()
    folder.copyLibrary(to: "other")
    #expect(try LibraryStore(at: folder.path + "/other").snapshot().records.count == 1)
    library.close()
    #expect(!folder.has("library.sqlite-wal") && !folder.has("library.sqlite-shm"))
  }

  @Test func knowsWhatBecameOfItsFile() throws {
    let school = file("Skole 2021", period: "2021", policies: [("Mål", ["Samtale"], [])])
    let library = try LibraryStore(at: folder.library)
    #expect(library.standing == .same)
    _ = try library.store(school, path: "/a", sha256: hash("a"))
    #expect(library.standing == .same)
    library.writeBack()
    #expect(library.standing == .same)
    folder.copyLibrary(to: "other")
    folder.rename("other", to: "library.sqlite")
    #expect(library.standing == .replaced)
    #expect(throws: LibraryError.moved) { try library.remove(document: 1) }
    #expect(throws: LibraryError.moved) { try library.store(school, path: "/b", sha256: hash("b")) }
    library.close()
    let other = try LibraryStore(at: folder.library)
    #expect(try other.snapshot().documents.count == 1 && other.check().isEmpty)
    folder.rename("library.sqlite", to: "other")
    #expect(other.standing == .gone)
    #expect(throws: LibraryError.moved) { try other.undo() }
    #expect(!folder.has("library.sqlite"))
  }

  /// Nothing stays beside the file of a library that rests, and what others do meanwhile is told by the file alone.
  @Test func restsWithoutALog() throws {
    let school = file("Skole 2021", period: "2021", policies: [("Mål", ["Samtale"], [])])
    let library = try LibraryStore(at: folder.library)
    _ = try library.store(school, path: "/a", sha256: hash("a"))
    library.writeBack()
    let revision = try library.revision()
    let resting = try #require(library.rest())
    #expect(!folder.has("library.sqlite-wal") && !folder.has("library.sqlite-shm"))
    #expect(resting.revision == revision && resting.holdsTheSame)
    let other = try LibraryStore(at: folder.library)
    #expect(resting.holdsTheSame)
    _ = try other.remove(document: 1)
    // It stands in the log alone.
    #expect(!resting.holdsTheSame)
    other.close()
    #expect(!resting.holdsTheSame && resting.standing == .written)
    #expect(try LibraryStore.empty().rest() == nil)
  }

  /// However soon after it another process writes, and however little.
  @Test func tellsWhatIsWrittenInTheSameInstant() throws {
    for round in 0..<40 {
      let (own, other) = (try LibraryStore(at: folder.library), try LibraryStore(at: folder.library))
      try own.renamePolicy("Mål", to: "Nyt")
      own.writeBack()
      let resting = try #require(own.rest())
      _ = try other.undo()
      other.close()
      #expect(!folder.has("library.sqlite-wal") && !resting.holdsTheSame, "round \(round)")
    }
  }

  /// Where nothing can be written the file is read into memory, and nothing is made beside it.
  @Test func isReadWithoutWriting() throws {
    let library = try LibraryStore(at: folder.library)
    let school = file("Skole 2021", period: "2021", policies: [("Mål", ["Samtale"], [])])
    _ = try library.store(school, path: "/a", sha256: hash("a"))
    library.close()
    let copy = try LibraryStore.copied(folder.library)
    #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM record") } == 1)
    #expect(!folder.has("library.sqlite-wal") && !folder.has("library.sqlite-shm"))
  }
}
