package import Comparison
package import Model
package import Search
package import Study

/// What a command answers, whatever form it is printed in.
package enum Reply: Sendable {
  case read(ReadReport)
  case imported(ImportReport)
  case documents([StoredDocument])
  case periods([PeriodSummary])
  case editions([PlanEditions])
  /// Those to show, and how many there are in all.
  case records([Record], of: Shelf, total: Int)
  /// Those to show, and how many there are in all.
  case deadlines([Deadline], of: Shelf, total: Int)
  case found(Answer, of: Shelf)
  case shown(Exhibit)
  /// One difference, or several where there are several series.
  case differences([Difference])
  /// The differences of three periods and more, with what became of each item.
  case developed(Development)
  case traced(Trace, of: Shelf)
  case corrected(CorrectionReport)
  case terms(TermReport)
  case checked(CheckReport)
  case concordance(Concordance)
  case timeline(Timeline)
  case matrix(Matrix)
  case analysis(AnalysisReport)
  case pairs(WordPairs)
}

extension Reply {
  /// Whether it is saved as a report.
  package var isComparison: Bool {
    switch self {
    case .differences, .developed: true
    default: false
    }
  }

  /// How many of what answers a command it has, and how many there are; nil where it has all.
  package var shownPart: (shown: Int, total: Int)? {
    let part: (shown: Int, total: Int)? =
      switch self {
      case .records(let records, _, let total): (records.count, total)
      case .deadlines(let deadlines, _, let total): (deadlines.count, total)
      case .found(let answer, _) where !answer.isOfHeadings:
        (answer.hits.count { $0.tier < 3 }, answer.total)
      default: nil
      }
    return part.flatMap { $0.shown < $0.total ? $0 : nil }
  }
}

/// The form of an answer: the terminal's, JSON or CSV.
package protocol Renderer: Sendable {
  /// The whole answer, ending in a line break; nil where the answer has no such form.
  func render(_ reply: Reply) -> String?
}
