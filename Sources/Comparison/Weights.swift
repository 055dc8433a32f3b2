import Foundation

/// How much each unit and gram counts: the fewer texts have it, the more.
struct Weights {
  private(set) var units: [Float]
  private(set) var grams: [Float]
  /// What is lighter stands in too many texts to tell any two apart.
  let rare: Float

  /// How much less a word weighs that every text has: among few texts it may be as rare as any other.
  static let frequent: Float = 0.5

  /// How much more a compound weighs. It says as much as its parts together, but in few texts no word can be rarer than
  /// standing in one of them.
  static let compound: Float = 1.5

  /// Inverse document frequency over all texts, smoothed as usual: ln((1 + n) / (1 + df)) + 1.
  ///
  /// - Parameter frequent: the units that every text has.
  init(_ wordings: [Wording], unitCount: Int, gramCount: Int, frequent: Set<UInt32>) {
    var unitCounts = [Int](repeating: 0, count: unitCount)
    var gramCounts = [Int](repeating: 0, count: gramCount)
    for wording in wordings {
      for unit in wording.units { unitCounts[Int(unit)] += 1 }
      for gram in wording.grams { gramCounts[Int(gram.id)] += 1 }
    }
    let all = Float(1 + wordings.count)
    let byCount: [Float] = (0...wordings.count).map { count -> Float in
      count == 0 ? 0 : log(all / Float(1 + count)) + 1
    }
    units = unitCounts.map { byCount[$0] }
    for unit in frequent { units[Int(unit)] *= Self.frequent }
    grams = gramCounts.map { byCount[$0] }
    rare = byCount[min(wordings.count, max(128, wordings.count / 16))]
  }

  /// Enters the weights and the lengths of both vectors.
  func weigh(_ wording: inout Wording) {
    var squares: Float = 0
    for place in wording.grams.indices {
      let gram = wording.grams[place]
      let frequency = gram.count == 1 ? 1 : 1 + log(Float(gram.count))
      let weight = frequency * grams[Int(gram.id)]
      wording.grams[place].weight = weight
      squares += weight * weight
    }
    wording.norm = squares.squareRoot()
    wording.unitNorm = wording.units.reduce(Float(0)) { $0 + units[Int($1)] * units[Int($1)] }.squareRoot()
    for place in wording.terms.indices {
      let term = wording.terms[place]
      guard let lemma = term.lemma else { continue }
      wording.terms[place].weight =
        units[Int(lemma)] * term.novelty * (term.parts.count > 1 ? Self.compound : 1)
    }
  }
}
