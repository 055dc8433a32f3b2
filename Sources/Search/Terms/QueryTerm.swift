import Algorithms

/// How near a text comes to the query: the tiers of the contract, with literal answers ahead in the first.
enum Level: UInt8, Comparable, Sendable {
  /// By the words themselves or their inflections.
  case literal = 1
  /// By a part of a compound, a suspended compound, an abbreviation or a confirmed synonym.
  case derived
  /// Some word by what the plan says of the record beside its text.
  case fact
  /// Some word by its family, its spelling, a rare reading or a learned synonym only, or by parts of it that stand apart.
  case near
  /// Some of the words only.
  case some

  /// The tier of a hit (see docs/CONTRACT.md).
  var tier: Int {
    switch self {
    case .literal, .derived, .fact: 1
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
    case .family, .spelling, .reading, .apart: .near
    case .fact: .fact
    }
  }
}

/// A word form of the index that answers a term of the query, and why it does.
struct TermForm: Hashable, Sendable {
  var span: FormSpan
  var reason: Reason
  /// Whether only the texts show that both words mean the same.
  var isLearned = false
  /// The weight of an occurrence; 1 for the word itself.
  var weight: Float

  var number: UInt32 { span.form }

  var level: Level { isLearned ? .near : reason.level }

  /// Form, level, weight (the greatest first) and place as one number: terms of many forms are sorted often.
  fileprivate var sortKey: UInt64 {
    let loss = UInt64((1 - min(1, max(0, weight))) * 4095)
    return UInt64(span.form) << 32 | UInt64(level.rawValue) << 28 | loss << 16 | UInt64(span.lower)
  }
}

/// A word of the query, expanded into the word forms that answer it.
struct QueryTerm: Sendable {
  /// By number; of equal numbers the best first.
  let forms: [TermForm]
  /// Each number once, with its best form, ascending.
  let bestForms: [TermForm]
  /// The term's merged postings, where the term is cached.
  private(set) var postings: TermPostings?

  init(_ forms: [TermForm]) {
    self.forms = forms.count > 1 ? Self.sorted(forms) : forms
    bestForms = self.forms.reduce(into: []) { best, form in
      if best.last?.number != form.number { best.append(form) }
    }
  }

  private static func sorted(_ forms: [TermForm]) -> [TermForm] {
    let keyed = forms.enumerated().map { (key: $0.element.sortKey, number: $0.offset) }
    return keyed.sorted { $0.key < $1.key }.map { forms[$0.number] }
  }

  var isEmpty: Bool { forms.isEmpty }

  /// The term with postings that are merged when they are first needed, and kept.
  func withPostings(in index: TextIndex) -> QueryTerm {
    var term = self
    term.postings = TermPostings(of: self, in: index)
    return term
  }

  /// All ways in which the form of a number answers, best first.
  func forms(numbered number: UInt32) -> ArraySlice<TermForm> {
    let first = forms.partitioningIndex { $0.number >= number }
    let end = forms[first...].firstIndex { $0.number != number } ?? forms.count
    return forms[first..<end]
  }

  /// How many texts hold each of its forms, added up: at least the number of texts that hold the term.
  func entries(in index: TextIndex) -> Int {
    postings?.entries ?? bestForms.reduce(0) { $0 + index.postings.count(of: $1.number) }
  }

  /// The forms that answer as asked, as the answer to a misspelling.
  func respelled(weight: Float) -> QueryTerm {
    QueryTerm(
      forms.filter { $0.level.tier == 1 }.map {
        TermForm(span: $0.span, reason: .spelling, weight: $0.weight * weight)
      })
  }
}

/// The forms of a term for many look-ups by number.
struct FormSet {
  private let forms: [TermForm]
  /// A bit for the low bits of each form's number: it rejects most words of a text.
  private var bits = [UInt64](repeating: 0, count: 64)

  init(_ term: QueryTerm) {
    forms = term.bestForms
    for form in forms { bits[Int(form.number >> 6 & 63)] |= 1 << UInt64(form.number & 63) }
  }

  /// The best way in which the form of a number answers; nil when it does not.
  @inline(__always)
  subscript(number: UInt32) -> TermForm? {
    guard bits[Int(number >> 6 & 63)] & (1 << UInt64(number & 63)) != 0 else { return nil }
    return search(number)
  }

  private func search(_ number: UInt32) -> TermForm? {
    let place = forms.partitioningIndex { $0.number >= number }
    return place < forms.count && forms[place].number == number ? forms[place] : nil
  }
}
