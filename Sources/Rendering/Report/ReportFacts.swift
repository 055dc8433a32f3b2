import Algorithms
import Comparison
import Model
import Study

/// Where a record stands: one document, with a page where any of them has pages, and the number of the others.
struct Standing {
  var file: String
  /// "side 2", or "tabel 1, række 3" in a file without pages; nil where nothing is known.
  var place: String?
  var page: Int?
  var others: Int
}

extension Report {
  /// nil for a record without a document.
  func standing(of record: Record) -> Standing? {
    let sources = shelf.sources(of: record)
    guard let best = sources.first(where: { $0.page != nil }) ?? sources.first else { return nil }
    let place = best.places.first { $0.page != nil } ?? best.places.first
    return Standing(
      file: best.document.file.lastComponent, place: place?.sentence(tongue), page: best.page,
      others: sources.count - 1)
  }

  /// "strategi.pdf, side 2, og 1 dokument til".
  func source(of record: Record) -> String {
    guard let standing = standing(of: record) else { return "" }
    let place = [standing.file, standing.place].compactMap { $0 }.joined(separator: ", ")
    return standing.others > 0 ? place + ReportPhrase.alsoIn(standing.others).sentence(tongue) : place
  }

  /// The places of several records with a period before them: "2018-2020: strategi.pdf, side 2".
  func sources(of records: [Record], in period: Period) -> String? {
    let places = Array(records.map(source).filter { !$0.isEmpty }.uniqued())
    return places.isEmpty ? nil : "\(period): " + places.joined(separator: "; ")
  }

  /// The documents that the items stand in, in the order of import.
  var documents: [StoredDocument] {
    let records = differences.flatMap { $0.items.flatMap { $0.old + $0.new } }
    let held = Set(records.flatMap { $0.sources.map(\.document) })
    return shelf.documents.values.filter { held.contains($0.id) }.sorted { $0.id < $1.id }
  }
}
