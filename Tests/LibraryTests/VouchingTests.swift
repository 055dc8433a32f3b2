import Library
import Model
import Testing

/// What a person says of a file, what the file says of itself, and how it was understood.
@Suite struct VouchingTests {
  let folder: TemporaryFolder
  let library: LibraryStore
  /// As it is read when a person vouches for it.
  let vouched: ReadFile = {
    var read = file("Nyt fra skolerne", period: nil, policies: [("Mål", ["Bogbus"], [])])
    read.documents[0].isVouched = true
    read.documents[0].municipality = "Aalund Kommune"
    read.documents[0].until = 2030
    read.documents[0].understood.weak = [.ranksFromSize]
    return read
  }()

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
  }

  private func store(_ file: ReadFile, _ said: Vouching = Vouching()) throws -> ImportedFile {
    try library.store(file, path: "/a.docx", sha256: hash("a"), given: Given(said))
  }

  private func isKnown(_ said: Vouching) throws -> Bool {
    try library.unchanged(path: "/a.docx", sha256: hash("a"), given: Given(said)) != nil
  }

  @Test func keepsWhatIsKnownOfADocument() throws {
    let document = try #require(try store(vouched, Vouching(isPlan: true)).documents.first)
    #expect(document.isVouched && document.until == 2030 && document.municipality == "Aalund Kommune")
    #expect(document.notes == [Note(.weak(.ranksFromSize))])
    #expect(try LibraryStore(at: folder.library).snapshot().documents == [document])
    #expect(try library.check().isEmpty)
  }

  @Test func aPersonsWordGoesBeforeTheFiles() throws {
    let period = Period(first: 2024, last: 2026)
    let said = Vouching(isPlan: true, period: period, municipality: "Æblerød Kommune")
    let document = try #require(try store(vouched, said).documents.first)
    #expect(document.municipality == "Æblerød Kommune" && document.period == period)
  }

  @Test func otherWordsAskForAnotherReading() throws {
    _ = try store(vouched, Vouching(isPlan: true))
    #expect(try isKnown(Vouching()) && isKnown(Vouching(isPlan: true)))
    let more = Vouching(municipality: "Æblerød Kommune")
    #expect(try !isKnown(more))
    #expect(try store(vouched, more).outcome == .replaced)
    #expect(try isKnown(Vouching()) && isKnown(more))
    #expect(try !isKnown(Vouching(period: Period(first: 2024, last: 2026))))
    #expect(try !isKnown(Vouching(municipality: "Aalund Kommune")))
  }

  /// A file that was refused without a person's word is read with it again, whatever the reading is for.
  @Test func whatWasSaidHoldsWhileTheBytesAreTheSame() throws {
    _ = try store(vouched, Vouching(isPlan: true))
    let now = Given(Vouching(municipality: "Æblerød Kommune"))
    #expect(
      try library.vouching(path: "/a.docx", sha256: hash("a"), given: now)
        == Vouching(isPlan: true, municipality: "Æblerød Kommune"))
    #expect(try library.vouching(path: "/a.docx", sha256: hash("b"), given: now) == now.vouching)
    // There is no file at the first path any more: it was moved.
    #expect(
      try library.vouching(path: "/b.docx", sha256: hash("a"), given: now)
        == Vouching(isPlan: true, municipality: "Æblerød Kommune"))
  }

  @Test func undoingARemovalBringsItBack() throws {
    let document = try #require(try store(vouched, Vouching(isPlan: true)).documents.first)
    try library.remove(document: document.id)
    #expect(try !isKnown(Vouching(isPlan: true)))
    _ = try library.undo()
    #expect(try library.snapshot().documents == [document])
    #expect(try isKnown(Vouching(isPlan: true)))
  }

  @Test func checkFindsWhatNobodySaid() throws {
    let id = try #require(try store(vouched, Vouching(isPlan: true, municipality: "B")).documents.first?.id)
    try folder.execute("UPDATE reading SET municipality = 'C', givenPlan = 0")
    #expect(try library.check() == [.unvouched(document: id), .otherMunicipality(document: id)])
    try folder.execute("UPDATE reading SET municipality = 'B', givenPlan = 1")
    try folder.execute("PRAGMA ignore_check_constraints = ON; UPDATE reading SET until = 1066")
    guard case .damaged = try #require(try library.check().first) else { return #expect(Bool(false)) }
  }
}
