/// A day and a time of day, as spreadsheets count them: days since the end of 1899 or since 1904.
struct SheetDate {
  private let year: Int
  private let month: Int
  private let day: Int
  /// 0 is Monday.
  private let weekday: Int
  /// Since midnight, and with all days.
  private let seconds: Int
  private let total: Double

  /// Nil for what is before the first day or after the year 9999.
  init?(_ value: Double, countsFrom1904: Bool) {
    guard value >= 0, value < 2_958_466 else { return nil }
    total = value
    var days = Int(value)
    let rounded = Int(((value - Double(days)) * 86_400).rounded())
    days += rounded / 86_400
    seconds = rounded % 86_400
    // The first of them is a day early up to the 29 February 1900 that programs believe in.
    let start = countsFrom1904 ? 1462 : days < 61 ? 1 : 0
    // Days since 1 March of the year 0, as in H. Hinnant, "chrono-compatible low-level date algorithms": 30 December 1899 is
    // day 693,899 of them.
    let number = days + start + 693_899
    weekday = (number + 2) % 7
    let (era, dayOfEra) = number.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  var hour: Int { seconds / 3_600 }
  var minute: Int { seconds / 60 % 60 }

  /// Hours, minutes or seconds in all.
  func elapsed(_ unit: Character) -> Int {
    Int((total * (unit == "h" ? 24 : unit == "m" ? 1_440 : 86_400)).rounded(.down))
  }

  /// What a letter of a format code, written so often, shows.
  func text(_ letter: Character, count: Int, isEnglish: Bool) -> String {
    let names = isEnglish ? Self.english : Self.danish
    switch (letter, count) {
    case ("y", ...2): return padded(year % 100, to: 2)
    case ("y", _): return padded(year, to: 4)
    case ("m", ...2): return padded(month, to: count)
    case ("m", 3): return String(names.months[month - 1].prefix(3))
    case ("m", 5): return String(names.months[month - 1].prefix(1))
    case ("m", _): return names.months[month - 1]
    case ("d", ...2): return padded(day, to: count)
    case ("d", 3): return String(names.days[weekday].prefix(isEnglish ? 3 : 2))
    case ("d", _): return names.days[weekday]
    case ("s", _): return padded(seconds % 60, to: count)
    default: return ""
    }
  }

  private typealias Names = (months: [String], days: [String])

  private static let danish: Names = (
    [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
      "december",
    ], ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
  )
  private static let english: Names = (
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ], ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  )
}
