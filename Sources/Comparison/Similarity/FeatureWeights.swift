import Foundation

/// The inverse document frequency of each unit and gram: the fewer texts have it, the more it weighs.
struct FeatureWeights {
  private(set) var units: [Float]
  private(set) var grams: [Float]
  /// What weighs less stands in too many texts to find similar texts by.
  let leastOfRare: Float

  /// The factor for stop words: in few texts they may be as rare as any other word.
  private static let stopWordFactor: Float = 0.5

  /// The factor for compounds. One says as much as its parts together, but in few texts no word can be rarer than to
  /// stand in one of them.
  private static let compoundFactor: Float = 1.5

  /// Smoothed as usual: ln((1 + n) / (1 + df)) + 1.
  init(of texts: [TextFeatures], unitCount: Int, gramCount: Int, stopUnits: Set<UInt32>) {
    var unitCounts = [Int](repeating: 0, count: unitCount)
    var gramCounts = [Int](repeating: 0, count: gramCount)
    for text in texts {
      for unit in text.units { unitCounts[Int(unit)] += 1 }
      for gram in text.grams { gramCounts[Int(gram.id)] += 1 }
    }
    let all = Float(1 + texts.count)
    let weightOfCount: [Float] = (0...texts.count).map { count -> Float in
      count == 0 ? 0 : log(all / Float(1 + count)) + 1
    }
    units = unitCounts.map { weightOfCount[$0] }
    for unit in stopUnits { units[Int(unit)] *= Self.stopWordFactor }
    grams = gramCounts.map { weightOfCount[$0] }
    leastOfRare = weightOfCount[min(texts.count, max(128, texts.count / 16))]
  }

  /// Sets the weights of a text's grams and words, and the lengths of both vectors.
  func weigh(_ text: inout TextFeatures) {
    var squares: Float = 0
    for place in text.grams.indices {
      let gram = text.grams[place]
      let frequency = gram.count == 1 ? 1 : 1 + log(Float(gram.count))
      let weight = frequency * grams[Int(gram.id)]
      text.grams[place].weight = weight
      squares += weight * weight
    }
    text.norm = squares.squareRoot()
    text.unitNorm = text.units.reduce(Float(0)) { $0 + units[Int($1)] * units[Int($1)] }.squareRoot()
    for place in text.words.indices {
      let word = text.words[place]
      guard let lemma = word.lemma else { continue }
      text.words[place].weight =
        units[Int(lemma)] * word.novelty * (word.parts.count > 1 ? Self.compoundFactor : 1)
    }
  }
}
