import Model
import Testing

@testable import Extraction

/// The levels of items and the headings of groups.
@Suite struct ColumnLayoutTests {
  private func paragraph(_ text: String, at indent: Double, sign: String = "•", emphasis: Emphasis = []) -> Paragraph {
    Paragraph(
      Line(
        text: text, places: [], marker: Marker(sign: sign), indent: indent, textIndent: indent + 12, emphasis: emphasis)
    )
  }

  private func groups(_ paragraphs: [Paragraph]) -> [String] {
    ColumnLayout(activities: [paragraphs]).groups(of: paragraphs).flatMap { group in
      [group.name ?? "–"] + group.activities.map { String(repeating: " ", count: $0.level) + $0.text }
    }
  }

  @Test func aBoldLetterBeforeAGroupShiftsNoLevel() {
    #expect(
      groups([
        paragraph("Åbent for alle", at: 3, sign: "a)", emphasis: .bold), paragraph("Bogbus", at: 11),
        paragraph("hver tirsdag", at: 25), paragraph("Spil", at: 11),
      ]) == ["Åbent for alle", "Bogbus", " hver tirsdag", "Spil"])
  }

  @Test func aListMayStandFurtherInOnTheNextPage() {
    let layout = ColumnLayout(activities: [])
    let lists = [[paragraph("Ture", at: 5)], [paragraph("Sang", at: 11), paragraph("Rim", at: 6)]]
    #expect(lists.map { layout.followUps($0).map(\.level) } == [[0], [0, 0]])
  }
}
