import Testing

@testable import Comparison

@Suite struct WordDifferenceTests {
  /// Deleted words stand in [- -], inserted ones in {+ +}.
  private func marked(from old: String, to new: String) -> String {
    WordDifference.runs(from: old, to: new).map { change in
      switch change.operation {
      case .same: change.text
      case .delete: "[-\(change.text)-]"
      case .insert: "{+\(change.text)+}"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    (
      "6 x årligt - chefens samtaler med skolelederne",
      "4-6 x årligt - chefens samtaler med skolelederne og konsulenten",
      "[-6-] {+4-6+} x årligt - chefens samtaler med skolelederne {+og konsulenten+}"
    ),
    (
      "Kurser for personale i vuggestuer og dagpleje", "Kurser for personale i børnehaver og hos dagplejere",
      "Kurser for personale i [-vuggestuer og dagpleje-] {+børnehaver og hos dagplejere+}"
    ),
    ("Åbne haller", "Mobilt bibliotek", "[-Åbne haller-] {+Mobilt bibliotek+}"),
    ("", "Åbne haller", "{+Åbne haller+}"), ("", "", ""),
  ])
  func showsWholeWordsInFewRuns(old: String, new: String, expected: String) {
    #expect(marked(from: old, to: new) == expected)
  }

  @Test(arguments: ["Åbne\u{A0}haller", " Åbne  haller ", "Åbne\nhaller", "Åbne\t\u{2003}haller"])
  func spacesOfAnyKindAreOne(text: String) {
    #expect(text.singleSpaced == "Åbne haller")
  }

  @Test func aTextTooLongToAlignStandsWhole() {
    let old = (0..<3000).map { "ord\($0)" }.joined(separator: " ")
    let new = (0..<3000).map { "andet\($0)" }.joined(separator: " ")
    #expect(WordDifference.runs(from: old, to: new).map(\.operation) == [.delete, .insert])
  }
}
