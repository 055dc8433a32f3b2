import GRDB
import Model

extension LibraryStore {
  /// Gives every document without a title and without a given series the series with which it shares most.
  ///
  /// The outcome depends on what the library holds and not on the order in which it came: only documents that have a
  /// series of their own are asked. Returns how many changed.
  @discardableResult
  package func settleSeries() throws(LibraryError) -> Int {
    try write { database in
      let joining = try Row.fetchAll(
        database, sql: "SELECT id, series FROM document WHERE joins AND removedBy IS NULL ORDER BY id")
      if joining.isEmpty { return 0 }
      let candidates = try NamesOfSeries.all(database)
      var changed = 0
      for row in joining {
        let id = try row.decode(Int64.self, atIndex: 0)
        let series = try SharedNames(database, document: id).nearest(of: candidates)
        if try series == row.decode(String?.self, atIndex: 1) { continue }
        let period = try String.fetchOne(database, sql: "SELECT period FROM document WHERE id = ?", arguments: [id])
        try database.refile(document: id, period: Period(column: period), series: series)
        changed += 1
      }
      return changed
    }
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
    let best = shares.filter { $0.share == most }
    return best.count == 1 ? best[0].series : nil
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

/// What all documents of a series hold that have it of their own.
private struct NamesOfSeries {
  var series: String
  var names: SharedNames

  static func all(_ database: Database) throws -> [NamesOfSeries] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT policy, groupName, text, document.series
        FROM document JOIN source ON source.document = document.id JOIN record ON number = record
        WHERE NOT joins AND document.series IS NOT NULL AND removedBy IS NULL
        """)
    var names: [String: SharedNames] = [:]
    while let row = try rows.next() {
      try names[try row.decode(atIndex: 3), default: SharedNames()].add(row)
    }
    return names.map { NamesOfSeries(series: $0.key, names: $0.value) }
  }
}
