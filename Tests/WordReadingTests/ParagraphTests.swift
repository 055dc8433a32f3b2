import Model
import Reading
import Testing

/// What of a paragraph is its text, and what is said beside it.
@Suite struct ParagraphTests {
  private func manuscript(_ body: String, styles: String? = nil) throws -> Manuscript {
    try WordReader.read(WordDocument(body, styles: styles).bytes())
  }

  private func lines(_ body: String, styles: String? = nil) throws -> [Line] {
    try manuscript(body, styles: styles).blocks.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  private func texts(_ body: String, styles: String? = nil) throws -> [String] {
    try lines(body, styles: styles).map(\.text)
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  @Test(arguments: [
    ("<w:r><w:t>Læsning</w:t><w:br/><w:t>og</w:t><w:tab/><w:t>skrivning</w:t></w:r>", "Læsning og skrivning"),
    ("<w:r><w:t>  Læsning \u{A0}\u{2009}i\n dag </w:t></w:r>", "Læsning i dag"),
    ("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>1\u{2011}samtaler</w:t></w:r>", "1-1-samtaler"),
    ("<w:r><w:t>lærings</w:t><w:softHyphen/><w:t>fælles\u{AD}skab</w:t></w:r>", "læringsfællesskab"),
    ("<w:r><w:t>A\u{30A}rlig maling af u\u{308}</w:t></w:r>", "Årlig maling af ü"),
    ("<w:r><w:t>A\u{9B}2J\u{202E}b\u{2066}c\u{200B}d</w:t></w:r>", "A2Jbcd"),
    ("<w:r><w:t>Pris: 5 €, 10 ≤ x, 👍</w:t></w:r>", "Pris: 5 €, 10 ≤ x, 👍"),
    ("<w:r><w:t>a &amp; b &#8211; c<![CDATA[ <d>]]></w:t></w:r>", "a & b – c <d>"),
    ("<w:r><w:t>Pil </w:t><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/><w:t> mål</w:t></w:r>", "Pil → mål"),
    ("<w:r><w:footnoteReference w:id=\"1\"/><w:t>Læsning</w:t><w:commentReference w:id=\"1\"/></w:r>", "Læsning"),
  ])
  func `text is folded to what a reader sees`(run: String, text: String) throws {
    #expect(try texts("<w:p>\(run)</w:p>") == [text])
  }

  @Test(arguments: [
    "<w:hyperlink><w:r><w:t>Læsning</w:t></w:r></w:hyperlink>",
    "<w:smartTag><w:smartTag><w:r><w:t>Læsning</w:t></w:r></w:smartTag></w:smartTag>",
    "<w:fldSimple w:instr=\"TITLE\"><w:r><w:t>Læsning</w:t></w:r></w:fldSimple>",
    "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>Læsning</w:t></w:r></w:sdtContent></w:sdt>",
    "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>REF x</w:instrText><w:t>x</w:t>"
      + "<w:fldChar w:fldCharType=\"separate\"/><w:t>Læsning</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>",
    "<w:r><mc:AlternateContent><mc:Choice><w:t>Læsning</w:t></mc:Choice>"
      + "<mc:Fallback><w:t>skrivning</w:t></mc:Fallback></mc:AlternateContent></w:r>",
    "<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>boks</w:t></w:r></w:p></w:txbxContent></w:drawing>"
      + "<w:t>Læsning</w:t></w:r>",
    "<w:r><w:t>Læsning</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik her</w:t>"
      + "</w:r></w:sdtContent></w:sdt>",
    "<w:r><w:t>Læsning</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>",
  ])
  func `wrappers give what they show`(content: String) throws {
    #expect(try texts("<w:p>\(content)</w:p>") == ["Læsning"])
  }

  @Test func `a field without an end swallows no more than its paragraph`() throws {
    let open = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>x</w:t></w:r></w:p>"
    #expect(try texts(open + "<w:p>\(run("Læsning"))</w:p>") == ["Læsning"])
  }

  @Test func `tracked changes are taken as accepted and counted`() throws {
    let body = """
      <w:p>\(run("Læsning "))<w:del><w:r><w:delText>og regning </w:delText></w:r></w:del>\
      <w:ins>\(run("og skrivning"))</w:ins><w:moveFrom>\(run("væk"))</w:moveFrom></w:p>
      """
    #expect(try texts(body) == ["Læsning og skrivning"])
    #expect(try manuscript(body).notes == [Note(.revisionsAccepted(count: 3))])
    #expect(try manuscript("<w:p>\(run("Læsning"))</w:p>").notes.isEmpty)
  }

  @Test func `a paragraph whose end was deleted joins the next`() throws {
    let mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    let body = "<w:p>\(mark)\(run("Læsning "))</w:p><w:p>\(run("i alle fag"))</w:p>"
    let lines = try lines(body)
    #expect(lines.map(\.text) == ["Læsning i alle fag"])
    #expect(lines.first?.places == [.part("word/document.xml", path: "p1"), .part("word/document.xml", path: "p2")])
  }

  @Test func `a deleted paragraph leaves nothing behind`() throws {
    let gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    let lines = try lines(gone + "<w:p>\(run("Læsning"))</w:p>" + gone)
    #expect(lines.map(\.text) == ["Læsning"])
    #expect(lines.first?.places == [.part("word/document.xml", path: "p2")])
    #expect(lines.first?.spaceBefore == 0)
  }

  @Test func `a last paragraph whose end was deleted stays`() throws {
    #expect(try texts("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("Læsning"))</w:p>") == ["Læsning"])
  }

  @Test func `bold letters at the beginning are counted where not all are bold`() throws {
    let bold = "<w:b/>"
    #expect(try lines("<w:p>\(run("Mål.", bold))\(run(" For alle"))</w:p>").first?.boldLead == 5)
    #expect(try lines("<w:p>\(run("Mål. ", bold))\(run("For "))\(run("alle", bold))</w:p>").first?.boldLead == 5)
    #expect(try lines("<w:p>\(run("Mål", bold))</w:p>").first?.boldLead == 0)
    #expect(try lines("<w:p>\(run("Mål"))\(run(" for alle", bold))</w:p>").first?.boldLead == 0)
  }

  @Test func `emphasis is that of all letters`() throws {
    let bold = "<w:b/>"
    #expect(try lines("<w:p>\(run("Mål", bold))\(run(":"))</w:p>").first?.emphasis == .bold)
    #expect(try lines("<w:p>\(run("Mål", bold))\(run(" – "))\(run("alle", bold))</w:p>").first?.emphasis == .bold)
    #expect(try lines("<w:p>\(run("Mål", bold))\(run(" for alle"))</w:p>").first?.emphasis.isEmpty == true)
    #expect(try lines("<w:p>\(run("Mål", "<w:b/><w:i/><w:u w:val=\"single\"/>"))</w:p>").first?.emphasis.rawValue == 7)
    #expect(
      try lines("<w:p>\(run("Mål", "<w:b w:val=\"0\"/><w:u w:val=\"none\"/>"))</w:p>").first?.emphasis.isEmpty == true)
    let link = "<w:p><w:hyperlink>\(run("Mål", "<w:u w:val=\"single\"/>"))</w:hyperlink></w:p>"
    #expect(try lines(link).first?.emphasis.isEmpty == true)
  }

  @Test func `looks come from the run, its style, the paragraph's style and its parents`() throws {
    let styles = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="character" w:styleId="Fed"><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>
      """
    func line(_ style: String, _ properties: String) throws -> Line? {
      try lines("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(run("Mål", properties))</w:p>", styles: styles)
        .first
    }
    #expect(try line("A", "")?.emphasis == .bold)
    #expect(try line("A", "")?.size == 15)
    #expect(try line("A", "<w:b w:val=\"false\"/>")?.emphasis.isEmpty == true)
    #expect(try line("", "<w:rStyle w:val=\"Fed\"/>")?.emphasis == .bold)
    #expect(try line("", "")?.size == 11)
    // Two styles that both switch bold on switch it off.
    #expect(try line("A", "<w:rStyle w:val=\"Fed\"/>")?.emphasis.isEmpty == true)
  }

  @Test(arguments: [
    ("<w:name w:val=\"heading 2\"/>", "Overskrift2", 2), ("", "Overskrift3", 3),
    ("<w:name w:val=\"Heading 1\"/>", "x", 1),
    ("<w:pPr><w:outlineLvl w:val=\"4\"/></w:pPr>", "x", 5),
    ("<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>", "heading1", nil),
    ("<w:name w:val=\"Normal\"/>", "Normal", nil), ("<w:name w:val=\"Overskrift i tabel\"/>", "x", nil),
  ])
  func `headings are known by their style`(style: String, id: String, level: Int?) throws {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\">\(style)</w:style>"
    let body = "<w:p><w:pPr><w:pStyle w:val=\"\(id)\"/></w:pPr>\(run("Mål"))</w:p>"
    #expect(try lines(body, styles: styles).first?.headingLevel == level)
  }

  @Test func `a sign of a symbol font before the text is the marker`() throws {
    let symbol = "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:tab/></w:r>"
    let letter = "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>§</w:t></w:r>"
    let lines = try lines(
      "<w:p>\(symbol)\(run("Læsning"))</w:p><w:p>\(letter)\(run(" Skrivning"))</w:p><w:p>\(symbol)</w:p>")
    #expect(lines.map(\.marker?.sign) == ["•", "▪", nil])
    #expect(lines.map(\.text) == ["Læsning", "Skrivning", "•"])
  }

  @Test func `typed bullets stay in the text, with how far tabs push them`() throws {
    let lines = try lines("<w:p><w:r><w:tab/><w:t>-</w:t><w:tab/><w:t>Læsning</w:t></w:r></w:p>")
    #expect(lines.first?.text == "- Læsning")
    #expect(lines.first?.marker == nil)
    #expect(lines.first?.indent == 36)
  }

  @Test(arguments: [
    ("» Læsning", "»", "Læsning"), ("» Læsning «, sagde han", nil, "» Læsning «, sagde han"),
    ("☐Læsning", "☐", "Læsning"),
    ("»Læsning", nil, "»Læsning"), ("✔️ Læsning", nil, "✔️ Læsning"),
  ])
  func `an angle quote that opens no quotation and a ballot box are markers`(
    typed: String, sign: String?, text: String
  ) throws {
    let line = try lines("<w:p>\(run(typed))</w:p>").first
    #expect(line?.marker?.sign == sign)
    #expect(line?.text == text)
  }

  @Test func `empty paragraphs are space before the next`() throws {
    let lines = try lines("<w:p>\(run("A"))</w:p><w:p/><w:p/><w:p>\(run("B"))</w:p>")
    #expect(lines.map(\.spaceBefore) == [0, 2])
    #expect(lines.map(\.isParagraph) == [true, true])
  }

  @Test(arguments: [
    ("w:left=\"720\" w:hanging=\"360\"", 18.0), ("w:start=\"1in\" w:firstLine=\"10pt\"", 82), ("w:left=\"x\"", 0),
    ("w:left=\"-99999999999999999999\"", -5e7),
  ])
  func `indents are in points, whatever the unit`(attributes: String, points: Double) throws {
    let line = try lines("<w:p><w:pPr><w:ind \(attributes)/></w:pPr>\(run("A"))</w:p>").first
    #expect(line?.indent == points)
  }

  @Test(arguments: [
    (["Læsning", "i alle fag"], ["Læsning i alle fag"]), (["- Læsning", "- Skrivning"], ["- Læsning", "- Skrivning"]),
    (["Mål:", "• Læsning", "i dag", "• Skrivning"], ["Mål:", "• Læsning i dag", "• Skrivning"]),
    (["1. Læsning", "2. Skrivning"], ["1. Læsning", "2. Skrivning"]),
    (["Læsning", "– og mere"], ["Læsning – og mere"]),
    (["✔️ Læsning", "✔️ Skrivning"], ["✔️ Læsning", "✔️ Skrivning"]),
    (["- Læsning", "• Skrivning", "- Tal"], ["- Læsning • Skrivning - Tal"]), (["", "Læsning", ""], ["Læsning"]),
  ])
  func `a line break is a space, except before bullets typed line by line`(lines: [String], texts: [String]) throws {
    let runs = lines.map { "<w:r><w:t>\($0)</w:t></w:r>" }.joined(separator: "<w:r><w:br/></w:r>")
    #expect(try self.texts("<w:p>\(runs)</w:p>") == texts)
  }

  @Test func `signs of a symbol font may stand line by line`() throws {
    let symbol = "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:tab/></w:r>"
    let lines = try lines("<w:p>\(symbol)\(run("A"))<w:r><w:br/></w:r>\(symbol)\(run("B"))</w:p>")
    #expect(lines.map(\.marker?.sign) == ["•", "•"])
    #expect(lines.map(\.text) == ["A", "B"])
  }

  @Test func `text boxes of a header are read with it`() throws {
    let box =
      "<w:p><w:r><w:drawing><w:txbxContent><w:p>\(run("Plan 2021"))</w:p></w:txbxContent></w:drawing></w:r></w:p>"
    let document = WordDocument("<w:p>\(run("Læsning"))\(box)</w:p>", header: box)
    #expect(try WordReader.read(document.bytes()).runningHeads == ["Plan 2021"])
  }

  @Test func `headers and footers are told apart from the text`() throws {
    let header = "<w:p>\(run("Plan 2018-2020"))</w:p><w:p>\(run("Plan 2018-2020"))</w:p><w:p/>"
    let document = WordDocument("<w:p>\(run("Læsning"))</w:p>", header: header)
    #expect(try WordReader.read(document.bytes()).runningHeads == ["Plan 2018-2020"])
  }

  @Test func `strict files are read like transitional ones`() throws {
    var document = WordDocument("<w:p>\(run("Læsning", "<w:b/>"))</w:p>")
    document.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    let strict = try WordReader.read(document.bytes())
    document.namespace = WordDocument("").namespace
    let transitional = try WordReader.read(document.bytes())
    #expect(strict == transitional)
  }

  /// A hostile file may base each style on the next; following all of them from each would take minutes.
  @Test func `a long chain of styles takes no time`() throws {
    let styles = (0..<20_000).map {
      "<w:style w:type=\"paragraph\" w:styleId=\"s\($0)\"><w:basedOn w:val=\"s\($0 + 1)\"/></w:style>"
    }
    let document = WordDocument("<w:p><w:r><w:t>Læsning</w:t></w:r></w:p>", styles: styles.joined())
    #expect(try WordReader.read(document.bytes()).blocks.count == 1)
  }
}
