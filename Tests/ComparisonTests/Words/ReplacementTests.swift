import Language
import Model
import Testing

@testable import Comparison

/// Words that took each other's place.
@Suite struct ReplacementTests {
  private func replacements(of old: String, by new: String) -> [[String]] {
    let pair = records(from: 2018, texts: [old]) + records(from: 2020, texts: [new])
    let found = comparer(knowing: pair).replacements(in: pair)
    #expect(found.allSatisfy { $0.records.map(\.id) == ["2018-0", "2020-0"] })
    return found.map { [$0.first, $0.second] }
  }

  @Test func oneWordForOneWordIsAPair() {
    #expect(
      replacements(
        of: "Årlige møder mellem lærere, pædagoger og forældre om elevernes trivsel og fremmøde i klassen",
        by: "Årlige samtaler mellem lærere, pædagoger og forældre om elevernes trivsel og fremmøde i klassen")
        == [["møde", "samtale"]])
  }

  @Test(arguments: [
    // An inflection, a compound of the same part, a number, several words for one, and no change at all.
    ("møder", "møde"), ("forældremøder", "ledermøder"), ("6", "8"), ("møder", "mange samtaler"), ("møder", "møder"),
  ]) func whatTellsNothingIsNone(old: String, new: String) {
    let text = " mellem lærere, pædagoger og forældre om elevernes trivsel og fremmøde i klassen"
    #expect(replacements(of: "Årlige " + old + text, by: "Årlige " + new + text).isEmpty)
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
      return records(from: 2018 + 2 * side, texts: texts)
    }
    return comparer(knowing: sides).replacements(in: sides)
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
      records(from: year, texts: [text.replacing("{}", with: word)])
    }
    #expect(comparer(knowing: []).replacements(in: twice).map(\.isLearned) == [false])
  }

  @Test(arguments: [
    // How often, by whom, no noun, an opposite, and a name.
    ("kvartal", "halvår"), ("forum", "udvalg"), ("lokale", "kommunale"), ("lighed", "ulighed"), ("Aula", "Skoleporten"),
    ("indskoling", "udskoling"),
  ]) func whatMayBeAChangeOfContentIsNotLearned(old: String, new: String) {
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
      let rests = ["af fælles mål for trivsel på alle skoler", "af en ny plan for natur og science i byen"]
      return records(from: year, texts: rests.map { "\(word) \($0)" })
    }
    let replacements = comparer(knowing: []).replacements(in: found)
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
