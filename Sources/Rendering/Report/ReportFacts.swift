import Algorithms
import Comparison
import Files
import Model
import Study

/// Where a record stands: one document, with a page where any of them has pages.
struct Standing {
  var file: String
  /// "side 2", or "tabel 1, række 3" in a file without pages; nil where nothing is known.
  var place: String?
  var page: Int?
}

extension Report {
  /// nil for a record without a document.
  func standing(of record: Record) -> Standing? {
    let sources = shelf.sources(of: record)
    guard let best = sources.first(where: { $0.page != nil }) ?? sources.first else { return nil }
    let place = best.places.first { $0.page != nil } ?? best.places.first
    return Standing(file: best.document.file.lastComponent, place: place?.sentence(tongue), page: best.page)
  }

  /// The documents that the items stand in, in the order of import.
  var documents: [StoredDocument] {
    shelf.documents(holding: differences.flatMap { $0.items.flatMap { $0.old + $0.new } })
  }
}

extension Shelf {
  /// Those that any of the records stands in, in the order of import.
  func documents(holding records: [Record]) -> [StoredDocument] {
    let held = Set(records.flatMap { $0.sources.map(\.document) })
    return held.sorted().compactMap(document)
  }
}

/// Where the items of a report stand: told once, at its end.
struct ReportPlaces {
  let documents: [StoredDocument]
  private let numbers: [Int64: Int]
  private let shelf: Shelf
  private let tongue: Tongue

  init(_ report: Report) { self.init(report.documents, in: report.shelf, tongue: report.tongue) }

  init(_ documents: [StoredDocument], in shelf: Shelf, tongue: Tongue) {
    (self.documents, self.shelf, self.tongue) = (documents, shelf, tongue)
    numbers = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1.id, $0 + 1) })
  }

  /// A row for each item, of its number and the places on both sides; none where no document has pages.
  func rows<Row>(of parts: [ReportPart], as row: (NumberedChange, [String]) -> Row) -> [Row] {
    let members = parts.flatMap(\.members).untilCancelled.map { $0 }
    let hasPages = members.contains { member in
      (member.change.old + member.change.new).contains { shelf.sources(of: $0).contains { $0.page != nil } }
    }
    guard hasPages else { return [] }
    return members.map { member in row(member, [member.change.old, member.change.new].map(places)) }
  }

  /// "Oversigt 2018-2020 (strategi.pdf)"; the file alone where the document has no title.
  func name(of document: StoredDocument) -> String {
    let file = document.file.lastComponent
    return document.title.map { "\($0) (\(file))" } ?? file
  }

  /// "[1] side 2": the number of each document that holds one of the records, and its page. A document without pages has no places
  /// that anybody could turn to.
  func places(of records: [Record]) -> String {
    records.flatMap { shelf.sources(of: $0) }.map { source in
      let place = source.places.first { $0.page != nil }
      let number = "[\(numbers[source.document.id] ?? 0)]"
      return [number, place?.sentence(tongue)].compactMap(\.self).joined(separator: " ")
    }.uniqued().joined(separator: "; ")
  }
}
