package import Model
import Study

/// The formats of an export that people and spreadsheets read, and the one that another library takes in, by their endings.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case csv, xlsx, json
  /// One line a thing: all of the library.
  case lines = "ndjson"

  /// The format of a file's name, in any case; nil for an ending that asks for none.
  package init?(ofFile file: String) {
    let name = file.lastComponent
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }

  /// True for the first bytes of a file that an export of this format may take the place of.
  package func isOfItsKind(beginning bytes: [UInt8]) -> Bool {
    switch self {
    case .csv: ReportFormat.csv.isOfItsKind(beginning: bytes)
    case .xlsx: ReportFormat.xlsx.isOfItsKind(beginning: bytes)
    case .json: ReportFormat.json.isOfItsKind(beginning: bytes)
    case .lines: bytes.starts(with: "{\"type\":\"library\"".utf8)
    }
  }

  /// ".csv, .xlsx, .json, .ndjson".
  package static var endings: String { allCases.map { "." + $0.rawValue }.joined(separator: ", ") }
}

/// What a library holds, as rows or as JSON: older editions are left out, as in every answer.
package struct LibraryExport: Sendable {
  /// In the order in which `records` lists them.
  package var records: [Record]
  /// In the order of import.
  package var documents: [StoredDocument]
  package var tongue: Tongue

  package init(records: [Record], documents: [StoredDocument], tongue: Tongue) {
    self.records = records
    self.documents = documents
    self.tongue = tongue
  }

  var shelf: Shelf { Shelf(documents) }

  /// An object of documents and records, in the forms of `documents --json` and `records --json`.
  package var json: [UInt8] {
    let renderer = JSONRenderer(tongue: tongue)
    let json = renderer.json(.documents(documents)) + renderer.json(.records(records, of: shelf, total: records.count))
    return Array((json.written + "\n").utf8)
  }
}
