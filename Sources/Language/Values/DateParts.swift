// MARK: years

extension DateReader {
  struct Years {
    var range: ClosedRange<Int>
    var isSchoolYear: Bool
  }

  /// A year, years joined without a space ("2024-2026", "2024/25"), and, behind a part or of school years, "24/25".
  mutating func years(isBehindPart: Bool = false) -> Years? {
    guard let first = tokens.number(position) else { return nil }
    let stroke = tokens.tightSign(position + 1).flatMap { "/-".unicodeScalars.contains($0) ? $0 : nil }
    let second = stroke == nil ? nil : tokens.number(position + 2)
    if first.digits == 2, isBehindPart || isAboutSchoolYears {
      guard let second, second.digits == 2, second.value == (first.value + 1) % 100 else { return nil }
      position += 3
      return Years(range: 2000 + first.value...2001 + first.value, isSchoolYear: isAboutSchoolYears)
    }
    guard first.digits == 4, (1900...2099).contains(first.value), !isSum(position) else { return nil }
    guard let second, let last = Self.year(second, after: first.value) else {
      position += 1
      return Years(range: first.value...first.value, isSchoolYear: false)
    }
    position += 3
    return Years(range: first.value...last, isSchoolYear: isAboutSchoolYears && last == first.value + 1)
  }

  private static func year(_ number: (value: Int, digits: Int), after first: Int) -> Int? {
    let year = number.digits == 4 ? number.value : number.digits == 2 ? first / 100 * 100 + number.value : -1
    return year > first && year < 2100 ? year : nil
  }

  private func isSum(_ index: Int) -> Bool {
    tokens.word(index + 1).map(DateWords.currencies.contains) ?? false
  }
}

// MARK: parts of a year

extension DateReader {
  /// A month, a day of one, a quarter, half year, season or week, without its year.
  mutating func part() -> PartReading? {
    if let word = tokens.word(position) {
      if let month = DateWords.month(word) { return monthPart(month) }
      if let season = DateWords.season(word) {
        position += 1
        return .part(season)
      }
      if word == "q", let quarters = list(from: position + 1) { return reading(.quarters(quarters)) }
      if word == "h", !tokens.isApart(position + 1), let halves = list(from: position + 1) {
        return reading(.halves(halves))
      }
      if DateWords.weeks.contains(word), let weeks = list(from: position + 1) {
        return (1...53).contains(weeks.lowerBound) && weeks.upperBound <= 53 ? .part(.weeks(weeks)) : .impossible
      }
      guard let number = DateWords.ordinal(word) else { return nil }
      return counted(number...number, endingAt: position + 1)
    }
    let start = position
    guard let numbers = list(from: position) else { return nil }
    let end = position
    position = start
    return counted(numbers, endingAt: end)
  }

  private func reading(_ part: YearPart?) -> PartReading { part.map { .part($0) } ?? .impossible }

  /// What some numbers count: "1.-3. kvartal", "2. halvår", "1. maj".
  private mutating func counted(_ numbers: ClosedRange<Int>, endingAt end: Int) -> PartReading? {
    var next = end
    if tokens.word(next).map(DateWords.ordinalEndings.contains) ?? false { next += 1 }
    if tokens.word(next) == "of" { next += 1 }
    guard let word = tokens.word(next) else { return nil }
    if DateWords.quarters.contains(word) {
      position = next + 1
      return reading(.quarters(numbers))
    }
    if DateWords.halves.contains(word) {
      position = next + 1
      if tokens.word(position) == "year" { position += 1 }
      return reading(.halves(numbers))
    }
    guard let month = DateWords.month(word) else { return nil }
    position = next + 1
    guard numbers.count > 1 else { return .part(.day(numbers.lowerBound, month: month)) }
    return days(numbers, of: month)
  }

  /// "1.-3. maj": the first day waits for its year as a date of its own would.
  private mutating func days(_ days: ClosedRange<Int>, of month: Int) -> PartReading {
    undated.append(.day(days.lowerBound, month: month))
    return .part(.day(days.upperBound, month: month))
  }

  /// "maj", or "May 1" where a year stands behind.
  private mutating func monthPart(_ month: Int) -> PartReading {
    position += 1
    if tokens.sign(position) == "." { position += 1 }
    guard let day = tokens.short(position), day <= 31 else { return .part(.months(month...month)) }
    var next = position + 1
    if tokens.word(next).map(DateWords.ordinalEndings.contains) ?? false { next += 1 }
    if tokens.sign(next) == "," { next += 1 }
    guard let year = tokens.number(next), year.digits == 4, tokens.isApart(next) else {
      return .part(.months(month...month))
    }
    position = next
    return .part(.day(day, month: month))
  }

  /// The most numbers that are read as one list, so that a text of nothing but numbers takes no longer than any other.
  private static let longestList = 4

  /// Numbers of one or two digits, from the least to the greatest; goes past them. "1.-3.", "1. og 2.", "12-14".
  private mutating func list(from start: Int) -> ClosedRange<Int>? {
    guard let first = tokens.short(start) else { return nil }
    var range = first...first
    var next = start + 1
    if tokens.sign(next) == ".", !tokens.isApart(next) { next += 1 }
    var left = Self.longestList - 1
    while left > 0, tokens.isJoin(next), let number = tokens.short(next + 1), !isYears(next + 1) {
      left -= 1
      range = min(range.lowerBound, number)...max(range.upperBound, number)
      next += 2
      if tokens.sign(next) == ".", !tokens.isApart(next) { next += 1 }
    }
    position = next
    return range
  }

  /// Whether "24/25" stands there.
  private func isYears(_ index: Int) -> Bool {
    guard let first = tokens.short(index), tokens.tightSign(index + 1) == "/" else { return false }
    return tokens.short(index + 2) == first + 1
  }
}

// MARK: dates in numbers

extension DateReader {
  /// "31.12.2025", "31/12-25", "31/12 2025", "12/2025", "2025-12-31", "2025-12"; "31/12" as a day without a year.
  mutating func numericDate() -> NumericDate? {
    guard let first = tokens.number(position) else { return nil }
    if first.digits == 4 { return (1900...2099).contains(first.value) ? yearFirst(first.value) : nil }
    guard first.digits <= 2, let sign = tokens.sign(position + 1), "./-".unicodeScalars.contains(sign),
      !tokens.isApart(position + 1), sign == "." || !tokens.isApart(position + 2),
      let second = tokens.number(position + 2)
    else { return nil }
    if second.digits == 4, !tokens.isApart(position + 2), (1900...2099).contains(second.value) {
      position += 3
      return (1...12).contains(first.value)
        ? .span(.months(first.value...first.value, of: second.value)) : .impossible
    }
    guard second.digits <= 2 else { return nil }
    return dayFirst(first.value, month: second.value, sign: sign)
  }

  private mutating func dayFirst(_ day: Int, month: Int, sign: Unicode.Scalar) -> NumericDate? {
    var next = position + 3
    let isSigned = tokens.sign(next).map("./-".unicodeScalars.contains) == true && !tokens.isApart(next)
    if isSigned { next += 1 }
    if let year = tokens.number(next), sign != "-" || isSigned, isYear(year, at: next, isSigned: isSigned) {
      position = next + 1
      let full = year.digits == 4 ? year.value : year.value + (year.value < 80 ? 2000 : 1900)
      return CalendarDay(year: full, month: month, day: day).map { .span(DaySpan($0, to: $0)) } ?? .impossible
    }
    // "12.30" may be a time or a number; it counts only where a date that has a year is joined to it.
    guard sign != "-", (1...12).contains(month), (1...31).contains(day), isDayJoined(position + 3) else { return nil }
    position += 3
    return .undated(.day(day, month: month))
  }

  /// A number of two digits is a year where nothing goes on behind it: in "31/5-10/6 2025", 10 is a day.
  private func isYear(_ number: (value: Int, digits: Int), at index: Int, isSigned: Bool) -> Bool {
    if number.digits == 4 { return (1900...2099).contains(number.value) }
    guard number.digits == 2, isSigned, !tokens.isApart(index) else { return false }
    let goesOn = tokens.tightSign(index + 1).map("./".unicodeScalars.contains) == true
    return !(goesOn && tokens.number(index + 2) != nil)
  }

  private func isDayJoined(_ index: Int) -> Bool {
    let next = tokens.sign(index) == "." ? index + 1 : index
    return tokens.isJoin(next) && tokens.number(next + 1) != nil
  }

  private mutating func yearFirst(_ year: Int) -> NumericDate? {
    guard let sign = tokens.tightSign(position + 1), "-/.".unicodeScalars.contains(sign),
      let month = tokens.number(position + 2), month.digits <= 2
    else { return nil }
    if tokens.tightSign(position + 3) == sign, let day = tokens.short(position + 4) {
      position += 5
      return CalendarDay(year: year, month: month.value, day: day).map { .span(DaySpan($0, to: $0)) } ?? .impossible
    }
    // "2011-12" is a month or two years; as years it covers both.
    guard sign == "-", month.digits == 2, (1...12).contains(month.value), month.value <= year % 100 else { return nil }
    position += 3
    return .span(.months(month.value...month.value, of: year))
  }
}
