import Foundation
import Testing

/// Reports as PDF, made by the built programs and opened by those that people use.
@Suite(.serialized) struct PrintingTests {
  private static let hasTools = ["pdftotext", "pdfinfo", "pdffonts"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
  }

  /// Word for word, though the one is broken into lines and pages, and has its title and number below each.
  @Test(.enabled(if: hasTools, "poppler-utils is not installed"), arguments: ["da", "en"])
  func aPdfSaysWhatThePageSaysInTheSameOrder(_ language: String) throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    let report = "traad --quiet --language \(language) report 2018 2020"
    _ = try stage.run("\(report) a.html && \(report) a.pdf && pdftotext -raw a.pdf")
    let page = try words(ofPage: stage.text(of: "a.html"))
    #expect(page.count > 300)
    #expect(difference(of: try words(ofPrint: stage.text(of: "a.txt")), from: page) == nil)
  }

  @Test(.enabled(if: hasTools, "poppler-utils is not installed"))
  func aPdfSaysItsTitleAndLanguageAndCarriesItsFonts() throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    _ = try stage.run("traad --quiet --language da report 2018 2020 a.pdf")
    let told = try stage.run("pdfinfo a.pdf").output
    #expect(told.contains("Traad: 2018-2020 → 2020-2022\n") && told.contains("(A4)"))
    #expect(told.firstMatch(of: #/Tagged: +yes/#) != nil)
    let structure = try stage.run("pdfinfo -struct a.pdf").output
    for element in ["H1", "H2", "H3", "Table", "TR", "TH", "TD", "L", "LI", "Link"] {
      #expect(structure.firstMatch(of: try Regex("(?m)^ *\(element)\\b")) != nil, "\(element)")
    }
    #expect(try stage.run("grep -ac '/Lang (da)' a.pdf").output == "1\n")
    #expect(try stage.run("grep -aq '/Outlines' a.pdf").status == 0)
    let fonts = try stage.run("pdffonts a.pdf").output.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(" yes yes yes ") })
  }

  /// An item longer than a page goes on over pages; text that runs from right to left, and what looks like markup, is text.
  @Test(.enabled(if: hasTools, "poppler-utils is not installed"))
  func nothingOfAnItemIsLost() throws {
    let stage = try Stage()
    defer { stage.remove() }
    let long = (1...1_500).map { "ord\($0)" }
    let texts = [long.joined(separator: " "), "عربي تماما", "&lt;b&gt; &amp; {{title}} =1+1"]
    for (name, items) in [("a", [texts[0]]), ("b", texts)] {
      let list = items.map { "<tr><td>Skole</td><td>\($0)</td></tr>" }.joined()
      try stage.put(
        "<html><body><table><tr><th>Politik</th><th>Aktivitet</th></tr>\(list)</table>", into: name + ".html")
    }
    _ = try stage.run("traad --quiet import --as plan --period 2018-2020 a.html")
    _ = try stage.run("traad --quiet import --as plan --period 2020-2022 b.html")
    let run = try stage.run("traad --quiet report 2018 2020 a.pdf && pdftotext -raw a.pdf")
    #expect(run == .init())
    let words = try words(ofPrint: stage.text(of: "a.txt"))
    #expect(difference(of: words.filter { $0.hasPrefix("ord") }, from: long) == nil)
    #expect(words.joined(separator: " ").contains("<b> & {{title}} =1+1"))
    #expect(try stage.run("pdftotext a.pdf - | grep -c 'عربي تماما'").output == "1\n")
  }

  /// Each page once, and under each item the part of it where the item stands.
  @Test func aPageShowsWhereItsItemsStand() throws {
    let stage = try Stage()
    defer { stage.remove() }
    _ = try stage.run("traad --quiet import corpus/strategi-2018-2020.pdf corpus/strategi-2020-2022.docx")
    #expect(try stage.run("traad --quiet report 2018 2020 a.html --pictures") == .init())
    let page = try stage.text(of: "a.html")
    let sheets = page.matches(
      of: #/<image id="([^"]+)" width="[\d.]+" height="[\d.]+" href="data:image\/png;base64,([^"]+)"/#)
    #expect(!sheets.isEmpty && Set(sheets.map(\.output.1)).count == sheets.count)
    for sheet in sheets {
      let bytes = try #require(Data(base64Encoded: String(sheet.output.2)))
      #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
    let views = page.matches(of: #/aria-label="strategi-2018-2020.pdf, side \d+"|<use href="#([^"]+)"/#).compactMap(
      \.output.1)
    #expect(views.count >= 20 && Set(views).isSubset(of: sheets.map(\.output.1)))
    #expect(try stage.run("traad report 2018 2020 a.docx --pictures").status == 64)
  }

  @Test func withoutTheProgramThatMakesPagesTheReportSaysSo() throws {
    let stage = try Stage()
    defer { stage.remove() }
    try stage.importPeriods()
    let run = try stage.run("traad report 2018 2020 a.pdf", with: ["TRAAD_PAGES": "/nowhere/traad-pages"])
    #expect(run.status == 2 && run.errors.contains("The package traad-pages is missing"))
    #expect(try !stage.names().contains("a.pdf"))
  }

  /// What a browser shows, read from top to bottom.
  private func words(ofPage page: String) -> [String] {
    let body = page.replacing(#/(?s)^.*<body>/#, with: "")
      // For the eye the columns of a table of terms stand below each other, on paper behind each other.
      .replacing(#/<title>[^<]*<\/title>|<caption>[^<]*<\/caption>/#, with: "")
    let text = body.replacing(#/<[^>]*>/#, with: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    return words(text)
  }

  private func words(ofPrint text: String) -> [String] {
    let plain = text.replacing(#/(?m)^Traad: .*(Side|Page) \d+$/#, with: "")
      // A table's head is there again on the next page, and a browser counts the documents of a list itself.
      .replacing(#/\x{C}(Punkt|Item)\s+(Sted|Place) 2018-2020\s+(Sted|Place) 2020-2022/#, with: " ")
      .replacing(#/(?m)^\d+\. /#, with: "")
    return words(plain)
  }

  /// What follows from the first word on that is another.
  private func difference(of words: [String], from others: [String]) -> String? {
    guard words != others else { return nil }
    let same = zip(words, others).prefix { $0 == $1 }.count
    let ends = [words, others].map { $0[max(0, same - 3)...].prefix(12).joined(separator: " ") }
    return ends.joined(separator: " | ")
  }

  /// Dots between pieces are CSS's on the one, and letters on the other.
  private func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || $0 == "·" || $0 == "\u{C}" }.map(String.init)
  }
}
