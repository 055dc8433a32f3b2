import Language

/// The words and letter runs of all texts of one comparison, with their weights.
struct Vocabulary {
  /// How a text is read before it is weighed.
  private struct Reading {
    var analysis: Analysis
    var meanings: [Int: AbbreviationMeaning] = [:]
  }

  private let numbers: [String: UInt32]
  private let weights: Weights
  /// One a text, the old ones first.
  let wordings: [Wording]
  /// The words that stand in every text and say nothing.
  var frequent: Set<UInt32> { Set(FrequentWords.all.compactMap { numbers[$0] }) }

  /// Reads and weighs the texts of both periods together.
  init(old: [String], new: [String], analyzer: Analyzer, abbreviations: Abbreviations) {
    let readings = (old + new).map { text in
      let analysis = analyzer.analyze(text)
      let letters = Array(text.utf8)
      var reading = Reading(analysis: analysis)
      for (place, word) in analysis.words.enumerated() where letters.indices.contains(word.range.lowerBound) {
        guard word.range.count <= 8, word.range.upperBound <= letters.count else { continue }
        let printed = String(decoding: letters[word.range], as: UTF8.self)
        guard let meaning = abbreviations.meanings(of: printed).first, !meaning.lemmas.isEmpty else { continue }
        reading.meanings[place] = meaning
      }
      return reading
    }
    // Numbers follow the alphabet, so that no sum depends on the order in which texts are given.
    var names = Set<String>()
    for reading in readings { Self.collect(reading, into: &names) }
    numbers = Dictionary(uniqueKeysWithValues: names.sorted().enumerated().map { ($1, UInt32($0)) })
    let numbers = self.numbers
    var wordings = readings.map { Self.wording($0, numbers) }
    let phrases = StockPhrases(
      old: wordings[..<old.count], new: wordings[old.count...], unitCount: numbers.count)
    for place in wordings.indices { phrases.measure(&wordings[place]) }
    weights = Weights(wordings, unitCount: numbers.count)
    for place in wordings.indices { weights.weigh(&wordings[place]) }
    self.wordings = wordings
  }

  /// The same as one reading, weighed: the weights of joined texts are those of the grams they share.
  func joined(_ left: Wording, _ right: Wording) -> Wording {
    var result = left.joined(with: right)
    weights.weigh(&result)
    return result
  }

  func weight(of unit: UInt32) -> Float { weights.units[Int(unit)] }
  func isRare(unit: UInt32) -> Bool { weights.units[Int(unit)] >= weights.rare }
  func isRare(gram: UInt32) -> Bool { weights.grams[Int(gram)] >= weights.rare }
}

extension Vocabulary {
  private static func collect(_ reading: Reading, into names: inout Set<String>) {
    for word in reading.analysis.words + reading.analysis.expansions.map(\.word) {
      names.formUnion(word.lemmas)
      for part in word.parts { names.insert(part.lemma) }
      if let family = word.family { names.insert(familyName(family)) }
    }
    for meaning in reading.meanings.values { names.formUnion(meaning.lemmas) }
  }

  /// Families are kept apart from the lemmas they are named after.
  private static func familyName(_ family: String) -> String { "family " + family }

  private static func wording(_ reading: Reading, _ numbers: [String: UInt32]) -> Wording {
    let terms = reading.analysis.words.enumerated().map { place, word in
      term(word, meaning: reading.meanings[place], numbers)
    }
    let hidden = reading.analysis.expansions.map { term($0.word, meaning: nil, numbers) }
    let units = Set((terms + hidden).flatMap { $0.lemmas + $0.parts + ($0.family.map { [$0] } ?? []) })
    let abbreviated = reading.meanings.sorted { $0.key < $1.key }.map { place, meaning in
      Abbreviated(
        printed: meaning.abbreviation, unit: terms[place].lemmas.first ?? 0,
        meaning: meaning.lemmas.compactMap { numbers[$0] })
    }
    return Wording(
      grams: Grams.of(reading.analysis.words.map(\.folded)), terms: terms, units: units.sorted(),
      abbreviations: abbreviated)
  }

  private static func term(
    _ word: AnalyzedWord, meaning: AbbreviationMeaning?, _ numbers: [String: UInt32]
  ) -> Term {
    let parts = meaning?.lemmas ?? word.parts.map(\.lemma)
    return Term(
      lemmas: word.lemmas.compactMap { numbers[$0] }, parts: parts.compactMap { numbers[$0] },
      family: word.family.flatMap { numbers[familyName($0)] })
  }
}
