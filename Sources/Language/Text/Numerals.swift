/// Numbers that are written as words: *to* is 2. *En* and *et* are left out, which are mostly articles.
enum Numerals {
  /// The digits of a numeral up to twelve, and those digits themselves; nil for any other word.
  static func digits(of folded: String) -> String? { digits[folded] ?? (written.contains(folded) ? folded : nil) }

  private static let written = Set(digits.values)
  private static let digits = Dictionary(
    uniqueKeysWithValues: "to tre fire fem seks syv otte ni ti elleve tolv".split(separator: " ").enumerated().map {
      (String($0.element), String($0.offset + 2))
    })
}
