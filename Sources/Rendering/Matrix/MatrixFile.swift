import Files
package import Model
package import Search

/// A matrix as a file of its own.
package struct MatrixFile: Sendable {
  let matrix: Matrix
  let tongue: Tongue
  /// When it was made, in ISO 8601 and UTC.
  let made: String

  package init(_ matrix: Matrix, tongue: Tongue, made: String) {
    self.matrix = matrix
    self.tongue = tongue
    self.made = made
  }

  /// - Throws: `ReportError` where the system does not let the file be made.
  package func bytes(as format: OverviewFormat, printer: Printer = withoutPrinter) throws(ReportError) -> [UInt8] {
    switch format {
    case .html: try document.bytes(as: .html, printer: printer)
    case .pdf: try document.bytes(as: .pdf, printer: printer)
    case .xlsx: try workbook()
    }
  }
}

extension MatrixFile {
  /// A table for each query.
  private var document: TableDocument {
    let names = matrix.terms.map(\.query.trimmed.quoted).joined(separator: ", ")
    return TableDocument(
      title: "Traad: " + names, heading: names, notes: [MatrixPhrase.note.sentence(tongue)],
      sections: matrix.terms.map { term in
        let heading = MatrixPhrase.heading(term).sentence(tongue)
        return .init(heading: heading, picture: nil, table: table(of: term, named: heading))
      }, sourcesTitle: "", tongue: tongue, made: made)
  }

  private func table(of term: Matrix.Term, named caption: String) -> TableDocument.Table {
    let most = term.cells.joined().compactMap { $0?.asked.count }.max() ?? 0
    let periods = matrix.periods.map { TableDocument.Column(title: Sentence.period($0)(tongue), kind: .heat) }
    return TableDocument.Table(
      caption: caption,
      columns: [.init(title: MatrixPhrase.rowTitle(matrix).sentence(tongue), kind: .text)] + periods,
      rows: zip(matrix.rows, term.cells).map { row, cells in
        [.init(MatrixPhrase.row(row).sentence(tongue))] + cells.map { cell($0, most: most) }
      })
  }

  private func cell(_ cell: Matrix.Cell?, most: Int) -> TableDocument.Cell {
    guard let cell else { return .init("–") }
    let count = cell.asked.count
    let level = count == 0 || most == 0 ? 0 : max(1, (count * Self.levels + most - 1) / most)
    let near = cell.near.isEmpty ? "" : " (\(cell.near.count.grouped(tongue)))"
    return .init(
      count.grouped(tongue) + near, heat: level,
      hint: cell.records.prefix(Self.mostTexts).map { visible($0.text.inOneLine) }.joined(separator: "\n"))
  }

  private static let levels = 5
  /// How many texts a reader sees behind a number.
  private static let mostTexts = 12

  private func workbook() throws(ReportError) -> [UInt8] {
    let near = Sentence(" tæt på", " close")(tongue)
    var columns: [(title: String, width: Double)] = [
      (Sentence("Søgning", "Search")(tongue), 24), (MatrixPhrase.rowTitle(matrix).sentence(tongue), 34),
    ]
    let periods = matrix.periods.map { Sentence.period($0)(tongue) }
    columns += periods.map { ($0, 12) } + periods.map { ($0 + near, 12) }
    let rows = matrix.terms.flatMap { term in
      zip(matrix.rows, term.cells).map { row, cells in
        [Workbook.Cell.text(inXML(visible(term.query))), .text(inXML(visible(MatrixPhrase.row(row).sentence(tongue))))]
          + cells.map { $0.map { .number($0.asked.count) } ?? .text("–") }
          + cells.map { $0.map { .number($0.near.count) } ?? .text("–") }
      }
    }
    let sheet = Workbook.Sheet(
      name: "Matrix", columns: columns, rows: rows, heat: periods.isEmpty ? nil : 2..<(2 + periods.count))
    return try Workbook(sheets: [sheet]).bytes()
  }
}
