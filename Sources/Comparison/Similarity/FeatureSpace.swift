import Language

/// The features of all texts of one comparison, weighed together: a vector space of character grams and one of units.
struct FeatureSpace {
  private let weights: FeatureWeights
  /// How many different grams there are; each has a number below it.
  let gramCount: Int
  /// One a text, the old ones first.
  let texts: [TextFeatures]
  /// The units of stop words.
  let stopUnits: Set<UInt32>

  /// Analyses and weighs the texts of both periods together.
  init(old: [String], new: [String], analyzer: Analyzer, abbreviations: Abbreviations) {
    var extraction = FeatureExtraction()
    for text in old + new {
      // The places of the texts are counted on.
      let text = Task.isCancelled ? "" : text
      let analysis = analyzer.analyze(text)
      extraction.add(analysis, meanings: abbreviations.meanings(ofWordsIn: text, analyzedAs: analysis))
    }
    let extracted = extraction.finished(marking: StopWords.inEveryPlan)
    var texts = extracted.texts
    let surprisal = BigramSurprisal(
      old: texts[..<old.count], new: texts[old.count...], unitCount: extracted.unitCount)
    let numbering = GramNumbering(of: texts)
    for place in texts.indices {
      surprisal.measure(&texts[place])
      numbering.number(gramsOf: &texts[place])
    }
    weights = FeatureWeights(
      of: texts, unitCount: extracted.unitCount, gramCount: numbering.count, stopUnits: extracted.marked)
    for place in texts.indices { weights.weigh(&texts[place]) }
    (gramCount, stopUnits) = (numbering.count, extracted.marked)
    self.texts = texts
  }

  /// Two texts read as one, weighed.
  func joined(_ left: TextFeatures, with right: TextFeatures) -> TextFeatures {
    var result = left.joined(with: right)
    weights.weigh(&result)
    return result
  }

  func weight(ofUnit unit: UInt32) -> Float { weights.units[Int(unit)] }
  func isRare(unit: UInt32) -> Bool { weights.units[Int(unit)] >= weights.leastOfRare }
  func isRare(gram: UInt32) -> Bool { weights.grams[Int(gram)] >= weights.leastOfRare }
}

extension Abbreviations {
  /// What the abbreviations of a text stand for, by the index of their word.
  fileprivate func meanings(ofWordsIn text: String, analyzedAs analysis: Analysis) -> [Int: AbbreviationMeaning] {
    let longestAbbreviation = 8
    var meanings: [Int: AbbreviationMeaning] = [:]
    let letters = Array(text.utf8)
    for (place, word) in analysis.words.enumerated() where letters.indices.contains(word.range.lowerBound) {
      guard word.range.count <= longestAbbreviation, word.range.upperBound <= letters.count else { continue }
      let printed = String(decoding: letters[word.range], as: UTF8.self)
      guard let meaning = self.meanings(of: printed).first, !meaning.lemmas.isEmpty else { continue }
      meanings[place] = meaning
    }
    return meanings
  }
}
