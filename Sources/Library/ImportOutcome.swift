package import Model

/// What became of one file that was imported.
package enum ImportOutcome: Hashable, Sendable {
  case imported([StoredDocument])
  /// The library holds these bytes of this path already.
  case unchanged([StoredDocument])
  /// The path was known with other bytes, or was given another period or series.
  case replaced([StoredDocument])

  package var documents: [StoredDocument] {
    switch self {
    case .imported(let documents), .unchanged(let documents), .replaced(let documents): documents
    }
  }
}
