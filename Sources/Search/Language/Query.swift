package import Model

/// A parsed query. `description` prints it in the query language; parsing that gives an equal query.
package struct Query: Hashable, Sendable {
  package var root: Clause

  package init(_ root: Clause) { self.root = root }
}

/// One part of a query. Texts are as typed; they are analysed when the query is planned.
package indirect enum Clause: Hashable, Sendable {
  /// A word with its inflections, compounds, family, abbreviations and synonyms.
  case word(String)
  /// `=ord`: the word as it stands, in any case.
  case exact(String)
  /// `"et par ord"`: words one after the other, with inflection unless `=` stands before.
  case phrase(String, exact: Bool)
  /// `læse*`, `*vejledning`, `læs*ning`: a word in which each `*` stands for any letters.
  case pattern(String)
  /// `ord~`: words spelled much like it; nil lets the word's length decide how much.
  case fuzzy(String, distance: Int?)
  /// `hoved:møde`, `led:skole`: a part of a compound in this role.
  case part(PartRole, String)
  /// `/regex/` over the text of a record.
  case regex(RegularExpression)
  /// `A NEAR/5 B`: at most `within` words apart, in any order.
  case near(Clause, Clause, within: Int)
  case filter(Filter)
  case not(Clause)
  /// At least two, none of them itself `all`.
  case all([Clause])
  /// At least two, none of them itself `any`.
  case any([Clause])
}

/// The role of a part in its compound: in skoleledermøde, møde is the head and skoleleder the modifier.
package enum PartRole: String, Hashable, Sendable, CaseIterable { case head, modifier }

/// A condition on the facets of a text.
package enum Filter: Hashable, Sendable {
  case period(PeriodRange)
  /// Words of the name, each from a word's beginning, in any case.
  case policy(String)
  case group(String)
  case series(String)
  /// A municipality by its name, or by words of the name, each from a word's beginning; the empty name for none known.
  case municipality(String)
  case kind(SearchedKind)
  /// Words of the document's title or of its file's name, each from a word's beginning; or the document's number.
  case document(String)
  /// Records that stand on one of these pages in some document.
  case page(PageRange)
  /// Records that are new in these periods, compared with the period before.
  case came(PeriodRange)
  /// Records of the period before that are gone in these periods.
  case gone(PeriodRange)
  /// Records of which the plan says something in this field.
  case fact(Field, FactCondition)
}

/// A kind of searched text: the records of a library, or its headings.
package enum SearchedKind: String, Hashable, Sendable, CaseIterable {
  case activity, followUp, policy, group
}

/// Pages from 1, both ends included.
package struct PageRange: Hashable, Sendable {
  package let first: Int
  package let last: Int
}

/// Periods by their years.
package enum PeriodRange: Hashable, Sendable {
  /// The period with exactly these years.
  case years(Int, Int)
  /// Periods that start in one of these years; nil is open.
  case starting(from: Int?, to: Int?)
  /// The first, the last, or the last but one of the library.
  case named(PeriodWord)
}

extension Clause {
  /// All of the clauses, without nesting; nil for none.
  static func every(_ clauses: [Clause]) -> Clause? {
    let flat = clauses.flatMap { if case .all(let inner) = $0 { inner } else { [$0] } }
    return flat.count > 1 ? .all(flat) : flat.first
  }

  /// Any of the clauses, without nesting; nil for none.
  static func either(_ clauses: [Clause]) -> Clause? {
    let flat = clauses.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } }
    return flat.count > 1 ? .any(flat) : flat.first
  }

  /// The opposite; twice is the clause itself.
  var negated: Clause { if case .not(let inner) = self { inner } else { .not(self) } }

  /// Whether it only narrows down what others find.
  var isCondition: Bool {
    switch self {
    case .filter, .not: true
    case .all(let clauses), .any(let clauses): clauses.allSatisfy(\.isCondition)
    case .word, .exact, .phrase, .pattern, .fuzzy, .part, .regex, .near: false
    }
  }
}

// MARK: questions to a query

extension Query {
  /// Whether `nyt:` or `væk:` stands in it, so that periods have to be compared before it can be answered.
  package var asksForTurnover: Bool {
    root.holdsFilter {
      switch $0 {
      case .came, .gone: true
      case .period, .policy, .group, .series, .municipality, .kind, .document, .page, .fact: false
      }
    }
  }

  /// Whether it asks what came or went in a period.
  ///
  /// - Parameter held: the periods of the library, ascending.
  package func asksForTurnover(of period: Period, among held: [Period]) -> Bool {
    naming(held).root.holdsFilter {
      switch $0 {
      case .came(let range), .gone(let range): range.contains(period)
      case .period, .policy, .group, .series, .municipality, .kind, .document, .page, .fact: false
      }
    }
  }

  /// Whether it asks for places in texts or facts, and not only for conditions on them.
  package var asksForPlaces: Bool {
    !root.isCondition
      || root.holdsFilter {
        switch $0 {
        case .fact: true
        case .period, .policy, .group, .series, .municipality, .kind, .document, .page, .came, .gone: false
        }
      }
  }
}

extension Clause {
  /// Whether a condition of this kind stands anywhere in it.
  func holdsFilter(_ isWanted: (Filter) -> Bool) -> Bool {
    switch self {
    case .filter(let filter): isWanted(filter)
    case .not(let inner): inner.holdsFilter(isWanted)
    case .near(let left, let right, _): left.holdsFilter(isWanted) || right.holdsFilter(isWanted)
    case .all(let clauses), .any(let clauses): clauses.contains { $0.holdsFilter(isWanted) }
    case .word, .exact, .phrase, .pattern, .fuzzy, .part, .regex: false
    }
  }

  /// Whether `type:politik` or `type:gruppe` stands in it.
  var asksForHeadings: Bool {
    switch self {
    case .filter(.kind(let kind)): kind == .policy || kind == .group
    case .all(let clauses), .any(let clauses): clauses.contains(where: \.asksForHeadings)
    case .word, .exact, .phrase, .pattern, .fuzzy, .part, .regex, .near, .filter, .not: false
    }
  }
}
