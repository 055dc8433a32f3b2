import Comparison
import Messages
import Model
import Rendering
import TestSupport
import Testing

/// Reports that can be read as text, each as a golden.
@Suite struct ReportTests {
  /// What the page shows; its head is the same for every report.
  @Test func asAPage() throws {
    let page = text(.html, of: smallDifference)
    let body = try #require(page.firstMatch(of: #/(?s)<main>.*<\/main>\n/#)).output
    try expectGolden(String(body), named: "report.html")
  }

  @Test func asMarkdown() throws { try expectGolden(text(.markdown), named: "report.md") }

  @Test func asRows() throws {
    try expectGolden(text(.csv).replacing("\r\n", with: "\n"), named: "report.csv")
    let rows = text(.csv, isForExcel: true)
    #expect(rows.hasPrefix("\u{FEFF}Status;Art;Politik 2018-2020;"))
    try expectGolden(rows.replacing("\r\n", with: "\n"), named: "report-excel.csv")
  }

  @Test func factsStandBelowTheirItems() throws {
    try expectGolden(text(.markdown, of: factDifference), named: "report-facts.md")
    try expectGolden(text(.csv, of: factDifference).replacing("\r\n", with: "\n"), named: "report-facts.csv")
    let rows = text(.csv, of: factDifference, isForExcel: true).replacing("\r\n", with: "\n")
    try expectGolden(rows, named: "report-facts-excel.csv")
    let page = text(.html, of: factDifference)
    let said = [
      "<p class=\"note field\">Nyt felt: Status * | &lt;b&gt;</p>",
      "<p class=\"fact\"><span>Ansvarlig:</span> Kulturchefen</p>",
      "<p class=\"fact changed\"><span>Frist:</span> <del>juni 2024</del> <ins>juni / 2025</ins></p>",
      "alle ugens dage <ins>på nær helligdage</ins></p>", "<p class=\"fact\"><span>Frist:</span> 2019</p>",
      "<p class=\"fact\"><span>Status * | &lt;b&gt;:</span> I gang</p>",
      "1 punkt har ændringer i frist og beskrivelse.",
    ]
    for words in said { #expect(page.withPlainSpaces.contains(words), "\(words)") }
  }

  @Test func asJSONItIsTheDifference() throws {
    #expect(text(.json) == JSONRenderer(tongue: .danish).render(.differences([difference])))
  }

  @Test(arguments: ReportFormat.allCases) func ofNothingItIsStillAReport(_ format: ReportFormat) throws {
    let empty = Difference(old: older, new: newer, series: nil, headings: [], items: [], suggestions: [])
    #expect(try !report(of: [empty]).bytes(as: format, printer: { $0.message }).isEmpty)
    #expect(try !report(of: []).bytes(as: format, printer: { $0.message }).isEmpty || format == .csv)
  }

  @Test(arguments: [
    ("a.html", ReportFormat.html), ("A.HTM", .html), ("mappe.x/rapport.DOCX", .docx), ("b.markdown", .markdown),
    ("b.md", .markdown), ("c.xlsx", .xlsx), ("c.csv", .csv), ("c.tar.json", .json), ("c.pdf", .pdf), ("c.txt", nil),
    ("html", nil),
    (".html", nil), ("mappe.html/c", nil), ("c.", nil), ("", nil),
  ])
  func theEndingDecides(file: String, format: ReportFormat?) {
    #expect(ReportFormat(ofFile: file) == format)
  }

  @Test func theFirstSentenceCountsEveryOldItemOnce() {
    #expect(
      text(.markdown).contains(
        "Af 9 punkter i 2018-2020 er 1 uændret, 3 flyttede, 1 omformuleret (kun sandsynligt), 1 delt i 2, 2 slået sammen til ét og 1 udgået; "
          + "af 9 punkter i 2020-2022 er 1 nyt."))
  }

  @Test func threePeriodsAreAPageWithAFlow() throws {
    let pages = report(of: [difference, nextDifference], terms: [terms, terms])
    let page = String(decoding: try pages.bytes(as: .html), as: UTF8.self)
    let flow = try #require(page.firstMatch(of: #/(?s)<section class="development">.*?<\/section>\n/#)).output
    try expectGolden(String(flow), named: "report-three-periods.html")
    #expect(page.matches(of: #/<section class="part">/#).count == 2)
    let rows = String(decoding: try pages.bytes(as: .csv), as: UTF8.self)
    #expect(rows.hasPrefix("kind,") && rows.contains(",series,oldPeriod,newPeriod\r\n"))
  }

  @Test func termsAreToldWhereThereAreEnoughWordsForStatistics() throws {
    let page = String(decoding: try report(terms: [terms]).bytes(as: .html), as: UTF8.self)
    #expect(page.contains("<th scope=\"row\">klub</th><td>0 → 4</td>"))
    var few = terms
    few.old.words = 40
    #expect(try !String(decoding: report(terms: [few]).bytes(as: .html), as: UTF8.self).contains("klub</th>"))
    #expect(page.contains("&lt;b&gt;") && !page.contains("<b>&"))
    let text = String(decoding: try report(terms: [terms]).bytes(as: .markdown), as: UTF8.self)
    #expect(text.contains("- Nye: klub (0\u{A0}→\u{A0}4)\n- Forsvundet: café (1\u{A0}→\u{A0}0)"))
  }

  @Test func twoMovesAreNoFlow() {
    var few = difference
    few.items.removeAll { $0.new.first?.id == "n0" }
    #expect(text(.html).contains("<figure "))
    #expect(!text(.html, of: few).contains("<figure "))
  }

  private func text(_ format: ReportFormat, of change: Difference = difference, isForExcel: Bool = false) -> String {
    let bytes = try? report(of: [change], isForExcel: isForExcel).bytes(as: format)
    return String(decoding: bytes ?? [], as: UTF8.self)
  }
}

extension String {
  /// The text with a plain space for each no-break one.
  fileprivate var withPlainSpaces: String { replacing("\u{A0}", with: " ") }
}
