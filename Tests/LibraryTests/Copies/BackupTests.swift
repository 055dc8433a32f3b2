import Files
import GRDB
import Model
import Testing

@testable import Library

/// A backup is all of the library, and bringing one back is all of it or nothing.
@Suite struct BackupTests {
  private let folder: TemporaryFolder
  private let library: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
    _ = try library.store(
      file("Fritid 2021", period: "2021", policies: [("Mål", ["Kor", "Haller"], ["Status"])]), path: "/a",
      sha256: hash("a"))
    try library.setMunicipality("Aalund Kommune", ofDocument: 1)
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func backUp(to name: String) throws { try library.backup(to: FilePath(path(name))) }

  private func read(_ name: String) throws -> LibraryBackup {
    try LibraryBackup(readFrom: path(name), to: Draft(of: FilePath(folder.library)))
  }

  @Test func holdsAllThatTheLibraryHolds() throws {
    try backUp(to: "copy")
    let copy = try LibraryStore(at: path("copy"))
    #expect(try copy.snapshot().records == library.snapshot().records)
    #expect(try copy.snapshot().documents == library.snapshot().documents)
    #expect(try copy.check().isEmpty)
    // Corrections too.
    #expect(try copy.undo() == .setMunicipality("Aalund Kommune", file: "/a", before: nil))
  }

  @Test func bringsBackWhatItHolds() throws {
    let before = try library.snapshot()
    try backUp(to: "copy")
    _ = try library.store(
      file("Fritid 2023", period: "2023", policies: [("Mål", ["Leg"], [])]), path: "/b", sha256: hash("b"))
    let other = try LibraryStore(at: folder.library)
    let kept = try #require(try library.restore(from: read("copy")))
    #expect(try library.snapshot().records == before.records && library.snapshot().documents == before.documents)
    // Another process sees it too, and what was there before is kept.
    #expect(try other.snapshot().records == before.records)
    #expect(try LibraryStore(at: kept).snapshot().documents.count == 2)
    #expect(try LibraryStore(at: folder.library).check().isEmpty)
  }

  @Test func refusesWhatIsNoWholeLibrary() throws {
    let before = try library.snapshot()
    folder.write(Array("not a library".utf8), to: "text")
    try backUp(to: "damaged")
    var damaged = try FilePath(path("damaged")).contents()
    for index in 9_000..<min(30_000, damaged.count) { damaged[index] = 0x5A }
    folder.write(damaged, to: "damaged")
    folder.write([], to: "empty")
    for name in ["text", "damaged", "empty", "missing"] {
      #expect(throws: LibraryError.self, "\(name)") { try read(name) }
    }
    #expect(try library.snapshot().records == before.records && library.check().isEmpty)
    #expect(!folder.has("library.sqlite.before-restore"))
  }

  @Test func readsWhatStandsInTheLogBesideABackup() throws {
    // Nothing was written back yet.
    folder.copyLibrary(to: "copy")
    folder.copy(folder.library + "-wal", to: "copy-wal")
    let other = try LibraryStore(at: path("other"))
    #expect(try other.restore(from: read("copy")) == nil)
    #expect(try other.snapshot().records == library.snapshot().records)
    #expect(try !other.snapshot().records.isEmpty)
  }

  @Test func keepsWhatOthersWriteMeanwhile() async throws {
    try backUp(to: "copy")
    let backup = try read("copy")
    let place = folder.library
    let writing = Task.detached {
      let other = try LibraryStore(at: place)
      for number in 1...30 {
        _ = try other.store(
          file("Leg \(number)", period: "2023", policies: [("Mål", ["Leg \(number)"], [])]), path: "/leg\(number)",
          sha256: hash("leg\(number)"))
      }
    }
    var kept: [String] = []
    for _ in 1...5 { if let before = try library.restore(from: backup) { kept.append(before) } }
    try await writing.value
    var seen = try Set(library.snapshot().documents.map(\.file))
    for copy in kept { seen.formUnion(try LibraryStore(at: copy).snapshot().documents.map(\.file)) }
    #expect(seen.count == 31)
    #expect(try library.check().isEmpty)
  }

  @Test func takesThePlaceOfADamagedLibrary() throws {
    let before = try library.snapshot()
    try backUp(to: "copy")
    library.close()
    var damaged = try FilePath(folder.library).contents()
    for index in 100..<damaged.count { damaged[index] = 0x5A }
    folder.write(damaged, to: "library.sqlite")
    folder.write(Array("old log".utf8), to: "library.sqlite-wal")
    let kept = try read("copy").takePlace(ofDamagedLibraryAt: folder.library)
    #expect(try LibraryStore(at: folder.library).snapshot().records == before.records)
    #expect(try FilePath(kept).contents() == damaged)
    #expect(try FilePath(kept + "-wal").contents() == Array("old log".utf8))
  }

  /// Not even where a program was killed while it made a copy.
  @Test func leavesNothingBesideACopy() throws {
    folder.write(Array("half".utf8), to: "copy.draft.aB3xyz")
    folder.write(Array("half".utf8), to: "copy.draft.aB3xyz-journal")
    folder.write(Array("mine".utf8), to: "copy.draft.txt")
    try backUp(to: "copy")
    #expect(try library.restore(from: read("copy")) == folder.library + ".before-restore")
    #expect(throws: LibraryError.notALibrary) { try read("copy.draft.txt") }
    #expect(
      try Set(FilePath(folder.path).names().map { String(decoding: $0, as: UTF8.self) })
        == [
          "copy", "copy.draft.txt", "library.sqlite", "library.sqlite-wal", "library.sqlite-shm",
          "library.sqlite.before-restore",
        ])
  }

  /// Whoever writes to the library while it is copied: it is as it was at one moment.
  @Test func isOfOneMomentWhileOthersWrite() async throws {
    let place = folder.library
    let writing = Task.detached {
      let other = try LibraryStore(at: place)
      for number in 1...40 {
        _ = try other.store(
          file("Leg \(number)", period: "2023", policies: [("Mål", (1...40).map { "Leg \(number).\($0)" }, [])]),
          path: "/leg\(number)", sha256: hash("leg\(number)"))
      }
    }
    for round in 1...8 {
      try backUp(to: "copy\(round)")
      let copy = try LibraryStore(at: path("copy\(round)"))
      #expect(try copy.check().isEmpty)
      let documents = try copy.snapshot().documents.count - 1
      #expect(try copy.snapshot().records.count == 3 + documents * 40)
    }
    try await writing.value
  }

  @Test func knowsItsOwnFilesFromOtherDatabases() throws {
    try backUp(to: "copy")
    #expect(try LibraryStore.isLibrary(beginning: FilePath(path("copy")).contents()))
    let other = try DatabaseQueue(path: path("other"))
    try other.write { try $0.execute(sql: "CREATE TABLE place (id INTEGER)") }
    #expect(try !LibraryStore.isLibrary(beginning: FilePath(path("other")).contents()))
  }
}
