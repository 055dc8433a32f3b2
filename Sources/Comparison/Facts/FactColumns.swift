import Model

/// What the documents of one period say of any of their items: their columns, as far as these are filled in.
struct FactColumns {
  private var names: [Int64: Set<FactName>] = [:]

  init(_ records: [Record]) {
    for record in records where !record.facts.isEmpty {
      let own = record.facts.lazy.filter(\.name.isCompared).map(\.name.compared)
      for document in record.documents { names[document, default: []].formUnion(own) }
    }
  }

  var isEmpty: Bool { names.isEmpty }

  /// The columns of all documents.
  var all: Set<FactName> { names.values.reduce(into: []) { $0.formUnion($1) } }

  /// The columns of the documents that hold some records.
  func columns(beside records: [Record]) -> Set<FactName> {
    records.reduce(into: []) { columns, record in
      for document in record.documents { columns.formUnion(names[document] ?? []) }
    }
  }
}

extension Record {
  /// One at least: records that were made without a document stand in one together.
  fileprivate var documents: [Int64] { sources.isEmpty ? [0] : sources.map(\.document) }
}

extension FactName {
  /// The name by which two documents' columns are the same: a header counts in any case.
  var compared: FactName {
    switch self {
    case .field: self
    case .other(let header): .other(header.lowercased().singleSpaced)
    }
  }

  var isCompared: Bool { field?.definition.isCompared ?? true }
}
