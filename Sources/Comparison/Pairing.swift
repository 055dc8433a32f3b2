/// Pairs items best first.
struct Pairing {
  private(set) var pairs: [Pair] = []
  private(set) var newOfOld: [Int: Int] = [:]
  private(set) var oldOfNew: [Int: Int] = [:]

  /// Takes the pairs of free items from the best down to `least`.
  ///
  /// Ties are broken by how far apart the two stand, and so that exchanging the periods changes nothing.
  mutating func take(_ candidates: [Pair], least: Float) {
    let ordered = candidates.filter { $0.score >= least }.sorted(by: Self.isBetter)
    for pair in ordered where isFree(pair) { add(pair) }
  }

  mutating func add(_ pair: Pair) {
    pairs.append(pair)
    newOfOld[pair.old] = pair.new
    oldOfNew[pair.new] = pair.old
  }

  func isFree(_ pair: Pair) -> Bool { newOfOld[pair.old] == nil && oldOfNew[pair.new] == nil }

  static func isBetter(_ left: Pair, _ right: Pair) -> Bool {
    if left.score != right.score { return left.score > right.score }
    let (near, far) = (abs(left.old - left.new), abs(right.old - right.new))
    if near != far { return near < far }
    let (first, other) = (min(left.old, left.new), min(right.old, right.new))
    return first != other ? first < other : left.old < right.old
  }
}

/// How alike two items must be to be called the same, taken from the documents themselves.
enum Threshold {
  /// Where one side has too few items to judge by.
  static let ofFew: Float = 0.37
  static let few = 10
  /// No document makes it laxer or stricter than this.
  static let range: ClosedRange<Float> = 0.3...0.6

  /// The 90th percentile of the runner-up scores: what an item reaches with one that it is not.
  ///
  /// - Parameters: `scores` of all candidate pairs, also of items whose text is unchanged.
  static func of(_ scores: [Pair], oldCount: Int, newCount: Int) -> Float {
    guard min(oldCount, newCount) >= few else { return ofFew }
    let runnersUp = Rivals(scores, oldCount: oldCount, newCount: newCount).runnersUp.sorted()
    return min(max(runnersUp[runnersUp.count * 9 / 10], range.lowerBound), range.upperBound)
  }
}

/// The best two scores of every item.
struct Rivals {
  private struct Two {
    var best: Float = 0
    var next: Float = 0

    mutating func enter(_ score: Float) {
      if score > best {
        (best, next) = (score, best)
      } else if score > next {
        next = score
      }
    }
  }

  private var old: [Two]
  private var new: [Two]

  init(_ pairs: [Pair], oldCount: Int, newCount: Int) {
    old = [Two](repeating: Two(), count: oldCount)
    new = [Two](repeating: Two(), count: newCount)
    for pair in pairs {
      old[pair.old].enter(pair.score)
      new[pair.new].enter(pair.score)
    }
  }

  var runnersUp: [Float] { (old + new).map(\.next) }

  /// The best score that either side of a pair reaches with another.
  func best(beside pair: Pair) -> Float {
    [old[pair.old], new[pair.new]].map { $0.best > pair.score ? $0.best : $0.next }.max() ?? 0
  }
}
