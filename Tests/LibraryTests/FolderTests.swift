import Files
import Model
import TestSupport
import Testing

@testable import Library

/// A file is known by its bytes, wherever it stands, and what a person took out stays out.
@Suite struct FolderTests {
  private let folder: TemporaryFolder
  private let library: LibraryStore
  private let plan = file("Fritid 2021", period: "2021", policies: [("Mål", ["Kor", "Haller"], [])])

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
  }

  /// Puts a file with these bytes into the folder, and gives its path.
  private func put(_ bytes: String, at name: String) -> String {
    folder.write(Array(bytes.utf8), to: name)
    return folder.path + "/" + name
  }

  private func known(_ path: String, _ bytes: String, given: Given = Given()) throws -> ImportedFile? {
    guard case .known(let file) = try library.recognise(path: path, sha256: hash(bytes), given: given) else {
      return nil
    }
    let kept = try library.keepKnown(path: path, sha256: hash(bytes), given: given)
    #expect(kept?.outcome == file.outcome && kept?.elsewhere == file.elsewhere)
    return file
  }

  private func files() throws -> [String] {
    try library.snapshot().documents.map { String($0.file.dropFirst(folder.path.count + 1)) }
  }

  @Test func aMovedFileIsTheSameDocument() throws {
    let old = put("plan", at: "old.pdf")
    _ = try library.store(plan, path: old, sha256: hash("plan"))
    try library.setMunicipality("Aalund Kommune", ofDocument: 1)
    let before = try library.snapshot()
    folder.rename("old.pdf", to: "new.pdf")
    let new = folder.path + "/new.pdf"
    let moved = try #require(try library.keepKnown(path: new, sha256: hash("plan")))
    #expect(moved.outcome == .moved && moved.elsewhere == old && moved.documents.map(\.id) == [1])
    #expect(try files() == ["new.pdf"])
    #expect(try library.snapshot().records == before.records)
    // What a person said of it went along.
    _ = try library.store(plan, path: new, sha256: hash("other"))
    #expect(try library.snapshot().documents.map(\.municipality) == ["Aalund Kommune"])
    _ = try library.undo()
    #expect(try library.snapshot().documents.map(\.municipality) == [nil])
    #expect(try library.check().isEmpty)
  }

  /// Whatever files a folder holds: under another name it holds the same.
  @Test(arguments: 1...12) func movingAFolderChangesNothing(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for number in 0..<Int.random(in: 1...5, using: &generator) {
      let texts = (0..<3).map { _ in "Punkt \(Int.random(in: 0..<5, using: &generator))" }
      let read = file("Plan", period: "\(2020 + number % 2)", policies: [("Mål", texts, [])])
      _ = try library.store(read, path: "/old/\(number)", sha256: hash("\(number)"))
    }
    if Bool.random(using: &generator) { try library.setPeriod(Period(first: 2030, last: 2032), ofDocument: 1) }
    if Bool.random(using: &generator) { try library.remove(document: 1) }
    let before = try library.snapshot()
    for number in 0..<5 { _ = try library.keepKnown(path: "/new/\(number)", sha256: hash("\(number)")) }
    var after = try library.snapshot()
    #expect(after.documents.allSatisfy { $0.file.hasPrefix("/new/") })
    for index in after.documents.indices { after.documents[index].file.replace("/new/", with: "/old/") }
    #expect(after.documents == before.documents && after.records == before.records)
    #expect(try library.check().isEmpty)
  }

  @Test func aCopyIsTheSameDocument() throws {
    let first = put("plan", at: "a.pdf")
    let second = put("plan", at: "b.pdf")
    let documents = try library.store(plan, path: first, sha256: hash("plan")).documents
    let copy = ImportedFile(.unchanged, documents: documents, elsewhere: first)
    #expect(try known(second, "plan") == copy)
    #expect(try library.store(plan, path: second, sha256: hash("plan")) == copy)
    #expect(try files() == ["a.pdf"])
    FilePath(first).remove()
    #expect(try library.keepKnown(path: second, sha256: hash("plan"))?.outcome == .moved)
    #expect(try files() == ["b.pdf"])
  }

  @Test func aCopyOfWhichSomethingElseIsSaidIsItsOwn() throws {
    let first = put("plan", at: "a.pdf")
    let second = put("plan", at: "b.pdf")
    let given = { (name: String) in Given(Vouching(municipality: name)) }
    _ = try library.store(plan, path: first, sha256: hash("plan"), given: given("Aalund Kommune"))
    #expect(try known(second, "plan", given: given("Birkholm Kommune")) == nil)
    _ = try library.store(plan, path: second, sha256: hash("plan"), given: given("Birkholm Kommune"))
    #expect(try library.snapshot().documents.map(\.municipality) == ["Aalund Kommune", "Birkholm Kommune"])
  }

  @Test func aFileThatIsMovedOntoAnotherTakesItsPlace() throws {
    let first = put("plan", at: "a.pdf")
    let second = put("old", at: "b.pdf")
    _ = try library.store(
      file("Fritid 2021", period: "2021", policies: [("Mål", ["Leg"], [])]), path: second, sha256: hash("old"))
    _ = try library.store(plan, path: first, sha256: hash("plan"))
    folder.rename("a.pdf", to: "b.pdf")
    #expect(try library.keepKnown(path: second, sha256: hash("plan"))?.outcome == .moved)
    #expect(try library.snapshot().records.map(\.text) == ["Kor", "Haller"])
    #expect(try library.check().isEmpty)
  }

  @Test func aFileThatIsOverwrittenByACopyIsThatOne() throws {
    let first = put("plan", at: "a.pdf")
    let second = put("old", at: "b.pdf")
    _ = try library.store(
      file("Fritid 2021", period: "2021", policies: [("Mål", ["Leg"], [])]), path: second, sha256: hash("old"))
    let documents = try library.store(plan, path: first, sha256: hash("plan")).documents
    _ = put("plan", at: "b.pdf")
    #expect(
      try known(second, "plan") == ImportedFile(.replaced, documents: documents, elsewhere: first))
    #expect(try library.snapshot().records.map(\.text) == ["Kor", "Haller"])
    #expect(try known(second, "plan")?.outcome == .unchanged)
  }

  /// A version before took out one document of a file and left the others.
  @Test func aPartThatWasTakenOutAloneComesBackBesideTheOther() throws {
    var two = plan
    two.documents.append(document("Fritid 2023", period: "2023", policies: [("Mål", ["Leg"], [])]))
    _ = try library.store(two, path: "/two.pdf", sha256: hash("two"))
    let before = try library.snapshot()
    try folder.execute("INSERT INTO correction VALUES (1, ''); UPDATE document SET removedBy = 1 WHERE id = 1")
    #expect(try library.snapshot().documents.map(\.id) == [2])
    _ = try library.undo()
    #expect(try library.snapshot().documents == before.documents)
  }

  @Test func whatWasTakenOutStaysOutWhereverItStands() throws {
    let path = put("plan", at: "a.pdf")
    _ = try library.store(plan, path: path, sha256: hash("plan"))
    try library.remove(document: 1)
    let removed = ImportedFile(.removed, documents: [])
    #expect(try known(path, "plan") == removed)
    #expect(try known(put("plan", at: "b.pdf"), "plan") == removed)
    #expect(try library.store(plan, path: path, sha256: hash("plan")) == removed)
    #expect(try library.snapshot().records.isEmpty)
    // A corrected file is another.
    #expect(try known(path, "corrected") == nil)
  }

  @Test func anImportMayTakeItAgain() throws {
    let path = put("plan", at: "a.pdf")
    _ = try library.store(plan, path: path, sha256: hash("plan"))
    try library.remove(document: 1)
    let recognition = try library.recognise(path: path, sha256: hash("plan"), isAgain: true)
    #expect(recognition == .unread(Vouching()))
    #expect(try library.store(plan, path: path, sha256: hash("plan"), isAgain: true).outcome == .imported)
    #expect(try known(path, "plan")?.outcome == .unchanged)
    // The removal is forgotten, and with it what undo would take back.
    #expect(try library.undo() == nil)
    #expect(try library.snapshot().records.count == 2 && library.check().isEmpty)
  }

  @Test func aFileIsTakenOutWhole() throws {
    var two = plan
    two.documents.append(document("Fritid 2023", period: "2023", policies: [("Mål", ["Leg"], [])]))
    _ = try library.store(two, path: "/two.pdf", sha256: hash("two"))
    let before = try library.snapshot()
    #expect(try library.remove(document: 2) == .removed(file: "/two.pdf", period: nil, documents: 2))
    #expect(try library.snapshot().documents.isEmpty && library.snapshot().records.isEmpty)
    #expect(try library.undo() == .removed(file: "/two.pdf", period: nil, documents: 2))
    #expect(try library.snapshot().documents == before.documents && library.snapshot().records == before.records)
  }
}
