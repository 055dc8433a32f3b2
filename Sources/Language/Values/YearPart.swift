/// What a date says within a year.
enum YearPart: Hashable {
  case months(ClosedRange<Int>)
  case day(Int, month: Int)
  case weeks(ClosedRange<Int>)
  /// December to February: of two years it is the winter between them, of one year it is at either end.
  case winter

  static let year = YearPart.months(1...12)

  static func quarters(_ quarters: ClosedRange<Int>) -> YearPart? {
    (1...4).contains(quarters.lowerBound) && quarters.upperBound <= 4
      ? .months(3 * quarters.lowerBound - 2...3 * quarters.upperBound) : nil
  }

  static func halves(_ halves: ClosedRange<Int>) -> YearPart? {
    (1...2).contains(halves.lowerBound) && halves.upperBound <= 2
      ? .months(6 * halves.lowerBound - 5...6 * halves.upperBound) : nil
  }

  /// nil where the year has no such day or week.
  func span(of year: Int) -> DaySpan? {
    switch self {
    case .months(let months): return .months(months, of: year)
    case .winter: return .years(year, to: year)
    case .day(let day, let month):
      return CalendarDay(year: year, month: month, day: day).map { DaySpan($0, to: $0) }
    case .weeks(let weeks):
      guard let first = CalendarDay.monday(ofWeek: weeks.lowerBound, of: year),
        let last = CalendarDay.monday(ofWeek: weeks.upperBound, of: year)
      else { return nil }
      return DaySpan(first, to: last.adding(days: 6))
    }
  }

  /// A part of one or two years: of two, from the first one's to the last one's.
  func span(of years: ClosedRange<Int>) -> DaySpan? {
    if self == .winter, years.count == 2 {
      return DaySpan(.first(ofMonth: 12, of: years.lowerBound), to: .last(ofMonth: 2, of: years.upperBound))
    }
    guard let first = span(of: years.lowerBound), let last = span(of: years.upperBound) else { return nil }
    return first.union(last)
  }
}

/// Where in a span of time a date is.
enum Portion: Hashable {
  /// primo, medio, ultimo: its first, second and last third.
  case third(Int)
  /// udgangen af: its last day.
  case end

  func span(of part: YearPart, in years: ClosedRange<Int>) -> DaySpan? {
    guard let whole = part.span(of: years) else { return nil }
    switch self {
    case .end: return DaySpan(whole.last, to: whole.last)
    case .third(let number):
      guard case .months(let months) = part else { return whole }
      if months.count == 1 { return Self.tenDays(number, of: whole) }
      guard months.count % 3 == 0, years.count == 1 else { return whole }
      let third = months.count / 3
      let first = months.lowerBound + number * third
      return .months(first...first + third - 1, of: years.lowerBound)
    }
  }

  /// Days 1–10, 11–20 or the rest of a month.
  private static func tenDays(_ number: Int, of month: DaySpan) -> DaySpan {
    let first = month.first.adding(days: 10 * number)
    return DaySpan(first, to: number == 2 ? month.last : first.adding(days: 9))
  }
}
