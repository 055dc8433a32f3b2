/// The first 12 hex digits of a SHA-256 over what makes a record itself; see `Library/RecordIdentity.swift`.
package typealias RecordID = String

/// Whether a record is something to be done, or how it is followed up.
package enum RecordKind: String, Hashable, Sendable, CaseIterable {
  case activity, followUp
}

/// A document of the library that holds a record, and where in it.
package struct Source: Hashable, Sendable {
  /// `StoredDocument.id`.
  package var document: Int64
  package var places: [Place]

  package init(document: Int64, places: [Place]) {
    self.document = document
    self.places = places
  }
}

/// One activity or follow-up of the library: the same in a PDF and in a Word file is one record with two sources.
package struct Record: Hashable, Sendable {
  package var id: RecordID
  package var kind: RecordKind
  /// nil where neither the document nor its file's name tells it.
  package var period: Period?
  /// The municipality or other body whose plan it is; the same name in every record of one municipality.
  package var municipality: String?
  package var series: String?
  /// The policy's name; where no policy names the record, the title of its document without period and years.
  package var policy: String
  /// Whether `policy` is what the plan calls it.
  package var isPolicyNamed: Bool
  /// nil for follow-ups and for activities that stand under the policy alone.
  package var group: String?
  package var text: String
  /// Nesting level, 0 outermost.
  package var level: Int
  /// Position in reading order within its document, from 0.
  package var ordinal: Int
  /// Its row in the tables of its document, counted from 1; nil outside of tables and where its cell covers several rows.
  package var row: Int?
  /// What the plan says of it beside its text. No part of `id`.
  package var facts: Facts
  /// At least one.
  package var sources: [Source]

  package init(
    id: RecordID, kind: RecordKind, period: Period?, municipality: String? = nil, series: String?, policy: String,
    group: String?, text: String,
    level: Int = 0, ordinal: Int = 0, sources: [Source] = [], isPolicyNamed: Bool = true, row: Int? = nil,
    facts: Facts = []
  ) {
    self.id = id
    self.kind = kind
    self.period = period
    self.municipality = municipality
    self.series = series
    self.policy = policy
    self.group = group
    self.text = text
    self.level = level
    self.ordinal = ordinal
    self.sources = sources
    self.isPolicyNamed = isPolicyNamed
    self.row = row
    self.facts = facts
  }
}

extension Record {
  /// The policy and the group that it stands under, in one.
  package var headingKey: String { [policy, group ?? ""].joined(separator: "\u{1F}").nfc }
}

/// A document as the library holds it. A file with two tables is two of them.
package struct StoredDocument: Hashable, Sendable {
  package var id: Int64
  /// Absolute path at import.
  package var file: String
  /// Hex SHA-256 of the file's bytes.
  package var sha256: String
  package var title: String?
  package var period: Period?
  /// The year that the plan looks towards where it has no period.
  package var until: Int?
  /// The municipality or other body whose plan it is.
  package var municipality: String?
  package var series: String?
  package var columns: [String]
  package var format: Format
  package var pages: Int?
  /// How many records it holds.
  package var records: Int
  /// ISO 8601 in UTC, as "2026-01-31T12:00:00Z".
  package var imported: String
  /// Whether only a person's word made it a plan.
  package var isVouched: Bool
  package var notes: [Note]
  /// The document of a newer edition of the same plan, which counts instead.
  package var supersededBy: Int64?
  /// The first document of the same edition, which another file holds.
  package var sameAs: Int64?
  /// Which edition of its plan it is, counted from 1; nil where there is one.
  package var edition: Int?
  /// Whether an earlier version of the program read it, so that this one may find more in its file.
  package var isReadByEarlier = false

  package init(
    id: Int64, file: String, sha256: String, title: String?, period: Period?, until: Int? = nil,
    municipality: String? = nil, series: String?, columns: [String], format: Format, pages: Int?, records: Int,
    imported: String, isVouched: Bool = false, notes: [Note]
  ) {
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.title = title
    self.period = period
    self.until = until
    self.municipality = municipality
    self.series = series
    self.columns = columns
    self.format = format
    self.pages = pages
    self.records = records
    self.imported = imported
    self.isVouched = isVouched
    self.notes = notes
  }
}
