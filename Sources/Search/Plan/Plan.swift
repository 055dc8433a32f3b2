import Model

/// Words one after the other, or words and compound parts, or words near each other.
struct Group: Sendable {
  enum Arrangement: Hashable, Sendable {
    /// Whole words at consecutive positions.
    case phrase
    /// In order, in words or compound parts that follow each other; stop words may stand between.
    case chain
    /// As parts of a compound in a phrase that says the same; the last word at most this many positions behind the first.
    case together(Int)
  }

  var terms: [QueryTerm]
  var arrangement: Arrangement
  /// At best; its terms may be looser.
  var level: Level
  /// nil: the reasons of the terms' own forms.
  var reason: Reason?
  var bridge: Hit.Bridge?
  var weight: Float
}

/// A condition on a fact, made ready for the index of the facts.
enum PlannedFact: Sendable {
  case words(Plan)
  case days(DayRange)
  case amounts(AmountRange)
}

/// A query made ready for one index.
indirect enum Plan: Sendable {
  case term(QueryTerm, bridge: Hit.Bridge?)
  case group(Group)
  case near(Plan, Plan, within: Int)
  case regex(RegularExpression)
  case everything
  case filter(Filter)
  /// What the plan says in this field answers it.
  case fact(Field, PlannedFact)
  /// What the text answers, and what facts of the record answer: a plan for the texts and one for the facts.
  case stated(Plan, inFacts: Plan)
  case not(Plan)
  case all([Plan])
  case any([Plan])
  /// The answers to the first plan, and those to the second that do not answer the first.
  case unless(Plan, Plan)

  static let nothing = Plan.any([])

  /// Terms side by side.
  static func inOrder(_ terms: [QueryTerm]) -> Plan {
    terms.count == 1
      ? .term(terms[0], bridge: nil)
      : .group(Group(terms: terms, arrangement: .phrase, level: .literal, reason: nil, bridge: nil, weight: 1))
  }

  /// Whether it only narrows down what others find.
  var isCondition: Bool {
    switch self {
    case .filter, .fact, .not: true
    case .all(let plans): plans.allSatisfy(\.isCondition)
    case .any(let plans): !plans.isEmpty && plans.allSatisfy(\.isCondition)
    case .term, .group, .near, .regex, .everything, .stated, .unless: false
    }
  }

  /// The conditions that stand beside what is looked for.
  var conditions: [Plan] { if case .all(let plans) = self { plans.filter(\.isCondition) } else { [] } }

  /// Whether no text of the index can answer it, so that leaving it out loses nothing.
  var isUnanswerable: Bool {
    switch self {
    case .term(let term, _): term.isEmpty
    case .group(let group): group.terms.contains(where: \.isEmpty)
    case .any(let plans): plans.allSatisfy(\.isUnanswerable)
    case .all(let plans): plans.contains(where: \.isUnanswerable)
    case .near(let left, let right, _): left.isUnanswerable || right.isUnanswerable
    case .unless(let first, let second): first.isUnanswerable && second.isUnanswerable
    case .stated(let text, let facts): text.isUnanswerable && facts.isUnanswerable
    case .regex, .everything, .filter, .fact, .not: false
    }
  }

  /// Whether facts may answer some word of it.
  var asksFacts: Bool {
    switch self {
    case .stated: true
    case .all(let plans), .any(let plans): plans.contains(where: \.asksFacts)
    case .unless(let first, let second): first.asksFacts || second.asksFacts
    case .term, .group, .near, .regex, .everything, .filter, .fact, .not: false
    }
  }
}

// MARK: for the matcher

extension Plan {
  /// Whether words stand together in it.
  var holdsGroups: Bool {
    switch self {
    case .group: true
    case .any(let plans): plans.contains(where: \.holdsGroups)
    case .unless(let first, let second): first.holdsGroups || second.holdsGroups
    case .term, .near, .regex, .everything, .filter, .fact, .stated, .not, .all: false
    }
  }

  /// The merged postings of a cached term.
  var postings: TermPostings? {
    if case .term(let term, _) = self { term.postings } else { nil }
  }

  /// How many texts can answer it at most, more or less.
  func entries(in index: TextIndex) -> Int {
    switch self {
    case .term(let term, _): term.entries(in: index)
    case .group(let group): group.terms.map { $0.entries(in: index) }.min() ?? 0
    case .near(let left, let right, _): min(left.entries(in: index), right.entries(in: index))
    case .all(let plans): plans.filter { !$0.isCondition }.map { $0.entries(in: index) }.min() ?? index.texts.count
    case .any(let plans): plans.reduce(0) { $0 + $1.entries(in: index) }
    case .unless(let first, let second): first.entries(in: index) + second.entries(in: index)
    case .stated(let text, _): text.entries(in: index)
    case .regex, .everything, .filter, .fact, .not: index.texts.count
    }
  }

  /// The plans that all have to be answered; nil for a single one. Words that spell out an abbreviation are asked for one
  /// by one.
  var demands: [Plan]? {
    switch self {
    case .all(let plans): return plans
    case .any(let plans):
      guard plans.count == 2, case .all(let words) = plans[0], case .term(_, bridge: .some) = plans[1].inTexts else {
        return nil
      }
      return words
    case .term, .group, .near, .regex, .everything, .filter, .fact, .stated, .not, .unless: return nil
    }
  }

  private var inTexts: Plan { if case .stated(let text, _) = self { text } else { self } }
}

extension Group {
  /// The merged postings of its terms; fewer than there are terms when some are not cached.
  var postings: [TermPostings] { terms.compactMap(\.postings) }
}
