import Foundation
import GRDB
import TestSupport
import Testing

/// A library that cannot be read says in one sentence what can be saved and how.
@Suite(.serialized) struct DamagedLibraryTests {
  private static let commands = ["find læsning", "dokumenter", "tjek", "synonymer", "fjern 1"]

  private func session(importing name: String = "strategi-2018-2020.docx") throws -> ShellSession {
    let session = try ShellSession()
    #expect(try session.run("traad importer corpus/\(name) --quiet").status == 0)
    return session
  }

  private func library(of session: ShellSession) -> URL { session.folder.appending(path: "library.sqlite") }

  @Test func saysHowToSaveCorrections() throws {
    let session = try session()
    defer { session.remove() }
    #expect(try session.run("traad synonymer tilføj trivsel velvære --quiet").status == 0)
    var bytes = try Data(contentsOf: library(of: session))
    // Whatever stands behind the first page, but for the tables of corrections.
    let pages = try DatabaseQueue(path: library(of: session).path).inDatabase { database in
      try Int.fetchAll(
        database, sql: "SELECT rootpage FROM sqlite_schema WHERE name IN ('document', 'record', 'source') ORDER BY 1")
    }
    for page in pages { bytes.replaceSubrange((page - 1) * 4096..<page * 4096, with: Data(count: 4096)) }
    try bytes.write(to: library(of: session))
    for command in Self.commands {
      let (output, errors, status) = try session.run("timeout 60 traad " + command)
      #expect(status == 2 && output.isEmpty, "\(command)")
      #expect(errors.contains("Rettelserne kan læses ud med: sqlite3 FIL .dump"), "\(command): \(errors)")
      #expect(errors.count { $0 == "\n" } == 1 && errors.utf8.count < 500, "\(errors)")
    }
  }

  /// As `CONTRACT.md` says.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3"), "no sqlite3"))
  func correctionsGoIntoANewLibrary() throws {
    let session = try session()
    defer { session.remove() }
    #expect(try session.run("traad synonymer tilføj trivsel velvære --quiet").status == 0)
    #expect(try session.run("traad --library ny.sqlite importer corpus/strategi-2018-2020.docx --quiet").status == 0)
    let tables = "correction judgement renaming wordDecision"
    let (_, errors, status) = try session.run(
      "sqlite3 library.sqlite '.dump \(tables)' | grep ^INSERT | sqlite3 ny.sqlite")
    #expect(status == 0 && errors.isEmpty)
    #expect(try session.run("traad --library ny.sqlite synonymer").output.contains("trivsel ≈ velvære · tilføjet"))
    #expect(try session.run("traad --library ny.sqlite tjek").status == 0)
  }

  @Test func namesOnlyTheBeginningOfADamagedRow() throws {
    let session = try session()
    defer { session.remove() }
    try DatabaseQueue(path: library(of: session).path).inDatabase {
      try $0.execute(sql: "UPDATE record SET kind = hex(zeroblob(100000))")
    }
    let (_, errors, status) = try session.run("traad find læsning")
    #expect(status == 2 && errors.count { $0 == "\n" } == 1 && errors.utf8.count < 500, "\(errors.prefix(600))")
  }

  @Test func refusesATextThatWouldFillTheMemory() throws {
    let session = try session()
    defer { session.remove() }
    try DatabaseQueue(path: library(of: session).path).inDatabase {
      try $0.execute(sql: "UPDATE record SET text = replace(hex(zeroblob(30000000)), '0', 'a ') WHERE number = 1")
    }
    #if SANITIZED
      // AddressSanitizer reserves terabytes of address space.
      let limit = ""
    #else
      let limit = "ulimit -v 4000000; "
    #endif
    for command in ["find læsning", "tjek"] {
      let (output, errors, status) = try session.run(limit + "timeout 60 traad " + command)
      #expect(status == 2 && output.isEmpty, "\(command)")
      #expect(errors.hasSuffix("Læg dokumenterne i flere biblioteker med --library FIL.\n"), "\(errors)")
    }
  }

  /// What stands only in the log cannot be read where the log's index cannot be made.
  @Test(.enabled(if: Place.canMount, "no mount namespace can be made"))
  func saysThatTheLogCannotBeRead() throws {
    let session = try session()
    defer { session.remove() }
    let folder = session.folder.appending(path: "lås")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Another program has it open, so that the log stays when both files are copied.
    let queue = try DatabaseQueue(path: library(of: session).path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA wal_autocheckpoint = 0; UPDATE document SET title = 'Ny'")
      for name in ["library.sqlite", "library.sqlite-wal"] {
        try FileManager.default.copyItem(
          at: session.folder.appending(path: name), to: folder.appending(path: name))
      }
    }
    try queue.close()
    for command in ["find læsning", "dokumenter", "tjek", "diff 2018 2020"] {
      let (output, errors, status) = try session.run(
        "unshare -m sh -c 'mount --bind lås lås && mount -o remount,bind,ro lås && traad --library lås/library.sqlite \(command)'"
      )
      #expect(status == 2 && output.isEmpty, "\(command)")
      #expect(errors.hasSuffix("Kopiér begge filer til en mappe, du må skrive i.\n"), "\(errors)")
      #expect(errors.contains("som ender på -wal") && errors.count { $0 == "\n" } == 1)
    }
    // Where the files may be written, everything is there.
    #expect(try session.run("traad --library lås/library.sqlite dokumenter --csv").output.contains("Ny"))
  }
}
