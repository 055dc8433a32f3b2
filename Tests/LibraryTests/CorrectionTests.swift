import Library
import Model
import Testing

@Suite struct CorrectionTests {
  let folder: TemporaryFolder
  let library: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
  }

  private func judgement(_ old: String, _ new: String, _ isSame: Bool) -> Judgement {
    Judgement(kind: .activity, old: old, new: new, isSame: isSame)
  }

  @Test func theLastWordHolds() throws {
    try library.add(.judged([judgement("Læsning", "Lektier", true), judgement("Læsning", "Møder", true)]))
    try library.add(.judged([judgement("Læsning", "Lektier", false)]))
    #expect(
      try library.snapshot().judgements == [
        judgement("Læsning", "Lektier", false), judgement("Læsning", "Møder", true),
      ])
  }

  @Test func undoTakesBackOneAtATime() throws {
    let (first, second) = ([judgement("a", "b", true)], [judgement("a", "b", false), judgement("c", "d", false)])
    try library.add(.judged(first))
    try library.add(.judged(second))
    #expect(try library.undo() == .judged(second))
    #expect(try library.snapshot().judgements == first)
    #expect(try library.undo() == .judged(first))
    #expect(try library.snapshot().judgements.isEmpty)
    #expect(try library.undo() == nil)
  }

  @Test func surviveOpeningAndImportingAgain() throws {
    let school = file("Skole 2021", "2021", [("Mål", ["Samtale"], [])])
    _ = try library.store(school, path: "/a", sha256: hash("a"))
    try library.add(.judged([judgement("Samtale", "Samtaler", true)]))
    _ = try library.store(school, path: "/a", sha256: hash("b"))
    #expect(try LibraryStore(at: folder.library).snapshot().judgements == [judgement("Samtale", "Samtaler", true)])
  }

  @Test func compositionDoesNotMatter() {
    #expect(judgement("a\u{30A}ben", "b", true) == judgement("åben", "b", true))
  }

  @Test func aPolicyIsCalledWhatItWasLastCalled() throws {
    _ = try library.store(
      file("Skole 2021", "2021", [("Mål", ["Samtale"], ["Møde"]), ("Andet", ["Tur"], [])]), path: "/a",
      sha256: hash("a"))
    let ids = try library.snapshot().records.map(\.id)
    try library.add(.renamedPolicy("Mål", to: "Skolemål"))
    try library.add(.renamedPolicy("Skolemål", to: "Skolepolitik"))
    #expect(try library.snapshot().records.map(\.policy) == ["Skolepolitik", "Skolepolitik", "Andet"])
    #expect(try library.snapshot().records.map(\.id) == ids)
    #expect(try library.undo() == .renamedPolicy("Skolemål", to: "Skolepolitik"))
    #expect(try library.snapshot().records.map(\.policy) == ["Skolemål", "Skolemål", "Andet"])
    #expect(try library.check().isEmpty)
  }

  @Test func anOlderLibraryOpens() throws {
    _ = try library.store(file("Skole 2021", "2021", [("Mål", ["Samtale"], [])]), path: "/a", sha256: hash("a"))
    for table in ["judgement", "renaming", "correction"] { try folder.execute("DROP TABLE \(table)") }
    try folder.execute("DELETE FROM grdb_migrations WHERE identifier = 'corrections'")
    let opened = try LibraryStore(at: folder.library)
    #expect(try opened.snapshot().records.map(\.text) == ["Samtale"])
    try opened.add(.judged([judgement("a", "b", true)]))
    #expect(try opened.snapshot().judgements.count == 1)
  }
}
