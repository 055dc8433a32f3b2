/// A day of the Gregorian calendar.
package struct CalendarDay: Hashable, Sendable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// nil for a day that no calendar has, as 31 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
    self.init(checked: year, month: month, day: day)
  }

  private init(checked year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  static func first(ofMonth month: Int, of year: Int) -> CalendarDay {
    CalendarDay(checked: year, month: month, day: 1)
  }

  static func last(ofMonth month: Int, of year: Int) -> CalendarDay {
    CalendarDay(checked: year, month: month, day: days(inMonth: month, of: year))
  }

  /// "2025-06-30".
  package var inDigits: String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return [digits(year, 4), digits(month, 2), digits(day, 2)].joined(separator: "-")
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension CalendarDay: CustomStringConvertible {
  /// ISO 8601, as "2025-06-30".
  package var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }
}

// MARK: weeks

extension CalendarDay {
  /// Monday of a week as ISO 8601 counts them; nil for a week that the year does not have.
  static func monday(ofWeek week: Int, of year: Int) -> CalendarDay? {
    let first = mondayOfFirstWeek(of: year)
    let number = first + 7 * (week - 1)
    guard week >= 1, number < mondayOfFirstWeek(of: year + 1) else { return nil }
    return CalendarDay(number: number)
  }

  func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// The week that 4 January is in, as a day number.
  private static func mondayOfFirstWeek(of year: Int) -> Int {
    let fourth = CalendarDay(checked: year, month: 1, day: 4).number
    // Day 0, 1 March of year 0, is a Wednesday.
    return fourth - (fourth + 2) % 7
  }

  /// Days since 1 March of year 0, so that a leap day ends its year (H. Hinnant, "chrono-compatible low-level date
  /// algorithms").
  private var number: Int {
    let year = month > 2 ? self.year : self.year - 1
    let monthsSinceMarch = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * monthsSinceMarch + 2) / 5 + day - 1
  }

  private init(number: Int) {
    let era = number / 146_097
    let dayOfEra = number % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthsSinceMarch = (5 * dayOfYear + 2) / 153
    let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
    self.init(
      checked: 400 * era + yearOfEra + (month < 3 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthsSinceMarch + 2) / 5 + 1)
  }
}
