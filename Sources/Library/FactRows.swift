import GRDB
import Model

/// What documents say of their items and headings beside the text, as the library keeps it.
enum FactRows {
  /// Keeps a document's facts; its sources are there already, and `items` are in their order.
  static func insert(_ document: StrategyDocument, items: [Item], id: Int64, into database: Database) throws {
    let fact = try database.cachedStatement(sql: "INSERT INTO fact VALUES (?, ?, ?, ?, ?)")
    let tableRow = try database.cachedStatement(sql: "INSERT INTO tableRow VALUES (?, ?, ?)")
    for (ordinal, item) in items.enumerated() {
      if let row = item.row { try tableRow.execute(arguments: [id, ordinal, row]) }
      for (position, said) in item.facts.enumerated() {
        try fact.execute(arguments: [id, ordinal, position, said.name.key, said.text])
      }
    }
    let heading = try database.cachedStatement(sql: "INSERT INTO headingFact VALUES (?, ?, ?, ?, ?, ?)")
    for (position, said) in document.headingFacts.enumerated() {
      try heading.execute(arguments: [id, position, said.policy, said.group, said.fact.name.key, said.fact.text])
    }
  }
}

extension LibraryStore {
  /// The numbers of the documents that a version read which kept no facts; importing their path again reads them anew.
  package func documentsWithoutFacts() throws(LibraryError) -> [Int64] {
    try read { database in
      try Int64.fetchAll(
        database,
        sql: """
          SELECT id FROM document WHERE removedBy IS NULL AND id NOT IN (SELECT document FROM reading) ORDER BY id
          """)
    }
  }
}

extension StrategyDocument {
  /// What is said of the policies and groups; the empty name stands for none.
  fileprivate var headingFacts: [(policy: String, group: String?, fact: Fact)] {
    policies.flatMap { policy in
      let name = policy.name ?? ""
      return policy.facts.map { (name, nil, $0) }
        + policy.groups.flatMap { group in group.facts.map { (name, group.name ?? "", $0) } }
    }
  }
}

/// Rows of a table that have the order of `source`, read side by side with its rows.
struct SideRows<Value> {
  private let rows: RowCursor
  private let decode: (Row) throws -> Value
  /// The row that was read and belongs to this source or a later one.
  private var waiting: (document: Int64, ordinal: Int, value: Value)?

  /// - Parameters:
  ///   - sql: gives a row's document and ordinal first, in ascending order.
  ///   - decode: reads the columns behind them.
  init(_ database: Database, sql: String, _ decode: @escaping (Row) throws -> Value) throws {
    rows = try Row.fetchCursor(database, sql: sql)
    self.decode = decode
    try advance()
  }

  /// The values of the next source; each source is asked for once, in order.
  mutating func next(document: Int64, ordinal: Int) throws -> [Value] {
    var values: [Value] = []
    while let row = waiting, (row.document, row.ordinal) == (document, ordinal) {
      values.append(row.value)
      try advance()
    }
    return values
  }

  private mutating func advance() throws {
    waiting = try rows.next().map { row in
      (try row.decode(atIndex: 0), try row.decode(atIndex: 1), try decode(row))
    }
  }
}
