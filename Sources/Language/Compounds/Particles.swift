/// Adverbs and prepositions that are prefixed to verbs and their nouns: "ind- og udskoling".
enum Particles {
  static let all = Set(
    [
      "af", "bag", "bort", "efter", "for", "frem", "før", "hen", "hjem", "ind", "med", "mellem", "mod", "ned", "om",
      "op",
      "over", "på", "sammen", "til", "tilbage", "ud", "under",
    ].map { Array($0.utf8) })

  /// Points of the compass, as in the names of places: "Nord- og Sydfyn".
  static let points = Set(
    ["midt", "nord", "nordvest", "nordøst", "syd", "sydvest", "sydøst", "vest", "øst"].map { Array($0.utf8) })

  /// The length of the longest point of the compass a word begins with, when three bytes at least follow it.
  static func point(of word: [UInt8]) -> Int? {
    points.filter { word.starts(with: $0) && word.count >= $0.count + 3 }.map(\.count).max()
  }

  /// The length of the longest particle a word begins with, when three bytes at least follow it.
  static func prefix(of word: [UInt8]) -> Int? {
    all.filter { word.starts(with: $0) && word.count >= $0.count + 3 }.map(\.count).max()
  }
}
