extension Matching {
  /// The texts that may answer a plan by parts of its words that stand apart, and do not answer it without; nil for a plan
  /// of which that cannot be told.
  ///
  /// Few texts hold all parts of a compound, and fewer that of the rarest word; the others are looked for in these alone.
  func further(_ plan: Plan) -> [UInt32]? {
    let words = plan.words.compactMap(ApartWord.init).sorted { $0.places < $1.places }
    guard words.count == plan.words.count else { return nil }
    var texts: [UInt32]?
    for word in words {
      var held = candidates([word.whole], among: texts)
      if !word.parts.isEmpty { held = held.union(candidates(word.parts, among: texts)) }
      texts = held
    }
    guard let texts, words.contains(where: { !$0.parts.isEmpty }) else { return [] }
    return texts.without(candidates(words.map(\.whole), among: texts))
  }
}

/// Where a word of a query stands, and where its parts do if it is a compound.
private struct ApartWord {
  var whole: TermTexts
  var parts: [TermTexts]

  /// So many texts may hold it at most, more or less.
  var places: Int { whole.places + (parts.map(\.places).min() ?? 0) }

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
