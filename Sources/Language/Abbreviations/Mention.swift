/// A place where a text uses an abbreviation.
struct Mention {
  /// The number of the word in its passage.
  var word: Int
  /// As printed, without an ending: "PLC" for "PLC'er" and "PLC-vejleder".
  var abbreviation: String
  /// Its letters in small.
  var letters: [Character]
  /// How many letters begin at each capital of one in mixed case, by the number of the capital: "SoMe" is So and Me.
  var groups: [Int: Int] = [:]
  /// True for one in small letters, which only what stands directly before it can explain.
  private(set) var isSmall = false

  /// nil for a word that is no abbreviation.
  init?(_ passage: Passage, word: Int) {
    let surface = passage.surface(word)
    var base = Self.base(of: surface)
    if base.isEmpty, Self.mayBeSmall(surface, word: word, in: passage) {
      base = String(surface)
      isSmall = true
    }
    guard (2...7).contains(base.count), !Self.isNumeral(base) else { return nil }
    self.word = word
    abbreviation = base
    letters = base.compactMap { $0.lowercased().first }
    if isSmall {
      if Definition.spelledOut(before: self, in: passage) == nil { return nil }
      return
    }
    guard base.contains(where: \.isLowercase) else { return }
    let capitals = base.enumerated().filter { $0.element.isUppercase }.map(\.offset)
    for (capital, next) in zip(capitals, capitals.dropFirst() + [letters.count]) { groups[capital] = next - capital }
  }

  /// The abbreviation within a word: capitals, perhaps small letters between them, without what is hung on.
  private static func base(of surface: Substring) -> String {
    let stem = surface.prefix { $0 != "-" && $0 != "'" && $0 != "’" && $0 != "\u{2010}" && $0 != "\u{2011}" }
    guard stem.first?.isUppercase == true else { return "" }
    if isNumbered(stem) { return String(stem) }
    guard stem.allSatisfy(\.isLetter) else { return "" }
    let capitals = stem.prefix { $0.isUppercase }
    let ending = stem.dropFirst(capitals.count)
    // "SFO", "SFOer"
    if capitals.count >= 2, ending.count <= 4, ending.allSatisfy(\.isLowercase) { return String(capitals) }
    // "SoMe", "KiF": two small letters a capital at most.
    let count = stem.filter(\.isUppercase).count
    return count >= 2 && count * 3 >= stem.count ? String(stem) : ""
  }

  /// "PD3": two capitals and more, and a figure.
  private static func isNumbered(_ stem: Substring) -> Bool {
    stem.last?.isNumber == true && stem.count > 2 && stem.dropLast().allSatisfy { $0.isLetter && $0.isUppercase }
  }

  /// "(eoj)": small letters alone in parentheses that are no word and no unit of measure.
  private static func mayBeSmall(_ surface: Substring, word: Int, in passage: Passage) -> Bool {
    guard passage.stands(word, between: "(", and: ")"), (2...6).contains(surface.count),
      surface.allSatisfy({ $0.isLetter && $0.isLowercase }), !ShortenedWords.contains(String(surface))
    else { return false }
    let isWord = passage.lexicon?.contains(word: String(surface)) == true
    return !isWord || !surface.utf8.hasVowel
  }

  /// Numerals up to those that count chapters and stages; CV and LIC are none of these.
  private static func isNumeral(_ base: String) -> Bool { base.allSatisfy { "IVX".contains($0) } }
}
