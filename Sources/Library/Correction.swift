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
}

extension LibraryStore {
  /// Keeps a correction, which from now on holds for every snapshot.
  package func add(_ correction: Correction) throws(LibraryError) {
    try write { database in
      let number = try database.newCorrection()
      switch correction {
      case .judged(let judgements): try database.insert(judgements, of: number)
      case .renamedPolicy(let old, let new):
        try database.execute(
          sql: "INSERT INTO renaming (correction, old, new) VALUES (?, ?, ?)", arguments: [number, old, new])
      }
    }
  }

  /// Takes the last correction back and returns it; nil where there is none.
  package func undo() throws(LibraryError) -> Correction? {
    try write { database in
      guard let number = try Int64.fetchOne(database, sql: "SELECT max(number) FROM correction") else { return nil }
      let correction = try Correction(database, number: number)
      try database.execute(sql: "DELETE FROM correction WHERE number = ?", arguments: [number])
      return correction
    }
  }
}

extension Correction {
  fileprivate init(_ database: Database, number: Int64) throws {
    if let row = try Row.fetchOne(
      database, sql: "SELECT old, new FROM renaming WHERE correction = ?", arguments: [number])
    {
      self = .renamedPolicy(try row.decode(atIndex: 0), to: try row.decode(atIndex: 1))
    } else {
      self = .judged(try Judgement.all(database, where: "correction = \(number)"))
    }
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
  fileprivate func newCorrection() throws -> Int64 {
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
