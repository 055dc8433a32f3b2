/// How near a text comes to what was asked: the tiers of the contract, with what is said literally ahead in the first.
enum Level: UInt8, Comparable, Sendable {
  /// By the words themselves or their inflections.
  case literal = 1
  /// By a part of a compound, a suspended compound, an abbreviation or a confirmed synonym.
  case derived
  /// Some word by its family, its spelling or a learned synonym only, or by parts of it that stand apart.
  case near
  /// Some of the words only.
  case some

  /// The tier of a hit (see docs/CONTRACT.md).
  var tier: Int {
    switch self {
    case .literal, .derived: 1
    case .near: 2
    case .some: 3
    }
  }

  static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

extension Reason {
  fileprivate var level: Level {
    switch self {
    case .form: .literal
    case .compound, .suspended, .abbreviation, .synonym: .derived
    case .family, .spelling, .apart: .near
    }
  }
}

/// How a word form answers a word of the query.
struct FormMatch: Hashable, Sendable {
  var span: FormSpan
  var reason: Reason
  /// That both words mean the same is known from the texts alone.
  var isLearned = false
  /// What an occurrence counts beside one of the word itself (1).
  var weight: Float

  var level: Level { isLearned ? .near : reason.level }

  /// Form, level, weight (the greatest first) and place as one number: terms of many forms are sorted often.
  fileprivate var sortKey: UInt64 {
    let loss = UInt64((1 - min(1, max(0, weight))) * 4095)
    return UInt64(span.form) << 32 | UInt64(level.rawValue) << 28 | loss << 16 | UInt64(span.lower)
  }
}

/// A word of the query turned into the word forms that answer it.
struct Term: Sendable {
  /// By form; within a form the best first.
  let matches: [FormMatch]
  /// Each form once, with its best match, ascending.
  let bestMatches: [FormMatch]
  /// What is known of where it stands, where it is remembered.
  private(set) var known: TermTexts?

  init(_ matches: [FormMatch]) {
    self.matches = matches.count > 1 ? Self.sorted(matches) : matches
    bestMatches = self.matches.reduce(into: []) { best, match in
      if best.last?.span.form != match.span.form { best.append(match) }
    }
  }

  private static func sorted(_ matches: [FormMatch]) -> [FormMatch] {
    let keyed = matches.enumerated().map { (key: $0.element.sortKey, number: $0.offset) }
    return keyed.sorted { $0.key < $1.key }.map { matches[$0.number] }
  }

  var isEmpty: Bool { matches.isEmpty }

  /// The term to be remembered.
  func remembered(by index: TextIndex) -> Term {
    var term = self
    term.known = TermTexts(self, of: index)
    return term
  }

  /// The forms, ascending, each once.
  var forms: [UInt32] { bestMatches.map(\.span.form) }

  /// The matches of one form, best first.
  func matches(of form: UInt32) -> ArraySlice<FormMatch> {
    var lower = 0
    var upper = matches.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if matches[middle].span.form < form { lower = middle + 1 } else { upper = middle }
    }
    let end = matches[lower...].firstIndex { $0.span.form != form } ?? matches.count
    return matches[lower..<end]
  }

  /// What answers as asked, as the answer to another spelling.
  func respelled(weight: Float) -> Term {
    Term(
      matches.filter { $0.level.tier == 1 }.map {
        FormMatch(span: $0.span, reason: .spelling, weight: $0.weight * weight)
      })
  }
}

/// Words one after the other, or words and compound parts, or words near each other.
struct Group: Sendable {
  enum Arrangement: Hashable, Sendable {
    /// Whole words at consecutive positions.
    case phrase
    /// In order, in words or compound parts that follow each other; function words may stand between.
    case chain
    /// In any order, within so many words of each other.
    case together(Int)
  }

  var terms: [Term]
  var arrangement: Arrangement
  /// At best; its terms may be looser.
  var level: Level
  /// nil: the reasons of the terms' own matches.
  var reason: Reason?
  var bridge: Hit.Bridge?
  var weight: Float
}

/// A query made ready for one index.
indirect enum Plan: Sendable {
  case term(Term, bridge: Hit.Bridge?)
  case group(Group)
  case near(Plan, Plan, within: Int)
  case regex(RegexProgram)
  case everything
  case filter(Filter)
  case not(Plan)
  case all([Plan])
  case any([Plan])
  /// What the first finds; of the second only what the first leaves out.
  case unless(Plan, Plan)

  static let nothing = Plan.any([])

  /// Whether it only narrows down what others find.
  var isCondition: Bool {
    switch self {
    case .filter, .not: true
    case .all(let plans): plans.allSatisfy(\.isCondition)
    case .any(let plans): !plans.isEmpty && plans.allSatisfy(\.isCondition)
    case .term, .group, .near, .regex, .everything, .unless: false
    }
  }
}
