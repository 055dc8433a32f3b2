/// How a spreadsheet shows a number: a format code as ECMA-376 part 1, 18.8.30 and 18.8.31 have it, as a Danish Excel reads it.
struct CellFormat {
  /// As the number is, without a format.
  static let general = CellFormat("")

  private let sections: [[Token]]

  /// A piece of a code.
  fileprivate enum Token: Equatable {
    case literal(String)
    /// A letter of a date or time, and how often it stands.
    case date(Character, Int)
    /// Hours or minutes in all: "[h]".
    case elapsed(Character)
    case noon
    /// A place for a digit, and whether a zero stands there where the number has none.
    case digit(isShown: Bool)
    case point, group, percent
    /// As the number or text is.
    case general
    /// Names of months and days are English.
    case english
  }

  init(_ code: String) { sections = Self.sections(code).map(Self.tokens) }

  /// The codes that files name by number alone.
  static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0 \"kr.\"", 6: "#,##0 \"kr.\"", 7: "#,##0.00 \"kr.\"",
    8: "#,##0.00 \"kr.\"", 9: "0%", 10: "0.00%", 14: "dd-mm-yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "hh:mm", 21: "hh:mm:ss", 22: "dd-mm-yyyy hh:mm", 37: "#,##0",
    38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0 \"kr.\"", 43: "#,##0.00",
    44: "#,##0.00 \"kr.\"", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@",
  ]

  /// The number as the cell shows it.
  /// - Parameter countsFrom1904: whether day 0 is 1 January 1904.
  func text(of value: Double, countsFrom1904: Bool) -> String {
    let isOwnNegative = value < 0 && sections.count > 1
    let index = isOwnNegative ? 1 : value == 0 && sections.count > 2 ? 2 : 0
    let tokens = sections.indices.contains(index) ? sections[index] : []
    let shown = isOwnNegative ? -value : value
    let isDate = tokens.contains { token in
      switch token {
      case .date, .elapsed: true
      default: false
      }
    }
    guard isDate else { return NumberText(shown).text(by: tokens) }
    return SheetDate(shown, countsFrom1904: countsFrom1904).map { Self.text(of: $0, by: tokens) }
      ?? NumberText(value).plain
  }

  /// The parts of a code: for numbers above, below and at zero.
  private static func sections(_ code: String) -> [[Character]] {
    var sections: [[Character]] = [[]]
    var (isQuoted, isEscaped) = (false, false)
    for sign in code {
      if sign == ";", !isQuoted, !isEscaped {
        sections.append([])
      } else {
        if sign == "\"", !isEscaped { isQuoted.toggle() }
        isEscaped = sign == "\\" && !isEscaped
        sections[sections.count - 1].append(sign)
      }
    }
    return sections
  }

  private static func tokens(_ code: [Character]) -> [Token] {
    if ["", "general", "standard"].contains(String(code).lowercased()) { return [.general] }
    var tokens: [Token] = []
    var rest = code[...]
    while let sign = rest.popFirst() {
      switch sign {
      case "\"":
        tokens.append(.literal(String(rest.prefix { $0 != "\"" })))
        rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\": if let next = rest.popFirst() { tokens.append(.literal(String(next))) }
      // As wide as a sign, or filled with one.
      case "_", "*":
        _ = rest.popFirst()
        if sign == "_" { tokens.append(.literal(" ")) }
      case "[":
        tokens += bracket(String(rest.prefix { $0 != "]" }))
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "0", "?": tokens.append(.digit(isShown: sign == "0"))
      case "#": tokens.append(.digit(isShown: false))
      case ".": tokens.append(.point)
      case ",": tokens.append(.group)
      case "%": tokens.append(.percent)
      case "@": tokens.append(.general)
      case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S":
        let letter = Character(sign.lowercased())
        let more = rest.prefix { $0.lowercased() == sign.lowercased() }.count
        rest = rest.dropFirst(more)
        tokens.append(.date(letter, more + 1))
      case "A" where rest.starts(with: "M/PM"):
        rest = rest.dropFirst(4)
        tokens.append(.noon)
      default: tokens.append(.literal(String(sign)))
      }
    }
    return tokens.withPointsOfDates
  }

  /// What stands in brackets: a currency and a language, hours in all, or a colour or condition, which shows nothing.
  private static func bracket(_ text: String) -> [Token] {
    if text.hasPrefix("$") {
      let sides = text.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
      // The low ten bits of a language's number are the language, 9 for English ([MS-LCID]).
      let isEnglish = sides.count > 1 && sides.last.flatMap { Int($0, radix: 16) }.map { $0 & 0x3FF == 9 } == true
      return [.literal(String(sides.first ?? ""))] + (isEnglish ? [.english] : [])
    }
    let letter = Set(text.lowercased())
    return letter.count == 1 && letter.isSubset(of: ["h", "m", "s"]) ? letter.map { .elapsed($0) } : []
  }
}

extension [CellFormat.Token] {
  /// In dates a point and a comma are no more than that.
  fileprivate var withPointsOfDates: Self {
    guard contains(where: { if case .date = $0 { true } else { false } }) else { return self }
    return map { $0 == .point ? .literal(".") : $0 == .group ? .literal(",") : $0 }
  }
}

// MARK: dates

extension CellFormat {
  private static func text(of date: SheetDate, by tokens: [Token]) -> String {
    let (isEnglish, hasNoon) = (tokens.contains(.english), tokens.contains(.noon))
    var text = ""
    for (index, token) in tokens.enumerated() {
      switch token {
      case .literal(let letters): text += letters
      case .elapsed(let unit): text += "\(date.elapsed(unit))"
      case .noon: text += date.hour < 12 ? "AM" : "PM"
      case .date("m", let count) where count < 3 && isMinute(index, of: tokens):
        text += padded(date.minute, to: count)
      case .date("h", let count): text += padded(hasNoon ? (date.hour + 11) % 12 + 1 : date.hour, to: count)
      case .date(let letter, let count): text += date.text(letter, count: count, isEnglish: isEnglish)
      case .digit, .point, .group, .percent, .general, .english: break
      }
    }
    return text
  }

  /// Whether the letter m at a place means minutes: behind hours or before seconds.
  private static func isMinute(_ index: Int, of tokens: [Token]) -> Bool {
    func unit(_ token: Token) -> Character? {
      switch token {
      case .date(let letter, _), .elapsed(let letter): letter
      default: nil
      }
    }
    return tokens[..<index].reversed().lazy.compactMap(unit).first == "h"
      || tokens[(index + 1)...].lazy.compactMap(unit).first == "s"
  }
}

func padded(_ number: Int, to count: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, count - digits.count)) + digits
}

// MARK: numbers

/// A number as text, with a decimal comma.
private struct NumberText {
  private let value: Double

  init(_ value: Double) { self.value = value }

  /// Up to fifteen digits, as the cell is edited.
  var plain: String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return "\(value)".replacing(".", with: ",")
  }

  func text(by tokens: [CellFormat.Token]) -> String {
    guard tokens.contains(where: { if case .digit = $0 { true } else { false } }) else {
      return tokens.map { token in
        switch token {
        case .literal(let letters): letters
        case .general: plain
        default: ""
        }
      }.joined()
    }
    let point = tokens.firstIndex(of: .point) ?? tokens.endIndex
    let decimals = tokens[point...].count { if case .digit = $0 { true } else { false } }
    let least = tokens[..<point].count { $0 == .digit(isShown: true) }
    let scaled = tokens.contains(.percent) ? value * 100 : value
    guard abs(scaled) < 1e15, decimals <= 9 else { return plain }
    let number = digits(of: scaled, decimals: decimals, least: least, isGrouped: tokens[..<point].contains(.group))
    var text = ""
    var isWritten = false
    for token in tokens {
      switch token {
      case .literal(let letters): text += letters
      case .percent: text += "%"
      case .digit where !isWritten:
        text += number
        isWritten = true
      default: break
      }
    }
    return text
  }

  /// - Parameter least: how many digits there are before the comma at least.
  private func digits(of value: Double, decimals: Int, least: Int, isGrouped: Bool) -> String {
    var unit = 1
    for _ in 0..<decimals { unit *= 10 }
    let whole = abs((value * Double(unit)).rounded())
    guard whole < 9e18 else { return plain }
    let (high, low) = Int(whole).quotientAndRemainder(dividingBy: unit)
    var text = padded(high, to: least)
    if isGrouped {
      let letters = Array(text)
      text = letters.indices.map { index in
        (index > 0 && (letters.count - index).isMultiple(of: 3) ? "." : "") + String(letters[index])
      }.joined()
    }
    if decimals > 0 { text += "," + padded(low, to: decimals) }
    return (value < 0 && whole > 0 ? "-" : "") + text
  }
}
