import Model

extension Decisions {
  /// The same decisions on the texts as they now stand in two periods: a text whose typo was corrected since is the corrected
  /// one, where no other text is as near.
  func found(in old: [Record], and new: [Record]) -> Decisions {
    if linked.isEmpty && rejected.isEmpty { return self }
    let (before, after) = (CorrectedTexts(old), CorrectedTexts(new))
    let current = { (texts: Texts) in
      var found = texts
      (found.old, found.new) = (before.current(texts.old), after.current(texts.new))
      return found
    }
    return Decisions(linked: Set(linked.map(current)), rejected: Set(rejected.map(current)))
  }
}

/// The texts of one period, and which of them is an earlier one with its typos corrected.
private struct CorrectedTexts {
  /// How many letters of a word a correction changes at most, and how many words of a text.
  private static let mostLetters = 2
  private static let mostWords = 2

  private let texts: Set<String>
  private let ofWordCount: [Int: [String]]

  init(_ records: [Record]) {
    texts = Set(records.map(\.text))
    ofWordCount = Dictionary(grouping: texts) { $0.split(separator: " ").count }
  }

  /// The text itself where it stands, or where none is near it.
  func current(_ text: String) -> String {
    if texts.contains(text) { return text }
    let candidates = ofWordCount[text.split(separator: " ").count] ?? []
    let near = candidates.filter { Self.isCorrection($0, of: text) } + texts.filter { Spelling.areSameWords($0, text) }
    return Set(near).count == 1 ? near[0] : text
  }

  /// Whether a few words differ by a few letters; a number never does, nor a short word, which may mean something else.
  private static func isCorrection(_ text: String, of other: String) -> Bool {
    let words = zip(text.split(separator: " "), other.split(separator: " ")).filter { $0 != $1 }
    return words.count <= mostWords
      && words.allSatisfy { one, two in
        min(one.count, two.count) > 3 && !(one + two).contains(where: \.isNumber) && isNear(Array(one), Array(two))
      }
  }

  /// Whether two words differ in the few letters between the beginning and the end that they share.
  private static func isNear(_ one: [Character], _ two: [Character]) -> Bool {
    let start = zip(one, two).prefix { $0 == $1 }.count
    let rest = min(one.count, two.count) - start
    let end = zip(one.reversed(), two.reversed()).prefix(rest).prefix { $0 == $1 }.count
    return max(one.count, two.count) - start - end <= mostLetters
  }
}
