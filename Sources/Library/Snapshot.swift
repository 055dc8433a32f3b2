package import Model

/// All that the library holds at one moment, in memory.
package struct Snapshot: Sendable {
  /// In the order of import.
  package var documents: [StoredDocument]
  /// By period, series and reading order; a record that several documents hold stands once.
  package var records: [Record]

  package init(documents: [StoredDocument], records: [Record]) {
    self.documents = documents
    self.records = records
  }

  /// The periods of the documents, ascending, each once.
  package var periods: [Period] { Set(documents.compactMap(\.period)).sorted() }
}
