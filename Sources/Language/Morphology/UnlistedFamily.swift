/// What a word outside the dictionary is derived from, as far as its ending tells: *gamificering* and *gamificere*.
enum UnlistedFamily {
  private static let endings = ["ering", "ing"].flatMap { ending in
    ["erne", "en", "er", "ens", "s", ""].map { Array((ending + $0).utf8) }
  }
  /// The fewest bytes of a stem that two such words do not share by chance.
  private static let shortestStem = 4

  /// The name that a word shares with the verb it is made of: its stem without what makes a noun of it; nil for a short one.
  static func name(of word: [UInt8]) -> String? {
    let ending = endings.first { word.hasSuffix($0) && word.count >= $0.count + shortestStem }
    let stem = ending.map { String(decoding: word.dropLast($0.count), as: UTF8.self) } ?? Stemmer.stem(word)
    return stem.utf8.count < shortestStem || stem.contains(where: \.isNumber) ? nil : stem
  }
}
