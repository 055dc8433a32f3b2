package import Model

/// A word of a command that has a choice of them, in both languages.
package protocol Choice: CaseIterable, Sendable {
  var name: Sentence { get }
}

extension Choice {
  /// The choice that was typed, in either language; nil for a word that is none of them.
  package init?(typed word: String) {
    guard let choice = Self.allCases.first(where: { $0.name.isTyped(as: word) }) else { return nil }
    self = choice
  }
}

/// What a person may do with a pair of wordings.
package enum PairAction: Choice {
  case add, reject

  package var name: Sentence {
    switch self {
    case .add: Sentence("tilføj", "add")
    case .reject: Sentence("afvis", "reject")
    }
  }
}

/// By what the lines of a concordance are ordered: the words before the match, those after it, or time.
package enum SortOrder: Choice {
  case left, right, period

  package var name: Sentence {
    switch self {
    case .left: Sentence("venstre", "left")
    case .right: Sentence("højre", "right")
    case .period: Sentence("periode", "period")
    }
  }
}

/// The words that stand for a period of the library.
package enum PeriodWord: Choice {
  case first, previous, last

  package var name: Sentence {
    switch self {
    case .first: Sentence("første", "first")
    case .previous: Sentence("forrige", "previous")
    case .last: Sentence("sidste", "last")
    }
  }
}
