package import Comparison
package import Model

/// The terms of one or two periods, to be printed.
package struct TermReport: Hashable, Sendable {
  package enum Contents: Hashable, Sendable {
    case change(TermComparison)
    /// Of each period how many items it has and its terms, the most used first.
    case use([Use])
  }

  /// What is used most in one period.
  package struct Use: Hashable, Sendable {
    package var period: Period
    package var items: Int
    package var terms: [TermCount.Entry]

    package init(period: Period, items: Int, terms: [TermCount.Entry]) {
      self.period = period
      self.items = items
      self.terms = terms
    }
  }

  package var contents: Contents
  /// How many terms of each status the terminal shows; nil for all.
  package var limit: Int?

  package init(_ contents: Contents, limit: Int?) {
    self.contents = contents
    self.limit = limit
  }
}
