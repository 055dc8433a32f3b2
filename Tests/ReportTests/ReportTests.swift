import Comparison
import Model
import Rendering
import Testing

/// Reports that can be read as text, each as a golden.
@Suite struct ReportTests {
  @Test func asAPage() throws { try expectGolden(text(.html), "report.html") }
  @Test func asMarkdown() throws { try expectGolden(text(.markdown), "report.md") }

  @Test func asRows() throws {
    try expectGolden(text(.csv).replacing("\r\n", with: "\n"), "report.csv")
    let rows = text(.csv, isForExcel: true)
    #expect(rows.hasPrefix("\u{FEFF}Status;Art;Politik 2018-2020;"))
    try expectGolden(rows.replacing("\r\n", with: "\n"), "report-excel.csv")
  }

  @Test func asJSONItIsTheDifference() throws {
    #expect(text(.json) == JSONRenderer(tongue: .danish).render(.differences([difference])))
  }

  @Test(arguments: ReportFormat.allCases) func ofNothingItIsStillAReport(_ format: ReportFormat) throws {
    let empty = Difference(old: older, new: newer, series: nil, headings: [], items: [], suggestions: [])
    #expect(try !report(of: [empty]).bytes(as: format).isEmpty)
    #expect(try !report(of: []).bytes(as: format).isEmpty || format == .csv)
  }

  @Test(arguments: [
    ("a.html", ReportFormat.html), ("A.HTM", .html), ("mappe.x/rapport.DOCX", .docx), ("b.markdown", .markdown),
    ("b.md", .markdown), ("c.xlsx", .xlsx), ("c.csv", .csv), ("c.tar.json", .json), ("c.pdf", nil), ("html", nil),
    (".html", nil), ("mappe.html/c", nil), ("c.", nil), ("", nil),
  ])
  func theEndingDecides(_ file: String, _ format: ReportFormat?) {
    #expect(ReportFormat(ofFile: file) == format)
  }

  @Test func theFirstSentenceCountsEveryOldItemOnce() {
    #expect(
      text(.markdown).contains(
        "Af 9 punkter i 2018-2020 er 1 uændret, 3 flyttede, 1 omformuleret, 1 delt, 2 samlede og 1 udgået; "
          + "1 er nyt i 2020-2022."))
  }

  @Test func twoMovesAreNoFlow() {
    var few = difference
    few.items.removeAll { $0.new.first?.id == "n0" }
    #expect(text(.html).contains("<figure>"))
    #expect(!text(.html, of: few).contains("<figure>"))
  }

  private func text(_ format: ReportFormat, of change: Difference = difference, isForExcel: Bool = false) -> String {
    let bytes = try? report(of: [change], isForExcel: isForExcel).bytes(as: format)
    return String(decoding: bytes ?? [], as: UTF8.self)
  }
}
