/// A text with its analysis, as the learning of abbreviations looks at it.
struct Passage {
  let bytes: [UInt8]
  let words: [AnalyzedWord]
  let expansions: [Expansion]

  init(_ text: String, _ analyzer: Analyzer) {
    bytes = Array(text.utf8)
    let analysis = analyzer.analyze(text)
    words = analysis.words
    expansions = analysis.expansions
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// What stands between a word and the next; to the end of the text after the last.
  func gap(after word: Int) -> ArraySlice<UInt8> {
    let start = words[word].range.upperBound
    let end = word + 1 < words.count ? words[word + 1].range.lowerBound : bytes.count
    return start <= end ? bytes[start..<end] : []
  }

  func gap(before word: Int) -> ArraySlice<UInt8> {
    word > 0 ? gap(after: word - 1) : bytes[..<words[0].range.lowerBound]
  }

  /// True when two words stand in one phrase: nothing but spaces and commas between them.
  func continues(after word: Int) -> Bool {
    gap(after: word).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") }
  }

  /// The word as written, without a suspended hyphen.
  func surface(_ word: Int) -> Substring {
    Substring(text(words[word].range)).drop { $0 == "-" }
  }

  func isCapitalized(_ word: Int) -> Bool {
    guard let first = surface(word).first, first.isUppercase else { return false }
    return surface(word).dropFirst().contains { $0.isLowercase }
  }

  /// The parts of a word, or the word as its only part.
  func parts(_ word: Int) -> [AnalyzedWord.Part] {
    let word = words[word]
    return word.parts.isEmpty ? [AnalyzedWord.Part(range: word.range, lemma: word.lemmas[0])] : word.parts
  }

  /// The first letter of a part, in small.
  func initial(_ part: AnalyzedWord.Part) -> Character? {
    text(part.range).first { $0.isLetter || $0.isNumber }.flatMap { $0.lowercased().first }
  }
}

/// Words that a name may hold without giving its abbreviation a letter.
enum FunctionWords {
  private static let words: Set<String> = [
    "af", "at", "de", "den", "det", "eller", "en", "et", "for", "fra", "hos", "i", "med", "mellem", "og", "om", "over",
    "på", "samt", "som", "til", "uden", "under", "ved",
  ]

  static func contains(_ folded: String) -> Bool { words.contains(folded) }
}
