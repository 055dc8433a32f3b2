import Language

/// Turns analysed texts into features whose units are numbers.
///
/// Units get provisional numbers as they are met. The final ones follow the alphabet, lemmas before families, so that
/// no sum of weights depends on the order in which the texts are given.
struct FeatureExtraction {
  private var lemmas: [String: UInt32] = [:]
  /// Families are named after one of their lemmas, so they are numbered apart and marked.
  private var families: [String: UInt32] = [:]
  private static let familyMark: UInt32 = 1 << 31
  private var texts: [TextFeatures] = []

  /// Adds one more text.
  ///
  /// - Parameters:
  ///   - meanings: what its abbreviations stand for, by the index of the word.
  ///   - subjectLength: see `TextFeatures`.
  mutating func add(_ analysis: Analysis, meanings: [Int: AbbreviationMeaning], subjectLength: Int) {
    var text = TextFeatures(
      grams: CharacterGram.extracted(from: analysis.words.map(\.folded)), words: [], answers: [], units: [])
    text.subjectLength = subjectLength
    text.words.reserveCapacity(analysis.words.count)
    for (place, word) in analysis.words.enumerated() {
      text.words.append(feature(of: word, meaning: meanings[place], answers: &text.answers))
      if let family = text.words[place].family { text.units.append(family) }
    }
    var unprinted: [UInt32] = []
    for expansion in analysis.expansions {
      if let family = feature(of: expansion.word, meaning: nil, answers: &unprinted).family {
        text.units.append(family)
      }
    }
    text.units += text.answers + unprinted
    if !meanings.isEmpty {
      text.abbreviations = meanings.sorted { $0.key < $1.key }.map { place, meaning in
        AbbreviationFeature(printed: meaning.abbreviation, meaning: meaning.lemmas.map { number(ofLemma: $0) })
      }
    }
    texts.append(text)
  }

  /// The feature of a word, whose lemmas and parts are appended to the answers of its text.
  private mutating func feature(
    of word: AnalyzedWord, meaning: AbbreviationMeaning?, answers: inout [UInt32]
  ) -> WordFeature {
    let start = answers.count
    for lemma in word.lemmas { answers.append(number(ofLemma: lemma)) }
    let middle = answers.count
    if let meaning {
      for lemma in meaning.lemmas { answers.append(number(ofLemma: lemma)) }
    } else {
      for part in word.parts { answers.append(number(ofLemma: part.lemma)) }
    }
    return WordFeature(
      lemma: start < middle ? answers[start] : nil, lemmas: start..<middle, parts: middle..<answers.count,
      family: word.family.map { number(ofFamily: $0) })
  }

  private mutating func number(ofLemma lemma: String) -> UInt32 {
    if let number = lemmas[lemma] { return number }
    let number = UInt32(lemmas.count)
    lemmas[lemma] = number
    return number
  }

  private mutating func number(ofFamily family: String) -> UInt32 {
    if let number = families[family] { return number | Self.familyMark }
    let number = UInt32(families.count)
    families[family] = number
    return number | Self.familyMark
  }

  /// The features of all texts with their final numbers.
  ///
  /// - Parameter marked: lemmas whose units are wanted.
  /// - Returns: beside the texts how many units there are, and the units of the marked lemmas that occur.
  func finished(marking marked: Set<String>) -> (texts: [TextFeatures], unitCount: Int, marked: Set<UInt32>) {
    let (lemmaRanks, familyRanks) = (Self.alphabeticRanks(of: lemmas), Self.alphabeticRanks(of: families))
    let final = { (unit: UInt32) in
      unit & Self.familyMark == 0
        ? lemmaRanks[Int(unit)] : familyRanks[Int(unit ^ Self.familyMark)] + UInt32(lemmaRanks.count)
    }
    let finished = texts.map { provisional in
      var text = provisional
      for place in text.answers.indices { text.answers[place] = final(text.answers[place]) }
      for place in text.words.indices {
        text.words[place].lemma = text.words[place].lemma.map(final)
        text.words[place].family = text.words[place].family.map(final)
      }
      for place in text.abbreviations.indices {
        text.abbreviations[place].meaning = text.abbreviations[place].meaning.map(final)
      }
      text.units = text.units.map(final).sortedWithoutRepeats
      return text
    }
    return (finished, lemmas.count + families.count, Set(marked.compactMap { lemmas[$0].map(final) }))
  }

  /// For each number the place of its name in the alphabet.
  private static func alphabeticRanks(of numbers: [String: UInt32]) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: numbers.count)
    for (rank, entry) in numbers.sorted(by: { $0.key < $1.key }).enumerated() { ranks[Int(entry.value)] = UInt32(rank) }
    return ranks
  }
}

extension [UInt32] {
  /// Ascending, each number once; faster than by way of a set, and there is one array a text.
  fileprivate var sortedWithoutRepeats: [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(count)
    for number in sorted() where number != result.last { result.append(number) }
    return result
  }
}
