import GRDB
package import Model

extension LibraryStore {
  /// All that the library holds, as of one moment: 10,000 records take about 30 ms. Of a plan with several editions the
  /// newest is held.
  package func snapshot() throws(LibraryError) -> Snapshot {
    try readSettled { database in
      try LibraryLimits.expect(database)
      let documents = try StoredDocument.all(database, editions: .newest)
      let spelling = MunicipalitySpelling(documents)
      var shelves = Shelves(documents, spelling: spelling)
      try shelves.load(from: database)
      return Snapshot(
        documents: documents, records: shelves.books.flatMap(\.self), judgements: try Judgement.holding(database),
        headingFacts: try HeadingName.facts(database, spelling: spelling),
        olderEditions: try StoredDocument.all(database, editions: .older))
    }
  }

  /// The documents that the library holds, of a plan with several editions those of the newest.
  package func documents() throws(LibraryError) -> [StoredDocument] {
    try readSettled { try StoredDocument.all($0, editions: .newest) }
  }

  /// The records of some documents, whatever edition of their plan they are.
  package func records(ofDocuments ids: Set<Int64>) throws(LibraryError) -> [Model.Record] {
    try read { database in
      let documents = try StoredDocument.all(database, editions: .all).filter { ids.contains($0.id) }
      var shelves = Shelves(documents, spelling: MunicipalitySpelling(documents))
      try shelves.load(from: database)
      return shelves.books.flatMap(\.self)
    }
  }
}

extension HeadingName {
  /// What documents say of each heading; of two documents that say the same by other words the first counts.
  fileprivate static func facts(
    _ database: Database, spelling: MunicipalitySpelling
  ) throws -> [HeadingName: Facts] {
    let policies = try PolicyNames(database)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, period, series, policy, groupName, name, headingFact.text, municipality
        FROM headingFact JOIN document ON id = document WHERE removedBy IS NULL AND supersededBy IS NULL
        ORDER BY document, position
        """)
    var facts: [HeadingName: Facts] = [:]
    var document: [HeadingName: Facts] = [:]
    var number: Int64?
    while let row = try rows.next() {
      let next: Int64 = try row.decode(atIndex: 0)
      if next != number {
        for (heading, said) in document { facts[heading, default: []].addMissing(said) }
        (document, number) = ([:], next)
      }
      let heading = HeadingName(
        period: try Period(column: row.decode(atIndex: 1)),
        municipality: spelling.name(of: try row.decode(atIndex: 7)), series: try row.decode(atIndex: 2),
        policy: policies.name(of: try row.decode(atIndex: 3)), group: try row.decode(atIndex: 4))
      let fact = Fact(FactName(key: try row.decode(atIndex: 5)), try row.decode(atIndex: 6))
      document[heading, default: []].add(fact)
    }
    for (heading, said) in document { facts[heading, default: []].addMissing(said) }
    return facts
  }
}

/// One name for each municipality, however its documents write it: as most of them do.
private struct MunicipalitySpelling {
  private var names: [String: String] = [:]

  init(_ documents: [StoredDocument]) {
    let spellings = documents.compactMap(\.municipality)
    for (key, spellings) in Dictionary(grouping: spellings, by: Municipality.key(ofName:)) {
      let counts = Dictionary(spellings.map { ($0, 1) }, uniquingKeysWith: +)
      // The order in which documents came says nothing.
      names[key] = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  func name(of municipality: String?) -> String? { municipality.map { names[Municipality.key(ofName: $0)] ?? $0 } }
}

/// Gathers records by period, municipality and series; the first document that holds a record gives its ordinal and level.
private struct Shelves {
  /// The records of each shelf in the order in which documents hold them.
  private(set) var books: [[Model.Record]]
  /// The shelf of each document, and the label of each shelf.
  private var shelves: [Int64: Int] = [:]
  private let labels: [Label]
  /// What stands for the name of a policy in a document where none is named.
  private let titles: [Int64: String]
  /// The numbers of the documents, as SQL.
  private let documents: String
  /// Where each record stands, by row number.
  private var positions: [Int64: (shelf: Int, index: Int)] = [:]
  /// Of all texts so far.
  private var bytes = 0

  init(_ documents: [StoredDocument], spelling: MunicipalitySpelling) {
    func label(of document: StoredDocument) -> Label {
      Label(
        period: document.period, municipality: spelling.name(of: document.municipality), series: document.series)
    }
    labels = Set(documents.map(label)).sorted()
    books = labels.map { _ in [] }
    let ranks = Dictionary(uniqueKeysWithValues: zip(labels, labels.indices))
    for document in documents { shelves[document.id] = ranks[label(of: document)] }
    self.documents = documents.map { "\($0.id)" }.joined(separator: ", ")
    titles = Dictionary(uniqueKeysWithValues: documents.map { ($0.id, Series.words(ofTitle: $0.title ?? "")) })
  }

  mutating func load(from database: Database) throws {
    // A record is filed as every document that holds it, so its own need not be read.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, ordinal, record, level, id, kind, policy, groupName, text
        FROM source JOIN record ON number = record
        WHERE document IN (\(documents)) ORDER BY document, ordinal
        """)
    var beside = try SideRowsOfSources(database, of: documents)
    let policies = try PolicyNames(database)
    while !Task.isCancelled, let row = try rows.next() {
      let document = try row.decode(Int64.self, atIndex: 0)
      let ordinal = try row.decode(Int.self, atIndex: 1)
      let held = try beside.next(document: document, ordinal: ordinal)
      try add(row, Source(document: document, places: held.places), ordinal: ordinal, policies: policies) { record in
        record.row = record.row ?? held.row
        record.facts.addMissing(held.facts)
      }
    }
  }

  /// - Parameter complete: adds to the record what the source says beside its text.
  private mutating func add(
    _ row: Row, _ source: Source, ordinal: Int, policies: PolicyNames, complete: (inout Model.Record) -> Void
  ) throws {
    let number = try row.decode(Int64.self, atIndex: 2)
    if let position = positions[number] {
      books[position.shelf][position.index].sources.append(source)
      complete(&books[position.shelf][position.index])
      return
    }
    guard let shelf = shelves[source.document] else { throw LibraryError.corrupt("source of no document") }
    positions[number] = (shelf, books[shelf].count)
    let policy: String = try row.decode(atIndex: 6)
    let name = policy.isEmpty ? titles[source.document] ?? "" : policies.name(of: policy)
    var record = try Model.Record(
      id: row.decode(atIndex: 4), kind: RecordKind(column: row.decode(atIndex: 5)), period: labels[shelf].period,
      municipality: labels[shelf].municipality, series: labels[shelf].series, policy: name,
      group: row.decode(atIndex: 7),
      text: row.decode(atIndex: 8), level: row.decode(atIndex: 3), ordinal: ordinal, sources: [source],
      isPolicyNamed: !policy.isEmpty)
    complete(&record)
    bytes += record.text.utf8.count + record.policy.utf8.count + (record.group?.utf8.count ?? 0)
    bytes += record.facts.reduce(0) { $0 + $1.text.utf8.count }
    if bytes > LibraryLimits.texts << 20 { throw LibraryError.tooLarge }
    books[shelf].append(record)
  }
}

/// A period, a municipality and a series, sorted with nil last.
private struct Label: Hashable, Comparable {
  var period: Period?
  var municipality: String?
  var series: String?

  static func < (left: Label, right: Label) -> Bool {
    if left.period != right.period { return isKnown(left.period, before: right.period) }
    if left.municipality != right.municipality { return isKnown(left.municipality, before: right.municipality) }
    return isKnown(left.series, before: right.series)
  }

  private static func isKnown<Value: Comparable>(_ value: Value?, before other: Value?) -> Bool {
    guard let value else { return false }
    guard let other else { return true }
    return value < other
  }
}

/// What stands beside the sources, read in their order.
private struct SideRowsOfSources {
  private var places: SideRows<Place>
  private var facts: SideRows<Fact>
  private var rows: SideRows<Int>

  /// - Parameter documents: the numbers of those that are asked for, as SQL.
  init(_ database: Database, of documents: String) throws {
    func select(_ columns: String, from table: String, by order: String) -> String {
      """
      SELECT document, ordinal, \(columns) FROM \(table)
      WHERE document IN (\(documents)) ORDER BY document, ordinal\(order)
      """
    }
    let columns = "page, left, top, right, bottom, part, path, line, lines"
    places = try SideRows(database, sql: select(columns, from: "place", by: ", piece")) { try Place($0, from: 2) }
    facts = try SideRows(database, sql: select("name, text", from: "fact", by: ", position")) { row in
      Fact(FactName(key: try row.decode(atIndex: 2)), try row.decode(atIndex: 3))
    }
    rows = try SideRows(database, sql: select("number", from: "tableRow", by: "")) { try $0.decode(atIndex: 2) }
  }

  mutating func next(document: Int64, ordinal: Int) throws -> (places: [Place], facts: Facts, row: Int?) {
    var facts = Facts()
    for fact in try self.facts.next(document: document, ordinal: ordinal) { facts.add(fact) }
    return (
      try places.next(document: document, ordinal: ordinal), facts,
      try rows.next(document: document, ordinal: ordinal).first
    )
  }
}
