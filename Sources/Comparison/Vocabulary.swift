import Language

/// The words and letter runs of all texts of one comparison, with their weights.
struct Vocabulary {
  private let weights: Weights
  /// How many grams there are; each has a number below it.
  let gramCount: Int
  /// One a text, the old ones first.
  let wordings: [Wording]
  /// The units that stand in every text and say nothing.
  let frequent: Set<UInt32>

  /// Reads and weighs the texts of both periods together.
  init(old: [String], new: [String], analyzer: Analyzer, abbreviations: Abbreviations) {
    var drafts = Drafts()
    for text in old + new {
      let analysis = analyzer.analyze(text)
      drafts.add(analysis, meanings: Self.meanings(in: text, analysis, abbreviations))
    }
    let units = drafts.finished(marking: FrequentWords.all)
    var wordings = units.wordings
    let phrases = StockPhrases(old: wordings[..<old.count], new: wordings[old.count...], unitCount: units.unitCount)
    let grams = GramNumbers(wordings)
    for place in wordings.indices {
      phrases.measure(&wordings[place])
      grams.enter(into: &wordings[place])
    }
    weights = Weights(wordings, unitCount: units.unitCount, gramCount: grams.count, frequent: units.marked)
    for place in wordings.indices { weights.weigh(&wordings[place]) }
    (gramCount, frequent) = (grams.count, units.marked)
    self.wordings = wordings
  }

  /// What abbreviations of a text stand for, by the place of their word.
  private static func meanings(
    in text: String, _ analysis: Analysis, _ abbreviations: Abbreviations
  ) -> [Int: AbbreviationMeaning] {
    var meanings: [Int: AbbreviationMeaning] = [:]
    let letters = Array(text.utf8)
    for (place, word) in analysis.words.enumerated() where letters.indices.contains(word.range.lowerBound) {
      guard word.range.count <= 8, word.range.upperBound <= letters.count else { continue }
      let printed = String(decoding: letters[word.range], as: UTF8.self)
      guard let meaning = abbreviations.meanings(of: printed).first, !meaning.lemmas.isEmpty else { continue }
      meanings[place] = meaning
    }
    return meanings
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
