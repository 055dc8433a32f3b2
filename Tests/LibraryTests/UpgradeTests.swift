import Foundation
import GRDB
import Model
import Testing

@testable import Library

/// A library with the tables of the first version; `first-library.txt` beside it says what that version answered.
@Suite struct UpgradeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let goldens = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "CommandTests/Golden")
    folder.write(Array(try Data(contentsOf: goldens.appending(path: "first-library.sqlite"))), to: "library.sqlite")
  }

  /// Everything in the file but what SQLite needs for itself.
  private func contents() throws -> [String] {
    let configuration = Configuration.readingOnly
    return try DatabaseQueue(path: folder.library, configuration: configuration).read { database in
      let tables = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        let name = try table.decode(String.self, atIndex: 0)
        return ["\(table)"] + (try Row.fetchAll(database, sql: "SELECT * FROM \"\(name)\"").map { "\(name) \($0)" })
      }
    }
  }

  @Test func hasTheTablesOfANewLibrary() throws {
    #expect(try LibraryStore(at: folder.library).check().isEmpty)
    let tables = """
      SELECT name, replace(replace(sql, '"', ''), 'newDocument', 'document') FROM sqlite_master ORDER BY name
      """
    let upgraded = try DatabaseQueue(path: folder.library).read { try Row.fetchAll($0, sql: tables) }
    let fresh = try DatabaseQueue()
    try Schema.migrator.migrate(fresh)
    #expect(try upgraded.map(\.description) == fresh.read { try Row.fetchAll($0, sql: tables) }.map(\.description))
  }

  @Test func keepsTheNumbersOfDocumentsThatAreGone() throws {
    let library = try LibraryStore(at: folder.library)
    let outcome = try library.store(
      file("Ny", period: "2021", policies: [("Mål", ["Samtale"], [])]), path: "/ny", sha256: hash("ny"))
    #expect(outcome.documents.map(\.id) == [12])
  }

  @Test func staysAsItWasWhereItCannotBeUpgraded() throws {
    try folder.execute("UPDATE removedDocument SET period = 'i går' WHERE id = 3")
    let before = try contents()
    #expect(throws: LibraryError.corrupt("period i går")) { try LibraryStore(at: folder.library) }
    #expect(try contents() == before)
    try folder.execute("UPDATE removedDocument SET period = '2016-2018' WHERE id = 3")
    #expect(try LibraryStore(at: folder.library).check().isEmpty)
  }

  @Test func isCopiedBeforeItIsChanged() throws {
    let before = try contents()
    let copy = try #require(try LibraryStore(at: folder.library).earlierCopy)
    #expect(try contents() != before)
    folder.copy(copy, to: "library.sqlite")
    #expect(try contents().filter { !$0.hasPrefix("[name") } == before.filter { !$0.hasPrefix("[name") })
    #expect(try LibraryStore(at: folder.library).check().isEmpty)
  }

  @Test func itsDocumentsAreReadAgainWhenTheirPathIsImported() throws {
    let library = try LibraryStore(at: folder.library)
    let held = try library.snapshot()
    #expect(try library.documentsWithoutFacts() == held.documents.map(\.id))
    let document = try #require(held.documents.first)
    #expect(try library.unchanged(path: document.file, sha256: document.sha256) == nil)
    let read = file("Ny", period: "2021", policies: [("Mål", ["Samtale"], [])])
    #expect(try library.store(read, path: document.file, sha256: document.sha256).outcome == .replaced)
    #expect(try library.unchanged(path: document.file, sha256: document.sha256)?.count == 1)
    #expect(try library.documentsWithoutFacts().count < held.documents.count)
  }

  @Test func oneOfTheSecondVersionNeedsNothingButTheNewTables() throws {
    let queue = try DatabaseQueue(path: folder.path + "/other")
    try Schema.migrator.migrate(queue, upTo: "2")
    try queue.close()
    folder.rename("other", to: "library.sqlite")
    // Nothing that is worth a copy.
    let library = try LibraryStore(at: folder.library)
    #expect(library.earlierCopy == nil)
    _ = try library.store(
      file("Ny", period: "2021", policies: [("Mål", ["Samtale"], [])]), path: "/ny", sha256: hash("ny"))
    #expect(try library.documentsWithoutFacts().isEmpty && library.check().isEmpty)
  }

  @Test func isRefusedWhereOnlyPartOfItWasMade() throws {
    try folder.execute("DELETE FROM grdb_migrations WHERE identifier = 'learnedSynonyms'")
    let before = try contents()
    #expect(throws: LibraryError.self) { try LibraryStore(at: folder.library) }
    #expect(try contents() == before)
  }
}

extension Configuration {
  fileprivate static var readingOnly: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    return configuration
  }
}
