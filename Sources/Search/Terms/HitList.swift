/// Texts that answer a plan, ascending, each with its level and score.
struct HitList: Sendable {
  private(set) var texts: [UInt32] = []
  var levels: [Level] = []
  var scores: [Float] = []

  /// Bytes a text takes.
  static let entrySize = MemoryLayout<UInt32>.size + MemoryLayout<Level>.size + MemoryLayout<Float>.size

  init() {}

  /// - Parameter texts: ascending, each once.
  init(texts: [UInt32], levels: [Level], scores: [Float]) {
    self.texts = texts
    self.levels = levels
    self.scores = scores
  }

  /// Candidates that nothing is known of.
  ///
  /// - Parameter candidates: ascending, each once.
  init(candidates: [UInt32]) {
    texts = candidates
    levels = Array(repeating: .some, count: candidates.count)
    scores = Array(repeating: 0, count: candidates.count)
  }

  var count: Int { texts.count }

  mutating func append(_ text: UInt32, level: Level, score: Float) {
    texts.append(text)
    levels.append(level)
    scores.append(score)
  }

  /// Texts of both, as loose as the looser; scores add up.
  func intersection(_ other: HitList) -> HitList {
    var both = HitList()
    var left = 0
    var right = 0
    while left < count, right < other.count {
      if texts[left] < other.texts[right] {
        left += 1
      } else if texts[left] > other.texts[right] {
        right += 1
      } else {
        both.append(
          texts[left], level: max(levels[left], other.levels[right]), score: scores[left] + other.scores[right])
        left += 1
        right += 1
      }
    }
    return both
  }

  /// Texts of either, as strict as the stricter; scores add up.
  func union(_ other: HitList) -> HitList {
    if count == 0 { return other }
    if other.count == 0 { return self }
    var either = HitList()
    var left = 0
    var right = 0
    while left < count || right < other.count {
      if right == other.count || (left < count && texts[left] < other.texts[right]) {
        either.append(texts[left], level: levels[left], score: scores[left])
        left += 1
      } else if left == count || texts[left] > other.texts[right] {
        either.append(other.texts[right], level: other.levels[right], score: other.scores[right])
        right += 1
      } else {
        either.append(
          texts[left], level: min(levels[left], other.levels[right]), score: scores[left] + other.scores[right])
        left += 1
        right += 1
      }
    }
    return either
  }

  /// The texts that are not in another list.
  func subtracting(_ other: HitList) -> HitList {
    var place = 0
    return filter { text in
      while place < other.count, other.texts[place] < text { place += 1 }
      return place == other.count || other.texts[place] > text
    }
  }

  func filter(_ isAccepted: (Int) -> Bool) -> HitList {
    var kept = HitList()
    for index in 0..<count where isAccepted(Int(texts[index])) {
      kept.append(texts[index], level: levels[index], score: scores[index])
    }
    return kept
  }

  /// The same texts, as such that hold only something of what was asked.
  var asPartial: HitList {
    HitList(texts: texts, levels: Array(repeating: .some, count: count), scores: scores)
  }

  /// The hits among some texts.
  ///
  /// - Parameter wanted: ascending, each once.
  func among(_ wanted: [UInt32]) -> HitList {
    let places = texts.withUnsafeBufferPointer { all in
      [Int](unsafeUninitializedCapacity: wanted.count) { places, count in
        var place = 0
        for text in wanted {
          place = all.seek(text, from: place)
          if place == all.count { break }
          // Without a branch, which could not be predicted: at most as many places are written as are wanted.
          places.initializeElement(at: count, to: place)
          count += all[place] == text ? 1 : 0
        }
      }
    }
    return HitList(
      texts: places.map { texts[$0] }, levels: places.map { levels[$0] }, scores: places.map { scores[$0] })
  }

  // MARK: ranking

  /// Indices of the best hits, best first: by level, then score, then the texts' own order.
  ///
  /// - Parameter limit: how many at most; 0 for all.
  func best(_ limit: Int) -> [Int] {
    func precedes(_ left: Int, _ right: Int) -> Bool {
      if levels[left] != levels[right] { return levels[left] < levels[right] }
      if scores[left] != scores[right] { return scores[left] > scores[right] }
      return left < right
    }
    guard limit > 0, limit < count, limit <= 200 else {
      let all = (0..<count).sorted(by: precedes)
      return limit > 0 ? Array(all.prefix(limit)) : all
    }
    var best: [Int] = []
    best.reserveCapacity(limit + 1)
    // The last of the best, once there are `limit`; later texts that are only as good come behind it.
    var last: (level: Level, score: Float)?
    for hit in 0..<count {
      if let last {
        let level = levels[hit]
        if level > last.level || (level == last.level && scores[hit] <= last.score) { continue }
      }
      let place = best.firstIndex { precedes(hit, $0) } ?? best.count
      best.insert(hit, at: place)
      if best.count > limit { best.removeLast() }
      if best.count == limit { last = (levels[best[limit - 1]], scores[best[limit - 1]]) }
    }
    return best
  }
}
