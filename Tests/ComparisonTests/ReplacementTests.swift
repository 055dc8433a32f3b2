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

/// Which of them mean the same, by the texts.
@Suite(.enabled(if: analyzer.lexicon != nil)) struct LearnedPairTests {
  /// Items with a place for a word, each under its own number.
  private static let items = [
    "Årlige {} mellem lærere og forældre om elevernes trivsel og fremmøde i klassen",
    "Opfølgende {} med kommunens ledere om mål og resultater for hele skolevæsenet",
    "Fælles {} på tværs af skolerne med fokus på læsning og naturfag i indskolingen",
  ]

  /// Two periods in which each of some words took another's place in an item, and further items that stay.
  private func replacements(_ exchanges: [(String, String)], kept: [String] = []) -> [Replacement] {
    let sides = [exchanges.map(\.0), exchanges.map(\.1)].enumerated().flatMap { side, words in
      let texts = zip(Self.items, words).map { $0.replacing("{}", with: $1) } + kept
      return records("\(side)-", texts).map { record in
        var record = record
        record.period = Period(first: 2018 + 2 * side, last: 2020 + 2 * side)
        return record
      }
    }
    let abbreviations = Abbreviations(learningFrom: sides.map(\.text), with: analyzer)
    return Comparer(analyzer: analyzer, abbreviations: abbreviations).replacements(in: sides)
  }

  private func learned(_ exchanges: [(String, String)], kept: [String] = []) -> [[String]] {
    replacements(exchanges, kept: kept).filter(\.isLearned).map { [$0.first, $0.second] }
  }

  @Test func twoItemsTeachAPair() {
    #expect(learned([("møder", "samtaler"), ("møder", "samtaler")]) == [["møde", "samtale"]])
    #expect(learned([("møder", "samtaler"), ("samtaler", "møder")]).isEmpty)
  }

  @Test func oneItemOnlySuggestsIt() {
    let found = replacements([("møder", "samtaler")])
    #expect(found.map { [$0.first, $0.second] } == [["møde", "samtale"]])
    #expect(found.allSatisfy { !$0.isLearned })
  }

  @Test func theSameItemTwiceIsOnePlace() {
    let text = Self.items[0]
    let twice = [(2018, "møder"), (2020, "samtaler"), (2022, "møder")].flatMap { year, word in
      records("\(year)-", [text.replacing("{}", with: word)]).map { record in
        var record = record
        record.period = Period(first: year, last: year + 2)
        return record
      }
    }
    let found = Comparer(analyzer: analyzer, abbreviations: Abbreviations(learningFrom: [], with: analyzer))
      .replacements(in: twice)
    #expect(found.map(\.isLearned) == [false])
  }

  @Test(arguments: [
    // How often, by whom, no noun, an opposite, and a name.
    ("kvartal", "halvår"), ("forum", "udvalg"), ("lokale", "kommunale"), ("lighed", "ulighed"), ("Aula", "Skoleporten"),
    ("indskoling", "udskoling"),
  ]) func whatMayBeAChangeOfMatterIsNotLearned(_ old: String, _ new: String) {
    #expect(replacements([(old, new), (old, new)]).map(\.isLearned) == [false])
  }

  @Test func twoThingsOfOneTextAreTwo() {
    #expect(learned([("møder", "samtaler"), ("møder", "samtaler")], kept: ["Plan for møder og samtaler"]).isEmpty)
    #expect(learned([("møder", "samtaler"), ("møder", "samtaler")], kept: ["Forældremøder eller samtaler"]).isEmpty)
  }

  @Test func wordsThatGoOnBesideEachOtherAreTwo() {
    let kept = ["Møder i skolebestyrelsen", "Møder for nye elever", "Møder med byrådet"]
    #expect(learned([("møder", "samtaler"), ("møder", "samtaler")], kept: kept).isEmpty)
    #expect(learned([("møder", "samtaler"), ("møder", "samtaler")], kept: [kept[0]]) == [["møde", "samtale"]])
  }

  @Test func aWordWithTwoSuccessorsHasNone() {
    #expect(
      learned([("møder", "samtaler"), ("møder", "samtaler"), ("møder", "temadage")]) == [["møde", "samtale"]])
    #expect(learned([("møder", "samtaler"), ("møder", "temadage"), ("møder", "drøftelser")]).isEmpty)
  }

  @Test func whatIsDoneWithAThingIsNone() {
    let found = [2018: "Udvikling", 2020: "Implementering"].flatMap { year, word in
      records(
        "\(year)-",
        ["af fælles mål for trivsel på alle skoler", "af en ny plan for natur og science i byen"].map {
          "\(word) \($0)"
        }
      )
      .map { record in
        var record = record
        record.period = Period(first: year, last: year + 2)
        return record
      }
    }
    let replacements = Comparer(analyzer: analyzer, abbreviations: Abbreviations(learningFrom: [], with: analyzer))
      .replacements(in: found)
    #expect(replacements.map { [$0.first, $0.second] } == [["implementering", "udvikling"]])
    #expect(replacements.allSatisfy { !$0.isLearned })
  }
}

extension Comparer {
  /// Those of every period of some records and the one after it.
  fileprivate func replacements(in records: [Record]) -> [Replacement] {
    let byPeriod = Dictionary(grouping: records) { $0.period ?? Period(first: 0, last: 0) }.sorted { $0.key < $1.key }
    let pairs = zip(byPeriod, byPeriod.dropFirst()).map { old, new in
      PeriodPair(oldPeriod: old.key, newPeriod: new.key, old: old.value, new: new.value)
    }
    return replacements(by: pairs.flatMap { exchanges(in: $0) }, in: records)
  }
}
