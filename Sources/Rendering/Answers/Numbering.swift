package import Comparison
package import Model
import Search
import Study

extension Reply {
  /// The records in the order in which the terminal numbers them, for `show N`; nil where nothing is numbered.
  package var numbered: [Record]? {
    switch self {
    case .records(let records, _, _): records.grouped.flatMap { $0.sections.flatMap(\.members) }
    case .deadlines(let deadlines, _, _): deadlines.map(\.record)
    case .found(let answer, _): answer.ordered.map(\.record)
    case .differences(let differences): differences.flatMap(\.numbered)
    case .developed(let development): development.chains.compactMap(\.latest.first)
    // A comparison's numbers stay usable after one of its items was followed.
    case .traced: nil
    case .corrected, .terms, .checked: nil
    case .concordance(let concordance): concordance.lines.map(\.record)
    case .pairs(let report): report.shown
    case .read, .imported, .documents, .periods, .editions, .shown, .timeline, .matrix, .analysis: nil
    }
  }

  /// The records of each cell in the order in which the terminal numbers the cells; nil for what has none.
  package var numberedCells: [[Record]]? {
    if case .matrix(let matrix) = self { matrix.numbered } else { nil }
  }

  /// The changes in the order in which the terminal numbers them; nil for what is no comparison of two periods.
  package var numberedChanges: [Change]? {
    if case .differences(let differences) = self { differences.flatMap(\.numberedChanges) } else { nil }
  }
}

extension Answer {
  /// The hits in the order in which they are numbered.
  fileprivate var ordered: [Hit] {
    (1...3).flatMap { tier in blocks(ofTier: tier).flatMap { $0.sections.flatMap(\.members) } }
  }
}

extension Difference {
  /// The changes as they are numbered: the items, then the suggestions.
  fileprivate var numberedChanges: [Change] { ledger.flatMap(\.members) + suggestions }

  /// The record of each numbered line: the new one, or the old one of what was removed.
  fileprivate var numbered: [Record] { numberedChanges.compactMap { $0.new.first ?? $0.old.first } }
}

extension WordPairs {
  /// How many records of each pair are printed on a terminal.
  static let mostShown = 3

  /// The records that are printed on a terminal, in order.
  var shown: [Record] { pairs.flatMap { $0.records.prefix(Self.mostShown) } }
}
