import Model

extension Comparer {
  /// The same differences in which what was added is called resumed where an earlier period than the one before had it.
  ///
  /// - Parameters:
  ///   - steps: for each step from one period to the next the differences of its series.
  ///   - decisions: what a person decided on a pair of periods.
  package func markingResumed(
    in steps: [[Difference]], decisions: (PeriodPair) -> Decisions = { _ in Decisions() }
  ) -> [[Difference]] {
    var marked = steps
    var gone: [[String?]: [Record]] = [:]
    for step in marked.indices {
      for place in marked[step].indices {
        let plans = [marked[step][place].municipality, marked[step][place].series]
        if let earlier = gone[plans], !earlier.isEmpty {
          let resumed = marked[step][place].resume(earlier, by: self, decisions: decisions)
          gone[plans]?.removeAll { resumed.contains($0.id) }
        }
        let removed = marked[step][place].items.filter { $0.relation == .removed }
        gone[plans, default: []] += removed.flatMap(\.old)
      }
    }
    return marked
  }
}

extension Difference {
  /// Marks the added items that take up records of an earlier period, and returns the ids of those.
  fileprivate mutating func resume(
    _ earlier: [Record], by comparer: Comparer, decisions: (PeriodPair) -> Decisions
  ) -> Set<RecordID> {
    let added = items.filter { $0.relation == .added }.flatMap(\.new)
    guard let period = earlier.first?.period, !added.isEmpty else { return [] }
    let pair = PeriodPair(
      oldPeriod: period, newPeriod: new, municipality: municipality, series: series, old: earlier, new: added)
    let links = comparer.compare(pair, decisions: decisions(pair), looksAgain: false).items
      .filter { $0.old.count == 1 && $0.new.count == 1 }
    let linkOfNew = Dictionary(links.flatMap { link in link.new.map { ($0.id, link) } }) { first, _ in first }
    for place in items.indices where items[place].relation == .added {
      guard let record = items[place].new.first, let link = linkOfNew[record.id] else { continue }
      items[place].relation = .resumed
      items[place].resumes = link.old
      items[place].confidence = link.confidence
      items[place].flags.removeAll { $0 == .continued }
    }
    return Set(items.flatMap(\.resumes).map(\.id))
  }
}
