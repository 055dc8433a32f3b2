import Model

/// The texts that match the regular expressions of a query, looked for ahead of everything else: that is all of a question
/// that can take long, since every letter of every text has to be read.
struct RegexAnswers: Sendable {
  /// By pattern, ascending.
  private(set) var ofTexts: [String: [UInt32]] = [:]
  private(set) var ofNames: [String: [UInt32]] = [:]

  /// How long all expressions of a query may take together, so that the answer stands within a second.
  static let patience = Duration.milliseconds(700)

  /// nil when it would take longer than `deadline`.
  init?(_ patterns: [String], _ index: SearchIndex, until deadline: ContinuousClock.Instant) async {
    for pattern in patterns where ofTexts[pattern] == nil {
      guard let program = try? RegexProgram(pattern) else { continue }
      guard let texts = await index.texts.index.matches(of: program, until: deadline),
        let names = await index.names.index.matches(of: program, until: deadline)
      else { return nil }
      ofTexts[pattern] = texts
      ofNames[pattern] = names
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
    let patterns = query.root.regexes
    guard let first = patterns.first else { return self }
    let deadline = ContinuousClock.now + (patience ?? RegexAnswers.patience)
    guard let answers = await RegexAnswers(patterns, self, until: deadline) else {
      let place = typed.firstRange(of: first).map { typed.utf8.distance(from: typed.startIndex, to: $0.lowerBound) }
      throw QueryMistake(.slowRegex(first), at: max(0, (place ?? 1) - 1))
    }
    var index = self
    index.regexAnswers = answers
    return index
  }
}

extension TextIndex {
  /// So many texts are read between two looks at the clock.
  private static let stride = 256

  fileprivate func matches(of program: RegexProgram, until deadline: ContinuousClock.Instant) async -> [UInt32]? {
    let parts = await inParallel(texts.count) { range in
      var automaton = RegexAutomaton(program)
      var found: [UInt32] = []
      for text in range {
        if text % Self.stride == 0, ContinuousClock.now >= deadline { return [UInt32]?.none }
        if automaton.isMatch(self.texts[text]) { found.append(UInt32(truncatingIfNeeded: text)) }
      }
      return found
    }
    let found = parts.compactMap(\.self)
    return found.count == parts.count ? Array(found.joined()) : nil
  }
}

extension Clause {
  /// The regular expressions anywhere in it.
  fileprivate var regexes: [String] {
    switch self {
    case .regex(let pattern): [pattern]
    case .not(let inner): inner.regexes
    case .near(let left, let right, _): left.regexes + right.regexes
    case .all(let clauses), .any(let clauses): clauses.flatMap(\.regexes)
    case .word, .exact, .phrase, .pattern, .fuzzy, .part, .filter: []
    }
  }
}
