/// The best of what was matched.
enum Ranking {
  /// Numbers into `matched`, best first: by level, then score, then the texts' own order.
  ///
  /// - Parameter limit: how many at most; 0 for all.
  static func best(_ matched: Matched, limit: Int) -> [Int] {
    func precedes(_ left: Int, _ right: Int) -> Bool {
      if matched.levels[left] != matched.levels[right] { return matched.levels[left] < matched.levels[right] }
      if matched.scores[left] != matched.scores[right] { return matched.scores[left] > matched.scores[right] }
      return matched.texts[left] < matched.texts[right]
    }
    guard limit > 0, limit < matched.count, limit <= 200 else {
      let all = (0..<matched.count).sorted(by: precedes)
      return limit > 0 ? Array(all.prefix(limit)) : all
    }
    var best: [Int] = []
    best.reserveCapacity(limit + 1)
    // What the last of the best has; texts come in their own order, so that an equal one is no better.
    var last: (level: Level, score: Float)?
    for number in 0..<matched.count {
      if let last {
        let level = matched.levels[number]
        if level > last.level || (level == last.level && matched.scores[number] <= last.score) { continue }
      }
      let place = best.firstIndex { precedes(number, $0) } ?? best.count
      best.insert(number, at: place)
      if best.count > limit { best.removeLast() }
      if best.count == limit { last = (matched.levels[best[limit - 1]], matched.scores[best[limit - 1]]) }
    }
    return best
  }
}
