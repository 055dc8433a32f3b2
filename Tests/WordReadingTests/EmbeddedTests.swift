import Archive
import Model
import Reading
import Testing

/// Documents that a Word file holds whole.
@Suite struct EmbeddedTests {
  private let paragraph = "<w:p><w:r><w:t>Bilag.</w:t></w:r></w:p>"

  private func chunk(_ number: Int) -> String { "<w:altChunk r:id=\"c\(number)\"/>" }

  private func document(_ embedded: (name: String, content: String)...) -> WordDocument {
    var document = WordDocument(paragraph + embedded.indices.map { chunk($0) }.joined())
    document.embedded = embedded.map { ($0.name, Array($0.content.utf8)) }
    return document
  }

  private func read(_ document: WordDocument) throws -> Manuscript { try WordReader.read(document.bytes()) }

  /// What a web page is read as, a line each, without its first line "Bilag.".
  private func dump(page: String, name: String = "a.html") throws -> [String] {
    try Array(dump(read(document((name, page)))).dropFirst())
  }

  private func dump(_ manuscript: Manuscript) -> [String] {
    func text(_ line: Line) -> String {
      (line.headingLevel.map { "#\($0) " } ?? "") + (line.marker.map { "‹\($0.sign)›\($0.level ?? 0) " } ?? "")
        + line.text
        + (line.emphasis.contains(.bold) ? " [bold]" : "")
    }
    return manuscript.blocks.flatMap { block -> [String] in
      switch block {
      case .line(let line): [text(line)]
      case .table(let table):
        table.rows.map { row in
          row.cells.map {
            "\($0.column)+\($0.span)" + ($0.continuesAbove ? "^" : ":") + $0.lines.map(text).joined(separator: "/")
          }
          .joined(separator: " | ") + (row.isHeader ? " [header]" : "")
        }
      }
    }
  }

  @Test func `a Word file in a Word file stands in its place, with its own lists and looks`() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl>\
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """
    let item = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Læsning</w:t></w:r></w:p>"
    var outer = WordDocument(paragraph + chunk(0) + paragraph)
    outer.embedded = [("a.docx", try WordDocument(item, numbering: numbering, header: paragraph).bytes())]
    let manuscript = try read(outer)
    #expect(dump(manuscript) == ["Bilag.", "‹–›0 Læsning", "Bilag."])
    #expect(manuscript.notes.isEmpty)
    #expect(manuscript.runningHeads == ["Bilag."])
    #expect(
      manuscript.blocks.flatMap { block -> [Place] in if case .line(let line) = block { line.places } else { [] } }.map(
        \.self)[1]
        == .part("word/a.docx/word/document.xml", path: "p1"))
  }

  @Test func `documents in documents are read three deep`() throws {
    var document = WordDocument("<w:p><w:r><w:t>Inderst</w:t></w:r></w:p>")
    for depth in 1...4 {
      var outer = WordDocument("<w:p><w:r><w:t>\(depth).</w:t></w:r></w:p>" + chunk(0))
      outer.embedded = [("a.docx", try document.bytes())]
      document = outer
      let manuscript = try read(document)
      #expect(dump(manuscript).contains("Inderst") == (depth <= 3))
      #expect(manuscript.notes == (depth <= 3 ? [] : [Note(.unreadEmbedded(count: 1))]))
    }
  }

  @Test func `what cannot be read is counted`() throws {
    let rtf = document(("a.rtf", "{\\rtf1 Læsning}"), ("b.docx", "PK\u{3}\u{4} er ikke nok"))
    #expect(try read(rtf).notes == [Note(.unreadEmbedded(count: 2))])
    var itself = WordDocument(paragraph + chunk(0) + chunk(1))
    itself.embedded = [("document.xml2", [])]
    #expect(try read(itself).notes == [Note(.unreadEmbedded(count: 2))])
    var looped = WordDocument(paragraph + "<w:altChunk r:id=\"c0\"/>")
    looped.embedded = [("../word/document.xml", [])]
    let parts = looped.parts.map { ZipWriter.Entry($0.name, bytes: Array($0.xml.utf8)) }
    #expect(try WordReader.read(ZipWriter.archive(parts)).notes == [Note(.unreadEmbedded(count: 1))])
  }

  @Test func `one file asks for no more documents than the limit`() throws {
    var document = WordDocument(paragraph + String(repeating: chunk(0), count: 1000))
    document.embedded = [("a.html", Array("<p>Læsning</p>".utf8))]
    let manuscript = try read(document)
    #expect(manuscript.blocks.count == 65)
    #expect(manuscript.notes == [Note(.unreadEmbedded(count: 936))])
  }

  @Test func `a web page gives headings, paragraphs and lists`() throws {
    let page = """
      <html><head><title>x</title><style>p { color: red }</style></head><body>
        <h1>Plan &amp; mål&nbsp;2021</h1><p>Tekst i <b>to</b>
        linjer<br>brudt<script>x</script></p><h3>Læsning</h3>
        <ul><li>A<li>B<ul><li>C</ul><li><p>D</p></ul><ol start=3 type=a><li>E</li><li>F</li></ol>
        <p style="font-weight: bold">Fed</p><p hidden>x</p><div style="display:none">x<p>x</p></div>løs tekst
      """
    let lines = try dump(page: page)
    #expect(
      lines == [
        "#1 Plan & mål 2021", "Tekst i to linjer brudt", "#3 Læsning", "‹•›0 A", "‹•›0 B", "‹•›1 C", "‹•›0 D",
        "‹c.›0 E",
        "‹d.›0 F", "Fed [bold]", "løs tekst",
      ])
  }

  @Test func `a web page gives tables`() throws {
    let page = """
      <table><thead><tr><td>Mål<td>Tiltag<td>Frist</thead><tr><td rowspan=2>A<td><ul><li>B<li>C</ul><td>D</tr>
      <tr><td colspan=2>E</table><table><tr><th>F<th>G</tr><tr><td>H<td><table><tr><td>•<td>I</table></table>
      """
    #expect(
      try dump(page: page) == [
        "0+1:Mål | 1+1:Tiltag | 2+1:Frist [header]", "0+1:A | 1+1:‹•›0 B/‹•›0 C | 2+1:D", "0+1^ | 1+2:E",
        "0+1:F [bold] | 1+1:G [bold] [header]", "0+1:H | 1+1:‹•›0 I",
      ])
  }

  @Test(arguments: [
    ("a.html", "Læsning"), ("a.htm", "<p>Læsning"), ("a.bin", "<!DOCTYPE html><meta charset=iso-8859-1><p>Læsning"),
    ("a.txt", "Læsning\r\n"),
    (
      "a.mht",
      "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"=_x\"\r\n\r\n--=_x\r\nContent-Type: text/html;"
        + " charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>L=C3=A6s=\r\nning</p>\r\n--=_x--\r\n"
    ),
    (
      "b.mht", "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+TMOmc25pbmc8L3A+\n"
    ),
  ])
  func `pages are known by what is in them or by their name`(name: String, content: String) throws {
    #expect(try dump(page: content, name: name) == ["Læsning"])
  }

  @Test func `a page in Windows-1252 is read`() throws {
    var document = WordDocument(paragraph + chunk(0))
    document.embedded = [("a.html", Array("<p>L".utf8) + [0xE6] + Array("sning</p>".utf8))]
    #expect(try dump(read(document)) == ["Bilag.", "Læsning"])
  }

  @Test func `pages out of all bounds do no harm`() throws {
    let deep = document(("a.html", String(repeating: "<div>", count: 1000) + "A"))
    #expect(try read(deep).notes == [Note(.unreadEmbedded(count: 1))])
    #expect(
      try dump(page: "<td>A</td></table></tr><li>B</ul></h7><td><table><td colspan=99999999999 rowspan=-4>C").joined()
        != "")
    #expect(try dump(page: "<table>" + String(repeating: "<tr><td rowspan=1000 colspan=9>A", count: 200)).count <= 200)
    let entity = try dump(page: "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>A &x;")
    #expect(entity == ["]>", "A &x;"])
  }
}
