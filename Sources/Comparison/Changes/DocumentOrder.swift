import Model

extension Record {
  /// Where the record stands in the first document that holds it; the id breaks ties.
  var documentPosition: (document: Int64, ordinal: Int, id: RecordID) {
    (sources.map(\.document).min() ?? 0, ordinal, id)
  }
}

extension [Record] {
  /// By document, and there in reading order, whatever order they were given in.
  var inDocumentOrder: [Record] {
    map { (position: $0.documentPosition, record: $0) }.sorted { $0.position < $1.position }.map(\.record)
  }
}
