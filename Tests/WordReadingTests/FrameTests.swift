import Model
import Reading
import Testing

/// Tables that are only a layout: frames around the text, and lists set as tables.
@Suite struct FrameTests {
  private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
  private func row(_ cells: String...) -> String { "<w:tr>\(cells.map { "<w:tc>\($0)</w:tc>" }.joined())</w:tr>" }
  private func table(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }

  private func openParagraph(_ text: String) -> String { "<text:p>\(text)</text:p>" }
  private func openRow(_ cells: String...) -> String {
    "<table:table-row>\(cells.map { "<table:table-cell>\($0)</table:table-cell>" }.joined())</table:table-row>"
  }
  private func openTable(_ rows: String...) -> String { "<table:table>\(rows.joined())</table:table>" }

  /// Lines as their text with the marker before it, tables as their cells in brackets.
  private func dump(_ blocks: [Block]) -> [String] {
    func text(_ line: Line) -> String { (line.marker.map { "‹\($0.sign)›" } ?? "") + line.text }
    return blocks.flatMap { block -> [String] in
      switch block {
      case .line(let line): [text(line)]
      case .table(let table):
        table.rows.flatMap { $0.cells.map { "[" + $0.lines.map(text).joined(separator: "/") + "]" } }
      }
    }
  }

  private func word(_ body: String, numbering: String? = nil) throws -> [String] {
    try dump(WordReader.read(WordDocument(body, numbering: numbering).bytes()).blocks)
  }

  private func open(_ text: String) throws -> [String] {
    try dump(OpenDocumentReader.read(OpenDocument(text).bytes()).blocks)
  }

  @Test func `a frame of one cell with text and a table in it is not there`() throws {
    let inner = table(row(paragraph("A"), paragraph("B")), row(paragraph("C"), paragraph("D")))
    let body = table(row(paragraph("Plan 2021") + inner + "<w:p/>"))
    #expect(try word(body) == ["Plan 2021", "[A]", "[B]", "[C]", "[D]"])
    #expect(try word(table(row(body))) == ["Plan 2021", "[A]", "[B]", "[C]", "[D]"])
    let openInner = openTable(
      openRow(openParagraph("A"), openParagraph("B")), openRow(openParagraph("C"), openParagraph("D")))
    #expect(
      try open(openTable(openRow(openParagraph("Plan 2021") + openInner))) == ["Plan 2021", "[A]", "[B]", "[C]", "[D]"])
  }

  @Test func `a frame may have its title in a row of its own`() throws {
    let inner = table(row(paragraph("A"), paragraph("B")), row(paragraph("C"), paragraph("D")))
    #expect(try word(table(row(paragraph("Plan 2021")), row(inner))) == ["Plan 2021", "[A]", "[B]", "[C]", "[D]"])
  }

  @Test func `a frame around most of the text is not there, a small box is a table`() throws {
    let lines = (1...10).map { "Linje \($0)" }
    let body = paragraph("Plan") + table(row(lines.map(paragraph).joined()))
    #expect(try word(body) == ["Plan"] + lines)
    #expect(try word(paragraph("Plan") + table(row(paragraph("Mål")))) == ["Plan", "[Mål]"])
    let rest = (1...10).map { paragraph("Efter \($0)") }.joined()
    #expect(try word(body + rest).contains("[" + lines.joined(separator: "/") + "]"))
    #expect(try open(openTable(openRow(lines.map(openParagraph).joined()))) == lines)
  }

  @Test func `a list set as a table in a cell is a list`() throws {
    let list = table(
      row(paragraph("•"), paragraph("Læsning") + paragraph("i dag")), row(paragraph("1."), paragraph("Regning")),
      row("<w:p/>", paragraph("Sang")))
    #expect(
      try word(table(row(paragraph("Mål"), paragraph("Fag") + list)))
        == ["[Mål]", "[Fag/‹•›Læsning/i dag/‹1.›Regning/Sang]"])
    let openList = openTable(openRow(openParagraph("•"), openParagraph("Læsning")))
    #expect(try open(openTable(openRow(openParagraph("Mål"), openList))) == ["[Mål]", "[‹•›Læsning]"])
  }

  @Test func `bullets of one cell belong to the lines beside them`() throws {
    let list = table(row(paragraph("–") + paragraph("–"), paragraph("Læsning") + paragraph("Regning")))
    #expect(try word(table(row(paragraph("Mål"), list))) == ["[Mål]", "[‹–›Læsning/‹–›Regning]"])
  }

  @Test func `an empty paragraph of a list is a sign too`() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>\
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """
    let sign = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"
    let body = table(row(paragraph("Mål"), table(row(sign, paragraph("Læsning")), row(sign, "<w:p/>"))))
    #expect(try word(body, numbering: numbering) == ["[Mål]", "[‹•›Læsning]"])
  }
}
