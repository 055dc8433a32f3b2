import Files
import Model
import Testing

@testable import Library

/// What comes of an exported library in one that holds something: what it lacks is added, and what contradicts is refused.
@Suite struct MergingTests {
  private let folder: TemporaryFolder
  private let library: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
    _ = try library.store(
      file("Fritid 2021", period: "2021", policies: [("Mål", ["Kor", "Haller"], ["Status"])]), path: "/a",
      sha256: hash("a"))
  }

  /// What the library would write, as another one reads it.
  private func exported() throws -> ExportedLibrary {
    folder.write(try library.exportedLines(), to: "export.ndjson")
    return try ExportedLibrary(readFrom: folder.path + "/export.ndjson")
  }

  @Test func aCopyOfWhichSomethingElseIsSaidMayBeOutWhileTheOtherIsIn() throws {
    let plan = file("Fritid 2021", period: "2021", policies: [("Mål", ["Kor"], [])])
    for (file, name) in [("c", "Aalund"), ("d", "Birkholm")] {
      folder.write([1], to: file)
      let path = folder.path + "/" + file
      _ = try library.store(plan, path: path, sha256: hash("c"), given: Given(Vouching(municipality: name)))
    }
    try library.remove(document: 2)
    let before = try library.exportedLines()
    _ = try library.receive(try exported())
    #expect(try library.exportedLines() == before)
  }

  @Test func anotherLibraryGetsWhatItLacks() throws {
    try library.setPeriod(Period(first: 2025, last: 2027), ofDocument: 1)
    let other = try LibraryStore(at: folder.path + "/other")
    _ = try other.store(
      file("Skole 2021", period: "2021", policies: [("Mål", ["Læsning"], [])]), path: "/b", sha256: hash("b"))
    try other.keep(WordDecision(.synonym, "kor", "sang", isAccepted: true))
    let exported = try exported()
    #expect(try other.receive(exported, isRehearsal: true).corrections == 1)
    #expect(try other.snapshot().documents.count == 1)
    let received = try other.receive(exported)
    #expect(received.corrections == 1 && received.files.map(\.outcome) == [.imported])
    #expect(received.files.flatMap(\.documents).map(\.id) == [2])
    #expect(try other.snapshot().documents.map(\.period?.first) == [2021, 2025])
    #expect(try other.check().isEmpty)
    // A second time nothing is new.
    let again = try other.receive(exported)
    #expect(again.corrections == 0 && again.files.map(\.outcome) == [.unchanged])
    // What came last is taken back first.
    #expect(try other.undo() == .setPeriod(Period(first: 2025, last: 2027), file: "/a", before: Period("2021")))
    #expect(try other.snapshot().documents.map(\.period?.first) == [2021, 2021])
  }

  @Test func aFileOfTheSameBytesIsTheSameWhereverItStands() throws {
    let other = try LibraryStore(at: folder.path + "/other")
    _ = try other.store(
      file("Fritid 2021", period: "2021", policies: [("Mål", ["Kor", "Haller"], ["Status"])]), path: "/elsewhere",
      sha256: hash("a"))
    try library.setMunicipality("Aalund Kommune", ofDocument: 1)
    let received = try other.receive(try exported())
    #expect(received.files.map(\.outcome) == [.unchanged] && received.files.map(\.elsewhere) == ["/a"])
    // What was corrected there since holds here.
    #expect(received.corrections == 1)
    #expect(try other.snapshot().documents.map(\.municipality) == ["Aalund Kommune"])
    #expect(try other.undo() == .setMunicipality("Aalund Kommune", file: "/elsewhere", before: nil))
    #expect(try other.snapshot().documents.map(\.municipality) == [nil] && other.check().isEmpty)
  }

  @Test func whatContradictsIsRefused() throws {
    let lines = try exported()
    func contradiction(_ change: (LibraryStore) throws -> Void) throws -> TransferMistake? {
      let other = try LibraryStore.empty()
      try change(other)
      let before = try other.exportedLines()
      do throws(TransferMistake) {
        _ = try other.receive(lines)
        return nil
      } catch {
        #expect(try other.exportedLines() == before)
        return error
      }
    }
    let plan = file("Fritid 2021", period: "2021", policies: [("Mål", ["Kor", "Haller"], ["Status"])])
    let read = file("Fritid 2021", period: "2021", policies: [("Mål", ["Kor"], ["Status"])])
    #expect(
      try contradiction { _ = try $0.store(read, path: "/a", sha256: hash("a")) } == .contradiction(.file("/a")))
    #expect(
      try contradiction { _ = try $0.store(plan, path: "/a", sha256: hash("b")) } == .contradiction(.file("/a")))
    #expect(
      try contradiction {
        _ = try $0.store(plan, path: "/a", sha256: hash("a"))
        try $0.remove(document: 1)
      } == .contradiction(.removal("/a")))
  }

  @Test func correctionsThatContradictAreRefused() throws {
    let other = try LibraryStore(at: folder.path + "/other")
    _ = try other.receive(try exported())
    let pairs: [((LibraryStore, Bool) throws -> Void, TransferMistake.Contradiction)] = [
      ({ try $0.keep(WordDecision(.synonym, "kor", "sang", isAccepted: $1)) }, .words("kor", "sang")),
      ({ try $0.judge([Judgement(kind: .activity, old: "Kor", new: "Sang", isSame: $1)]) }, .pair("Kor", "Sang")),
      ({ try $0.renamePolicy("Mål", to: $1 ? "Et" : "Andet") }, .policy("Mål")),
      ({ try $0.setPeriod(Period(first: $1 ? 2024 : 2025, last: 2030), ofDocument: 1) }, .file("/a")),
      ({ try $0.setEdition($1 ? 1 : nil, ofDocument: 1) }, .file("/a")),
    ]
    for (correct, contradiction) in pairs {
      try correct(library, true)
      try correct(other, false)
      let before = try other.exportedLines()
      let exported = try exported()
      #expect(throws: TransferMistake.contradiction(contradiction)) { try other.receive(exported) }
      #expect(try other.exportedLines() == before)
      _ = try (library.undo(), other.undo())
    }
  }
}
