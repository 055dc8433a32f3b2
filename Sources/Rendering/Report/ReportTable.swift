import Algorithms
import Comparison
import Files
import Model

/// A report as rows, in words for a person: one row an item.
struct ReportTable {
  var header: [String]
  var rows: [Row]

  struct Row {
    /// As many as the header.
    var cells: [String]
    var relation: Relation
    /// The marked words of a cell that has them, beside the same in plain text.
    var words: [WordChange]
  }
}

extension Report {
  /// - Parameter changes: the items of a difference, or its suggestions.
  func table(_ changes: (Difference) -> [Change]) -> ReportTable {
    let (columns, facts) = (columns, differences.factNames)
    let header = differences.first.map { first in
      let named = hasSteps ? nil : first
      let sides = [ReportColumn.oldSide(named), ReportColumn.newSide(named)]
      return columns.map { $0.title(named)(tongue) }
        + facts.flatMap { name in sides.map { visible(name.title(tongue) + $0(tongue)) } }
    }
    return ReportTable(
      header: header ?? [],
      rows: differences.flatMap { difference in
        changes(difference).untilCancelled.map { change in
          ReportTable.Row(
            cells: columns.map { cell($0, of: change, in: difference) } + facts.flatMap { cells($0, of: change) },
            relation: change.relation,
            words: change.readsAsOneText ? change.words : [])
        }
      })
  }

  /// Several series may have no name; their column shows where one has. The periods show where there are several steps.
  var columns: [ReportColumn] {
    ReportColumn.allCases.filter { column in
      switch column {
      case .series: differences.count > 1
      case .oldPeriod, .newPeriod: hasSteps
      case .factChanges: differences.contains { ($0.items + $0.suggestions).contains { !$0.factChanges.isEmpty } }
      default: true
      }
    }
  }

  private func cell(_ column: ReportColumn, of change: Change, in difference: Difference) -> String {
    let text: String =
      switch column {
      // Without its sign: a spreadsheet takes what begins with one for a formula.
      case .status: change.word(tongue)
      case .kind: Sentence.kind(change.kind)(tongue)
      case .oldPolicy: joined(change.old.map(\.policy))
      case .oldGroup: joined(change.old.compactMap(\.group))
      case .oldText: change.old.map(\.text).joined(separator: " | ")
      case .newPolicy: joined(change.new.map(\.policy))
      case .newGroup: joined(change.new.compactMap(\.group))
      case .newText: change.new.map(\.text).joined(separator: " | ")
      case .difference: change.readsAsOneText ? change.words.bracketed : ""
      case .factChanges: change.factChanges.map { $0.sentence(tongue) }.joined(separator: "; ")
      case .flags: change.flagSentences.map { $0(tongue) }.joined(separator: "; ")
      case .remark: change.remarks.map { $0(tongue) }.joined(separator: "; ")
      case .confidence:
        change.old.isEmpty || change.new.isEmpty ? "" : change.confidence.word(tongue)
      case .oldFile: joined(change.old.compactMap { standing(of: $0)?.file })
      case .oldPlace: joined(change.old.compactMap { standing(of: $0)?.place })
      case .newFile: joined(change.new.compactMap { standing(of: $0)?.file })
      case .newPlace: joined(change.new.compactMap { standing(of: $0)?.place })
      case .series: area(of: difference) ?? ""
      case .oldPeriod: "\(difference.old)"
      case .newPeriod: "\(difference.new)"
      }
    return visible(text)
  }

  /// What each period says of the item under a name.
  private func cells(_ name: FactName, of change: Change) -> [String] {
    [change.old, change.new].map { side in visible(joined(side.compactMap { $0.facts[name]?.inOneLine })) }
  }

  private func joined(_ texts: [String]) -> String { texts.uniqued().joined(separator: " | ") }
}
