import Language
import Model
import Testing

@testable import Comparison

/// Words that took each other's place.
@Suite struct ReplacementTests {
  private func replacements(_ old: String, _ new: String) -> [[String]] {
    let pair = [(2018, old), (2020, new)].flatMap { first, text in
      records("\(first)-", [text]).map { record in
        var record = record
        record.period = Period(first: first, last: first + 2)
        return record
      }
    }
    let abbreviations = Abbreviations(learningFrom: pair.map(\.text), with: analyzer)
    let found = Comparer(analyzer: analyzer, abbreviations: abbreviations).replacements(in: pair)
    #expect(found.allSatisfy { $0.records.map(\.id) == ["2018-0", "2020-0"] })
    return found.map { [$0.first, $0.second] }
  }

  @Test func oneWordForOneWordIsAPair() {
    #expect(
      replacements(
        "Årlige møder mellem lærere, pædagoger og forældre om elevernes trivsel og fremmøde i klassen",
        "Årlige samtaler mellem lærere, pædagoger og forældre om elevernes trivsel og fremmøde i klassen")
        == [["møde", "samtale"]])
  }

  @Test(arguments: [
    // An inflection, a compound of the same part, a number, several words for one, and no change at all.
    ("møder", "møde"), ("forældremøder", "ledermøder"), ("6", "8"), ("møder", "mange samtaler"), ("møder", "møder"),
  ]) func whatTellsNothingIsNone(_ old: String, _ new: String) {
    let text = " mellem lærere, pædagoger og forældre om elevernes trivsel og fremmøde i klassen"
    #expect(replacements("Årlige " + old + text, "Årlige " + new + text).isEmpty)
  }
}
