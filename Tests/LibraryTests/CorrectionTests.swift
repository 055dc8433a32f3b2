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

  private func judgement(_ old: String, and new: String, isSame: Bool) -> Judgement {
    Judgement(kind: .activity, old: old, new: new, isSame: isSame)
  }

  @Test func theLastWordHolds() throws {
    _ = try library.judge([
      judgement("Læsning", and: "Lektier", isSame: true), judgement("Læsning", and: "Møder", isSame: true),
    ])
    _ = try library.judge([judgement("Læsning", and: "Lektier", isSame: false)])
    #expect(
      try library.snapshot().judgements == [
        judgement("Læsning", and: "Møder", isSame: true), judgement("Læsning", and: "Lektier", isSame: false),
      ])
  }

  @Test func undoTakesBackOneAtATime() throws {
    let (first, second) = (
      [judgement("a", and: "b", isSame: true)],
      [judgement("a", and: "b", isSame: false), judgement("c", and: "d", isSame: false)]
    )
    _ = try library.judge(first)
    _ = try library.judge(second)
    #expect(try library.undo() == .judged(second))
    #expect(try library.snapshot().judgements == first)
    #expect(try library.undo() == .judged(first))
    #expect(try library.snapshot().judgements.isEmpty)
    #expect(try library.undo() == nil)
  }

  @Test func surviveOpeningAndImportingAgain() throws {
    let school = file("Skole 2021", period: "2021", policies: [("Mål", ["Samtale"], [])])
    _ = try library.store(school, path: "/a", sha256: hash("a"))
    _ = try library.judge([judgement("Samtale", and: "Samtaler", isSame: true)])
    _ = try library.store(school, path: "/a", sha256: hash("b"))
    #expect(
      try LibraryStore(at: folder.library).snapshot().judgements == [
        judgement("Samtale", and: "Samtaler", isSame: true)
      ])
  }

  @Test func compositionDoesNotMatter() {
    #expect(judgement("a\u{30A}ben", and: "b", isSame: true) == judgement("åben", and: "b", isSame: true))
  }

  @Test func aPolicyIsCalledWhatItWasLastCalled() throws {
    _ = try library.store(
      file("Skole 2021", period: "2021", policies: [("Mål", ["Samtale"], ["Møde"]), ("Andet", ["Tur"], [])]),
      path: "/a",
      sha256: hash("a"))
    let ids = try library.snapshot().records.map(\.id)
    _ = try library.renamePolicy("Mål", to: "Skolemål")
    _ = try library.renamePolicy("Skolemål", to: "Skolepolitik")
    #expect(try library.snapshot().records.map(\.policy) == ["Skolepolitik", "Skolepolitik", "Andet"])
    #expect(try library.snapshot().records.map(\.id) == ids)
    #expect(try library.undo() == .renamedPolicy("Skolemål", to: "Skolepolitik"))
    #expect(try library.snapshot().records.map(\.policy) == ["Skolemål", "Skolemål", "Andet"])
    #expect(try library.check().isEmpty)
  }

  @Test func aPeriodIsKeptForTheFile() throws {
    let school = file("Skole", period: "2021", policies: [("Mål", ["Samtale", "Samtale"], ["Møde"])])
    _ = try library.store(school, path: "/a", sha256: hash("a"))
    let before = try library.snapshot()
    let period = Period(first: 2022, last: 2024)
    let id = try #require(before.documents.first?.id)
    let correction = try library.setPeriod(period, ofDocument: id)
    #expect(correction == .setPeriod(period, file: "/a", before: Period(first: 2021, last: 2021)))
    #expect(try library.snapshot().records.map(\.period) == [period, period, period])
    #expect(try library.check().isEmpty)
    _ = try library.store(school, path: "/a", sha256: hash("b"))
    #expect(try library.snapshot().periods == [period])
    #expect(try library.undo() == correction)
    #expect(try library.snapshot().records.map(\.id) == before.records.map(\.id))
    #expect(try library.check().isEmpty)
  }

  @Test func aRemovedDocumentComesBackAsItWas() throws {
    _ = try library.store(
      file("Skole", period: "2021", policies: [("Mål", ["Samtale", "Samtale"], ["Møde"])]), path: "/a",
      sha256: hash("a"))
    _ = try library.store(
      file("Skole", period: "2021", policies: [("Mål", ["Samtale", "Tur"], [])]), path: "/b", sha256: hash("b"))
    let before = try library.snapshot()
    let id = try #require(before.documents.first?.id)
    let correction = try library.remove(document: id)
    #expect(try library.snapshot().records.map(\.text).sorted() == ["Samtale", "Tur"])
    #expect(throws: LibraryError.noSuchDocument(id)) { try library.remove(document: id) }
    #expect(try library.undo() == correction)
    let after = try library.snapshot()
    #expect(after.documents == before.documents && after.records == before.records)
    #expect(try library.check().isEmpty)
  }

  @Test func whatWasImportedSinceGoesBeforeWhatWasRemoved() throws {
    _ = try library.store(
      file("Skole", period: "2021", policies: [("Mål", ["Samtale"], [])]), path: "/a", sha256: hash("a"))
    let id = try #require(try library.snapshot().documents.first?.id)
    _ = try library.remove(document: id)
    _ = try library.store(
      file("Skole", period: "2021", policies: [("Mål", ["Tur"], [])]), path: "/a", sha256: hash("b"))
    #expect(try library.undo() == .removed(file: "/a", period: Period(first: 2021, last: 2021)))
    #expect(try library.snapshot().records.map(\.text) == ["Tur"])
    #expect(try library.check().isEmpty)
  }
}
