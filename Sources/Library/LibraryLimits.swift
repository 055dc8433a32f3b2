import Files
import GRDB
import GRDBSQLite

/// How much a library may hold, so that a file from somebody else cannot fill the memory.
package enum LibraryLimits {
  /// How often documents may hold records.
  package static let records = 1_500_000
  /// How many rows a change has whose consequences somebody who asks next can wait for: some fifty plans.
  static let smallChange = 20_000
  /// All texts of records together, with their headings, in mebibytes.
  static let texts = 512
  /// What stands in one row, in mebibytes: several times what a reader may say in one text.
  static let row = 4

  /// The largest file whose bytes are kept, in mebibytes: nearly every plan is smaller, and one that is read is wanted whole.
  package static let original = 32
  /// All bytes of files that are kept, in mebibytes, packed: some hundred plans full of pictures, or thousands without. A
  /// backup of the library has them all, so it has to stay of a size that goes onto a stick.
  package static let originals = 1024

  /// Has SQLite refuse longer rows, before it reads them.
  static func apply(to database: Database) {
    sqlite3_limit(database.sqliteConnection, SQLITE_LIMIT_LENGTH, Int32(row << 20))
  }

  /// Throws where there are too many records.
  static func expect(_ database: Database) throws {
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM source") ?? 0
    if count > records { throw LibraryError.tooLarge }
  }

  /// Whether no file can be opened at all, which SQLite does not tell from a file that may not be opened.
  static var isShortOfFiles: Bool {
    do throws(SystemError) {
      _ = try FilePath("/dev/null").beginning(1)
      return false
    } catch {
      return error.isOfShortage
    }
  }
}
