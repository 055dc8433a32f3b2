package import Language
package import Model

/// A word family, a compound or a part of one, and in how many items of two periods it stands.
package struct TermChange: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case new, gone, more, fewer
  }

  package var term: String
  /// In how many items of each period.
  package var old: Int
  package var new: Int
  package var status: Status
  /// log₂ of how many times as often it stands in the new period's items; what is nowhere counts as half an item. Nil
  /// where there are too few words for statistics.
  package var logRatio: Double?
  /// How surprising the change is (Dunning's G²); nil where there are too few words, or fewer than one is expected.
  package var logLikelihood: Double?

  package init(
    term: String, old: Int, new: Int, status: Status, logRatio: Double? = nil, logLikelihood: Double? = nil
  ) {
    self.term = term
    self.old = old
    self.new = new
    self.status = status
    self.logRatio = logRatio
    self.logLikelihood = logLikelihood
  }
}

/// The terms that came, went, grew and shrank between two periods.
package struct TermComparison: Hashable, Sendable {
  /// How much there is of a period.
  package struct Size: Hashable, Sendable {
    package var period: Period
    package var items: Int
    /// Running words, without function words and numbers.
    package var words: Int

    package init(period: Period, items: Int, words: Int) {
      self.period = period
      self.items = items
      self.words = words
    }
  }

  /// With fewer words in a period the count of a single item already looks like a change.
  package static let leastWords = 1_000

  package var old: Size
  package var new: Size
  /// By status, within each the largest change first.
  package var terms: [TermChange]
  /// Whether there are enough words for statistics.
  package var isEnough: Bool { min(old.words, new.words) >= Self.leastWords }

  package init(old: Size, new: Size, terms: [TermChange]) {
    self.old = old
    self.new = new
    self.terms = terms
  }

  /// Compares the terms of all records of two periods.
  package init(old: [Record], new: [Record], periods: (Period, Period), analyzer: Analyzer) {
    let (before, after) = (TermCount(old, analyzer: analyzer), TermCount(new, analyzer: analyzer))
    self.old = Size(period: periods.0, items: before.items, words: before.words)
    self.new = Size(period: periods.1, items: after.items, words: after.words)
    terms = []
    let statistics = isEnough ? KeynessTable(old: before.items, new: after.items) : nil
    terms = Set(before.counts.keys).union(after.counts.keys).compactMap { term in
      let counts = (before.counts[term, default: 0], after.counts[term, default: 0])
      guard let status = Self.status(counts, items: (before.items, after.items)) else { return nil }
      // A part that only ever stands in one compound says no more than the compound does.
      if let whole = before.only(around: term, also: after), whole != term { return nil }
      return TermChange(
        term: term, old: counts.0, new: counts.1, status: status, logRatio: statistics?.logRatio(counts.0, counts.1),
        logLikelihood: statistics?.logLikelihood(counts.0, counts.1))
    }.sorted(by: Self.isBefore)
  }

  /// Compares the terms of the items of a difference.
  package init(of difference: Difference, analyzer: Analyzer) {
    self.init(
      old: difference.items.flatMap(\.old), new: difference.items.flatMap(\.new),
      periods: (difference.old, difference.new), analyzer: analyzer)
  }

  /// Nil where neither the count nor the share has clearly risen or fallen.
  private static func status(_ counts: (Int, Int), items: (Int, Int)) -> TermChange.Status? {
    if counts.0 == 0 { return .new }
    if counts.1 == 0 { return .gone }
    // Counts of items are far below 2³¹, so the products fit.
    let shares = (counts.0 * items.1, counts.1 * items.0)
    if counts.1 > counts.0, shares.1 > shares.0 { return .more }
    return counts.1 < counts.0 && shares.1 < shares.0 ? .fewer : nil
  }

  private static func isBefore(_ left: TermChange, _ right: TermChange) -> Bool {
    if left.status != right.status { return left.status.rank < right.status.rank }
    let (one, two) = (left.logLikelihood ?? 0, right.logLikelihood ?? 0)
    if one != two { return one > two }
    let (small, large) = (abs(left.new - left.old), abs(right.new - right.old))
    return small != large ? small > large : left.term < right.term
  }
}

extension TermChange.Status {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
