import Language
import Model
import TestSupport
import Testing

@testable import Comparison

/// Documents whose differences are known, made by hand or with the documents.
@Suite struct GoldenTests {
  private static let names = ["seed", "school", "culture", "daycare", "culture-later"]

  /// The bars are for the chain with and without its dictionary.
  @Test(arguments: [
    ("seed", 0.94, 0.75), ("school", 0.95, 0.70), ("culture", 0.85, 0.80), ("daycare", 0.95, 0.90),
    ("culture-later", 0.92, 0.90),
  ])
  func tellsWhatBecameOfEachItem(name: String, bar: Double, bareBar: Double) throws {
    let periods = try GoldenPeriods(name)
    let scores = Scores(of: compare(periods.old, with: periods.new), against: periods.truth.items)
    #expect(scores.relationF1 >= (analyzer.lexicon == nil ? bareBar : bar))
    #expect(scores.linkF1 >= (analyzer.lexicon == nil ? 0.75 : 0.9))
  }

  @Test(arguments: names)
  func alignsHeadings(name: String) throws {
    let periods = try GoldenPeriods(name)
    let found = compare(periods.old, with: periods.new).headings.map { heading in
      GoldenDifference.Change(
        relation: heading.relation.rawValue, isMoved: false,
        old: [heading.old.joined(separator: " › ")].filter { !$0.isEmpty },
        new: [heading.new.joined(separator: " › ")].filter { !$0.isEmpty })
    }
    #expect(Set(found) == Set(periods.truth.headings))
  }

  /// What the goldens say is about every item, and about nothing else.
  @Test(arguments: names)
  func theTruthSpeaksOfEveryItemOnce(name: String) throws {
    let periods = try GoldenPeriods(name)
    #expect(periods.truth.items.flatMap(\.old).sorted() == periods.old.map(\.text).sorted())
    #expect(periods.truth.items.flatMap(\.new).sorted() == periods.new.map(\.text).sorted())
  }

  /// Everything that is said of these documents, with confidence and flags: `NAME.outline.txt` shows what a change of
  /// the comparison changes, where the scores above may hide it.
  @Test(.enabled(if: analyzer.lexicon != nil), arguments: names)
  func saysTheSameAsBefore(name: String) throws {
    let periods = try GoldenPeriods(name)
    try expectGolden(compare(periods.old, with: periods.new).outline, named: name + ".outline.txt")
  }
}
