/// Texts that answer a plan, ascending, each with its level and score.
struct Matched: Sendable {
  var texts: [UInt32] = []
  var levels: [Level] = []
  var scores: [Float] = []

  /// Bytes a text takes.
  static let size = MemoryLayout<UInt32>.size + MemoryLayout<Level>.size + MemoryLayout<Float>.size

  var count: Int { texts.count }

  mutating func append(_ text: UInt32, _ level: Level, _ score: Float) {
    texts.append(text)
    levels.append(level)
    scores.append(score)
  }

  mutating func insert(_ text: UInt32, _ level: Level, _ score: Float, at place: Int) {
    texts.insert(text, at: place)
    levels.insert(level, at: place)
    scores.insert(score, at: place)
  }

  mutating func removeLast() {
    texts.removeLast()
    levels.removeLast()
    scores.removeLast()
  }

  /// Texts of both, as loose as the looser; scores add up.
  func intersection(_ other: Matched) -> Matched {
    var both = Matched()
    var left = 0
    var right = 0
    while left < count, right < other.count {
      if texts[left] < other.texts[right] {
        left += 1
      } else if texts[left] > other.texts[right] {
        right += 1
      } else {
        both.append(texts[left], max(levels[left], other.levels[right]), scores[left] + other.scores[right])
        left += 1
        right += 1
      }
    }
    return both
  }

  /// Those of some texts (ascending) that are among its own.
  func holding(_ wanted: [UInt32]) -> Matched {
    let places = texts.withUnsafeBufferPointer { all in
      [Int](unsafeUninitializedCapacity: wanted.count) { places, count in
        var place = 0
        for text in wanted {
          place = all.seek(text, from: place)
          if place == all.count { break }
          // Without a branch: there are at most as many as are wanted.
          places.initializeElement(at: count, to: place)
          count += all[place] == text ? 1 : 0
        }
      }
    }
    return Matched(
      texts: places.map { texts[$0] }, levels: places.map { levels[$0] }, scores: places.map { scores[$0] })
  }

  /// Texts of either, as strict as the stricter; scores add up.
  func union(_ other: Matched) -> Matched {
    if count == 0 { return other }
    if other.count == 0 { return self }
    var either = Matched()
    var left = 0
    var right = 0
    while left < count || right < other.count {
      if right == other.count || (left < count && texts[left] < other.texts[right]) {
        either.append(texts[left], levels[left], scores[left])
        left += 1
      } else if left == count || texts[left] > other.texts[right] {
        either.append(other.texts[right], other.levels[right], other.scores[right])
        right += 1
      } else {
        either.append(texts[left], min(levels[left], other.levels[right]), scores[left] + other.scores[right])
        left += 1
        right += 1
      }
    }
    return either
  }

  /// The texts that are not in another.
  func without(_ other: Matched) -> Matched {
    var place = 0
    return filtered { text in
      while place < other.count, other.texts[place] < text { place += 1 }
      return place == other.count || other.texts[place] > text
    }
  }

  /// The texts that are accepted.
  func filtered(_ isAccepted: (Int) -> Bool) -> Matched {
    var kept = Matched()
    for index in 0..<count where isAccepted(Int(texts[index])) {
      kept.append(texts[index], levels[index], scores[index])
    }
    return kept
  }
}
