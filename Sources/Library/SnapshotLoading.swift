import GRDB
import Model

extension LibraryStore {
  /// All that the library holds, as of one moment: 10,000 records take about 30 ms.
  package func snapshot() throws(LibraryError) -> Snapshot {
    try read { database in
      let documents = try StoredDocument.all(database)
      var shelves = Shelves(documents)
      try shelves.load(from: database)
      return Snapshot(
        documents: documents, records: shelves.books.flatMap(\.self), judgements: try Judgement.holding(database))
    }
  }
}

/// Gathers records by period and series; the first document that holds a record gives its ordinal and level.
private struct Shelves {
  /// The records of each shelf in the order in which documents hold them.
  private(set) var books: [[Model.Record]]
  /// The shelf of each document, and the period and series of each shelf.
  private var shelves: [Int64: Int] = [:]
  private let labels: [Label]
  /// Where each record stands, by row number.
  private var positions: [Int64: (shelf: Int, index: Int)] = [:]

  init(_ documents: [StoredDocument]) {
    labels = Set(documents.map { Label(period: $0.period, series: $0.series) }).sorted()
    books = labels.map { _ in [] }
    let ranks = Dictionary(uniqueKeysWithValues: zip(labels, labels.indices))
    for document in documents { shelves[document.id] = ranks[Label(period: document.period, series: document.series)] }
  }

  mutating func load(from database: Database) throws {
    // A record has the period and series of every document that holds it, so its own need not be read.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, ordinal, record, level, id, kind, policy, groupName, text
        FROM source JOIN record ON number = record
        WHERE document NOT IN (SELECT id FROM document WHERE removedBy IS NOT NULL) ORDER BY document, ordinal
        """)
    var places = try PlaceRows(database)
    let policies = try PolicyNames(database)
    while !Task.isCancelled, let row = try rows.next() {
      let document = try row.decode(Int64.self, atIndex: 0)
      let ordinal = try row.decode(Int.self, atIndex: 1)
      let source = Source(document: document, places: try places.next(document: document, ordinal: ordinal))
      try add(row, source: source, ordinal: ordinal, policies: policies)
    }
  }

  private mutating func add(_ row: Row, source: Source, ordinal: Int, policies: PolicyNames) throws {
    let number = try row.decode(Int64.self, atIndex: 2)
    if let position = positions[number] {
      books[position.shelf][position.index].sources.append(source)
      return
    }
    guard let shelf = shelves[source.document] else { throw LibraryError.corrupt("source of no document") }
    positions[number] = (shelf, books[shelf].count)
    books[shelf].append(
      try Model.Record(
        id: row.decode(atIndex: 4), kind: RecordKind(column: row.decode(atIndex: 5)), period: labels[shelf].period,
        series: labels[shelf].series, policy: policies.name(of: row.decode(atIndex: 6)), group: row.decode(atIndex: 7),
        text: row.decode(atIndex: 8), level: row.decode(atIndex: 3), ordinal: ordinal, sources: [source]))
  }
}

/// A period and a series, sorted with nil last.
private struct Label: Hashable, Comparable {
  var period: Period?
  var series: String?

  static func < (left: Label, right: Label) -> Bool {
    left.period == right.period
      ? isKnown(left.series, before: right.series) : isKnown(left.period, before: right.period)
  }

  private static func isKnown<Value: Comparable>(_ value: Value?, before other: Value?) -> Bool {
    guard let value else { return false }
    guard let other else { return true }
    return value < other
  }
}

/// The rows of `place`, read side by side with the rows of `source`, which have the same order.
private struct PlaceRows {
  private let rows: RowCursor
  private var document: Int64 = 0
  private var ordinal = 0
  /// The place that was read and belongs to a later source.
  private var waiting: Place?

  init(_ database: Database) throws {
    rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, ordinal, page, left, top, right, bottom, part, path, line, lines
        FROM place WHERE document NOT IN (SELECT id FROM document WHERE removedBy IS NOT NULL)
        ORDER BY document, ordinal, piece
        """)
    try advance()
  }

  mutating func next(document: Int64, ordinal: Int) throws -> [Place] {
    var places: [Place] = []
    while let place = waiting, (self.document, self.ordinal) == (document, ordinal) {
      places.append(place)
      try advance()
    }
    return places
  }

  private mutating func advance() throws {
    guard let row = try rows.next() else {
      waiting = nil
      return
    }
    document = try row.decode(atIndex: 0)
    ordinal = try row.decode(atIndex: 1)
    waiting = try Place(row, from: 2)
  }
}
