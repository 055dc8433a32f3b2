import GRDB
package import Model

/// What an import was told about a file, which goes before what the file says.
package struct Given: Hashable, Sendable {
  package var vouching: Vouching
  package var series: String?
  /// Whether it is an edition of no other plan.
  package var isSeparate: Bool

  package init(_ vouching: Vouching = Vouching(), series: String? = nil, isSeparate: Bool = false) {
    self.vouching = vouching
    self.isSeparate = isSeparate
    self.series = series.map { Series.name(fromTitle: $0) ?? $0.lowercased().nfc }
  }

  func completed(by other: Given) -> Given {
    let vouching = Vouching(
      isPlan: vouching.isPlan || other.vouching.isPlan, period: vouching.period ?? other.vouching.period,
      municipality: vouching.municipality ?? other.vouching.municipality)
    return Given(vouching, series: series ?? other.series, isSeparate: isSeparate || other.isSeparate)
  }
}

/// What the library holds of a path; no hash where it holds nothing.
struct KnownFile {
  var sha256: String?
  /// Whether this version has read it, so that nothing is missing.
  private var isRead = false
  private var given = Given()
  /// When its file was last written.
  private var written: Int?

  init(_ database: Database, path: String) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT sha256, givenPeriod, givenSeries, reading.document, givenPlan, givenMunicipality, isSeparate, modified
        FROM document LEFT JOIN reading ON document = id WHERE file = ? AND removedBy IS NULL ORDER BY part
        """, arguments: [path])
    while let row = try rows.next() {
      isRead = try (sha256 == nil || isRead) && row.decode(Int64?.self, atIndex: 3) != nil
      if sha256 != nil { continue }
      sha256 = try row.decode(String.self, atIndex: 0)
      given.vouching = try Vouching(
        isPlan: row.decode(Bool?.self, atIndex: 4) ?? false, period: Period(column: row.decode(atIndex: 1)),
        municipality: row.decode(atIndex: 5))
      given.series = try row.decode(atIndex: 2)
      given.isSeparate = try row.decode(atIndex: 6)
      written = try row.decode(atIndex: 7)
    }
  }

  /// What holds of bytes of this path: what is said now, and where nothing is, what was said of the same bytes before.
  func given(_ now: Given, ofBytes sha256: String) -> Given {
    sha256 == self.sha256 ? now.completed(by: given) : now
  }

  /// When a file with these bytes was last written, as far as that is known: its place may be empty now.
  func written(ofBytes sha256: String) -> Int? { sha256 == self.sha256 ? written : nil }

  /// Whether these bytes need not be read again to hold what is given.
  func holds(_ given: Given, ofBytes sha256: String) -> Bool {
    sha256 == self.sha256 && isRead && self.given(given, ofBytes: sha256) == self.given
  }
}
