package import Comparison
package import Model

/// The terms of one or two periods, to be printed.
package struct TermReport: Hashable, Sendable {
  package enum Contents: Hashable, Sendable {
    /// One, or one a series where several named series have both periods.
    case change([TermComparison])
    /// Of each period how many items it has and its terms, the most used first.
    case use([Use])
  }

  /// What is used most in one period.
  package struct Use: Hashable, Sendable {
    package var period: Period
    /// nil where the library has one series alone.
    package var series: String?
    package var items: Int
    package var terms: [TermCount.Entry]

    package init(period: Period, series: String? = nil, items: Int, terms: [TermCount.Entry]) {
      self.period = period
      self.series = series
      self.items = items
      self.terms = terms
    }
  }

  package var contents: Contents
  /// How many terms of each comparison, or of each period, are shown; nil for all.
  package var limit: Int?

  /// The terms that are shown of a list.
  func shown<Term>(_ terms: [Term]) -> [Term] { limit.map { Array(terms.prefix($0)) } ?? terms }

  package init(_ contents: Contents, limit: Int?) {
    self.contents = contents
    self.limit = limit
  }
}
