import Comparison
import Foundation
import Language
import Library
import Model

/// The language chain without a dictionary, so that the tests say the same where none is installed.
let analyzer = Analyzer(lexicon: nil)

func comparer(for records: [Record]) -> Comparer {
  Comparer(analyzer: analyzer, abbreviations: Abbreviations(learningFrom: records.map(\.text), with: analyzer))
}

/// The activities of a period of three years in reading order, with ids of the series, the year and their number.
func records(_ first: Int, texts: [String], series: String? = nil) -> [Record] {
  texts.enumerated().map { place, text in
    Record(
      id: "\(series ?? "")\(first)-\(place)", kind: .activity, period: Period(first: first, last: first + 2),
      series: series, policy: "Skolepolitik", group: nil, text: text, ordinal: place)
  }
}

/// A file with one document: its activities under the policy "Skoler".
func file(_ title: String?, period: String?, texts: [String], policy: String = "Skoler") -> ReadFile {
  let group = ActivityGroup(name: nil, activities: texts.map { Item(text: $0, places: [.lines(1, count: 1)]) })
  let document = StrategyDocument(
    title: title, period: period.flatMap { Period($0) }, columns: ["Politik", "Aktiviteter"],
    policies: [Policy(name: policy, groups: [group], followUps: [])])
  return ReadFile(format: .text, pageCount: nil, documents: [document], notes: [])
}

/// The path of a library in a folder of its own, which is removed with the value.
final class TemporaryLibrary {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "traad-study-\(UUID().uuidString)")

  var path: String { folder.appending(path: "library.sqlite").path }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
