import GRDB

/// What a library notes of itself in the number of the file's head that SQLite leaves to programs, `user_version`.
struct HeadFlags: OptionSet, Sendable {
  let rawValue: Int

  /// What follows from the last change is not worked out yet.
  static let unsettled = HeadFlags(rawValue: 1)
  /// A person said that the files that are imported are not kept.
  static let withoutOriginals = HeadFlags(rawValue: 2)
}

extension HeadFlags {
  /// - Parameter schema: SQLite's name for the file.
  init(_ database: Database, of schema: String = "main") throws {
    self.init(rawValue: try Int.fetchOne(database, sql: "PRAGMA \(schema).user_version") ?? 0)
  }
}

extension Database {
  /// Notes the flags as a part of the transaction.
  func note(_ flags: HeadFlags) throws { try execute(sql: "PRAGMA main.user_version = \(flags.rawValue)") }

  /// Adds a flag or takes it away.
  func note(_ flag: HeadFlags, _ isSet: Bool) throws {
    let flags = try HeadFlags(self)
    try note(isSet ? flags.union(flag) : flags.subtracting(flag))
  }
}
