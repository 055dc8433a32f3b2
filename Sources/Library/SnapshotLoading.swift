import GRDB
import Model

extension LibraryStore {
  /// All that the library holds, as of one moment: 10,000 records take about 30 ms.
  package func snapshot() throws(LibraryError) -> Snapshot {
    try read { database in
      let documents = try StoredDocument.all(database)
      var loading = RecordLoading()
      try loading.load(from: database)
      return Snapshot(documents: documents, records: loading.sorted())
    }
  }
}

/// Gathers records in the order in which documents hold them; the first document gives ordinal and level.
private struct RecordLoading {
  private var records: [Model.Record] = []
  /// Index in `records` by row number.
  private var indices: [Int64: Int] = [:]

  mutating func load(from database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, ordinal, record, level, id, kind, period, series, policy, groupName, text
        FROM source JOIN record ON number = record ORDER BY document, ordinal
        """)
    var places = try PlaceRows(database)
    while let row = try rows.next() {
      let document = try row.decode(Int64.self, atIndex: 0)
      let ordinal = try row.decode(Int.self, atIndex: 1)
      let source = Source(document: document, places: try places.next(document: document, ordinal: ordinal))
      try add(source, ordinal: ordinal, row)
    }
  }

  private mutating func add(_ source: Source, ordinal: Int, _ row: Row) throws {
    let number = try row.decode(Int64.self, atIndex: 2)
    if let index = indices[number] {
      records[index].sources.append(source)
      return
    }
    indices[number] = records.count
    records.append(
      try Model.Record(
        id: row.decode(atIndex: 4), kind: RecordKind(column: row.decode(atIndex: 5)),
        period: Period(column: row.decode(atIndex: 6)), series: row.decode(atIndex: 7), policy: row.decode(atIndex: 8),
        group: row.decode(atIndex: 9), text: row.decode(atIndex: 10), level: row.decode(atIndex: 3), ordinal: ordinal,
        sources: [source]))
  }

  /// By period, series (both with nil last) and the order of loading.
  func sorted() -> [Model.Record] {
    var shelves: [Shelf: [Model.Record]] = [:]
    for record in records { shelves[Shelf(period: record.period, series: record.series), default: []].append(record) }
    return shelves.keys.sorted().flatMap { shelves[$0] ?? [] }
  }
}

/// Records of one period and series.
private struct Shelf: Hashable, Comparable {
  var period: Period?
  var series: String?

  static func < (left: Shelf, right: Shelf) -> Bool {
    if left.period != right.period { return isBefore(left.period, right.period) }
    return isBefore(left.series, right.series)
  }

  private static func isBefore<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left < right
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
        FROM place ORDER BY document, ordinal, piece
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
