import Files
import Model

/// The texts that match the regular expressions of a query.
///
/// They are found before the rest of the query is answered, on all cores and against a deadline: no other part of a query
/// has to read every letter of every text.
struct RegexAnswers: Sendable {
  /// Texts in ascending order.
  private(set) var ofTexts: [RegularExpression: [UInt32]] = [:]
  private(set) var ofNames: [RegularExpression: [UInt32]] = [:]

  /// How long all expressions of a query may take together, so that the answer stands within a second.
  static let patience = Duration.milliseconds(700)

  /// nil when it would take longer than `deadline`.
  init?(_ expressions: [RegularExpression], in index: SearchIndex, until deadline: ContinuousClock.Instant) async {
    for expression in expressions where ofTexts[expression] == nil {
      guard let texts = await index.texts.index.matches(of: expression, until: deadline),
        let names = await index.names.index.matches(of: expression, until: deadline)
      else { return nil }
      ofTexts[expression] = texts
      ofNames[expression] = names
    }
  }

  init() {}
}

extension SearchIndex {
  /// The index with what the regular expressions of a query find, which `find` and the like then need not look for.
  ///
  /// - Parameter typed: the query as typed, for the place of the mistake.
  /// - Throws: a mistake that names the expression, where it would take more than a second.
  package func answering(
    _ query: Query, typed: String, within patience: Duration? = nil
  ) async throws(QueryMistake) -> SearchIndex {
    let expressions = query.root.regexes
    guard let first = expressions.first?.pattern else { return self }
    let deadline = ContinuousClock.now + (patience ?? RegexAnswers.patience)
    guard let answers = await RegexAnswers(expressions, in: self, until: deadline) else {
      let place = typed.firstRange(of: first).map { typed.utf8.distance(from: typed.startIndex, to: $0.lowerBound) }
      throw QueryMistake(.slowRegex(first), at: max(0, (place ?? 1) - 1))
    }
    var index = self
    index.regexAnswers = answers
    return index
  }
}

extension TextIndex {
  /// How many texts are matched between two looks at the clock.
  private static let stride = 16

  fileprivate func matches(of expression: RegularExpression, until deadline: ContinuousClock.Instant) async -> [UInt32]?
  {
    let parts = inParallel(texts.count) { range in
      let matcher = RegexMatcher(expression, until: deadline, compiles: true)
      var found: [UInt32] = []
      for text in range {
        if text % Self.stride == 0, ContinuousClock.now >= deadline { return [UInt32]?.none }
        guard let isMatch = matcher.isMatch(in: self.texts[text]) else { return nil }
        if isMatch { found.append(UInt32(truncatingIfNeeded: text)) }
      }
      return found
    }
    let found = parts.compactMap(\.self)
    return found.count == parts.count ? Array(found.joined()) : nil
  }
}

extension Clause {
  /// The regular expressions anywhere in it.
  fileprivate var regexes: [RegularExpression] {
    switch self {
    case .regex(let expression): [expression]
    case .not(let inner): inner.regexes
    case .near(let left, let right, _): left.regexes + right.regexes
    case .all(let clauses), .any(let clauses): clauses.flatMap(\.regexes)
    case .word, .exact, .phrase, .pattern, .fuzzy, .part, .filter: []
    }
  }
}
