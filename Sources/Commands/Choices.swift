package import Model

/// What a person may do with a pair of wordings.
package enum PairAction: CaseIterable, Sendable {
  case add, reject

  package var name: Sentence {
    switch self {
    case .add: Sentence("tilføj", "add")
    case .reject: Sentence("afvis", "reject")
    }
  }
}

/// By what the lines of a concordance are ordered: the words before the match, those after it, or time.
package enum SortOrder: CaseIterable, Sendable {
  case left, right, period

  package var name: Sentence {
    switch self {
    case .left: Sentence("venstre", "left")
    case .right: Sentence("højre", "right")
    case .period: Sentence("periode", "period")
    }
  }
}
