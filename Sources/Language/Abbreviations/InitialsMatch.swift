/// A stretch of words whose initials, or those of their compound parts, are an abbreviation's letters.
struct InitialsMatch {
  /// The words, by number.
  var words: Range<Int>
  /// How many parts of the last word have given a letter.
  var lastParts: Int
  /// How many parts stand within the stretch that gave none, those after the last letter not counted.
  var skipped: Int
  /// Function words that gave no letter, by number.
  var silent: [Int] = []

  /// The words from `start` whose initials are the letters; nil when there are none.
  ///
  /// Every word must give its first letter, except function words, which may; further parts of a compound may.
  /// Of several ways the one that leaves out the fewest parts.
  static func find(_ letters: [Character], in passage: Passage, from start: Int, to end: Int) -> InitialsMatch? {
    guard start < end, !FunctionWords.contains(passage.words[start].folded) else { return nil }
    return Search(letters: letters, passage: passage, start: start, end: end).best(at: start, letter: 0, skipped: 0)
  }

  private struct Search {
    let letters: [Character]
    let passage: Passage
    let start: Int
    let end: Int

    /// The best way to spend the letters from one on with the words from `word` on.
    func best(at word: Int, letter: Int, skipped: Int) -> InitialsMatch? {
      guard word < end, word < start + letters.count + 4 else { return nil }
      let isFunctionWord = FunctionWords.contains(passage.words[word].folded)
      var found: InitialsMatch?
      if word > start, isFunctionWord, passage.continues(after: word) {
        found = best(at: word + 1, letter: letter, skipped: skipped)
        found?.silent.append(word)
      }
      let parts = passage.parts(word)
      guard parts.count <= 12, matches(parts[0], letter) else { return found }
      // A name does not end in a function word.
      if isFunctionWord, letter + 1 == letters.count { return found }
      extend(&found, word, parts, part: 1, letter: letter + 1, skipped: skipped, last: 1)
      return found
    }

    /// Spends letters on the parts of one word, then goes on to the next.
    private func extend(
      _ found: inout InitialsMatch?, _ word: Int, _ parts: [AnalyzedWord.Part], part: Int, letter: Int, skipped: Int,
      last: Int
    ) {
      if letter == letters.count {
        keep(InitialsMatch(words: start..<word + 1, lastParts: last, skipped: skipped), &found)
        return
      }
      if part < parts.count, matches(parts[part], letter) {
        extend(
          &found, word, parts, part: part + 1, letter: letter + 1, skipped: skipped + part - last, last: part + 1)
      }
      if part < parts.count {
        extend(&found, word, parts, part: part + 1, letter: letter, skipped: skipped, last: last)
      } else if passage.continues(after: word) {
        let skipped = skipped + parts.count - last
        if let next = best(at: word + 1, letter: letter, skipped: skipped) { keep(next, &found) }
      }
    }

    private func keep(_ match: InitialsMatch, _ found: inout InitialsMatch?) {
      if let old = found, (old.skipped, old.words.count) <= (match.skipped, match.words.count) { return }
      found = match
    }

    private func matches(_ part: AnalyzedWord.Part, _ letter: Int) -> Bool {
      letter < letters.count && passage.initial(part) == letters[letter]
    }
  }
}
