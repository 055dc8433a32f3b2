extension Matching {
  /// The texts that may answer a plan by parts of its words that stand apart, and do not answer it without; nil for a plan
  /// of which that cannot be told.
  ///
  /// Few texts hold all parts of a compound, so that the other words are looked for in these alone.
  func further(_ plan: Plan) -> [UInt32]? {
    let words = plan.words.compactMap(ApartWord.init)
    guard words.count == plan.words.count else { return nil }
    var further: Set<UInt32> = []
    for (number, word) in words.enumerated() where !word.parts.isEmpty {
      let others = words.enumerated().filter { $0.offset != number }.map(\.element)
      // A word that has no parts must be there as it is.
      let needed = others.filter(\.parts.isEmpty).map(\.whole)
      var texts = candidates(word.parts + needed, among: nil)
      for other in others where !other.parts.isEmpty {
        let whole = other.whole.holding(texts, of: index)
        texts = Set(whole).union(candidates(other.parts, among: texts)).sorted()
      }
      further.formUnion(Set(texts).subtracting(word.whole.holding(texts, of: index)))
    }
    return further.sorted()
  }
}

/// Where a word of a query stands, and where its parts do if it is a compound.
private struct ApartWord {
  var whole: TermTexts
  var parts: [TermTexts]

  /// nil for what is not a remembered word.
  init?(_ plan: Plan) {
    switch plan {
    case .term(let term, _):
      guard let known = term.known else { return nil }
      whole = known
      parts = []
    case .unless(.term(let term, _), .group(let group)):
      guard let known = term.known, PartsTogether(group) != nil else { return nil }
      whole = known
      parts = group.known
    default: return nil
    }
  }
}

extension Plan {
  /// What has to be met, each by itself.
  fileprivate var words: [Plan] { if case .all(let plans) = self { plans } else { [self] } }

  /// How many things have to be met.
  var count: Int { words.count }

  /// Whether all that has to be met is remembered words.
  var holdsWords: Bool { words.allSatisfy { $0.known != nil } }
}
