import Comparison
import Model

/// The terms of one difference for a report: the first few of each status, and the number of the others.
struct ReportTerms {
  struct Group {
    var status: TermChange.Status
    var terms: [TermChange]
    /// How many more have this status.
    var rest: Int
  }

  /// How many of each status a report shows.
  static let most = 12

  let comparison: TermComparison
  let groups: [Group]

  /// nil where there are too few words for statistics, and where nothing came, went, grew or shrank.
  init?(_ comparison: TermComparison?) {
    guard let comparison, comparison.isEnough else { return nil }
    self.comparison = comparison
    groups = TermChange.Status.allCases.compactMap { status in
      let terms = comparison.terms.filter { $0.status == status }
      guard !terms.isEmpty else { return nil }
      return Group(status: status, terms: Array(terms.prefix(Self.most)), rest: max(0, terms.count - Self.most))
    }
    if groups.isEmpty { return nil }
  }
}

extension ReportTerms {
  /// A line for each sort: "Nye: ledelse (0 → 4), sparring (0 → 2), og 12 til".
  func lines(_ tongue: Tongue) -> [String] {
    groups.map { group in
      let names = group.terms.map { "\($0.term) (\($0.old.grouped(tongue))\u{A0}→\u{A0}\($0.new.grouped(tongue)))" }
      let rest = group.rest > 0 ? [ReportPhrase.moreTerms(group.rest).sentence(tongue)] : []
      return TermPhrase.status(group.status).sentence(tongue) + ": " + (names + rest).joined(separator: ", ")
    }
  }
}
