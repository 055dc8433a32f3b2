import Files
import GRDB
import Glibc
import Model
import TestSupport
import Testing

@testable import Library

@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func makesItsFolders() throws {
    _ = try LibraryStore(at: folder.path + "/a/b/library.sqlite")
    for name in ["a/b/library.sqlite", "a/b/library.sqlite-wal", "a/b/library.sqlite-shm"] {
      unlink(folder.path + "/" + name)
    }
    #expect(rmdir(folder.path + "/a/b") == 0 && rmdir(folder.path + "/a") == 0)
  }

  @Test func findsWhatWasStoredBefore() throws {
    let school = file("Skole 2021", period: "2021", policies: [("Mål", ["Samtale"], [])])
    _ = try LibraryStore(at: folder.library).store(school, path: "/a", sha256: hash("a"))
    #expect(try LibraryStore(at: folder.library).snapshot().records.map(\.text) == ["Samtale"])
  }

  @Test func takesAnEmptyFile() throws {
    folder.write([], to: "library.sqlite")
    #expect(try LibraryStore(at: folder.library).snapshot().records.isEmpty)
  }

  @Test(arguments: ["%PDF-1.7\n", "SQLite format 3\0", "x"]) func refusesAForeignFile(_ text: String) throws {
    folder.write(Array(text.utf8), to: "library.sqlite")
    #expect(throws: LibraryError.notALibrary) { try LibraryStore(at: folder.library) }
    #expect(bytes() == Array(text.utf8))
  }

  @Test func refusesFolders() {
    #expect(throws: LibraryError.notAFile) { try LibraryStore(at: folder.path) }
    #expect(throws: LibraryError.notWritable) { try LibraryStore(at: "/dev/null/library.sqlite") }
    #expect(throws: LibraryError.notAFile) { try LibraryStore(at: "/dev/null") }
  }

  @Test func refusesWhatALaterVersionWrote() throws {
    _ = try LibraryStore(at: folder.library)
    try folder.execute("INSERT INTO grdb_migrations VALUES ('9')")
    #expect(throws: LibraryError.newerVersion) { try LibraryStore(at: folder.library) }
  }

  @Test func refusesAnotherProgramsDatabase() throws {
    try folder.execute("CREATE TABLE note (text TEXT)")
    #expect(throws: LibraryError.notALibrary) { try LibraryStore(at: folder.library) }
  }

  @Test(arguments: [
    // A text that is as long as a small library.
    "UPDATE record SET text = hex(zeroblob(3 << 20))",
    // One record, again and again.
    """
    WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 1500001)
    INSERT INTO source SELECT 1, n, 1, 0 FROM r
    """,
    // Texts that are too long only together.
    """
    WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 300)
    INSERT INTO record SELECT 1 + n, 'x' || n, NULL, NULL, 'activity', 'p', NULL, hex(zeroblob(1 << 20)), 0, NULL FROM r;
    INSERT INTO source SELECT 1, number, number, 0 FROM record WHERE number > 1
    """,
  ])
  func refusesWhatWouldFillTheMemory(_ sql: String) throws {
    let library = try LibraryStore(at: folder.library)
    _ = try library.store(file("Skole", period: "2021", policies: [("Mål", ["Ny"], [])]), path: "/a", sha256: hash("a"))
    library.close()
    try folder.execute(sql)
    #expect(throws: LibraryError.tooLarge) { try LibraryStore(at: folder.library).snapshot() }
  }

  /// Wherever bytes are overwritten or cut off: an error or a snapshot, never a crash.
  @Test(arguments: 1...40) func survivesDamage(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<200).map { "Aktivitet \($0)" }
    do {
      let library = try LibraryStore(at: folder.library)
      _ = try library.store(
        file("Skole 2021", period: "2021", policies: [("Mål", texts, [])]), path: "/a", sha256: hash("a"))
    }
    var damaged = bytes()
    try #require(damaged.count > 8192)
    let start = Int.random(in: 16..<damaged.count - 64, using: &generator)
    if seed.isMultiple(of: 4) {
      damaged.removeSubrange(start...)
    } else {
      for index in start..<start + 64 { damaged[index] = UInt8.random(in: 0...255, using: &generator) }
    }
    folder.write(damaged, to: "library.sqlite")
    do {
      let library = try LibraryStore(at: folder.library)
      _ = try library.snapshot()
      _ = try library.store(
        file("Skole 2021", period: "2021", policies: [("Mål", ["Ny"], [])]), path: "/a", sha256: hash("b"))
      try library.settleSeries()
    } catch {
      #expect(error != .locked && error != .diskFull && error != .notWritable)
    }
  }

  private func bytes() -> [UInt8] {
    guard let file = fopen(folder.library, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  @Test(arguments: [
    (ResultCode.SQLITE_IOERR_READ, LibraryError.disk(.reading)), (.SQLITE_IOERR_SHORT_READ, .disk(.reading)),
    (.SQLITE_IOERR_WRITE, .disk(.writing)), (.SQLITE_IOERR_FSYNC, .disk(.writing)), (.SQLITE_IOERR, .disk(.writing)),
    (.SQLITE_IOERR_LOCK, .disk(.locking)), (.SQLITE_IOERR_SHMLOCK, .disk(.locking)),
    (.SQLITE_IOERR_SHMSIZE, .diskFull), (.SQLITE_FULL, .diskFull), (.SQLITE_NOMEM, .shortage),
    (.SQLITE_IOERR_NOMEM, .shortage), (.SQLITE_PROTOCOL, .locked),
  ])
  func knowsWhatTheDiskSaid(_ code: ResultCode, is expected: LibraryError) {
    #expect(LibraryError(DatabaseError(resultCode: code)) == expected)
  }

  @Test func aRefusalOfTheSystemIsNoDamage() {
    #expect(LibraryError(SystemError(code: EACCES)) == .notWritable)
    #expect(LibraryError(SystemError(code: ENOSPC)) == .diskFull)
    #expect(LibraryError(SystemError(code: EMFILE)) == .shortage)
  }
}
