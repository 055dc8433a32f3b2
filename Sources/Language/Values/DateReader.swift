extension DaySpan {
  /// The days from the first to the last date that a text states; nil where it states none, or one that no calendar has.
  ///
  /// A date is a day, week, month, quarter, half year, season, year or school year. Without a year it is none, unless
  /// dates joined to it have one ("marts og maj 2025"). Only what is written is read: "løbende" has no days.
  package init?(statedIn text: String) {
    var reader = DateReader(text)
    guard let span = reader.span() else { return nil }
    self = span
  }
}

/// Reads the dates of a text from left to right.
struct DateReader {
  let tokens: ValueTokens
  var position = 0
  /// Whether years joined by a stroke are school years from here on.
  var isAboutSchoolYears = false
  private var found: DaySpan?
  private var isImpossible = false
  /// Dates without a year that the next date is joined to.
  var undated: [YearPart] = []
  /// "primo", "medio" …, which the next date is joined to.
  private var portions: [Portion] = []

  init(_ text: String) { tokens = ValueTokens(text) }

  mutating func span() -> DaySpan? {
    while position < tokens.count, !isImpossible { step() }
    return isImpossible ? nil : found
  }

  private mutating func step() {
    if let word = tokens.word(position), let portion = DateWords.portion(word) {
      portions.append(portion)
      position += 1
    } else if skipSchoolYearWord() {
      isAboutSchoolYears = true
    } else if let date = numericDate() {
      take(date)
    } else if let part = part() {
      take(part)
    } else if let years = years() {
      take(years)
    } else {
      passOver()
    }
  }

  /// What a numeric date turned out to be.
  enum NumericDate {
    case span(DaySpan)
    /// A day and month without a year.
    case undated(YearPart)
    /// Three numbers that are no day of the calendar.
    case impossible
  }

  private mutating func take(_ date: NumericDate) {
    switch date {
    case .impossible: isImpossible = true
    case .undated(let part): undated.append(part)
    case .span(let span):
      // "1/5 og 1/10 2025": the days before have the year of this one.
      resolve(in: span.last.year...span.last.year)
      add(span)
    }
  }

  /// What a date in words turned out to be.
  enum PartReading {
    case part(YearPart)
    /// A fifth quarter.
    case impossible
  }

  private mutating func take(_ reading: PartReading) {
    guard case .part(let part) = reading else {
      isImpossible = true
      return
    }
    let end = position
    skipFillers()
    if let years = years(isBehindPart: true) {
      undated.append(part)
      resolve(in: years.range)
    } else {
      position = end
      undated.append(part)
    }
  }

  private mutating func take(_ years: Years) {
    if years.range.count == 1, let part = partBehindYear() {
      undated.append(part)
      resolve(in: years.range)
    } else if years.isSchoolYear {
      undated = []
      let whole = DaySpan.schoolYear(from: years.range.lowerBound)
      add(portions == [.end] ? DaySpan(whole.last, to: whole.last) : whole)
      portions = []
    } else {
      undated.append(.year)
      resolve(in: years.range)
    }
  }

  /// "2025 Q1", "2025, uge 12", where no year of its own stands behind.
  private mutating func partBehindYear() -> YearPart? {
    let start = position
    if let sign = tokens.sign(position) {
      guard ",:(".unicodeScalars.contains(sign) || tokens.tightSign(position) == "-" else { return nil }
      position += 1
    }
    guard case .part(let part)? = part() else {
      position = start
      return nil
    }
    let end = position
    guard years(isBehindPart: true) == nil else {
      position = start
      return nil
    }
    position = end
    return part
  }

  /// Places all undated parts in some years.
  private mutating func resolve(in years: ClosedRange<Int>) {
    for (index, part) in undated.enumerated() {
      let isLast = index == undated.count - 1
      let spans = isLast && !portions.isEmpty ? portions.map { $0.span(of: part, in: years) } : [part.span(of: years)]
      for span in spans {
        if let span { add(span) } else { isImpossible = true }
      }
    }
    undated = []
    portions = []
  }

  private mutating func add(_ span: DaySpan) { found = found?.union(span) ?? span }

  /// Goes past what is no date. Any other word ends a list of dates.
  private mutating func passOver() {
    let isFiller = tokens.word(position).map(DateWords.fillers.contains) ?? (tokens.sign(position) == ".")
    if !isFiller, !tokens.isJoin(position) {
      undated = []
      portions = []
    }
    let isNumber = tokens.number(position) != nil
    position += 1
    guard isNumber else { return }
    // The rest of "1.250.000" is no year.
    while let sign = tokens.tightSign(position), sign == "." || sign == ",", tokens.number(position + 1) != nil {
      position += 2
    }
  }

  private mutating func skipFillers() {
    while tokens.word(position).map(DateWords.fillers.contains)
      ?? tokens.sign(position).map(",.-/(".unicodeScalars.contains) ?? false
    {
      position += 1
    }
  }

  private mutating func skipSchoolYearWord() -> Bool {
    guard let word = tokens.word(position) else { return false }
    if DateWords.schoolYears.contains(word) {
      position += 1
    } else if word == "school", ["year", "years"].contains(tokens.word(position + 1)) {
      position += 2
    } else {
      return false
    }
    return true
  }
}
