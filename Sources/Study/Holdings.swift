package import Library
import Model
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

/// A question, and the index that answers it from the holdings of one moment.
package struct PreparedSearch: Sendable {
  package let question: Question
  package let holdings: Holdings
  package let index: SearchIndex
}
