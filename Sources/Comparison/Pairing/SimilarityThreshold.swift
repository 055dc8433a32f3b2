/// How similar two items must be to be paired, taken from the documents themselves.
enum SimilarityThreshold {
  /// The threshold where one side has too few items to judge by.
  static let ofFewItems: Float = 0.33
  private static let fewItems = 10
  /// No document makes it lower or higher than this.
  static let range: ClosedRange<Float> = 0.3...0.65

  /// A threshold that rises with how similar items are to others than their own partner.
  ///
  /// The more items there are, and the more they consist of the same phrases, the more similar are items that have
  /// nothing to do with each other: a fixed threshold that is right for fifty items is too low for four hundred. The
  /// measure is each item's best score with an item that is not its partner, and of these scores the lower third: it is
  /// not moved by near twins, of which some documents have many. The line through it was fitted on documents of 20 to
  /// 5,000 items with known differences.
  ///
  /// - Parameters:
  ///   - scores: all candidate pairs, those of items with the same text too.
  ///   - known: the items with the same text.
  static func fitting(
    _ scores: [ScoredPair], known: Assignment, oldCount: Int, newCount: Int
  ) -> Float {
    guard min(oldCount, newCount) >= fewItems else { return ofFewItems }
    var partners = known
    partners.takeBest(of: scores.filter { known.isFree($0) }, downTo: range.lowerBound)
    let others = scores.filter { partners.newOfOld[$0.old] != $0.new }
    let best = RunnerUpScores(of: others, oldCount: oldCount, newCount: newCount).bests.sorted()
    let threshold = slope * best[best.count / 3] + offset
    return min(max(threshold, range.lowerBound), range.upperBound)
  }

  private static let slope: Float = 1.6
  private static let offset: Float = 0.01
}

/// The best two scores of every item.
struct RunnerUpScores {
  private struct BestTwo {
    var best: Float = 0
    var next: Float = 0

    mutating func enter(_ score: Float) {
      if score > best {
        (best, next) = (score, best)
      } else if score > next {
        next = score
      }
    }

    /// The best of the others, when an item has a pair of this score.
    func best(beside score: Float) -> Float { best > score ? best : next }
  }

  private var old: [BestTwo]
  private var new: [BestTwo]

  init(of pairs: [ScoredPair], oldCount: Int, newCount: Int) {
    old = [BestTwo](repeating: BestTwo(), count: oldCount)
    new = [BestTwo](repeating: BestTwo(), count: newCount)
    for pair in pairs {
      old[pair.old].enter(pair.score)
      new[pair.new].enter(pair.score)
    }
  }

  /// The best score of every item, those of the old period first.
  var bests: [Float] { (old + new).map(\.best) }

  /// The best score that either side of a pair reaches with another item.
  func best(beside pair: ScoredPair) -> Float {
    max(old[pair.old].best(beside: pair.score), new[pair.new].best(beside: pair.score))
  }
}
