package import Library
package import Model
package import Search

/// What the library holds at one moment.
package struct Holdings: Sendable {
  package let snapshot: Snapshot
  package let shelf: Shelf

  package init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    shelf = Shelf(snapshot.documents)
  }
}

/// A query, and all that is needed to answer it from the holdings of one moment.
package struct PreparedSearch: Sendable {
  package let query: Query
  package let holdings: Holdings
  /// The index of the holdings, which has found ahead what the query's regular expressions match.
  package let index: SearchIndex
  /// What came and went; empty where the query does not ask for it.
  package let turnover: Turnover
}
