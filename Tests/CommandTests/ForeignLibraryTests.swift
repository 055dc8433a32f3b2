import Foundation
import GRDB
import Testing

/// Libraries from somebody else, which hold what this program never makes.
@Suite(.serialized) struct ForeignLibraryTests {
  @Test(arguments: [
    "CREATE VIEW v AS SELECT 1",
    "CREATE TRIGGER t AFTER INSERT ON correction BEGIN DELETE FROM source; END",
    "CREATE TABLE other (text TEXT)",
    "DROP TABLE exchange",
    "DROP INDEX documentPlace",
    "ALTER TABLE record ADD COLUMN more TEXT DEFAULT 'x'",
    // Rows without end.
    """
    ALTER TABLE document RENAME TO d;
    CREATE VIEW document AS WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT * FROM d, r
    """,
    """
    ALTER TABLE grdb_migrations RENAME TO g;
    CREATE VIEW grdb_migrations AS WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)
    SELECT n AS identifier FROM r
    """,
  ])
  func isRefusedBeforeAnythingOfItRuns(_ sql: String) throws {
    let session = try ShellSession()
    defer { session.remove() }
    #expect(try session.run("traad synonymer tilføj aa bb --quiet").status == 0)
    let library = session.folder.appending(path: "library.sqlite")
    try DatabaseQueue(path: library.path).inDatabase { try $0.execute(sql: sql) }
    let before = try Data(contentsOf: library)
    for command in ["dokumenter", "tjek", "synonymer tilføj cc dd", "importer corpus/strategi-2018-2020.docx"] {
      let (output, errors, status) = try session.run("timeout 60 traad " + command)
      #expect(status == 2 && output.isEmpty, "\(command)")
      #expect(errors.contains("library.sqlite: Filen ") && errors.count { $0 == "\n" } == 1, "\(errors)")
    }
    #expect(try Data(contentsOf: library) == before)
  }

  @Test func takesWhatAnalyzeLeaves() throws {
    let session = try ShellSession()
    defer { session.remove() }
    #expect(try session.run("traad importer corpus/strategi-2018-2020.docx --quiet").status == 0)
    let library = session.folder.appending(path: "library.sqlite")
    try DatabaseQueue(path: library.path).inDatabase { try $0.execute(sql: "ANALYZE") }
    #expect(try session.run("traad tjek").status == 0)
  }
}
