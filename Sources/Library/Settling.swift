import GRDB

/// What follows from the rest of the library: the series of documents that tell none, and which documents are editions of others.
///
/// It is worked out after a change and not in its transaction, since each of a thousand files is in when its line is printed. Where
/// the program is ended in between, the library says that it is not settled, and who reads it next settles what it reads.
extension LibraryStore {
  /// Works out both, in one transaction.
  /// - Returns: Which documents have turned out to be editions.
  @discardableResult
  package func settle() throws(LibraryError) -> [EditionNews] {
    if isCopy { throw .notWritable }
    return try writeAlsoToCopy { try $0.settle() }
  }

  /// Reads the library as it is when it is settled, which it is not made: whoever changes it at the moment, or next, does that, and
  /// says what is new. Where another process writes for too long, it is read as it is.
  func readSettled<Value>(_ value: (Database) throws -> Value) throws(LibraryError) -> Value {
    guard try read({ try $0.isUnsettled }) else { return try read(value) }
    var settled: Value?
    try? queue.inTransaction(.immediate) { database in
      _ = try database.settle()
      settled = try value(database)
      return .rollback
    }
    return if let settled { settled } else { try read(value) }
  }
}

extension Database {
  fileprivate func settle() throws -> [EditionNews] {
    try settleSeries()
    let news = try settleEditions()
    try note(isUnsettled: false)
    return news
  }

  fileprivate var isUnsettled: Bool {
    get throws { try Int.fetchOne(self, sql: "PRAGMA user_version") == Self.unsettled }
  }

  /// Notes it in a number of the file's head that SQLite leaves to programs, as a part of the transaction.
  func note(isUnsettled: Bool) throws { try execute(sql: "PRAGMA user_version = \(isUnsettled ? Self.unsettled : 0)") }

  private static var unsettled: Int { 1 }
}
