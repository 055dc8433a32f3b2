/// The words that stand for a period of the library.
package enum PeriodWord: CaseIterable, Sendable {
  case first, previous, last

  package var name: Sentence {
    switch self {
    case .first: Sentence("første", "first")
    case .previous: Sentence("forrige", "previous")
    case .last: Sentence("sidste", "last")
    }
  }
}
