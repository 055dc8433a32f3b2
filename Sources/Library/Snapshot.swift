package import Model

/// All that the library holds at one moment, in memory.
package struct Snapshot: Sendable {
  /// In the order of import.
  package var documents: [StoredDocument]
  /// By period, series and reading order; a record that several documents hold stands once.
  package var records: [Record]

  /// What a person said of pairs of items.
  package var judgements: [Judgement]

  package init(documents: [StoredDocument], records: [Record], judgements: [Judgement] = []) {
    self.documents = documents
    self.records = records
    self.judgements = judgements
  }

  /// The periods of the documents, ascending, each once.
  package var periods: [Period] { Set(documents.compactMap(\.period)).sorted() }
}
