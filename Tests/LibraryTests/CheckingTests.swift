import Library
import Model
import Testing

@Suite struct CheckingTests {
  let folder: TemporaryFolder
  let library: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
    let school = file("Skole 2021", period: "2021", policies: [("Mål", ["Samtale", "Bogbus"], ["Måling"])])
    _ = try library.store(school, path: "/a.pdf", sha256: hash("a"))
    _ = try library.store(school, path: "/b.pdf", sha256: hash("b"))
  }

  @Test func tellsWhatAnEarlierVersionRead() throws {
    let folder = try TemporaryFolder()
    let library = try LibraryStore(at: folder.library)
    _ = try library.store(
      file("Plan 2020", period: "2020", policies: [("Mål", ["Kor"], [])]), path: "/a", sha256: hash("a"))
    #expect(try library.snapshot().documents.map(\.isReadByEarlier) == [false])
    for version in ["'0.0.1'", "NULL"] {
      try folder.execute("UPDATE document SET reader = \(version)")
      #expect(try library.snapshot().documents.map(\.isReadByEarlier) == [true])
    }
    // What kept no facts is told by itself.
    try folder.execute("DELETE FROM reading")
    #expect(try library.snapshot().documents.map(\.isReadByEarlier) == [false])
    #expect(try library.documentsWithoutFacts() == [1])
  }

  @Test func findsNothingInASoundLibrary() throws {
    #expect(try library.check() == [])
  }

  @Test func findsWhatWasChangedBehindItsBack() throws {
    let records = try library.snapshot().records
    let document = try library.documents(withHash: hash("b"))[0].id
    try folder.execute("UPDATE record SET text = 'Bogbusser' WHERE text = 'Bogbus'")
    #expect(try library.check() == [.wrongID(records[1].id)])
    try folder.execute("UPDATE record SET text = 'Bogbus' WHERE text = 'Bogbusser'")
    try folder.execute("UPDATE document SET series = NULL WHERE id = \(document)")
    #expect(try library.check() == records.map { .misfiled($0.id, document: document) })
    try folder.execute("DELETE FROM document")
    #expect(try library.check() == records.map { .orphan($0.id) })
  }
}
