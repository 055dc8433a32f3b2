/// A stretch of words whose initials, or those of their compound parts, are an abbreviation's letters.
struct InitialsMatch {
  /// The ways in which words give their letters, each looked for only where the one before finds nothing.
  enum Manner: CaseIterable {
    /// Every word gives its first letter, except function words, which may; further parts of a compound may.
    case initials
    /// The same for a name: small words within it may be left out (IPS), and a capital makes any word one of it (DUÅ).
    case name
    /// A word may be taken apart where the text itself does it (VEU), and a function word may begin the meaning.
    case inner
    /// Of an abbreviation in mixed case each part gives the letters from one capital to the next (SoMe).
    case beginnings
    /// Each part of one word gives its first two letters (VEPU of *vejpulje*), or only the first part does (SPUS of
    /// *sprogudviklingssamtale*), or one of several words does (STAR of *Styrelsen for Arbejdsmarked og Rekruttering*).
    case leading
  }

  /// The words, by number.
  var words: Range<Int>
  /// How many parts of the last word have given a letter.
  var lastParts: Int
  /// How many parts stand within the stretch that gave none, those after the last letter not counted.
  var skipped: Int
  /// Words that gave no letter, by number.
  var silent: [Int] = []

  /// The words from `start` whose initials are an abbreviation's letters; nil when there are none.
  ///
  /// Of several ways the one that leaves out the fewest parts.
  ///
  /// - Parameter reachesEnd: whether only those count that end right before `end`.
  static func find(
    _ mention: Mention, in passage: Passage, from start: Int, to end: Int, manner: Manner = .initials,
    reachesEnd: Bool = false
  ) -> InitialsMatch? {
    guard start < end else { return nil }
    let isFunctionWord = StopWords.withinNames.contains(passage.words[start].folded)
    guard !isFunctionWord || manner == .inner || (manner == .name && passage.isCapitalized(start)) else { return nil }
    let search = Search(
      mention: mention, passage: passage, start: start, end: end, manner: manner, reachesEnd: reachesEnd)
    guard let match = search.best(at: start, letter: 0, skipped: 0) else { return nil }
    let gave = match.words.filter { !match.silent.contains($0) }
    return manner == .name && !gave.allSatisfy(passage.isCapitalized) ? nil : match
  }

  private struct Search {
    let mention: Mention
    let passage: Passage
    let start: Int
    let end: Int
    let manner: Manner
    let reachesEnd: Bool

    private var count: Int { mention.letters.count }

    /// The best way to spend the letters from one on with the words from `word` on.
    func best(at word: Int, letter: Int, skipped: Int) -> InitialsMatch? {
      guard word < end, word < start + count + 4 else { return nil }
      let isFunctionWord = StopWords.withinNames.contains(passage.words[word].folded)
      var found: InitialsMatch?
      if word > start, isFunctionWord || mayBeSilent(word), continues(after: word) {
        found = best(at: word + 1, letter: letter, skipped: skipped)
        found?.silent.append(word)
      }
      let parts = passage.parts(word)
      // Most words begin otherwise.
      guard letter < count, passage.initial(parts[0]) == mention.letters[letter] else { return found }
      let units = passage.units(of: parts, manner: manner)
      guard units.count <= 12 else { return found }
      for given in numbersGiven(by: units[0], from: letter) {
        // A name does not end in a function word.
        if isFunctionWord, letter + given == count { continue }
        extend(&found, word: word, units: units, unit: 1, letter: letter + given, skipped: skipped, last: 1)
      }
      return found
    }

    private func continues(after word: Int) -> Bool {
      passage.continues(after: word, acrossDash: manner == .name)
    }

    /// "Individuelt Planlagt job med Støtte"
    private func mayBeSilent(_ word: Int) -> Bool {
      manner == .name && passage.surface(word).first?.isLowercase == true && word + 1 < end
    }

    /// Spends letters on the parts of one word, then goes on to the next.
    private func extend(
      _ found: inout InitialsMatch?, word: Int, units: [Passage.Unit], unit: Int, letter: Int, skipped: Int,
      last: Int
    ) {
      if letter == count {
        if manner == .leading, last < units.count { return }
        if reachesEnd, word + 1 < end { return }
        let parts = units[..<last].count { !$0.isInner }
        keep(InitialsMatch(words: start..<word + 1, lastParts: parts, skipped: skipped), in: &found)
        return
      }
      if unit < units.count {
        // Two letters only behind parts that gave two each.
        let most = manner == .leading && letter < 2 * unit ? 1 : Int.max
        for given in numbersGiven(by: units[unit], from: letter) where given <= most {
          let skipped = skipped + units[last..<unit].count { !$0.isInner }
          extend(
            &found, word: word, units: units, unit: unit + 1, letter: letter + given, skipped: skipped, last: unit + 1)
        }
        extend(&found, word: word, units: units, unit: unit + 1, letter: letter, skipped: skipped, last: last)
      } else if continues(after: word) {
        let skipped = skipped + units[last...].count { !$0.isInner }
        if let next = best(at: word + 1, letter: letter, skipped: skipped) { keep(next, in: &found) }
      }
    }

    private func keep(_ match: InitialsMatch, in found: inout InitialsMatch?) {
      if let old = found, (old.skipped, old.words.count) <= (match.skipped, match.words.count) { return }
      found = match
    }

    /// How many of the letters a part may give, from `letter` on; none when it begins otherwise.
    private func numbersGiven(by unit: Passage.Unit, from letter: Int) -> [Int] {
      guard letter < count else { return [] }
      switch manner {
      case .initials, .name, .inner:
        guard unit.initial == mention.letters[letter] else { return [] }
        // "Fælles Sprog III (FSIII)": a numeral gives all of its letters.
        let all = unit.letters.count
        return unit.isNumeral && letter + all <= count && begins(all) ? [all] : [1]
      case .beginnings: return mention.groups[letter].map { [$0] }?.filter(begins) ?? []
      case .leading: return [1, 2].filter { letter + $0 <= count }.filter(begins)
      }
      func begins(_ given: Int) -> Bool { unit.letters.starts(with: mention.letters[letter..<letter + given]) }
    }
  }
}
