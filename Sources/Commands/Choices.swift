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

/// What a person says of a document that is an edition of no other.
package enum SeparateWord {
  package static let name = Sentence("særskilt", "separate")

  /// Whether a word is it, in either language and in any case.
  package static func isTyped(_ word: String) -> Bool {
    let typed = word.lowercased().nfc
    return [name.danish, name.danish.inASCII, name.english].contains(typed)
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
