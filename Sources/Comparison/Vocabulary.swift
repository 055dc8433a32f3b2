import Foundation
import Language

/// The words and letter runs of all texts of one comparison, with their weights.
struct Vocabulary {
  /// How a text is read before it is weighed.
  private struct Reading {
    var analysis: Analysis
    var meanings: [Int: AbbreviationMeaning] = [:]
  }

  private let numbers: [String: UInt32]
  private var unitWeights: [Float] = []
  private var gramWeights: [Float] = []
  /// What is lighter stands in too many texts to tell any two apart.
  private var rareWeight: Float = 0
  /// One a text, in the order given.
  private(set) var wordings: [Wording] = []

  /// Reads and weighs the texts of both periods together.
  init(_ texts: [String], analyzer: Analyzer, abbreviations: Abbreviations) {
    let readings = texts.map { text in
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
    wordings = readings.map(wording)
    weigh()
  }

  /// The same as one reading, weighed: the weights of joined texts are those of the grams they share.
  func joined(_ left: Wording, _ right: Wording) -> Wording {
    var result = left.joined(with: right)
    weigh(&result)
    return result
  }
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

  private func wording(_ reading: Reading) -> Wording {
    let terms = reading.analysis.words.enumerated().map { place, word in
      term(word, meaning: reading.meanings[place])
    }
    let hidden = reading.analysis.expansions.map { term($0.word, meaning: nil) }
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

  private func term(_ word: AnalyzedWord, meaning: AbbreviationMeaning?) -> Term {
    let parts = meaning?.lemmas ?? word.parts.map(\.lemma)
    return Term(
      lemmas: word.lemmas.compactMap { numbers[$0] }, parts: parts.compactMap { numbers[$0] },
      family: word.family.flatMap { numbers[Self.familyName($0)] })
  }

  /// Inverse document frequency over all texts, smoothed as usual: ln((1 + n) / (1 + df)) + 1.
  private mutating func weigh() {
    var unitCounts = [Int](repeating: 0, count: numbers.count)
    var gramCounts = [Int](repeating: 0, count: 1 << Grams.bits)
    for wording in wordings {
      for unit in wording.units { unitCounts[Int(unit)] += 1 }
      for gram in wording.grams { gramCounts[Int(gram.id)] += 1 }
    }
    let all = Double(wordings.count)
    let weight = { (count: Int) in count == 0 ? 0 : Float(log((1 + all) / (1 + Double(count))) + 1) }
    unitWeights = unitCounts.map(weight)
    gramWeights = gramCounts.map(weight)
    rareWeight = weight(max(128, wordings.count / 16))
    for place in wordings.indices { weigh(&wordings[place]) }
  }

  private func weigh(_ wording: inout Wording) {
    var squares: Float = 0
    for place in wording.grams.indices {
      let gram = wording.grams[place]
      let weight = (1 + log(Float(gram.count))) * gramWeights[Int(gram.id)]
      wording.grams[place].weight = weight
      squares += weight * weight
    }
    wording.norm = squares.squareRoot()
    wording.unitNorm = wording.units.reduce(Float(0)) { $0 + weight(of: $1) * weight(of: $1) }.squareRoot()
    for place in wording.terms.indices {
      wording.terms[place].weight = wording.terms[place].lemmas.first.map { unitWeights[Int($0)] } ?? 0
    }
  }

  /// The weight of a unit: high for one that few texts have.
  func weight(of unit: UInt32) -> Float { unitWeights[Int(unit)] }

  func isRare(unit: UInt32) -> Bool { unitWeights[Int(unit)] >= rareWeight }
  func isRare(gram: UInt32) -> Bool { gramWeights[Int(gram)] >= rareWeight }
}
