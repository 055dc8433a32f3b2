import GRDB
import Hashing

/// What a file says it holds: tables and indexes, and in one made to do harm also views and triggers.
///
/// It is compared with what this program makes before anything else of the file is looked at.
struct FileSchema {
  private struct Object {
    var name: String
    /// The statement that made it, with one space where there were several and none beside commas and brackets.
    var statement: String
  }

  private let objects: [Object]

  init(_ database: Database) throws {
    // No library has nearly as many.
    let rows = try Row.fetchAll(database, sql: "SELECT type, name, sql FROM sqlite_schema ORDER BY name LIMIT 100")
    objects = try rows.compactMap { row in
      let (type, name) = (try row.decode(String?.self, atIndex: 0), try row.decode(String?.self, atIndex: 1) ?? "")
      guard let sql = try row.decode(String?.self, atIndex: 2) else {
        // The index of a constraint has no statement of its own.
        if type == "index", name.hasPrefix("sqlite_autoindex_") { return nil }
        throw LibraryError.altered(name)
      }
      return Object(name: name, statement: Self.spaced(sql))
    }
  }

  /// True before the tables are made, which are made all at once.
  var isEmpty: Bool { objects.allSatisfy { $0.statement == Self.listOfMigrations } }

  /// Throws unless the table that says which version made the file is no more than a table.
  func expectListOfMigrations() throws(LibraryError) {
    guard objects.contains(where: { $0.statement == Self.listOfMigrations }) else { throw .notALibrary }
  }

  /// Throws unless the file holds what a version of the tables has, and nothing else.
  func expectTables(ofVersion version: Int) throws(LibraryError) {
    let own = objects.filter { !Self.statistics.contains($0.statement) }
    guard let made = Schema.statements[version] else {
      let text = own.map(\.statement).joined(separator: "\n")
      if FileHash.sha256(of: text.utf8) != FirstSchema.fingerprint { throw .altered("version 1") }
      return
    }
    let known = Set(made.map(Self.spaced) + [Self.listOfMigrations, Self.sequence])
    if let foreign = own.first(where: { !known.contains($0.statement) }) { throw .altered(foreign.name) }
    if let missing = known.subtracting(own.map(\.statement)).min() { throw .altered(missing) }
  }

  private static let listOfMigrations = spaced(
    "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
  private static let sequence = spaced("CREATE TABLE sqlite_sequence(name,seq)")
  /// What SQLite's own ANALYZE leaves in a file.
  private static let statistics = Set(
    ["CREATE TABLE sqlite_stat1(tbl,idx,stat)", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"].map(spaced))

  /// One space where there were several and none beside commas and brackets: SQLite writes a column that was added later with
  /// other spaces. In bytes, since every opening of a library does this.
  private static func spaced(_ sql: String) -> String {
    var bytes: [UInt8] = []
    var isApart = false
    for byte in sql.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isApart = true
        continue
      }
      if isApart, let last = bytes.last, !isSign(last), !isSign(byte) { bytes.append(0x20) }
      bytes.append(byte)
      isApart = false
      // The table of documents has its name in quotation marks where an upgrade gave it.
      if byte == quotedName.last, bytes.suffix(quotedName.count) == quotedName[...] {
        bytes.removeLast(quotedName.count)
        bytes += quotedName.dropFirst().dropLast()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let quotedName = Array("\"document\"".utf8)

  private static func isSign(_ byte: UInt8) -> Bool { byte == 0x28 || byte == 0x29 || byte == 0x2C }
}
