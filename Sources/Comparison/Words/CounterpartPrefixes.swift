/// Danish prefixes that make one word of another with a different meaning.
enum CounterpartPrefixes {
  private static let all = [
    "", "u", "mis", "ikke", "anti", "non", "in", "im", "il", "ir", "dis", "ind", "ud", "op", "ned", "til", "fra",
    "over", "under", "før", "for", "efter", "bag", "mellem", "ad", "af", "an", "be", "bi", "gen", "med", "mod", "om",
    "på", "sam", "und", "ved",
  ]

  /// Whether two words are the same but for such prefixes: lighed and ulighed, indskoling and udskoling.
  static func areCounterparts(_ first: String, _ second: String) -> Bool {
    !stems(of: first).isDisjoint(with: stems(of: second))
  }

  private static func stems(of word: String) -> Set<Substring> {
    Set(all.filter(word.hasPrefix).map { word.dropFirst($0.count).drop { $0 == "-" } }.filter { $0.count >= 3 })
  }
}
