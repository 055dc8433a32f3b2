import Comparison
import Files
package import Model
package import Study

/// An answer as a file of its own, for somebody who was not at the screen.
package struct SavedAnswer: Sendable {
  let reply: Reply
  /// The command as it was typed.
  let command: String
  let shelf: Shelf
  let tongue: Tongue
  /// When it was made, in ISO 8601 and UTC.
  let made: String

  package init(_ reply: Reply, to command: String, of shelf: Shelf, tongue: Tongue, made: String) {
    self.reply = reply
    self.command = command
    self.shelf = shelf
    self.tongue = tongue
    self.made = made
  }

  /// The whole file. Comparisons are reports, matrices and timelines are pictures with their numbers, and all else is a table
  /// under what was asked.
  /// - Throws: `ReportError` where the system does not let the file be made.
  package func bytes(as format: ReportFormat, printer: Printer = withoutPrinter) throws(ReportError) -> [UInt8] {
    if format == .json { return Array((JSONRenderer(tongue: tongue).render(reply) ?? "").utf8) }
    switch reply {
    case .differences(let differences): return try report(differences).bytes(as: format, printer: printer)
    case .developed(let development):
      return try report(development.differences).bytes(as: format, printer: printer)
    case .matrix(let matrix):
      if let form = OverviewFormat(rawValue: format.rawValue) {
        return try MatrixFile(matrix, tongue: tongue, made: made).bytes(as: form, printer: printer)
      }
    case .timeline(let timeline):
      if let form = OverviewFormat(rawValue: format.rawValue) {
        return try TimelineFile(timeline, tongue: tongue, made: made).bytes(as: form, printer: printer)
      }
    default: break
    }
    guard let rows = CSVRenderer().table(of: reply) else { return [] }
    let table = SavedTable(rows, tongue: tongue, isRead: format != .csv && format != .xlsx)
    switch format {
    case .csv: return Array(SavedFile(table: table).rows.utf8)
    case .xlsx: return try SavedFile(table: table).workbook()
    case .html: return try document(of: table).bytes(as: .html, printer: printer)
    case .docx: return try document(of: table).bytes(as: .docx, printer: printer)
    case .pdf: return try document(of: table).bytes(as: .pdf, printer: printer)
    case .markdown: return try document(of: table).bytes(as: .markdown, printer: printer)
    case .json: return []
    }
  }

  private func document(of table: SavedTable) -> TableDocument {
    TableDocument(
      title: title, heading: title, notes: table.common.isEmpty ? [] : [table.common.joined(separator: " · ")],
      sections: [
        .init(
          heading: nil, picture: nil,
          table: .init(
            caption: title,
            columns: table.columns.map { .init(title: $0.heading, kind: $0.isOfNumbers ? .number : .text) },
            rows: table.rows.untilCancelled.map { row in row.map { .init($0) } }))
      ], sourcesTitle: "", tongue: tongue, made: made)
  }

  private var title: String { "Traad: " + command.inOneLine }

  private func report(_ differences: [Difference]) -> Report {
    Report(differences: differences, shelf: shelf, tongue: tongue, made: made, isForExcel: true)
  }
}

/// Rows for a program that calculates.
struct SavedFile {
  var table: SavedTable
}
