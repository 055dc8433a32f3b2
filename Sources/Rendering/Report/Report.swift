package import Comparison
package import Model
package import Study

/// What a report can be written as, each by the endings that ask for it.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case html, docx, xlsx
  case markdown = "md"
  case csv, json

  /// The format of a file's name, in any case ("Rapport.HTML"); nil for an ending that asks for none.
  package init?(ofFile file: String) {
    let name = file.lastComponent
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    self.init(rawValue: ["htm": "html", "markdown": "md"][ending] ?? ending)
  }

  /// Whether it tells of terms too; the others are rows of items, or the difference as it is.
  package var hasTerms: Bool {
    switch self {
    case .html, .docx, .xlsx, .markdown: true
    case .csv, .json: false
    }
  }

  /// ".html, .docx, .xlsx, .md, .csv, .json".
  static var endings: String { allCases.map { "." + $0.rawValue }.joined(separator: ", ") }
}

/// What became of every item between two periods, to be handed to somebody.
package struct Report: Sendable {
  /// One, or several where there are several series, or several steps from one period to the next.
  package var differences: [Difference]
  /// The terms of each difference; empty where they were not counted.
  package var terms: [TermComparison]
  package var shelf: Shelf
  package var tongue: Tongue
  /// When it was made, in ISO 8601 and UTC: "2026-01-31T12:00:00Z".
  package var made: String
  /// Whether CSV is for a Danish Excel: semicolons, a byte order mark, and headings in words.
  package var isForExcel: Bool

  package init(
    differences: [Difference], terms: [TermComparison] = [], shelf: Shelf, tongue: Tongue, made: String,
    isForExcel: Bool = false
  ) {
    self.differences = differences
    self.terms = terms
    self.shelf = shelf
    self.tongue = tongue
    self.made = made
    self.isForExcel = isForExcel
  }

  /// The whole file.
  /// - Throws: `ReportError` where the system does not let the file be made.
  package func bytes(as format: ReportFormat) throws(ReportError) -> [UInt8] {
    switch format {
    case .html: Array(try page().utf8)
    case .docx: try wordDocument()
    case .xlsx: try workbook()
    case .markdown: Array(markdown().utf8)
    case .csv: Array((isForExcel ? excelRows() : plainRows()).utf8)
    case .json: Array((JSONRenderer(tongue: tongue).render(.differences(differences)) ?? "").utf8)
    }
  }
}

/// A report could not be made; nothing of the documents can be the cause.
package enum ReportError: Error, Hashable, Sendable {
  /// Memory, or the folder for temporary files, has run out.
  case noRoom
  /// The program's own page does not hold together.
  case badTemplate
}
