extension Query {
  /// Whether `nyt:` or `væk:` stands in it, so that periods have to be compared before it can be answered.
  package var asksForTurnover: Bool {
    root.holdsFilter {
      switch $0 {
      case .came, .gone: true
      case .period, .policy, .group, .series, .kind, .document, .page: false
      }
    }
  }

  /// Whether it asks for anything that stands at a place in a text, and not only for what a text must be or lack.
  package var asksForPlaces: Bool { !root.isCondition }
}

extension Clause {
  /// Whether a condition of this kind stands anywhere in it.
  func holdsFilter(_ isWanted: (Filter) -> Bool) -> Bool {
    switch self {
    case .filter(let filter): isWanted(filter)
    case .not(let inner): inner.holdsFilter(isWanted)
    case .near(let left, let right, _): left.holdsFilter(isWanted) || right.holdsFilter(isWanted)
    case .all(let clauses), .any(let clauses): clauses.contains { $0.holdsFilter(isWanted) }
    case .word, .exact, .phrase, .pattern, .fuzzy, .part, .regex: false
    }
  }

  /// Whether `type:politik` or `type:gruppe` stands in it.
  var asksForHeadings: Bool {
    switch self {
    case .filter(.kind(let kind)): kind == .policy || kind == .group
    case .all(let clauses), .any(let clauses): clauses.contains(where: \.asksForHeadings)
    case .word, .exact, .phrase, .pattern, .fuzzy, .part, .regex, .near, .filter, .not: false
    }
  }
}
