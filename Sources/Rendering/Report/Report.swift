package import Comparison
package import Model
package import Study

/// A document for others to read: what became of every item between two periods or more.
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
  /// The pages that the items stand on, for a page that shows them.
  package var pictures = PagePictures()

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
  package func bytes(as format: ReportFormat, printer: Printer = withoutPrinter) throws(ReportError) -> [UInt8] {
    switch format {
    case .html: Array(try page().utf8)
    case .docx: try wordDocument()
    case .pdf: try printer(printed)
    case .xlsx: try workbook()
    case .markdown: Array(markdown().utf8)
    case .csv: Array((isForExcel ? excelRows() : plainRows()).utf8)
    case .json: Array((JSONRenderer(tongue: tongue).render(.differences(differences)) ?? "").utf8)
    }
  }
}
