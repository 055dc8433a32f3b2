import GRDB
package import Model

/// What a person said of two items: that they are the same, or that they are not.
package struct Judgement: Hashable, Sendable {
  /// Of whose plans it was said, as `Municipality.key` has it; nil where that was not known, or said of both.
  package var municipality: String?
  /// The series of both; nil where they had two, or none.
  package var series: String?
  package var kind: RecordKind
  /// The texts in NFC, so that it holds wherever they stand and after every import.
  package var old: String
  package var new: String
  package var isSame: Bool
  /// What each stood under, which tells several items of one text apart; see `Record.headingKey`.
  package var oldHeading: String?
  package var newHeading: String?

  package init(
    municipality: String? = nil, series: String? = nil, kind: RecordKind, old: String, new: String, isSame: Bool,
    oldHeading: String? = nil, newHeading: String? = nil
  ) {
    self.municipality = municipality.map(Municipality.key(ofName:))
    self.series = series
    (self.oldHeading, self.newHeading) = (oldHeading, newHeading)
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
  /// A document of a file is the plan of another municipality.
  case setMunicipality(String, file: String, before: String?)
  /// A document is this edition of its plan, counted from 1, or of no other.
  case setEdition(Int?, file: String)
  /// A file was taken out with its documents, and their period, where they have one.
  case removed(file: String, period: Period?, documents: Int = 1)
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
      case .judged, .renamedPolicy, .decided, .setEdition: break
      case .setPeriod(_, _, let before):
        if let document = try database.document(ofCorrection: number, in: "periodChange") {
          try database.set(period: before, ofDocument: document)
        }
      case .setMunicipality(_, _, let before):
        if let document = try database.document(ofCorrection: number, in: "municipalityChange") {
          try database.name(municipality: before, ofDocument: document)
        }
      case .removed: try database.restoreDocument(removedBy: number)
      }
      try database.execute(sql: "DELETE FROM correction WHERE number = ?", arguments: [number])
      return correction
    }
  }
}

extension Correction {
  init(_ database: Database, number: Int64) throws {
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
    } else if let row = try row("municipality, file, before", "municipalityChange") {
      self = .setMunicipality(
        try row.decode(atIndex: 0), file: try row.decode(atIndex: 1), before: try row.decode(atIndex: 2))
    } else if let row = try row("place, file", "editionChange") {
      self = .setEdition(try row.decode(atIndex: 0), file: try row.decode(atIndex: 1))
    } else if let removed = try Self.removed(database, by: number) {
      self = removed
    } else if let row = try row("kind, first, second, isAccepted", "wordDecision") {
      self = .decided(try WordDecision(row))
    } else {
      self = .judged(try Judgement.all(database, where: "correction = \(number)"))
    }
  }
}

extension Correction {
  /// nil for a correction that removed nothing.
  static func removed(_ database: Database, by number: Int64) throws -> Correction? {
    let rows = try Row.fetchAll(
      database, sql: "SELECT file, period FROM document WHERE removedBy = ? ORDER BY part", arguments: [number])
    guard let first = rows.first else { return nil }
    let periods = try Set(rows.map { try $0.decode(String?.self, atIndex: 1) })
    let period = try periods.count == 1 ? Period(column: first.decode(atIndex: 1)) : nil
    return .removed(file: try first.decode(atIndex: 0), period: period, documents: rows.count)
  }
}

extension Judgement {
  /// Those that hold, in the order of time: of several on the same two texts the last.
  static func holding(_ database: Database) throws -> [Judgement] {
    var said: Set<Judgement> = []
    let latestFirst = try all(database, where: "true").reversed().filter { judgement in
      var key = judgement
      key.isSame = true
      return said.insert(key).inserted
    }
    return latestFirst.reversed()
  }

  fileprivate static func all(_ database: Database, where condition: SQL) throws -> [Judgement] {
    try SQLRequest<Row>(
      literal: """
        SELECT kind, old, new, isSame, municipality, series, oldHeading, newHeading
        FROM judgement WHERE \(condition) ORDER BY correction, old, new
        """
    ).fetchAll(database).map { row in
      Judgement(
        municipality: try row.decode(atIndex: 4), series: try row.decode(atIndex: 5),
        kind: try RecordKind(column: row.decode(atIndex: 0)), old: try row.decode(atIndex: 1),
        new: try row.decode(atIndex: 2), isSame: try row.decode(atIndex: 3), oldHeading: try row.decode(atIndex: 6),
        newHeading: try row.decode(atIndex: 7))
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
        sql: """
          INSERT OR REPLACE INTO judgement (correction, kind, old, new, isSame, municipality, series, oldHeading, newHeading)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          correction, judgement.kind.rawValue, judgement.old, judgement.new, judgement.isSame, judgement.municipality,
          judgement.series, judgement.oldHeading, judgement.newHeading,
        ])
    }
  }
}
