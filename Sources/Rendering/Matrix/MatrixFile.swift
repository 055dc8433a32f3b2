import Files
package import Model
import Mustache
package import Search

/// The forms of a file that holds a matrix.
package enum MatrixFormat: String, Hashable, Sendable, CaseIterable {
  case html, xlsx, csv, json

  /// nil for an ending that asks for none.
  package init?(ofFile file: String) {
    guard let format = ReportFormat(ofFile: file), let own = MatrixFormat(rawValue: format.rawValue) else { return nil }
    self = own
  }

  /// True for the first bytes of a file whose place it may take.
  package func isOfItsKind(beginning bytes: [UInt8]) -> Bool {
    ReportFormat(rawValue: rawValue)?.isOfItsKind(beginning: bytes) ?? false
  }

  package static var endings: String { allCases.map { "." + $0.rawValue }.joined(separator: ", ") }
}

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
  package func bytes(as format: MatrixFormat) throws(ReportError) -> [UInt8] {
    switch format {
    case .html: Array(try page().utf8)
    case .xlsx: try workbook()
    case .csv: Array((CSVRenderer().render(.matrix(matrix)) ?? "").utf8)
    case .json: Array((JSONRenderer(tongue: tongue).render(.matrix(matrix)) ?? "").utf8)
    }
  }
}

/// The values of the page's template, all plain text, which the template escapes.
private struct MatrixPage {
  var language: String
  var title: String
  var note: String
  var terms: [HeatTable]
  var colophon: String

  struct HeatTable {
    var heading: String
    var rowTitle: String
    var periods: [String]
    var rows: [HeatRow]
  }

  struct HeatRow {
    var name: String
    var cells: [HeatCell]
  }

  struct HeatCell {
    /// "heat-0" to "heat-5".
    var heat: String
    /// "12 (3)".
    var figure: String
    /// The texts behind the number, for who points at it or listens.
    var texts: String
  }
}

extension MatrixFile {
  private func page() throws(ReportError) -> String {
    guard let template = Self.template else { throw .badTemplate }
    return template.render(values)
  }

  private static let template: MustacheTemplate? = {
    MustacheContentTypes.register(MarkupEscaping(), named: MarkupEscaping.name)
    return try? MustacheTemplate(string: matrixTemplate)
  }()

  private var values: MatrixPage {
    let names = matrix.terms.map(\.query.trimmed.quoted)
    return MatrixPage(
      language: tongue.rawValue, title: "Traad: " + names.joined(separator: ", "),
      note: MatrixPhrase.note.sentence(tongue),
      terms: matrix.terms.map { term in
        let most = term.cells.joined().compactMap { $0?.asked.count }.max() ?? 0
        return .init(
          heading: visible(MatrixPhrase.heading(term).sentence(tongue)),
          rowTitle: MatrixPhrase.rowTitle(matrix).sentence(tongue),
          periods: matrix.periods.map { Sentence.period($0)(tongue) },
          rows: zip(matrix.rows, term.cells).map { row, cells in
            .init(name: visible(MatrixPhrase.row(row).sentence(tongue)), cells: cells.map { self.cell($0, most: most) })
          })
      }, colophon: ReportPhrase.made(made).sentence(tongue))
  }

  private func cell(_ cell: Matrix.Cell?, most: Int) -> MatrixPage.HeatCell {
    guard let cell else { return .init(heat: "none", figure: "–", texts: "") }
    let count = cell.asked.count
    let level = count == 0 || most == 0 ? 0 : max(1, (count * Self.levels + most - 1) / most)
    let near = cell.near.isEmpty ? "" : " (\(cell.near.count.grouped(tongue)))"
    return .init(
      heat: "heat-\(level)", figure: count.grouped(tongue) + near,
      texts: cell.records.prefix(Self.mostTexts).map { visible($0.text.inOneLine) }.joined(separator: "\n"))
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

private let matrixTemplate = """
  {{% CONTENT_TYPE:MARKUP}}
  <!DOCTYPE html>
  <html lang="{{language}}">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{{title}}</title>
  <style>
  \(pageStyle)
  \(matrixStyle)
  </style>
  </head>
  <body>
  <main>
  <h1 class="lead">{{title}}</h1>
  <p class="note">{{note}}</p>
  {{#terms}}
  <h2>{{heading}}</h2>
  <div class="scroll" tabindex="0"><table class="heat"><caption>{{heading}}</caption>
  <thead><tr><th scope="col">{{rowTitle}}</th>{{#periods}}<th scope="col">{{.}}</th>{{/periods}}</tr></thead>
  <tbody>
  {{#rows}}
  <tr><th scope="row">{{name}}</th>{{#cells}}<td class="{{heat}}" title="{{texts}}">{{figure}}</td>{{/cells}}</tr>
  {{/rows}}
  </tbody></table></div>
  {{/terms}}
  <footer><p class="colophon">{{colophon}}</p></footer>
  </main>
  </body>
  </html>

  """

/// One hue from pale to dark, so that it reads in greyscale; the number stands in every cell.
private let matrixStyle = """
  .scroll { overflow-x: auto; }
  .heat td { text-align: center; border: 2px solid var(--paper); padding: .5rem; }
  .heat .none { color: var(--faint); } .heat .heat-0 { background: var(--rule); color: var(--soft); }
  .heat .heat-1 { background: #dbe7f5; color: #1f2328; } .heat .heat-2 { background: #b3cdeb; color: #1f2328; }
  .heat .heat-3 { background: #7fa9da; color: #16191d; } .heat .heat-4 { background: #2e6cb4; color: #fff; }
  .heat .heat-5 { background: #0b3f80; color: #fff; }
  """
