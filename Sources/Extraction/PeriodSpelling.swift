import Model

/// Finds periods in running text, in every spelling in use: 2018-2020, 2018–2020, 2018/2020, 2014 - 2016, 2018-20,
/// 2019/20, 2018 til 2020, 2021.
enum PeriodSpelling {
  /// The periods of a text in printed order; those of two years first.
  static func periods(in text: String) -> [Period] {
    // Nearly no text has a year.
    guard text.mayHoldYear else { return [] }
    let letters = Array(text)
    var found: [Period] = []
    var index = 0
    while index < letters.count {
      if let (period, end) = period(at: index, in: letters) {
        found.append(period)
        index = end
      } else {
        index += 1
      }
    }
    return found.filter { $0.first != $0.last } + found.filter { $0.first == $0.last }
  }

  /// The text without its periods and the words that lead up to them, for comparing titles.
  private static func period(at start: Int, in letters: [Character]) -> (Period, Int)? {
    guard letters[start].isFigure, start == 0 || !letters[start - 1].isWordPart, !isEndOfDate(start, letters: letters),
      let first = number(at: start, digits: 4, in: letters),
      (1970...2099).contains(first)
    else { return nil }
    var index = start + 4
    skipSpaces(&index, letters: letters)
    if let afterSign = separator(at: index, in: letters) {
      index = afterSign
      skipSpaces(&index, letters: letters)
      if let last = number(at: index, digits: 4, in: letters), last >= first, last - first <= 12 {
        return (Period(first: first, last: last), index + 4)
      }
      if let short = number(at: index, digits: 2, in: letters) {
        let last = first / 100 * 100 + short
        if last > first, last - first <= 12 { return (Period(first: first, last: last), index + 2) }
      }
    }
    let end = start + 4
    guard end == letters.count || !letters[end].isWordPart else { return nil }
    return (Period(first: first, last: first), end)
  }

  /// True for the year of "31-12-2018", "31/12/2018" and "31.12.2018".
  private static func isEndOfDate(_ start: Int, letters: [Character]) -> Bool {
    start > 1 && letters[start - 2].isNumber
      && (letters[start - 1] == "." || separator(at: start - 1, in: letters) == start)
  }

  /// Exactly so many digits, with none after them.
  private static func number(at start: Int, digits: Int, in letters: [Character]) -> Int? {
    guard start + digits <= letters.count else { return nil }
    let text = letters[start..<start + digits]
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    if start + digits < letters.count, letters[start + digits].isNumber { return nil }
    return Int(String(text))
  }

  private static func separator(at index: Int, in letters: [Character]) -> Int? {
    guard index < letters.count else { return nil }
    if ["-", "–", "—", "/", "\u{2011}", "\u{2212}", "_"].contains(letters[index]) { return index + 1 }
    let til = Array("til ")
    return letters[index...].starts(with: til) ? index + til.count : nil
  }

  private static func skipSpaces(_ index: inout Int, letters: [Character]) {
    while index < letters.count, letters[index].isWhitespace { index += 1 }
  }
}

extension String {
  /// Whether four figures stand in it that begin as the years of plans do.
  fileprivate var mayHoldYear: Bool {
    var figures: UInt32 = 0
    for byte in utf8 {
      figures = figures << 8 | UInt32(byte)
      let century = figures >> 16
      if century == 0x3139 || century == 0x3230, (0x30...0x39).contains(figures >> 8 & 0xFF),
        (0x30...0x39).contains(byte)
      {
        return true
      }
    }
    return false
  }
}

extension Character {
  fileprivate var isFigure: Bool { asciiValue.map { (0x30...0x39).contains($0) } ?? false }

  /// A year is no part of a longer number or word; in file names "_" stands for a space.
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
