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
