/// The area a document belongs to, told from its title.
package enum Series {
  /// The title without period and years, folded: lower case, NFC, single spaces, no loose words or signs at its end.
  ///
  /// "Handleplan for skoleåret 2019/20" and "Handleplan (2020–2021)" are both "handleplan". Nil when nothing is left.
  package static func name(fromTitle title: String) -> String? {
    let words = words(ofTitle: title).lowercased().nfc
    return words.isEmpty ? nil : words
  }

  /// The title as printed, without period and years and without loose words and signs at its end: empty when nothing is left.
  package static func words(ofTitle title: String) -> String {
    var words = withoutYears(title.nfc).split(whereSeparator: \.isWhitespace).map(String.init)
    words.removeAll { trimmed($0, of: signs).isEmpty }
    while let last = words.last, loose.contains(trimmed(last.lowercased(), of: signs)) { words.removeLast() }
    guard let last = words.popLast() else { return "" }
    words.append(trimmed(last, of: trailingSigns))
    return words.joined(separator: " ").nfc
  }

  /// Replaces every year, and every span of years in any spelling, by a space.
  private static func withoutYears(_ title: String) -> String {
    let letters = Array(title)
    var rest = ""
    var index = 0
    while index < letters.count {
      if let end = endOfYears(letters, from: index) {
        rest += " "
        index = end
      } else {
        rest.append(letters[index])
        index += 1
      }
    }
    return rest
  }

  /// The index after "2018", "2018-2020", "2018 – 20", "2019/20" or "19/20" at `start`; nil when no year begins there.
  private static func endOfYears(_ letters: [Character], from start: Int) -> Int? {
    guard start == 0 || !(letters[start - 1].isLetter || letters[start - 1].isNumber),
      let first = number(letters, from: start)
    else { return nil }
    let second = secondYear(letters, after: first.end)
    if first.end - start == 4, (1900...2099).contains(first.value) { return second?.number.end ?? first.end }
    // A school year in short: only with a slash and only for the year that follows, since "10-12" may be an age.
    guard first.end - start == 2, let second, second.joint == "/", second.number.end - first.end == 3,
      second.number.value == (first.value + 1) % 100
    else { return nil }
    return second.number.end
  }

  /// The number of two or four digits that a dash or slash at `start`, with or without spaces, joins to a year.
  private static func secondYear(
    _ letters: [Character], after start: Int
  ) -> (joint: Character, number: (value: Int, end: Int))? {
    let joint = afterSpaces(letters, from: start)
    guard joint < letters.count, joints.contains(letters[joint]) else { return nil }
    let begin = afterSpaces(letters, from: joint + 1)
    guard let number = number(letters, from: begin), [2, 4].contains(number.end - begin) else { return nil }
    return (letters[joint], number)
  }

  private static func afterSpaces(_ letters: [Character], from start: Int) -> Int {
    letters[start...].firstIndex { !$0.isWhitespace } ?? letters.count
  }

  /// A number of at most four digits at `start` that no letter or digit follows, and the index after it.
  private static func number(_ letters: [Character], from start: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = start
    while end < letters.count, end - start < 4, let digit = letters[end].wholeNumberValue, letters[end].isASCII {
      value = value * 10 + digit
      end += 1
    }
    let goesOn = end < letters.count && (letters[end].isLetter || letters[end].isNumber)
    return end == start || goesOn ? nil : (value, end)
  }

  private static func trimmed(_ word: String, of signs: Set<Character>) -> String {
    var rest = Substring(word)
    while let last = rest.last, signs.contains(last) { rest.removeLast() }
    if signs == Series.signs { rest = rest.drop { signs.contains($0) } }
    return String(rest)
  }

  private static let joints: Set<Character> = ["-", "/", "–", "—", "‐", "‑", "−"]
  private static let trailingSigns = joints.union([".", ",", ":", ";", "(", "[", "|", "·", "•", "_"])
  private static let signs = trailingSigns.union([")", "]", "\"", "'", "’", "”", "“", "»", "«"])
  /// What only leads to the period at a title's end: prepositions, and the words for a span of time.
  private static let loose: Set<String> = [
    "for", "i", "fra", "til", "og", "af", "på", "om", "ved", "med", "under", "gennem", "pr", "den", "det", "de",
    "år", "året", "årene", "perioden", "periode", "planperioden", "strategiperioden", "skoleår", "skoleåret",
    "skoleårene", "kalenderåret", "budgetåret", "budgetperioden",
  ]
}
