import Language

/// The wordings of texts while their units are being numbered.
///
/// Units are numbered as they are met and at the end anew, by the alphabet, lemmas before families, so that no sum
/// depends on the order in which the texts are given.
struct Drafts {
  private var lemmas: [String: UInt32] = [:]
  /// Families are kept apart from the lemmas they are named after.
  private var families: [String: UInt32] = [:]
  private static let familyMark: UInt32 = 1 << 31
  private var wordings: [Wording] = []

  /// Reads one more text.
  mutating func add(_ analysis: Analysis, meanings: [Int: AbbreviationMeaning]) {
    var wording = Wording(grams: Grams.of(analysis.words.map(\.folded)), terms: [], answers: [], units: [])
    wording.terms.reserveCapacity(analysis.words.count)
    for (place, word) in analysis.words.enumerated() {
      wording.terms.append(term(word, meaning: meanings[place], answers: &wording.answers))
      if let family = wording.terms[place].family { wording.units.append(family) }
    }
    var hidden: [UInt32] = []
    for expansion in analysis.expansions {
      if let family = term(expansion.word, meaning: nil, answers: &hidden).family { wording.units.append(family) }
    }
    wording.units += wording.answers + hidden
    if !meanings.isEmpty {
      wording.abbreviations = meanings.sorted { $0.key < $1.key }.map { place, meaning in
        Abbreviated(printed: meaning.abbreviation, meaning: meaning.lemmas.map { number(of: $0) })
      }
    }
    wordings.append(wording)
  }

  private mutating func term(
    _ word: AnalyzedWord, meaning: AbbreviationMeaning?, answers: inout [UInt32]
  ) -> Term {
    let start = answers.count
    for lemma in word.lemmas { answers.append(number(of: lemma)) }
    let middle = answers.count
    if let meaning {
      for lemma in meaning.lemmas { answers.append(number(of: lemma)) }
    } else {
      for part in word.parts { answers.append(number(of: part.lemma)) }
    }
    return Term(
      lemma: start < middle ? answers[start] : nil, lemmas: start..<middle, parts: middle..<answers.count,
      family: word.family.map { number(ofFamily: $0) })
  }

  private mutating func number(of lemma: String) -> UInt32 {
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

  /// The wordings with their final numbers, how many numbers there are, and those of some lemmas.
  func finished(marking marked: Set<String>) -> (wordings: [Wording], unitCount: Int, marked: Set<UInt32>) {
    let (lemmaRanks, familyRanks) = (Self.ranks(lemmas), Self.ranks(families))
    let final = { (unit: UInt32) in
      unit & Self.familyMark == 0
        ? lemmaRanks[Int(unit)] : familyRanks[Int(unit ^ Self.familyMark)] + UInt32(lemmaRanks.count)
    }
    let finished = wordings.map { draft in
      var wording = draft
      for place in wording.answers.indices { wording.answers[place] = final(wording.answers[place]) }
      for place in wording.terms.indices {
        wording.terms[place].lemma = wording.terms[place].lemma.map(final)
        wording.terms[place].family = wording.terms[place].family.map(final)
      }
      for place in wording.abbreviations.indices {
        wording.abbreviations[place].meaning = wording.abbreviations[place].meaning.map(final)
      }
      wording.units = wording.units.map(final).sortedWithoutRepeats
      return wording
    }
    let places = marked.compactMap { lemmas[$0].map(final) }
    return (finished, lemmas.count + families.count, Set(places))
  }

  /// The place of each name in the alphabet, by its number.
  private static func ranks(_ numbers: [String: UInt32]) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: numbers.count)
    for (rank, entry) in numbers.sorted(by: { $0.key < $1.key }).enumerated() { ranks[Int(entry.value)] = UInt32(rank) }
    return ranks
  }
}

extension [UInt32] {
  var sortedWithoutRepeats: [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(count)
    for number in sorted() where number != result.last { result.append(number) }
    return result
  }
}
