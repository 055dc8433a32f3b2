/// The best texts so far and what a further one must reach, which is what lets a search pass over most texts.
///
/// Texts come in ascending order, so that of equal ones the earlier stays.
struct BestSoFar {
  private(set) var texts: [UInt32] = []
  private(set) var scores: [Float] = []
  private let limit: Int
  /// What is known to be reached by `limit` texts; once there are that many, the least of their scores.
  private var threshold: Float
  private var isFull = false

  init(limit: Int, floor: Float = 0) {
    self.limit = limit
    threshold = floor
    texts.reserveCapacity(limit + 1)
    scores.reserveCapacity(limit + 1)
  }

  /// Whether a text with at most this score may be among the best.
  @inline(__always)
  func admits(_ score: Float) -> Bool { isFull ? score > threshold : score >= threshold }

  /// Whether there are as many as wanted, all with more than this score.
  func reaches(_ score: Float) -> Bool { isFull && threshold > score }

  /// What as many as wanted reach; 0 where there are fewer.
  var floor: Float { isFull ? threshold : 0 }

  mutating func add(_ text: UInt32, _ score: Float) {
    guard admits(score) else { return }
    var place = scores.count
    while place > 0, scores[place - 1] < score { place -= 1 }
    scores.insert(score, at: place)
    texts.insert(text, at: place)
    if scores.count > limit {
      scores.removeLast()
      texts.removeLast()
    }
    if scores.count == limit {
      isFull = true
      threshold = max(threshold, scores[limit - 1])
    }
  }
}
