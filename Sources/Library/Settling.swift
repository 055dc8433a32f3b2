import GRDB
import Model

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

  /// Whether all that follows from the last change was worked out.
  package var isSettled: Bool {
    get throws(LibraryError) { try !read { try HeadFlags($0).contains(.unsettled) } }
  }

  /// Reads the library as it is when it is settled, which it is not made: whoever changes it at the moment, or next, does that, and
  /// says what is new. Where another process writes for too long, it is read as it is.
  func readSettled<Value>(_ value: (Database) throws -> Value) throws(LibraryError) -> Value {
    if try isSettled { return try read(value) }
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
    try note(.unsettled, false)
    return news
  }
}

extension LibraryStore {
  /// Gives every document without a title and without a given series the series with which it shares most.
  ///
  /// The outcome depends on what the library holds and not on the order in which it came: only documents that have a
  /// series of their own are asked. Returns how many changed.
  @discardableResult
  package func settleSeries() throws(LibraryError) -> Int { try write { try $0.settleSeries() } }
}

extension Database {
  /// Returns how many documents changed their series.
  @discardableResult
  func settleSeries() throws -> Int {
    let joining = try Row.fetchAll(
      self, sql: "SELECT id, municipality, period, series FROM document WHERE joins AND removedBy IS NULL ORDER BY id")
    if joining.isEmpty { return 0 }
    let candidates = try NamesOfSeries.all(self)
    var changed = 0
    for row in joining {
      let id = try row.decode(Int64.self, atIndex: 0)
      var filing = try Filing(
        municipality: row.decode(atIndex: 1), period: Period(column: row.decode(atIndex: 2)),
        series: row.decode(atIndex: 3))
      let series = try SharedNames(self, document: id).nearest(
        of: candidates.filter { $0.mayHold(municipality: filing.municipality) })
      if series == filing.series { continue }
      filing.series = series
      try refile(document: id, as: filing)
      changed += 1
    }
    return changed
  }
}

/// The names and texts of a document or of a series, in lower case.
private struct SharedNames {
  var policies: Set<String> = []
  var groups: Set<String> = []
  var texts: Set<String> = []

  init() {}

  init(_ database: Database, document: Int64) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT policy, groupName, text FROM source JOIN record ON number = record WHERE document = ?",
      arguments: [document])
    while let row = try rows.next() { try add(row) }
  }

  mutating func add(_ row: Row) throws {
    policies.insert(folded(try row.decode(atIndex: 0)))
    if let group = try row.decode(String?.self, atIndex: 1) { groups.insert(folded(group)) }
    texts.insert(folded(try row.decode(atIndex: 2)))
  }

  private func folded(_ text: String) -> String { text.lowercased().nfc }

  /// The series with which it shares most policy names; groups, and then texts, decide between equals.
  ///
  /// Nil when it shares no policy with any, or when two series are equally near: then no one can tell.
  func nearest(of candidates: [NamesOfSeries]) -> String? {
    let shares = candidates.map { (series: $0.series, share: shared(with: $0.names)) }
    guard let most = shares.map(\.share).max(), most.policies > 0 else { return nil }
    let best = Set(shares.filter { $0.share == most }.map(\.series))
    return best.count == 1 ? best.first : nil
  }

  private func shared(with other: SharedNames) -> Share {
    Share(
      policies: policies.intersection(other.policies).count, groups: groups.intersection(other.groups).count,
      texts: texts.intersection(other.texts).count)
  }
}

/// How many names and texts two have in common; policies count before groups, groups before texts.
private struct Share: Comparable {
  var policies: Int
  var groups: Int
  var texts: Int

  static func < (left: Share, right: Share) -> Bool {
    (left.policies, left.groups, left.texts) < (right.policies, right.groups, right.texts)
  }
}

/// What all documents of a municipality's series hold that have it of their own.
private struct NamesOfSeries {
  /// As `Municipality.key` has it.
  var municipality: String?
  var series: String
  var names: SharedNames

  static func all(_ database: Database) throws -> [NamesOfSeries] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT policy, groupName, text, document.series, record.municipality
        FROM document JOIN source ON source.document = document.id JOIN record ON number = record
        WHERE NOT joins AND document.series IS NOT NULL AND removedBy IS NULL
        """)
    var names: [PlanSeries: SharedNames] = [:]
    while let row = try rows.next() {
      let series = PlanSeries(municipality: try row.decode(atIndex: 4), area: try row.decode(atIndex: 3))
      try names[series, default: SharedNames()].add(row)
    }
    return names.compactMap { series, names in
      series.area.map { NamesOfSeries(municipality: series.municipality, series: $0, names: names) }
    }
  }

  /// Whether a document may belong to it that is of this municipality, or of which that is not known.
  func mayHold(municipality: String?) -> Bool {
    municipality == nil || self.municipality == nil || municipality == self.municipality
  }
}
