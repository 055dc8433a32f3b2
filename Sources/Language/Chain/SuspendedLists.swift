/// The lists that suspended words stand in: "læse-, sprog- (SPR) og ikke mindst matematikvejledere".
extension SuspendedCompounds {
  /// The word that closes a list of suspended ones, or opens the phrase that does, and the abbreviation in parentheses
  /// after the first, in small.
  func list(after index: Int) -> (closing: Int, initials: String?)? {
    var initials: String?
    var isJoined = false
    var next = index + 1
    while next < words.count, next < index + Self.longestList {
      let gap = gap(after: next - 1)
      guard isListGap(gap, after: next - 1) else { return nil }
      if gap.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "&") }) { isJoined = true }
      if gap.last == UInt8(ascii: "("), self.gap(after: next).first == UInt8(ascii: ")") {
        if next == index + 1 { initials = analyzed[next].folded }
      } else if Self.conjunctions.contains(analyzed[next].folded), !words[next].hasHyphenAfter {
        isJoined = true
      } else if !words[next].hasHyphenAfter {
        return isJoined ? (next, initials) : nil
      }
      next += 1
    }
    return nil
  }

  static let longestList = 12
  /// So many words may stand between a list and the word that closes it.
  static let longestPhrase = 4
  static let conjunctions: Set<String> = [
    "og", "eller", "samt", "som", "men", "ikke", "såvel", "kontra", "contra", "versus", "plus", "hhv", "henholdsvis",
  ]
  /// Spaces, the one that does not break (U+00A0) by its two bytes, and what divides and joins the words of a list.
  static let listSigns = Array(" ,()/&\n\t\r\u{a0}".utf8)

  func isListGap(_ gap: ArraySlice<UInt8>, after word: Int) -> Bool {
    let isShortened = Self.shortened.contains(analyzed[word].folded)
    return (isShortened && gap.first == UInt8(ascii: ".") ? gap.dropFirst() : gap).allSatisfy(Self.listSigns.contains)
  }

  /// Words that are written with a full stop.
  private static let shortened: Set<String> = ["evt", "hhv", "inkl", "ekskl", "div"]

  /// True for a word that stands before others in a phrase whose noun is yet to come.
  ///
  /// - Parameter isOpen: true when a word before has opened it already; then any that is no noun goes on with it.
  func opensPhrase(_ word: Int, isOpen: Bool) -> Bool {
    let folded = analyzed[word].folded
    guard words[word].core == words[word].range, word + 1 < words.count else { return false }
    let gap = gap(after: word)
    let isStopped = gap.first == UInt8(ascii: ".") && Self.shortened.contains(folded)
    guard (isStopped ? gap.dropFirst() : gap).allSatisfy(Self.spaces.contains) else { return false }
    if Self.phraseOpeners.contains(folded) { return true }
    guard folded.count > 3, analyzed[word].parts.isEmpty else { return false }
    if Self.adjectiveEndings.contains(where: folded.hasSuffix) { return true }
    return isOpen && !FunctionWords.contains(folded) && analyzer.lexicon?.contains(word: folded) == true
      && !analyzer.isNoun(analyzed[word])
  }

  private static let spaces = Array(" \n\t\r\u{a0}".utf8)
  /// Determiners, and adverbs that weigh what is joined.
  private static let phraseOpeners: Set<String> = [
    "al", "alle", "alt", "anden", "andet", "andre", "delvis", "delvist", "den", "det", "de", "desuden", "div", "egen",
    "eget",
    "egne", "ekskl", "eventuel", "eventuelt", "evt", "flere", "fælles", "hele", "helst", "inkl", "især", "lignende",
    "ligeledes", "meget", "mest", "mindst", "navnlig", "nogle", "nye", "nyt", "ofte", "også", "samme", "særlig",
    "særligt", "tillige", "typisk", "øvrig", "øvrigt", "øvrige",
  ]
  private static let adjectiveEndings = ["e", "ig", "igt", "isk"]
}
