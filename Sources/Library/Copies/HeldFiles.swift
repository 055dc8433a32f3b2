import GRDB
import Model

/// A file of a library, with all its documents, as it is told from those of another library.
struct HeldFile: Hashable {
  var path: String
  var sha256: String
  /// The correction that took it out.
  var removal: Int64?
  /// By their place in the file.
  var documents: [Int64]

  static func all(_ database: Database) throws -> [HeldFile] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, file, sha256, removedBy FROM document ORDER BY removedBy, file, part")
    var files: [HeldFile] = []
    while let row = try rows.next() {
      let (id, path) = (try row.decode(Int64.self, atIndex: 0), try row.decode(String.self, atIndex: 1))
      let removal = try row.decode(Int64?.self, atIndex: 3)
      if let last = files.last, last.path == path, last.removal == removal {
        files[files.count - 1].documents.append(id)
      } else {
        files.append(HeldFile(path: path, sha256: try row.decode(atIndex: 2), removal: removal, documents: [id]))
      }
    }
    return files.sorted { ($0.documents[0]) < ($1.documents[0]) }
  }
}

extension Database {
  /// All that was read of a file, whatever it was corrected to since: equal lists for equal readings.
  func reading(of file: HeldFile) throws -> [[DatabaseValue]] {
    let queries = [
      """
      SELECT part, title, joins, iif(joins, NULL, series), format, pages, givenPeriod, givenSeries, isSeparate
      FROM document WHERE id = ?
      """,
      "SELECT until, isVouched, givenPlan, givenMunicipality FROM reading WHERE document = ?",
      "SELECT position, text FROM columnHeading WHERE document = ? ORDER BY position",
      """
      SELECT ordinal, level, kind, policy, groupName, text, occurrence FROM source JOIN record ON number = record
      WHERE document = ? ORDER BY ordinal
      """,
      "SELECT ordinal, position, name, text FROM fact WHERE document = ? ORDER BY ordinal, position",
      "SELECT position, policy, groupName, name, text FROM headingFact WHERE document = ? ORDER BY position",
    ]
    return try file.documents.flatMap { document in
      try queries.flatMap { query in
        try Row.fetchAll(self, sql: query, arguments: [document]).map { Array($0.databaseValues) }
      }
    }
  }
}
