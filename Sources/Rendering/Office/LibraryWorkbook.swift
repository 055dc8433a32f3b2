import Model
import Study

extension LibraryExport {
  /// A sheet of records and one of documents, headed in words.
  package func workbook() throws(ReportError) -> [UInt8] {
    try Workbook(sheets: [recordSheet, documentSheet]).bytes()
  }

  private var recordSheet: Workbook.Sheet {
    let (shelf, facts) = (shelf, factNames)
    let columns = ExportColumn.ofRecords.map { ($0.title(tongue), $0.width) }
    return Workbook.Sheet(
      name: ReportPhrase.total.sentence(tongue),
      columns: columns + facts.map { (inXML(visible($0.title(tongue))), 26) },
      rows: records.map { record in
        let source = shelf.sources(of: record).first
        return [
          text(record.period?.description), text(record.municipality), text(record.series), text(record.policy),
          text(record.group), text(Sentence.kind(record.kind)(tongue)), text(record.text),
          text(source?.document.file.lastComponent), number(source?.page), text(record.id),
        ] + facts.map { text(record.facts[$0]) }
      })
  }

  private var documentSheet: Workbook.Sheet {
    Workbook.Sheet(
      name: ReportPhrase.documents.sentence(tongue),
      columns: ExportColumn.ofDocuments.map { ($0.title(tongue), $0.width) },
      rows: documents.map { document in
        [
          .number(Int(clamping: document.id)), text(document.period?.description), text(document.municipality),
          text(document.series), text(document.title), number(document.records), text(document.file),
        ]
      })
  }

  /// Those that any record has: the fields in their order, then other columns by their headers.
  private var factNames: [FactName] {
    let names = Set(records.flatMap { $0.facts.map(\.name) })
    return names.sorted { one, other in
      let places = [one, other].map { name in Field.allCases.firstIndex { name.field == $0 } ?? Field.allCases.count }
      return (places[0], one.key) < (places[1], other.key)
    }
  }

  private func text(_ text: String?) -> Workbook.Cell { .text(inXML(visible(text ?? ""))) }

  private func number(_ number: Int?) -> Workbook.Cell { number.map(Workbook.Cell.number) ?? .text("") }
}

extension ExportColumn {
  /// In characters.
  fileprivate var width: Double {
    switch self {
    case .text, .file, .title: 52
    case .policy, .group, .series, .municipality: 26
    case .period, .kind, .id: 14
    case .page, .number, .records: 9
    }
  }
}
