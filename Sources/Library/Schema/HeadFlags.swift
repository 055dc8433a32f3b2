import GRDB

/// What a library notes of itself in the number of the file's head that SQLite leaves to programs, `user_version`.
struct HeadFlags: OptionSet, Sendable {
  let rawValue: Int

  /// What follows from the last change is not worked out yet.
  static let unsettled = HeadFlags(rawValue: 1)
  /// A person said that the files that are imported are not kept.
  static let withoutOriginals = HeadFlags(rawValue: 2)
  /// What the texts teach of words is not worked out since the last change.
  static let unlearned = HeadFlags(rawValue: 4)
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

  /// Adds flags or takes them away. Where they stand so already, nothing is written: a file that is the same keeps its index.
  func note(_ flags: HeadFlags, _ areSet: Bool) throws {
    let before = try HeadFlags(self)
    let now = areSet ? before.union(flags) : before.subtracting(flags)
    if now != before { try note(now) }
  }
}
