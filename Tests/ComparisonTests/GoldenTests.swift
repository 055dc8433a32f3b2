import Language
import Model
import Testing

@testable import Comparison

/// Documents whose differences are known, made by hand or with the documents.
@Suite struct GoldenTests {
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

  @Test(arguments: ["seed", "school", "culture", "daycare", "culture-later"])
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
  @Test(arguments: ["seed", "school", "culture", "daycare", "culture-later"])
  func theTruthSpeaksOfEveryItemOnce(name: String) throws {
    let periods = try GoldenPeriods(name)
    #expect(periods.truth.items.flatMap(\.old).sorted() == periods.old.map(\.text).sorted())
    #expect(periods.truth.items.flatMap(\.new).sorted() == periods.new.map(\.text).sorted())
  }
}
