/// Sums of money from a least to a greatest one, both included.
package struct AmountSpan: Hashable, Sendable {
  /// In øre, so that "149,50 kr." is no rounded sum.
  package let least: Int
  package let greatest: Int

  /// - Parameter greatest: never below `least`.
  package init(_ least: Int, to greatest: Int) {
    self.least = min(least, greatest)
    self.greatest = max(least, greatest)
  }

  package func union(_ other: AmountSpan) -> AmountSpan {
    AmountSpan(min(least, other.least), to: max(greatest, other.greatest))
  }

  /// From the least to the greatest sum that a text states; nil where it states none.
  ///
  /// A sum is a number with "kr.", "DKK", "t.kr.", "mio." or their like beside it; a number alone may count anything.
  package init?(statedIn text: String) {
    self.init(statedIn: text, isSumByItself: false)
  }

  /// Reads what a person types: a number alone is kroner.
  package init?(typed text: String) {
    self.init(statedIn: text, isSumByItself: true)
  }

  private init?(statedIn text: String, isSumByItself: Bool) {
    var reader = AmountReader(text, isSumByItself: isSumByItself)
    guard let span = reader.span() else { return nil }
    self = span
  }
}

/// Reads the sums of a text from left to right.
struct AmountReader {
  private let tokens: ValueTokens
  private let isSumByItself: Bool
  private var position = 0
  private var found: AmountSpan?

  init(_ text: String, isSumByItself: Bool) {
    tokens = ValueTokens(text)
    self.isSumByItself = isSumByItself
  }

  mutating func span() -> AmountSpan? {
    while position < tokens.count {
      let start = position
      guard let first = number() else {
        position = start + 1
        continue
      }
      let beforeUnit = position
      let second = joinedNumber()
      if second == nil { position = beforeUnit }
      if let unit = unit(behindNumberAt: start) { add(first, to: second, unit: unit) }
    }
    return found
  }

  private mutating func add(_ first: Decimal?, to second: Decimal?, unit: Int) {
    guard let first, let greatest = (second ?? first).hundredths(times: unit) else { return }
    let isYear = !first.isGrouped && (1900...2099).contains(first.digits)
    if let second, isYear, second.isGrouped || unit > 1 {
      // "i 2025 og 500.000 kr. i 2026"
      return add(second, to: nil, unit: unit)
    }
    // "100-200.000 kr." leaves the thousands out once.
    let isShared = second.map { $0.isGrouped && !first.isGrouped && (1..<1_000).contains(first.digits) } ?? false
    guard let least = first.hundredths(times: isShared ? 1_000 * unit : unit) else { return }
    let span = AmountSpan(least, to: greatest)
    found = found?.union(span) ?? span
  }
}

// MARK: numbers

extension AmountReader {
  /// A number with decimals: `digits` divided by ten `places` times.
  struct Decimal {
    var digits: Int
    var places: Int
    /// Whether its thousands are set apart.
    var isGrouped: Bool

    /// In hundredths; nil where that is more than is counted with.
    func hundredths(times unit: Int) -> Int? {
      let (sum, isTooGreat) = digits.multipliedReportingOverflow(by: 100 * unit)
      guard !isTooGreat else { return nil }
      return (0..<places).reduce(sum) { value, _ in value / 10 }
    }
  }

  /// A number, and goes past it. The inner value is nil for one that can be read in two ways ("150,000"), which is no sum.
  private mutating func number() -> Decimal?? {
    guard let first = tokens.number(position) else { return nil }
    let isNegative = tokens.sign(position - 1) == "-" && tokens.isApart(position - 1) && !tokens.isApart(position)
    var isReadable = first.value >= 0
    var number = Decimal(digits: first.value, places: 0, isGrouped: false)
    position += 1
    var groupSign: Unicode.Scalar?
    while let (sign, digits) = nextPart(after: first.digits, groupSign: groupSign) {
      position += sign == " " ? 1 : 2
      let mayBeGroup = digits.digits == 3 && first.digits <= 3 && first.value > 0
      let isGroup = mayBeGroup && number.places == 0 && (groupSign ?? sign) == sign
      let (shifted, isTooGreat) = number.digits.multipliedReportingOverflow(by: Self.power(of: digits.digits))
      let (sum, isMuchTooGreat) = shifted.addingReportingOverflow(digits.value)
      isReadable =
        isReadable && !isTooGreat && !isMuchTooGreat && digits.value >= 0 && (isGroup || number.places == 0)
      if isReadable { number.digits = sum }
      if isGroup {
        if sign == ",", groupSign == nil { isReadable = isReadable && hasAnotherGroup() }
        number.isGrouped = true
        groupSign = sign
      } else {
        number.places = digits.digits
      }
    }
    if isNegative { number.digits = -number.digits }
    return .some(isReadable && number.places <= 4 ? number : nil)
  }

  /// The next digits of a number with the sign before them; a space where they are a group behind a space.
  private func nextPart(
    after first: Int, groupSign: Unicode.Scalar?
  ) -> (sign: Unicode.Scalar, digits: (value: Int, digits: Int))? {
    if let sign = tokens.tightSign(position), sign == "." || sign == ",", let digits = tokens.number(position + 1) {
      return (sign, digits)
    }
    guard first <= 3, (groupSign ?? " ") == " ", tokens.isApart(position), let digits = tokens.number(position),
      digits.digits == 3
    else { return nil }
    return (" ", digits)
  }

  /// "1,250,000" is a million in English; "150,000" may be 150 or 150 thousand.
  private func hasAnotherGroup() -> Bool {
    tokens.tightSign(position) == "," && tokens.number(position + 1)?.digits == 3
  }

  private static func power(of digits: Int) -> Int { (0..<min(digits, 9)).reduce(1) { power, _ in 10 * power } }

  /// The second number of "2-3 mio.".
  private mutating func joinedNumber() -> Decimal? {
    guard tokens.isJoin(position), tokens.sign(position) != "," else { return nil }
    position += 1
    return number() ?? nil
  }
}

// MARK: units

extension AmountReader {
  /// How many kroner the number counts that starts at a position and ends here; goes past the unit. nil where it does not
  /// count kroner.
  private mutating func unit(behindNumberAt start: Int) -> Int? {
    let scale = scale()
    let hasCurrency = skipCurrency()
    if let word = tokens.word(position), Self.otherCurrencies.contains(word) { return nil }
    if hasCurrency || scale != nil || isCurrency(before: start) || isSumByItself { return scale ?? 1 }
    return nil
  }

  /// "mio.", "t." before "kr.", "tkr."; goes past it.
  private mutating func scale() -> Int? {
    guard let word = tokens.word(position) else { return nil }
    if let scale = Self.scales[word] {
      position += 1
      skipPoint()
      return scale
    }
    let short = word == "t" ? 1_000 : word == "m" ? 1_000_000 : nil
    let next = tokens.sign(position + 1) == "." ? position + 2 : position + 1
    guard let short, tokens.word(next).map(Self.currencies.contains) ?? false else { return nil }
    position = next
    return short
  }

  /// "kr.", "DKK" or ",-".
  private mutating func skipCurrency() -> Bool {
    if tokens.sign(position) == ",", tokens.sign(position + 1) == "-", !tokens.isApart(position + 1) {
      position += 2
      return true
    }
    guard let word = tokens.word(position), Self.currencies.contains(word) else { return false }
    position += 1
    skipPoint()
    return true
  }

  private mutating func skipPoint() {
    if tokens.sign(position) == ".", !tokens.isApart(position) { position += 1 }
  }

  /// "DKK 1.250.000", "kr. 500"; but the "kr." of "100 kr. 200" belongs to what is before it.
  private func isCurrency(before start: Int) -> Bool {
    var index = start - 1
    if tokens.sign(index) == "-" || tokens.sign(index) == ":" { index -= 1 }
    if tokens.sign(index) == "." { index -= 1 }
    return tokens.word(index).map(Self.currencies.contains) ?? false && tokens.number(index - 1) == nil
  }

  private static let currencies: Set<String> = ["kr", "kroner", "dkk"]
  private static let otherCurrencies: Set<String> = ["euro", "eur", "usd", "dollars", "sek", "nok", "pund"]

  /// "billion" is missing: it is another number in Danish than in English.
  private static let scales: [String: Int] = [
    "tusind": 1_000, "tusinde": 1_000, "thousand": 1_000, "tkr": 1_000, "tdkk": 1_000,
    "mio": 1_000_000, "mill": 1_000_000, "million": 1_000_000, "millioner": 1_000_000, "millions": 1_000_000,
    "mkr": 1_000_000, "mdkk": 1_000_000, "mia": 1_000_000_000, "milliard": 1_000_000_000,
    "milliarder": 1_000_000_000,
  ]
}
