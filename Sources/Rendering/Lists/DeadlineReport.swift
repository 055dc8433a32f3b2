import Algorithms
import Files
import Language
package import Model
package import Study

/// What falls due, by date, as a document for others to read.
package struct DeadlineReport: Sendable {
  let deadlines: [Deadline]
  let shelf: Shelf
  let tongue: Tongue
  /// When it was made, in ISO 8601 and UTC.
  let made: String
  /// Whether CSV is for a Danish Excel.
  let isForExcel: Bool

  /// - Parameter deadlines: in the order in which they fall due.
  package init(_ deadlines: [Deadline], shelf: Shelf, tongue: Tongue, made: String, isForExcel: Bool = false) {
    self.deadlines = deadlines
    self.shelf = shelf
    self.tongue = tongue
    self.made = made
    self.isForExcel = isForExcel
  }

  /// The whole file.
  /// - Throws: `ReportError` where the system does not let it be made.
  package func bytes(as format: ReportFormat, printer: Printer = withoutPrinter) throws(ReportError) -> [UInt8] {
    let reply = Reply.deadlines(deadlines, of: shelf, total: deadlines.count)
    switch format {
    case .html: return try document.bytes(as: .html, printer: printer)
    case .docx: return try document.bytes(as: .docx, printer: printer)
    case .pdf: return try document.bytes(as: .pdf, printer: printer)
    case .markdown: return try document.bytes(as: .markdown, printer: printer)
    case .xlsx: return try workbook()
    case .csv: return Array((isForExcel ? excelRows : CSVRenderer().render(reply) ?? "").utf8)
    case .json: return Array((JSONRenderer(tongue: tongue).render(reply) ?? "").utf8)
    }
  }
}

extension DeadlineReport {
  /// A table for each year of the last days, and one for what is no date.
  private var document: TableDocument {
    let columns = DeadlineColumn.allCases.filter { $0.isRead && isTold($0) }
    let places = ReportPlaces(documents, in: shelf, tongue: tongue)
    let years = deadlines.chunked { $0.days?.last.year == $1.days?.last.year }
    return TableDocument(
      title: "Traad: " + heading, lead: DeadlinePhrase.span(deadlines).sentence(tongue).withNumbersKept,
      heading: heading, notes: [],
      sections: years.map { own in
        let year = own.first?.days.map { Sentence.name("\($0.last.year)") } ?? DeadlinePhrase.undated.sentence
        return .init(
          heading: year(tongue), picture: nil,
          table: .init(
            caption: year(tongue),
            columns: columns.map { .init(title: $0.title(tongue), kind: $0.kind) },
            rows: own.untilCancelled.map { deadline in
              columns.map { .init($0 == .place ? places.places(of: [deadline.record]) : cell($0, of: deadline)) }
            }))
      }, sources: places.documents.map(places.name), sourcesTitle: ReportPhrase.documents.sentence(tongue),
      tongue: tongue, made: made)
  }

  /// "Frister 2022-2024 og 2024-2026".
  private var heading: String {
    let periods = Set(deadlines.compactMap(\.record.period)).sorted()
    let names = Sentence.list(periods.map { .name($0.description) })
    return (DeadlinePhrase.title.sentence + (periods.isEmpty ? .name("") : .name(" ") + names))(tongue)
  }

  private var documents: [StoredDocument] { shelf.documents(holding: deadlines.map(\.record)) }

  /// Whether any deadline has something in the column, or where it tells plans apart, whether it does.
  private func isTold(_ column: DeadlineColumn) -> Bool {
    let told = Set(deadlines.map { cell(column, of: $0) })
    return column == .municipality || column == .period ? told.count > 1 : column == .place || told != [""]
  }

  private func cell(_ column: DeadlineColumn, of deadline: Deadline) -> String {
    let record = deadline.record
    let text: String? =
      switch column {
      case .deadline: deadline.text.inOneLine
      case .lastDay: deadline.days?.last.description
      case .text: record.text
      case .responsible: record.facts[.responsible]?.inOneLine
      case .status: record.facts[.status]?.inOneLine
      case .policy: [record.policy, record.group].compactMap(\.self).joined(separator: " › ")
      case .municipality: record.municipality
      case .period: record.period?.description
      case .file: shelf.sources(of: record).first?.document.file.lastComponent
      case .place: shelf.sources(of: record).first?.places.first?.sentence(tongue)
      }
    return visible(text ?? "")
  }

  private var sheetColumns: [DeadlineColumn] { DeadlineColumn.allCases.filter { $0 == .lastDay || isTold($0) } }

  private func workbook() throws(ReportError) -> [UInt8] {
    let columns = sheetColumns
    let sheet = Workbook.Sheet(
      name: DeadlinePhrase.title.sentence(tongue), columns: columns.map { ($0.title(tongue), $0.width) },
      rows: deadlines.map { deadline in columns.map { .text(inXML(cell($0, of: deadline))) } })
    return try Workbook(sheets: [sheet]).bytes()
  }

  private var excelRows: String {
    let columns = sheetColumns
    let table = CSVTable(
      header: columns.map { $0.title(tongue) },
      rows: deadlines.map { deadline in columns.map { cell($0, of: deadline) } })
    return "\u{FEFF}" + table.text(separatedBy: ";")
  }
}

/// What a list of deadlines says of each.
enum DeadlineColumn: CaseIterable {
  case deadline, lastDay, text, responsible, status, policy, municipality, period, file, place

  /// Whether it is for people; a spreadsheet has what it can sort by, too.
  var isRead: Bool { self != .lastDay && self != .file }

  var title: Sentence {
    switch self {
    case .deadline: Self.name(of: .deadline)
    case .lastDay: Sentence("Sidste dag", "Last day")
    case .text: ReportPhrase.number.sentence
    case .responsible: Self.name(of: .responsible)
    case .status: Self.name(of: .status)
    case .policy: ReportPhrase.policy.sentence
    case .municipality: Sentence("Kommune", "Municipality")
    case .period: Sentence("Periode", "Period")
    case .file: Sentence("Dokument", "Document")
    case .place: Sentence("Sted", "Place")
    }
  }

  private static func name(of field: Field) -> Sentence {
    Sentence(FactName.field(field).title(.danish), FactName.field(field).title(.english))
  }

  var kind: TableDocument.Setting {
    switch self {
    case .text, .policy, .responsible: .text
    case .deadline, .lastDay, .status, .municipality, .period, .file, .place: .label
    }
  }

  /// In characters.
  var width: Double {
    switch self {
    case .text: 52
    case .responsible, .policy, .file: 26
    case .deadline, .status, .municipality, .place: 18
    case .lastDay, .period: 13
    }
  }
}
