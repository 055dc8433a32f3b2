import GRDB
package import Model

/// What became of a file that was to come into the library.
package enum ImportOutcome: String, Hashable, Sendable, CaseIterable {
  case imported
  /// The library holds these bytes of this path already.
  case unchanged
  /// The path was known with other bytes, or something else was said of it.
  case replaced
  /// The library has these bytes from another path, where no file is any more.
  case moved
  /// A person took these bytes out, so they stay out.
  case removed
}

/// A file of the library after an import: what became of it, and its documents.
package struct ImportedFile: Hashable, Sendable {
  package var outcome: ImportOutcome
  package var documents: [StoredDocument]
  /// Where the same bytes were before, or where the library has them from.
  package var elsewhere: String?
  /// Whether the library has the file's bytes.
  package var isKept: Bool

  package init(
    _ outcome: ImportOutcome, documents: [StoredDocument], elsewhere: String? = nil, isKept: Bool = false
  ) {
    self.outcome = outcome
    self.documents = documents
    self.elsewhere = elsewhere
    self.isKept = isKept
  }
}

extension LibraryStore {
  /// Takes in what was read from a file, in one transaction; what the library held of the path before goes.
  ///
  /// A given period is the period of a file's only document; of several, it is that of those which tell none. A given
  /// series or municipality is that of all. All that is given is kept while the bytes stay the same.
  ///
  /// - Parameters:
  ///   - written: when the file was last written, in seconds since 1970, where that is known: of two editions the one that
  ///     was written later is the newer.
  ///   - isAgain: whether they are taken in also where the library holds them, or a person took them out.
  ///   - original: the bytes that were read, to be kept.
  package func store(
    _ file: ReadFile, path: String, sha256: String, given now: Given = Given(), written: Int? = nil,
    isAgain: Bool = false, original: Original? = nil
  ) throws(LibraryError) -> ImportedFile {
    try write { database in
      let place = try FilePlace(database, path: path, sha256: sha256, given: now)
      if !isAgain, let known = try place.known(in: database, given: now) { return try place.keep(known, in: database) }
      try place.take(in: database)
      let path = place.file
      try place.forgetRemoval(in: database)
      let old = try KnownFile(database, path: path)
      let given = old.given(now, ofBytes: sha256)
      let held = try database.recordNumbers(where: "file = \(path) AND removedBy IS NULL")
      // A person may have the documents' numbers before him: what is read again keeps them.
      let numbers = try Row.fetchAll(
        database, sql: "SELECT part, id FROM document WHERE file = ? AND removedBy IS NULL", arguments: [path]
      ).reduce(into: [Int: Int64]()) { $0[$1["part"]] = $1["id"] }
      try database.execute(sql: "DELETE FROM document WHERE file = ? AND removedBy IS NULL", arguments: [path])
      // The orphans among the records are not deleted yet: the new documents may hold them.
      for (part, document) in file.documents.enumerated() {
        try database.insert(
          document, number: numbers[part], of: file, part: part, path: path, sha256: sha256, given: given)
      }
      try database.execute(
        sql: "UPDATE document SET modified = ?, isSeparate = ? WHERE file = ? AND removedBy IS NULL",
        arguments: [written ?? old.written(ofBytes: sha256), given.isSeparate, path])
      let isKept = try original.map { try $0.sha256 == sha256 && database.keep($0) } ?? database.hasOriginal(sha256)
      try database.deleteOrphans(among: held)
      try LibraryLimits.expect(database)
      return ImportedFile(
        old.sha256 == nil ? .imported : .replaced, documents: try StoredDocument.all(database, file: path),
        elsewhere: place.elsewhere, isKept: isKept)
    }
  }
}

extension Database {
  /// The row numbers of the records that the documents hold which `condition` is true of.
  func recordNumbers(where condition: SQL) throws -> [Int64] {
    try SQLRequest(
      literal: "SELECT DISTINCT record FROM source WHERE document IN (SELECT id FROM document WHERE \(condition))"
    ).fetchAll(self)
  }

  /// Deletes those of the records that no document holds any more.
  func deleteOrphans(among numbers: [Int64]) throws {
    let delete = try cachedStatement(
      sql: "DELETE FROM record WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM source WHERE record = ?1)")
    for number in numbers { try delete.execute(arguments: [number]) }
  }

  fileprivate func insert(
    _ document: StrategyDocument, number: Int64?, of file: ReadFile, part: Int, path: String, sha256: String,
    given: Given
  ) throws {
    let isOnly = file.documents.count == 1
    let said = given.vouching
    let period =
      try correctedPeriod(file: path, part: part) ?? (isOnly ? said.period : nil) ?? document.period ?? said.period
    let municipality =
      try correctedMunicipality(file: path, part: part) ?? said.municipality ?? document.municipality
    let series = given.series ?? document.title.flatMap { Series.name(fromTitle: $0) }
    try execute(
      sql: """
        INSERT INTO document
          (id, file, part, sha256, title, municipality, period, series, joins, givenPeriod, givenSeries, format, pages, notes,
            reader, imported)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
        """,
      arguments: [
        number, path, part, sha256, document.title, municipality, period?.description, series, series == nil,
        said.period?.description, given.series, file.format.rawValue, file.pageCount,
        try NoteCoding.text(file.notes(on: document)), ProgramVersion.current,
      ])
    let id = lastInsertedRowID
    try insertReading(of: document, id: id, given: said)
    for (position, heading) in document.columns.enumerated() {
      try execute(
        literal: "INSERT INTO columnHeading (document, position, text) VALUES (\(id), \(position), \(heading))")
    }
    try insertRecords(
      of: document, id: id, filing: Filing(municipality: municipality, period: period, series: series))
  }

  /// Notes that this version has read the document, and what it read of it as a whole.
  private func insertReading(of document: StrategyDocument, id: Int64, given: Vouching) throws {
    let insert = try cachedStatement(sql: "INSERT INTO reading VALUES (?, ?, ?, ?, ?, ?)")
    try insert.execute(arguments: [
      id, given.municipality ?? document.municipality, document.until, document.isVouched, given.isPlan,
      given.municipality,
    ])
  }

  private func insertRecords(of document: StrategyDocument, id: Int64, filing: Filing) throws {
    let source = try cachedStatement(sql: "INSERT INTO source (document, ordinal, record, level) VALUES (?, ?, ?, ?)")
    let place = try cachedStatement(sql: "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    var occurrences = OccurrenceCounts()
    for (ordinal, entry) in document.entries.enumerated() {
      // The transaction takes back what is in of the file.
      try Task.checkCancellation()
      let identity = occurrences.identity(
        filing, kind: entry.kind, policy: entry.policy, group: entry.group, text: entry.item.text)
      try source.execute(arguments: [id, ordinal, try recordNumber(of: identity), entry.item.level])
      for (piece, at) in entry.item.places.enumerated() {
        try place.execute(arguments: [id, ordinal, piece] + at.columns)
      }
    }
    try FactRows.insert(document, items: document.entries.map(\.item), id: id, into: self)
  }

  /// The row number of the record, which is made if it is not there yet.
  func recordNumber(of identity: RecordIdentity) throws -> Int64 {
    let id = identity.id
    let find = try cachedStatement(sql: "SELECT number FROM record WHERE id = ?")
    if let number = try Int64.fetchOne(find, arguments: [id]) { return number }
    let make = try cachedStatement(
      sql: """
        INSERT INTO record (id, municipality, period, series, kind, policy, groupName, text, occurrence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let filing = identity.filing
    try make.execute(arguments: [
      id, filing.municipality, filing.period?.description, filing.series, identity.kind.rawValue, identity.policy,
      identity.group, identity.text, identity.occurrence,
    ])
    return lastInsertedRowID
  }
}

/// Counts how often a document has had each record so far.
struct OccurrenceCounts {
  private var counts: [RecordIdentity: Int] = [:]

  mutating func identity(
    _ filing: Filing, kind: RecordKind, policy: String, group: String?, text: String
  ) -> RecordIdentity {
    var identity = RecordIdentity(filing, kind: kind, policy: policy, group: group, text: text, occurrence: 0)
    counts[identity, default: 0] += 1
    identity.occurrence = counts[identity, default: 0]
    return identity
  }
}

extension StrategyDocument {
  /// The records-to-be in reading order: of each policy the activities group by group, then the follow-ups.
  fileprivate var entries: [(kind: RecordKind, policy: String, group: String?, item: Item)] {
    policies.flatMap { policy in
      policy.groups.flatMap { group in policy.entries(.activity, group.activities, group: group.name) }
        + policy.entries(.followUp, policy.followUps, group: nil)
    }
  }
}

extension Policy {
  /// The empty name stands for none.
  fileprivate func entries(
    _ kind: RecordKind, _ items: [Item], group: String?
  ) -> [(kind: RecordKind, policy: String, group: String?, item: Item)] {
    items.map { (kind, name ?? "", group, $0) }
  }
}
