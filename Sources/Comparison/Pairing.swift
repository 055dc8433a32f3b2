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
  static let ofFew: Float = 0.33
  static let few = 10
  /// No document makes it laxer or stricter than this.
  static let range: ClosedRange<Float> = 0.3...0.65

  /// A threshold that rises with what items reach with others than their own.
  ///
  /// The more items there are, and the more they are made of the same phrases, the more alike are those that have nothing
  /// to do with each other: a fixed threshold that is right for fifty items is too low for four hundred. Their measure
  /// is the best score of each item with an item that is not its partner, and of all these the one that a third of the
  /// items do not reach: near twins, which some documents have many of, do not move it. The line through it was fitted
  /// by documents of 20 to 5,000 items with known differences.
  ///
  /// - Parameters:
  ///   - scores: all candidate pairs, also of items whose text is unchanged.
  ///   - known: the items whose text is unchanged.
  static func of(_ scores: [Pair], known: Pairing, oldCount: Int, newCount: Int) -> Float {
    guard min(oldCount, newCount) >= few else { return ofFew }
    var chosen = known
    chosen.take(scores.filter { known.isFree($0) }, least: range.lowerBound)
    let others = scores.filter { chosen.newOfOld[$0.old] != $0.new }
    let best = Rivals(others, oldCount: oldCount, newCount: newCount).bests.sorted()
    let score = slope * best[best.count / 3] + offset
    return min(max(score, range.lowerBound), range.upperBound)
  }

  private static let slope: Float = 1.6
  private static let offset: Float = 0.01
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

  var bests: [Float] { (old + new).map(\.best) }

  /// The best score that either side of a pair reaches with another.
  func best(beside pair: Pair) -> Float {
    [old[pair.old], new[pair.new]].map { $0.best > pair.score ? $0.best : $0.next }.max() ?? 0
  }
}
