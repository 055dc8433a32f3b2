import Language
import Model

/// What a query asks of a fact.
package enum FactCondition: Hashable, Sendable {
  /// Words of its text, as a word, phrase or pattern.
  case words(Clause)
  /// A date that has a day in common with these.
  case days(DayRange)
  /// A sum that has an amount in common with these.
  case amounts(AmountRange)
}

/// Days as they are typed: `2025`, `2025-06..`, `"1. kvartal 2025"`.
package struct DayRange: Hashable, Sendable {
  package let typed: String
  /// nil is open.
  let first: CalendarDay?
  let last: CalendarDay?

  /// nil for what is no date, and for dates of which the first is behind the last.
  init?(_ typed: String) {
    guard let ends = RangeEnds(typed, value: { DaySpan(statedIn: $0) }) else { return nil }
    self.typed = typed
    first = ends.from?.first
    last = ends.to?.last
    if let first, let last, first > last { return nil }
  }

  func overlaps(_ days: DaySpan) -> Bool {
    first.map { $0 <= days.last } ?? true && last.map { days.first <= $0 } ?? true
  }
}

/// Sums as they are typed: `100000..500000`, `1,5mio..`.
package struct AmountRange: Hashable, Sendable {
  package let typed: String
  /// nil is open.
  let least: Int?
  let greatest: Int?

  /// nil for what is no sum, and for sums of which the least is above the greatest.
  init?(_ typed: String) {
    guard let ends = RangeEnds(typed, value: { AmountSpan(typed: $0) }) else { return nil }
    self.typed = typed
    least = ends.from?.least
    greatest = ends.to?.greatest
    if let least, let greatest, least > greatest { return nil }
  }

  func overlaps(_ amount: AmountSpan) -> Bool {
    least.map { $0 <= amount.greatest } ?? true && greatest.map { amount.least <= $0 } ?? true
  }
}

/// The values at both ends of `a..b`; of a single value, that value twice.
private struct RangeEnds<Value> {
  var from: Value?
  var to: Value?

  /// nil where an end is no value, or both are open.
  init?(_ typed: String, value: (String) -> Value?) {
    guard let dots = typed.firstRange(of: "..") else {
      guard let only = value(typed) else { return nil }
      from = only
      to = only
      return
    }
    let ends = [typed[..<dots.lowerBound], typed[dots.upperBound...]]
    let values = ends.map { value(String($0)) }
    guard zip(ends, values).allSatisfy({ $0.isEmpty || $1 != nil }), values.contains(where: { $0 != nil }) else {
      return nil
    }
    from = values[0]
    to = values[1]
  }
}

// MARK: reading

extension QueryParser {
  /// `ansvarlig:skoleleder`, `frist:2025`, `økonomi:100000..500000`: what stands behind the colon.
  mutating func fact(_ field: Field, named name: String, at position: Int) throws(QueryMistake) -> Clause? {
    let valuePosition = scanner.position
    let isExact = scanner.skip("=")
    let isQuoted = scanner.next?.opensQuotation ?? false
    let value = isQuoted ? try phrase() : scanner.take { !$0.endsQueryWord }
    guard value.hasLetterOrDigit || (value == "*" && !isQuoted) else {
      throw QueryMistake(.missingValue(name), at: position)
    }
    if !isExact, let condition = try range(value, of: field.kind, at: valuePosition) {
      return .filter(.fact(field, condition))
    }
    let words: Clause? =
      isQuoted
      ? .phrase(value, exact: isExact)
      : isExact ? .exact(value) : try QueryWord(text: value, position: valuePosition).clause(dividing: false)
    return words.map { .filter(.fact(field, .words($0))) }
  }

  /// The days or sums that a value stands for; nil where it is words.
  private func range(
    _ value: String, of kind: Field.Kind, at position: Int
  ) throws(QueryMistake) -> FactCondition? {
    let isRange = value.contains("..")
    switch kind {
    case .date:
      if let days = DayRange(value) { return .days(days) }
      if isRange { throw QueryMistake(.badDate(value), at: position) }
    case .amount:
      if let amounts = AmountRange(value) { return .amounts(amounts) }
      if isRange { throw QueryMistake(.badAmount(value), at: position) }
    case .text, .shortValue: break
    }
    return nil
  }
}
