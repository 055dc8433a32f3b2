import Language
import Messages
import Model
import Rendering
import Search
import Study
import TestSupport
import Testing

/// Two that are dates, in two years, and one that is none; the last says nothing of who is responsible.
let deadlines: DeadlineReport = {
  let texts: [(String, String, String?)] = [
    ("Skolemælk", "løbende", "Skolechefen"), ("Haller | <b>", "juni 2021", "=Kulturchefen"),
    ("Bogbus", "2. halvår 2019", nil),
  ]
  let records = texts.enumerated().map { place, told in
    var record = old("d\(place)", text: told.0, at: place)
    record.facts = [Fact(.field(.deadline), told.1)]
    if let responsible = told.2 {
      record.facts = [Fact(.field(.deadline), told.1), Fact(.field(.responsible), responsible)]
    }
    return record
  }
  return DeadlineReport(records.deadlines, shelf: shelf, tongue: .danish, made: "2026-01-31T12:00:00Z")
}()

let timeline = TimelineFile(
  Timeline(
    query: "læsning", periods: [Count(older, 2, near: 1), Count(newer, 0, near: 0)],
    policies: [.init(policy: "Børn <i>", counts: [2, 0], near: [1, 0])]),
  tongue: .danish, made: "2026-01-31T12:00:00Z")

/// What falls due, and timelines, as files of their own.
@Suite struct ListTests {
  @Test func whatFallsDueIsToldByYear() throws {
    try expectGolden(String(decoding: deadlines.bytes(as: .markdown), as: UTF8.self), named: "deadlines.md")
    let page = String(decoding: try deadlines.bytes(as: .html), as: UTF8.self)
    let years = page.matches(of: #/<h2>([^<]*)<\/h2>/#).map { String($0.output.1) }
    #expect(years == ["2019", "2021", "Uden dato", "Dokumenter"])
    #expect(page.contains("<td class=\"none\">Haller | &lt;b&gt;</td>"))
  }

  @Test(arguments: ReportFormat.allCases) func everyFormHasAllDeadlines(_ format: ReportFormat) throws {
    let bytes = try deadlines.bytes(as: format, printer: { $0.message })
    switch format {
    case .docx, .xlsx:
      let parts = try OfficeFile(bytes).parts.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
      for text in ["Skolemælk", "Haller | &lt;b&gt;", "Bogbus"] { #expect(parts.contains(text)) }
    case .html, .pdf, .markdown, .csv, .json:
      let text = String(decoding: bytes, as: UTF8.self)
      for told in ["Skolemælk", "Haller", "Bogbus"] { #expect(text.contains(told)) }
    }
  }

  /// A picture, and its numbers as a table for who does not see it.
  @Test func aTimelineIsDrawn() throws {
    let page = String(decoding: try timeline.bytes(as: .html), as: UTF8.self)
    let body = try #require(page.firstMatch(of: #/(?s)<main>.*<\/main>\n/#)).output
    try expectGolden(String(body), named: "timeline.html")
    for format in [OverviewFormat.xlsx, .pdf] {
      #expect(try !timeline.bytes(as: format, printer: { $0.message }).isEmpty)
    }
  }
}
