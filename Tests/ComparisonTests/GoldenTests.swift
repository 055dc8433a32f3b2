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
    let golden: Golden = try Golden.read(name + ".diff.json")
    let difference = compare(try Golden.records(name + ".old.json"), try Golden.records(name + ".new.json"))
    let scores = Scores(difference, golden: golden.items)
    #expect(scores.relationF1 >= (analyzer.lexicon == nil ? bareBar : bar))
    #expect(scores.linkF1 >= (analyzer.lexicon == nil ? 0.75 : 0.9))
  }

  @Test func alignsRenamedHeadings() throws {
    let difference = compare(try Golden.records("seed.old.json"), try Golden.records("seed.new.json"))
    #expect(
      difference.headings == [
        HeadingChange(
          level: .policy, relation: .reworded, old: ["Børne- og ungepolitikken"], new: ["Børne- og ungepolitik"]),
        HeadingChange(
          level: .group, relation: .reworded, old: ["Børne- og ungepolitikken", "Udviklingsmodellen"],
          new: ["Børne- og ungepolitik", "Udviklingsmodel og øvrige politiske tiltag"]),
        HeadingChange(level: .policy, relation: .kept, old: ["Skolepolitiske mål"], new: ["Skolepolitiske mål"]),
        HeadingChange(
          level: .group, relation: .kept, old: ["Skolepolitiske mål", "Medarbejderniveau"],
          new: ["Skolepolitiske mål", "Medarbejderniveau"]),
        HeadingChange(
          level: .group, relation: .kept, old: ["Skolepolitiske mål", "Ledelsesniveau"],
          new: ["Skolepolitiske mål", "Ledelsesniveau"]),
      ])
  }
}
