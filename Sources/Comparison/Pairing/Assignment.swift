/// Pairs of items in which each item stands once, taken greedily: best pair first.
struct Assignment {
  private(set) var pairs: [ScoredPair] = []
  private(set) var newOfOld: [Int: Int] = [:]
  private(set) var oldOfNew: [Int: Int] = [:]

  /// Takes the pairs of free items from the best down to a score.
  ///
  /// Ties go to the pair that stands nearer, and are broken so that exchanging the periods changes nothing.
  mutating func takeBest(of candidates: [ScoredPair], downTo least: Float) {
    let ordered = candidates.filter { $0.score >= least }.sorted { $0.isBetter(than: $1) }
    for pair in ordered where isFree(pair) { add(pair) }
  }

  mutating func add(_ pair: ScoredPair) {
    pairs.append(pair)
    newOfOld[pair.old] = pair.new
    oldOfNew[pair.new] = pair.old
  }

  func isFree(_ pair: ScoredPair) -> Bool { newOfOld[pair.old] == nil && oldOfNew[pair.new] == nil }
}

extension ScoredPair {
  func isBetter(than other: ScoredPair) -> Bool {
    if score != other.score { return score > other.score }
    let (near, far) = (abs(old - new), abs(other.old - other.new))
    if near != far { return near < far }
    let (first, otherFirst) = (min(old, new), min(other.old, other.new))
    return first != otherFirst ? first < otherFirst : old < other.old
  }
}

/// Old and new items that belong together, by their indices.
struct Link {
  var old: [Int]
  var new: [Int]
  var confidence: Confidence
  /// Whether it has the same text, was confirmed, or is far more alike than what else is there.
  var standsOut = true
}
