/// Finds the best texts for forms without looking at all that hold them: what no text of a block can reach is passed over.
///
/// Every bound is made by the same operations in the same order as the scores that it bounds, and rounding keeps order,
/// so nothing is lost by it.
struct PrunedSearch {
  let index: TextIndex
  let limit: Int

  /// The texts of one form.
  func one(_ list: FormList) -> BestSoFar {
    let postings = index.postings
    let floor = list.blockWeights == nil ? 0 : list.floor(reachedBy: limit, postings)
    var best = BestSoFar(limit: limit, floor: floor)
    for block in 0..<list.blocks where best.admits(list.most(block)) {
      for entry in list.entries(block) { best.add(list.texts[entry], list.score(entry, postings)) }
    }
    return best
  }

  /// The texts of all forms; their scores add up, the rarest form first.
  ///
  /// - Parameter isWanted: asked for each text that may be among the best, with its entry in each list.
  func all(_ lists: [FormList], isWanted: (UInt32, UnsafeBufferPointer<Int>) -> Bool) -> BestSoFar {
    var best = BestSoFar(limit: limit)
    let postings = index.postings
    let lists = lists.rarestFirst.map { lists[$0] }
    guard let first = lists.first, lists.allSatisfy({ $0.count > 0 }) else { return best }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * lists.count) { space in
      space.initialize(repeating: 0)
      // Where each list stands, and the entries of the text that is looked at.
      let starts = UnsafeMutableBufferPointer(rebasing: space[..<lists.count])
      let entries = UnsafeMutableBufferPointer(rebasing: space[lists.count...])
      lists.withUnsafeBufferPointer { lists in
        for block in 0..<first.blocks {
          var bound = first.most(block)
          for number in 1..<max(1, lists.count) { bound += lists[number].most }
          guard best.admits(bound) else { continue }
          for entry in first.entries(block) {
            let text = first.texts[entry]
            entries[0] = entry
            guard meets(text, lists, starts, entries) else { continue }
            var score = first.score(entry, postings)
            for number in 1..<max(1, lists.count) { score += lists[number].score(entries[number], postings) }
            if best.admits(score), isWanted(text, UnsafeBufferPointer(entries)) { best.add(text, score) }
          }
        }
      }
    }
    return best
  }

  /// Whether all lists behind the first hold a text.
  @inline(__always)
  private func meets(
    _ text: UInt32, _ lists: UnsafeBufferPointer<FormList>, _ starts: UnsafeMutableBufferPointer<Int>,
    _ entries: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    for number in 1..<max(1, lists.count) {
      guard let entry = lists[number].entry(of: text, from: &starts[number]) else { return false }
      entries[number] = entry
    }
    return true
  }

  /// The texts in which forms stand one after the other.
  func phrase(_ lists: [FormList]) -> BestSoFar {
    let order = lists.rarestFirst
    var entryOf = [Int](repeating: 0, count: lists.count)
    for (number, place) in order.enumerated() { entryOf[place] = number }
    return all(lists) { text, entries in
      let start = lists[0].marks[entries[entryOf[0]]]
      var isSure = start < Mark.several
      for place in 1..<max(1, lists.count) {
        let mark = lists[place].marks[entries[entryOf[place]]]
        if mark >= Mark.several { isSure = false } else if isSure, Int(mark) != Int(start) + place { return false }
      }
      return isSure || index.stands(lists, in: Int(text))
    }
  }
}

extension [FormList] {
  /// Their numbers, the list with the fewest texts first.
  fileprivate var rarestFirst: [Int] { indices.sorted { (self[$0].count, $0) < (self[$1].count, $1) } }
}

extension TextIndex {
  /// Whether forms stand one after the other in a text.
  fileprivate func stands(_ lists: [FormList], in text: Int) -> Bool {
    let start = tokens.range(text).lowerBound
    let values = tokens.values
    let words = values.span.extracting(start..<start + Int(wordCounts[text]))
    guard words.count >= lists.count else { return false }
    return (0...words.count - lists.count).contains { from in
      lists.indices.allSatisfy { words[from + $0].form == lists[$0].form }
    }
  }
}
