/// The lists that suspended words stand in: "læse-, sprog- (SPR) og ikke mindst matematikvejledere".
extension SuspendedCompounds {
  /// The word that closes a list of suspended ones, or opens the phrase that does, and the abbreviation in parentheses
  /// after the first, in small.
  func list(after index: Int) -> (closing: Int, initials: String?)? {
    var initials: String?
    var isJoined = false
    var next = index + 1
    while next < words.count, next < index + Self.longestList {
      let gap = beforeAside(gap(after: next - 1))
      guard isListGap(gap, after: next - 1) else { return nil }
      if gap.contains(where: Self.joints.contains) { isJoined = true }
      if let end = aside(from: next) {
        if next == index + 1, end == next { initials = analyzed[next].folded }
        next = end
      } else if joins(next, listFrom: index), !words[next].hasHyphenAfter {
        isJoined = true
      } else if !words[next].hasHyphenAfter {
        return isJoined ? (next, initials) : nil
      }
      next += 1
    }
    return nil
  }

  /// The last word of what stands in parentheses within a list and says something beside it: "støj- (se bilag 3) og …".
  ///
  /// - Returns: nil where none begins with this word, also for a part of the list itself: "støj- (og lugt-) gener".
  private func aside(from first: Int) -> Int? {
    guard opensAside(gap(before: first)) else { return nil }
    if gap(after: first).first == UInt8(ascii: ")") { return first }
    guard !Self.conjunctions.contains(analyzed[first].folded) else { return nil }
    for last in first..<min(words.count, first + Self.longestAside) {
      if words[last].hasHyphenAfter || words[last].hasHyphenBefore { return nil }
      let gap = gap(after: last)
      if gap.first == UInt8(ascii: ")") { return gap.count > 1 ? last : nil }
      if gap.contains(UInt8(ascii: "(")) { return nil }
    }
    return nil
  }

  private func opensAside(_ gap: ArraySlice<UInt8>) -> Bool { gap.last { "()".utf8.contains($0) } == UInt8(ascii: "(") }

  /// A gap without the signs that an aside begins with: "(+65 år)".
  private func beforeAside(_ gap: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard opensAside(gap), let opening = gap.lastIndex(of: UInt8(ascii: "(")) else { return gap }
    return gap[...opening]
  }

  /// The first word of what stands in parentheses and ends with this one; nil where nothing does.
  func aside(endingWith last: Int) -> Int? {
    guard gap(after: last).first == UInt8(ascii: ")") else { return nil }
    return (max(1, last - Self.longestAside + 1)...max(1, last)).last { first in
      first <= last && aside(from: first) == last
    }
  }

  /// True for a word that joins the last of a list to the others: "og", and "til" of two that "fra" stands before.
  private func joins(_ word: Int, listFrom index: Int) -> Bool {
    let folded = analyzed[word].folded
    if Self.conjunctions.contains(folded) { return true }
    return folded == "til" && word == index + 1
      && (max(0, index - Self.longestPhrase)..<index).contains { analyzed[$0].folded == "fra" }
  }

  static let longestList = 12
  private static let longestAside = 8
  /// Words that may stand between a list and the word that closes it.
  static let longestPhrase = 4
  static let conjunctions: Set<String> = [
    "og", "eller", "samt", "som", "men", "ikke", "såvel", "kontra", "contra", "versus", "plus", "hhv", "henholdsvis",
    "el",
  ]
  /// Signs that join as "og" does.
  private static let joints = Array("/&+".utf8)
  /// Spaces, the one that does not break (U+00A0) by its two bytes, what divides and joins the words of a list, and quotation
  /// marks, likewise by their bytes.
  static let listSigns = Set(" ,()/&+\n\t\r\u{a0}\"'’‘”“„»«".utf8)

  func isListGap(_ gap: ArraySlice<UInt8>, after word: Int) -> Bool {
    let isShortened = Self.shortened.contains(analyzed[word].folded)
    return (isShortened && gap.first == UInt8(ascii: ".") ? gap.dropFirst() : gap).allSatisfy(Self.listSigns.contains)
  }

  /// Words that are written with a full stop.
  private static let shortened: Set<String> = ["evt", "hhv", "inkl", "ekskl", "div", "el"]

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
    if folded.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return true }
    guard folded.count > 3, analyzed[word].parts.isEmpty else { return false }
    if Self.adjectiveEndings.contains(where: folded.hasSuffix) { return true }
    if Self.otherAdjectiveEndings.contains(where: folded.hasSuffix), analyzer.lexicon?.contains(word: folded) == true,
      !analyzer.isNoun(analyzed[word])
    {
      return true
    }
    return isOpen && !StopWords.withinNames.contains(folded) && analyzer.lexicon?.contains(word: folded) == true
      && !analyzer.isNoun(analyzed[word])
  }

  private static let spaces = Array(" \n\t\r\u{a0}".utf8)
  /// Determiners and numerals, and adverbs that weigh or date what is joined.
  private static let phraseOpeners = Set(
    """
    al alle alt anden andet andre begge blot delvis delvist dels den denne dens deres derefter dermed desuden det dets \
    dette de disse div egen eget egne ekskl en ens et eventuel eventuelt evt fem fire flere fælles første hans hele \
    helst hendes hver hvert inkl især jeres kun ligeledes lignende længere meget mest mindst navnlig nogle nu nye nyt \
    ofte også samme seks senere siden sin sine sit særlig særligt tidligere tillige to tre typisk vores øvrig øvrigt \
    øvrige
    """.split(separator: " ").map(String.init))
  private static let adjectiveEndings = ["e", "ig", "igt", "isk"]
  /// Endings that nouns have too.
  private static let otherAdjectiveEndings = [
    "al", "alt", "bar", "bart", "el", "elt", "iv", "ivt", "løs", "løst", "som", "somt", "sk", "ær", "ært",
  ]
}
