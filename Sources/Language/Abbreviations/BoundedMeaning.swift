/// What stands between two signs beside an abbreviation, where one of its words gives no letter: "IPS (individuelt planlagt job
/// med støtte)".
///
/// The signs say where the meaning begins and ends, so that more may be left out than elsewhere: a word that is no function word,
/// though not the first or the last.
enum BoundedMeaning {
  private static let fewestLetters = 3
  private static let mostSilent = 1

  /// - Parameter first: the first word behind the sign or what introduces the meaning.
  static func meaning(of mention: Mention, in passage: Passage, from first: Int) -> AbbreviationMeaning? {
    var end = first
    while end + 1 < passage.words.count, passage.continues(after: end), !passage.hasComma(after: end) { end += 1 }
    guard mention.letters.count >= fewestLetters, end > first, end - first < mention.letters.count + 4,
      !passage.areNames(Array(first...end)), !(first...end).contains(mention.word)
    else { return nil }
    return silent(mention.letters[...], from: first, to: end, in: passage, left: mostSilent).map { silent in
      let parts = passage.parts(end).count
      let match = InitialsMatch(words: first..<end + 1, lastParts: parts, skipped: 0, silent: silent)
      return Definition.meaning(of: mention, match: match, in: passage)
    }
  }

  /// The words that give no letter; nil where the others do not give just these letters.
  private static func silent(
    _ letters: ArraySlice<Character>, from word: Int, to last: Int, in passage: Passage, left: Int
  ) -> [Int]? {
    guard let letter = letters.first else { return nil }
    let gives = passage.initial(passage.parts(word)[0]) == letter
    if word == last { return gives && letters.count == 1 ? [] : nil }
    if gives, let rest = silent(letters.dropFirst(), from: word + 1, to: last, in: passage, left: left) { return rest }
    // The first word has to give one.
    let isFunctionWord = StopWords.withinNames.contains(passage.words[word].folded)
    guard letters.startIndex > 0, isFunctionWord || left > 0 else { return nil }
    return silent(letters, from: word + 1, to: last, in: passage, left: left - (isFunctionWord ? 0 : 1))
      .map { [word] + $0 }
  }
}
