import GRDB
package import Model

/// What a person said of two items: that they are the same, or that they are not.
package struct Judgement: Hashable, Sendable {
  package var kind: RecordKind
  /// The texts in NFC, so that it holds wherever they stand and after every import.
  package var old: String
  package var new: String
  package var isSame: Bool

  package init(kind: RecordKind, old: String, new: String, isSame: Bool) {
    self.kind = kind
    self.old = old.nfc
    self.new = new.nfc
    self.isSame = isSame
  }
}

/// Something that a person corrected, in one go: the unit that `undo` takes back.
package enum Correction: Hashable, Sendable {
  case judged([Judgement])
  /// Records under a policy stand under another name; the policy as it was called, and as it is called now.
  case renamedPolicy(String, to: String)
  /// A document of a file got another period.
  case setPeriod(Period, file: String, before: Period?)
  case removed(file: String, period: Period?)
  /// Two wordings mean the same, or do not.
  case decided(WordDecision)
}

extension LibraryStore {
  /// Keeps what a person said of pairs, which from now on holds for every snapshot.
  @discardableResult
  package func judge(_ judgements: [Judgement]) throws(LibraryError) -> Correction {
    try write { database in
      try database.insert(judgements, of: try database.newCorrection())
      return .judged(judgements)
    }
  }

  /// Lets records under a policy stand under another name from now on.
  @discardableResult
  package func renamePolicy(_ old: String, to new: String) throws(LibraryError) -> Correction {
    try write { database in
      let number = try database.newCorrection()
      try database.execute(
        sql: "INSERT INTO renaming (correction, old, new) VALUES (?, ?, ?)", arguments: [number, old, new])
      return .renamedPolicy(old, to: new)
    }
  }

  /// Takes the last correction back and returns it; nil where there is none.
  package func undo() throws(LibraryError) -> Correction? {
    try write { database in
      guard let number = try Int64.fetchOne(database, sql: "SELECT max(number) FROM correction") else { return nil }
      let correction = try Correction(database, number: number)
      switch correction {
      case .judged, .renamedPolicy, .decided: break
      case .setPeriod: try database.resetPeriod(of: number)
      case .removed: try database.restoreDocument(removedBy: number)
      }
      try database.execute(sql: "DELETE FROM correction WHERE number = ?", arguments: [number])
      return correction
    }
  }
}

extension Correction {
  fileprivate init(_ database: Database, number: Int64) throws {
    let row = { (columns: String, table: String) in
      try Row.fetchOne(database, sql: "SELECT \(columns) FROM \(table) WHERE correction = ?", arguments: [number])
    }
    if let row = try row("old, new", "renaming") {
      self = .renamedPolicy(try row.decode(atIndex: 0), to: try row.decode(atIndex: 1))
    } else if let row = try row("period, file, before", "periodChange"),
      let period = try Period(column: row.decode(atIndex: 0))
    {
      self = .setPeriod(
        period, file: try row.decode(atIndex: 1), before: try Period(column: row.decode(atIndex: 2)))
    } else if let row = try Row.fetchOne(
      database, sql: "SELECT file, period FROM document WHERE removedBy = ?", arguments: [number])
    {
      self = .removed(file: try row.decode(atIndex: 0), period: try Period(column: row.decode(atIndex: 1)))
    } else if let row = try row("kind, first, second, isAccepted", "wordDecision") {
      self = .decided(try WordDecision(row))
    } else {
      self = .judged(try Judgement.all(database, where: "correction = \(number)"))
    }
  }
}

extension Database {
  /// Gives a document the period that it had before a correction, if the library still holds it.
  fileprivate func resetPeriod(of correction: Int64) throws {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT id, series, before FROM periodChange JOIN document
        ON document.file = periodChange.file AND document.part = periodChange.part AND removedBy IS NULL
        WHERE correction = ?
        """, arguments: [correction])
    guard let row else { return }
    try refile(
      document: row.decode(atIndex: 0), period: Period(column: row.decode(atIndex: 2)), series: row.decode(atIndex: 1))
  }
}

extension Judgement {
  /// Those that hold: of several on the same two texts the last.
  static func holding(_ database: Database) throws -> [Judgement] {
    var last: [Judgement: Bool] = [:]
    var order: [Judgement] = []
    for judgement in try all(database, where: "true") {
      var key = judgement
      key.isSame = true
      if last.updateValue(judgement.isSame, forKey: key) == nil { order.append(key) }
    }
    return order.map { Judgement(kind: $0.kind, old: $0.old, new: $0.new, isSame: last[$0] ?? true) }
  }

  fileprivate static func all(_ database: Database, where condition: SQL) throws -> [Judgement] {
    try SQLRequest<Row>(
      literal: "SELECT kind, old, new, isSame FROM judgement WHERE \(condition) ORDER BY correction, old, new"
    ).fetchAll(database).map { row in
      Judgement(
        kind: try RecordKind(column: row.decode(atIndex: 0)), old: try row.decode(atIndex: 1),
        new: try row.decode(atIndex: 2), isSame: try row.decode(atIndex: 3))
    }
  }
}

/// The names that policies were given, by those that stand in the documents.
struct PolicyNames {
  private var names: [String: String] = [:]

  init(_ database: Database) throws {
    for row in try Row.fetchAll(database, sql: "SELECT old, new FROM renaming ORDER BY correction") {
      let (old, new) = (try row.decode(String.self, atIndex: 0), try row.decode(String.self, atIndex: 1))
      // What was called so by an earlier renaming is called otherwise again.
      for (name, given) in names where given == old { names[name] = new }
      names[old] = new
    }
  }

  func name(of policy: String) -> String { names[policy] ?? policy }
}

extension Database {
  func newCorrection() throws -> Int64 {
    try execute(sql: "INSERT INTO correction (made) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))")
    return lastInsertedRowID
  }

  fileprivate func insert(_ judgements: [Judgement], of correction: Int64) throws {
    for judgement in judgements {
      try execute(
        sql: "INSERT OR REPLACE INTO judgement (correction, kind, old, new, isSame) VALUES (?, ?, ?, ?, ?)",
        arguments: [correction, judgement.kind.rawValue, judgement.old, judgement.new, judgement.isSame])
    }
  }
}
