/// Words that say that an abbreviation and what stands beside it are the same: "forkortet PPR", "PPR står for".
enum Introduction {
  private static let before: Set<String> = [
    "benævnes", "benævnt", "betegnet", "betegnes", "daglig", "det", "forkortelsen", "forkortes", "forkortet",
    "fremover", "følgende",
    "herefter", "i", "kaldes", "kaldet", "ofte", "også", "omtales", "tale",
  ]
  private static let after: Set<String> = [
    "altså", "betyder", "dvs", "en", "er", "for", "forkortelse", "forkortelsen", "står", "også", "kaldet",
  ]
  /// Those of them without which the others introduce nothing.
  private static let telling: Set<String> = [
    "altså", "benævnes", "benævnt", "betegnet", "betegnes", "betyder", "dvs", "forkortelse", "forkortelsen",
    "forkortes",
    "forkortet", "fremover", "herefter", "kaldes", "kaldet", "omtales", "står", "tale",
  ]

  /// The first of the words that introduce an abbreviation, by number; that of the abbreviation when there are none.
  static func start(of abbreviation: Int, in passage: Passage) -> Int {
    var first = abbreviation
    while first > 0, before.contains(passage.words[first - 1].folded), passage.isSpaced(first - 1) { first -= 1 }
    return tells(first..<abbreviation, in: passage) ? first : abbreviation
  }

  /// The first word behind those that introduce a meaning; `word` itself when there are none.
  static func end(from word: Int, in passage: Passage) -> Int {
    var end = word
    while end < passage.words.count, after.contains(passage.words[end].folded), passage.isSpaced(end) { end += 1 }
    return tells(word..<end, in: passage) ? end : word
  }

  private static func tells(_ words: Range<Int>, in passage: Passage) -> Bool {
    words.contains { telling.contains(passage.words[$0].folded) }
  }
}

extension Passage {
  /// True when nothing but a space stands behind a word, or the full stop of "dvs.".
  func isSpaced(_ word: Int) -> Bool {
    let gap = gap(after: word)
    return gap.elementsEqual(" ".utf8) || words[word].folded == "dvs" && gap.elementsEqual(". ".utf8)
  }
}
