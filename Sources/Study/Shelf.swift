package import Model

/// The documents of the library by their id, to name the sources of a record.
package struct Shelf: Sendable {
  package let documents: [Int64: StoredDocument]

  package init(_ documents: [StoredDocument]) {
    self.documents = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The documents that hold a record, each with the first page it stands on there.
  package func sources(of record: Record) -> [(document: StoredDocument, page: Int?, places: [Place])] {
    sources(record.sources)
  }

  package func sources(_ sources: [Source]) -> [(document: StoredDocument, page: Int?, places: [Place])] {
    sources.compactMap { source in
      documents[source.document].map { ($0, source.places.lazy.compactMap(\.page).first, source.places) }
    }
  }
}
