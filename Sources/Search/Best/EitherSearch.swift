extension PrunedSearch {
  /// The texts of any form; scores add up in the order of the forms.
  func any(_ lists: [FormList]) -> BestSoFar {
    let lists = lists.filter { $0.count > 0 }
    var floor = lists.map { $0.floor(reachedBy: limit, index.postings) }.max() ?? 0
    if lists.count == 2 {
      // Mostly the best hold both; then whatever holds but one need not be looked at.
      let both = all(lists) { _, _ in true }
      if both.reaches(lists.map(\.most).max() ?? 0) { return both }
      floor = max(floor, both.floor)
    }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: lists.count) { starts in
      starts.initialize(repeating: 0)
      return lists.withUnsafeBufferPointer { lists in
        var search = EitherSearch(
          lists: lists, starts: starts, postings: index.postings, best: BestSoFar(limit: limit, floor: floor))
        search.run()
        return search.best
      }
    }
  }
}

/// A search for texts that hold any of some forms.
///
/// MaxScore (Turtle and Flood 1995) with block maxima: once the lists that weigh least cannot bring a text among the best
/// by themselves, only the texts of the others are looked at.
private struct EitherSearch {
  let lists: UnsafeBufferPointer<FormList>
  /// Where each list stands.
  let starts: UnsafeMutableBufferPointer<Int>
  let postings: Postings
  var best: BestSoFar

  /// Bounds are sums in another order than the scores.
  private static var roundingUp: Float { 1.000_01 }

  mutating func run() {
    // The lists that weigh least first, and what so many of them can bring together.
    let order = lists.indices.sorted { (lists[$0].most, $0) < (lists[$1].most, $1) }
    var sums: [Float] = [0]
    for number in order { sums.append((sums[sums.count - 1] + lists[number].most) * Self.roundingUp) }
    var optional = 0
    while true {
      while optional < order.count, !best.admits(sums[optional + 1]) { optional += 1 }
      let needed = order[optional...]
      guard let (list, text, other) = first(of: needed) else { return }
      if text < other {
        weigh(list, before: other, sums[optional])
      } else {
        weigh(text, needed, sums[optional])
      }
    }
  }

  /// The list that is needed whose text comes first, that text, and the first text of another; nil when all have ended.
  @inline(__always)
  private func first(of needed: ArraySlice<Int>) -> (list: Int, text: UInt32, other: UInt32)? {
    var first: (list: Int, text: UInt32, other: UInt32)?
    for number in needed where starts[number] < lists[number].count {
      let text = lists[number].texts[starts[number]]
      if let known = first, known.text <= text {
        first = (known.list, known.text, min(known.other, text))
      } else {
        first = (number, text, first?.text ?? .max)
      }
    }
    return first
  }

  /// Weighs a text by the lists that are needed, and where that may be enough by the others.
  @inline(__always)
  private mutating func weigh(_ text: UInt32, _ needed: ArraySlice<Int>, _ rest: Float) {
    var bound = rest
    for number in needed {
      let start = starts[number]
      if start < lists[number].count, lists[number].texts[start] == text {
        bound += lists[number].score(start, postings)
      }
    }
    if best.admits(bound * Self.roundingUp) { best.add(text, score(text)) }
    for number in needed where starts[number] < lists[number].count && lists[number].texts[starts[number]] == text {
      starts[number] += 1
    }
  }

  /// Goes through the texts that of the lists needed only one holds, block by block.
  private mutating func weigh(_ number: Int, before other: UInt32, _ rest: Float) {
    let list = lists[number]
    var entry = starts[number]
    while entry < list.count, list.texts[entry] < other {
      let block = entry / Postings.blockSize
      var end = list.entries(block).upperBound
      if list.texts[end - 1] >= other { end = list.seek(other, from: entry) }
      if best.admits((list.most(block) + rest) * Self.roundingUp) {
        for entry in entry..<end where best.admits((list.score(entry, postings) + rest) * Self.roundingUp) {
          starts[number] = entry
          best.add(list.texts[entry], score(list.texts[entry]))
        }
      }
      entry = end
    }
    starts[number] = entry
  }

  /// The whole score of a text.
  @inline(__always)
  private func score(_ text: UInt32) -> Float {
    var score: Float = 0
    for number in lists.indices {
      if let entry = lists[number].entry(of: text, from: &starts[number]) {
        score += lists[number].score(entry, postings)
      }
    }
    return score
  }
}
