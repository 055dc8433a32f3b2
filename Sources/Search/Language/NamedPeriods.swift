import Model

extension Query {
  /// The query with the years of the periods that it names by a word: `nyt:sidste`.
  ///
  /// - Parameter held: the periods of the library, ascending.
  func naming(_ held: [Period]) -> Query { Query(root.naming(held)) }
}

extension Clause {
  fileprivate func naming(_ held: [Period]) -> Clause {
    switch self {
    case .filter(let filter): .filter(filter.naming(held))
    case .not(let inner): .not(inner.naming(held))
    case .near(let left, let right, let within): .near(left.naming(held), right.naming(held), within: within)
    case .all(let clauses): .all(clauses.map { $0.naming(held) })
    case .any(let clauses): .any(clauses.map { $0.naming(held) })
    case .word, .exact, .phrase, .pattern, .fuzzy, .part, .regex: self
    }
  }
}

extension Filter {
  fileprivate func naming(_ held: [Period]) -> Filter {
    switch self {
    case .period(let range): .period(range.naming(held))
    case .came(let range): .came(range.naming(held))
    case .gone(let range): .gone(range.naming(held))
    case .policy, .group, .series, .kind, .document, .page, .fact, .municipality: self
    }
  }
}

extension PeriodRange {
  fileprivate func naming(_ held: [Period]) -> PeriodRange {
    guard case .named(let word) = self, let period = word.period(among: held) else { return self }
    return .years(period.first, period.last)
  }
}
