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
      extraction.add(
        analysis, meanings: abbreviations.meanings(ofWordsIn: text, analyzedAs: analysis),
        subjectLength: analysis.subjectLength(by: analyzer))
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

extension Analysis {
  /// How many words open the text as a noun with its adjectives, or several nouns, before a preposition; 0 where others do.
  /// Before "af" stands what is done, and behind it the subject.
  fileprivate func subjectLength(by analyzer: Analyzer) -> Int {
    guard let end = words.firstIndex(where: { PromiseWords.prepositions.contains($0.folded) }), end > 0,
      words[end].folded != "af", analyzer.mayBeNoun(words[end - 1]), words[..<end].allSatisfy({ $0.isOfSubject })
    else { return 0 }
    return end
  }
}

extension Analyzer {
  /// "Skilt" is a noun too.
  fileprivate func mayBeNoun(_ word: AnalyzedWord) -> Bool {
    if isNoun(word) || !word.parts.isEmpty { return isNoun(word) }
    return word.lemmas.dropFirst().contains { lemma in
      var other = word
      other.lemmas = [lemma]
      return isNoun(other)
    }
  }
}

extension AnalyzedWord {
  fileprivate var isOfSubject: Bool {
    ["og", "eller", "samt"].contains(folded) || !StopWords.inEveryPlan.contains(folded)
  }
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
