import Library
import Model
import Testing

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
}
