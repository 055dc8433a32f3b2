/// The words that stand for a period of the library.
package enum PeriodWord: CaseIterable, Sendable {
  case first, previous, last

  /// The period that it stands for among those of a library, ascending; nil where there is none.
  package func period(among held: [Period]) -> Period? {
    switch self {
    case .first: held.first
    case .previous: held.dropLast().last
    case .last: held.last
    }
  }

  package var name: Sentence {
    switch self {
    case .first: Sentence("første", "first")
    case .previous: Sentence("forrige", "previous")
    case .last: Sentence("sidste", "last")
    }
  }
}
