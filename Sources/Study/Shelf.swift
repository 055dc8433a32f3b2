package import Model
import Search

/// The documents of the library by their id, to name the sources of a record.
package struct Shelf: Sendable {
  private enum Holding {
    case all([Int64: StoredDocument])
    /// Read one by one when they are asked for.
    case kept(Documents)
  }

  private let holding: Holding

  package init(_ documents: [StoredDocument]) {
    holding = .all(Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  init(_ documents: Documents) { holding = .kept(documents) }

  package func document(_ id: Int64) -> StoredDocument? {
    switch holding {
    case .all(let documents): documents[id]
    case .kept(let documents): documents.document(id)
    }
  }

  /// The documents that hold a record, each with the first page it stands on there.
  package func sources(of record: Record) -> [(document: StoredDocument, page: Int?, places: [Place])] {
    sources(record.sources)
  }

  package func sources(_ sources: [Source]) -> [(document: StoredDocument, page: Int?, places: [Place])] {
    sources.compactMap { source in
      document(source.document).map { ($0, source.places.lazy.compactMap(\.page).first, source.places) }
    }
  }
}
