/// The best so far of texts that come in ascending order, as `Ranking.best` orders them.
struct BestMatched {
  /// Best first.
  private(set) var matched = Matched()
  private let limit: Int
  /// What the last has, where there are as many as wanted.
  private var last: (level: Level, score: Float)?

  /// - Parameter limit: at least 1.
  init(limit: Int) { self.limit = limit }

  /// Whether a text of a level may be among the best.
  @inline(__always)
  func admits(_ level: Level) -> Bool { last.map { level <= $0.level } ?? true }

  @inline(__always)
  mutating func add(_ text: UInt32, _ level: Level, _ score: Float) {
    if let last, level > last.level || (level == last.level && score <= last.score) { return }
    insert(text, level, score)
  }

  private mutating func insert(_ text: UInt32, _ level: Level, _ score: Float) {
    var place = matched.count
    while place > 0, (matched.levels[place - 1], -matched.scores[place - 1]) > (level, -score) { place -= 1 }
    matched.insert(text, level, score, at: place)
    if matched.count > limit { matched.removeLast() }
    if matched.count == limit { last = (matched.levels[limit - 1], matched.scores[limit - 1]) }
  }

  /// So many are passed over at once.
  private static var block: Int { 16 }

  /// Adds what a term matched, and passes over blocks that hold none of the best.
  mutating func add(_ matched: Matched) {
    matched.scores.withUnsafeBufferPointer { scores in
      var start = 0
      while start < scores.count {
        let end = min(start + Self.block, scores.count)
        if mayAdmit(UnsafeBufferPointer(rebasing: scores[start..<end])) {
          for number in start..<end { add(matched.texts[number], matched.levels[number], scores[number]) }
        }
        start = end
      }
    }
  }

  /// Whether one of some scores may be among the best, of whatever level.
  @inline(__always)
  private func mayAdmit(_ scores: UnsafeBufferPointer<Float>) -> Bool {
    guard let last, last.level == .literal, scores.count == Self.block else { return true }
    var better: UInt32 = 0
    for number in 0..<Self.block { better |= scores[number] > last.score ? 1 : 0 }
    return better != 0
  }

  /// Adds the texts of either: `Matched.union` without the many that are not among the best.
  mutating func add(eitherOf left: Matched, _ right: Matched) {
    var first = 0
    var second = 0
    while first < left.count || second < right.count {
      let text = first < left.count ? left.texts[first] : .max
      let other = second < right.count ? right.texts[second] : .max
      if text < other {
        add(text, left.levels[first], left.scores[first])
        first += 1
      } else if other < text {
        add(other, right.levels[second], right.scores[second])
        second += 1
      } else {
        add(
          text, min(left.levels[first], right.levels[second]), left.scores[first] + right.scores[second])
        first += 1
        second += 1
      }
    }
  }
}
