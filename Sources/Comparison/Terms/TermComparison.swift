import Algorithms
package import Language
package import Model

/// How the use of a term changed; a term is a word family, a compound or a part of one.
package struct TermChange: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case new, gone, more, fewer
  }

  package var term: String
  /// In how many items of each period.
  package var old: Int
  package var new: Int
  package var status: Status
  /// log₂ of the ratio of the new share of items to the old one; none counts as half an item. Nil where there are too
  /// few words for statistics.
  package var logRatio: Double?
  /// How surprising the change is (Dunning's G²); nil where there are too few words, or fewer than one item is
  /// expected.
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

/// The terms that are new, gone, more used and less used in the later of two periods.
package struct TermComparison: Hashable, Sendable {
  /// The size of a period.
  package struct Size: Hashable, Sendable {
    package var period: Period
    package var items: Int
    /// Running words, without stop words and numbers.
    package var words: Int

    package init(period: Period, items: Int, words: Int) {
      self.period = period
      self.items = items
      self.words = words
    }
  }

  /// With fewer words in a period, a single item more or less already looks like a change.
  package static let leastWords = 1_000

  package var old: Size
  package var new: Size
  /// The one series of all the items; nil where they have several, or none.
  package var series: String?
  /// The strongest change first.
  package var terms: [TermChange]
  /// Whether there are enough words for statistics.
  package var isEnough: Bool { min(old.words, new.words) >= Self.leastWords }

  package init(old: Size, new: Size, terms: [TermChange]) {
    self.old = old
    self.new = new
    self.terms = terms
  }

  /// Compares the terms of all records of two periods.
  package init(
    old: [Record], new: [Record], periods: (Period, Period), series: String? = nil, analyzer: Analyzer
  ) {
    self.series = series
    let (before, after) = (TermCount(old, analyzer: analyzer), TermCount(new, analyzer: analyzer))
    self.old = Size(period: periods.0, items: before.items, words: before.words)
    self.new = Size(period: periods.1, items: after.items, words: after.words)
    terms = []
    let items = ItemCounts(old: before.items, new: after.items)
    let keyness = isEnough ? Keyness(items: items) : nil
    terms = Set(before.counts.keys).union(after.counts.keys).compactMap { term in
      let counts = ItemCounts(old: before.counts[term, default: 0], new: after.counts[term, default: 0])
      guard let status = TermChange.Status(counts, ofItems: items) else { return nil }
      // A part that only ever stands in one compound says no more than the compound does.
      if let whole = before.only(around: term, also: after), whole != term { return nil }
      return TermChange(
        term: before.name(of: term, also: after), old: counts.old, new: counts.new, status: status,
        logRatio: keyness?.logRatio(counts),
        logLikelihood: keyness?.logLikelihood(counts))
    }.sorted { $0.isListed(before: $1) }
    // A family and a part of a compound may be shown under one word.
    terms = Array(terms.uniqued(on: \.term))
  }

  /// Compares the terms of the items of a difference.
  package init(of difference: Difference, analyzer: Analyzer) {
    self.init(
      old: difference.items.flatMap(\.old), new: difference.items.flatMap(\.new),
      periods: (difference.old, difference.new), series: difference.series, analyzer: analyzer)
  }
}

extension TermChange {
  /// The most surprising change first, or the largest where that is unknown.
  fileprivate func isListed(before other: TermChange) -> Bool {
    let (surprise, otherSurprise) = (logLikelihood ?? 0, other.logLikelihood ?? 0)
    if surprise != otherSurprise { return surprise > otherSurprise }
    let (size, otherSize) = (abs(new - old), abs(other.new - other.old))
    if size != otherSize { return size > otherSize }
    return status != other.status ? status.rank < other.status.rank : term < other.term
  }
}

extension TermChange.Status {
  /// Nil where the count and the share have not both risen or both fallen.
  fileprivate init?(_ counts: ItemCounts, ofItems items: ItemCounts) {
    // Counts of items are far below 2³¹, so the products fit.
    let (oldShare, newShare) = (counts.old * items.new, counts.new * items.old)
    if counts.old == 0 {
      self = .new
    } else if counts.new == 0 {
      self = .gone
    } else if counts.new > counts.old, newShare > oldShare {
      self = .more
    } else if counts.new < counts.old, newShare < oldShare {
      self = .fewer
    } else {
      return nil
    }
  }

  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
