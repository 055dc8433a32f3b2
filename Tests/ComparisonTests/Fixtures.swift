import Foundation
import Language
import Model

@testable import Comparison

/// The language chain with the Danish dictionary, or without one where it is not installed.
let analyzer: Analyzer = {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("traad-comparison-tests.lexicon").path
  return Analyzer(lexicon: LexiconFile(path: path).open().lexicon)
}()

/// A comparer that has learned the abbreviations of some records.
func comparer(knowing records: [Record]) -> Comparer {
  Comparer(analyzer: analyzer, abbreviations: Abbreviations(learningFrom: records.map(\.text), with: analyzer))
}

func compare(_ old: [Record], with new: [Record], decisions: Decisions = Decisions()) -> Difference {
  let pair = PeriodPair(
    oldPeriod: Period(first: 2018, last: 2020), newPeriod: Period(first: 2020, last: 2022), old: old, new: new)
  return comparer(knowing: old + new).compare(pair, decisions: decisions)
}

/// Records in reading order, of one policy and group unless told. Their ids are a prefix and a number.
func records(
  _ prefix: String, texts: [String], kind: RecordKind = .activity, policy: String = "Skolepolitik",
  group: String? = nil, period: Period? = nil
) -> [Record] {
  texts.enumerated().map { place, text in
    Record(
      id: prefix + String(place), kind: kind, period: period, series: nil, policy: policy, group: group, text: text,
      ordinal: kind == .followUp ? place + 100 : place)
  }
}

/// Records of the period of two years from a year on; the ids are "2018-0", "2018-1" and so on.
func records(from year: Int, texts: [String]) -> [Record] {
  records("\(year)-", texts: texts, period: Period(first: year, last: year + 2))
}
