import Comparison
import Model

extension Report {
  /// A picture for each series that goes through three periods and more.
  var developments: [DevelopmentPicture] { journeys.compactMap { DevelopmentPicture($0, tongue: tongue) } }

  /// The terms of a difference as lists; none where nothing changed.
  func termLists(_ terms: ReportTerms?, of difference: Difference) -> [ReportPage.TermList] {
    guard let terms else { return [] }
    return [
      ReportPage.TermList(
        termsTitle: say(.terms), termsNote: say(.termsNote(difference)),
        termGroups: terms.groups.map { group in
          .init(
            termStatus: TermPhrase.status(group.status).sentence(tongue), termStyle: group.status.rawValue,
            termRows: group.terms.map { change in
              .init(term: change.term, before: change.old.grouped(tongue), after: change.new.grouped(tongue))
            }, moreTerms: group.rest > 0 ? [say(.moreTerms(group.rest))] : [])
        })
    ]
  }
}
