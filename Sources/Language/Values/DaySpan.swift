/// Days from a first to a last one, both included.
package struct DaySpan: Hashable, Sendable {
  package let first: CalendarDay
  package let last: CalendarDay

  /// - Parameter last: never before `first`.
  package init(_ first: CalendarDay, to last: CalendarDay) {
    self.first = min(first, last)
    self.last = max(first, last)
  }

  static func months(_ months: ClosedRange<Int>, of year: Int) -> DaySpan {
    DaySpan(
      .first(ofMonth: months.lowerBound, of: year), to: .last(ofMonth: months.upperBound, of: year))
  }

  static func years(_ first: Int, to last: Int) -> DaySpan {
    DaySpan(.first(ofMonth: 1, of: first), to: .last(ofMonth: 12, of: last))
  }

  /// 1 August to 31 July.
  static func schoolYear(from year: Int) -> DaySpan {
    DaySpan(.first(ofMonth: 8, of: year), to: .last(ofMonth: 7, of: year + 1))
  }

  /// The days from the first of both to the last of both.
  package func union(_ other: DaySpan) -> DaySpan {
    DaySpan(min(first, other.first), to: max(last, other.last))
  }
}
