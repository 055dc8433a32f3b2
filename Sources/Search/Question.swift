package import Model

/// A query with everything an index needs to answer it.
package struct Question: Sendable {
  package fileprivate(set) var query: Query
  /// The query as a person typed it; answers show it.
  let typed: String
  /// Which records came and went, for `nyt:` and `væk:`; needed where `query.asksForTurnover`.
  let turnover: Turnover
  /// Empty until the question is prepared; then expressions need not be matched again.
  fileprivate(set) var regexAnswers = RegexAnswers()

  /// - Parameter typed: nil prints the query.
  package init(_ query: Query, typed: String? = nil, turnover: Turnover = Turnover()) {
    self.query = query
    self.typed = typed ?? query.description
    self.turnover = turnover
  }
}

extension SearchIndex {
  /// A question with the years of the periods it names, whose regular expressions have been matched, on all cores and against a deadline. Answering a question that
  /// is not prepared matches them without one.
  ///
  /// - Throws: a mistake that names the expression, where matching takes more than `patience`.
  package func prepared(
    _ question: Question, within patience: Duration = RegexAnswers.patience
  ) throws(QueryMistake) -> Question {
    var question = question
    question.query = question.query.naming(periods)
    let expressions = question.query.root.regexes
    guard let first = expressions.first?.pattern else { return question }
    let deadline = ContinuousClock.now + patience
    guard
      let answers = RegexAnswers(
        expressions, in: texts.index, and: names.index, facts: facts?.searched.index, until: deadline)
    else {
      let typed = question.typed
      let place = typed.firstRange(of: first).map { typed.utf8.distance(from: typed.startIndex, to: $0.lowerBound) }
      throw QueryMistake(.slowRegex(first), at: max(0, (place ?? 1) - 1))
    }
    question.regexAnswers = answers
    return question
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
