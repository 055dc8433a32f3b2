import Model
import Reading
import Testing

/// Text boxes: those on a cover and in cells are read, others are remarks beside the text.
@Suite struct BoxTests {
  private func paragraph(_ content: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(content)</w:p>"
  }

  private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  /// A run with a text box as Word writes it: once as a drawing, once for programs that know only VML.
  private func box(_ texts: String...) -> String {
    let content = "<w:txbxContent>\(texts.map { paragraph(run($0)) }.joined())</w:txbxContent>"
    return """
      <w:r><mc:AlternateContent><mc:Choice><w:drawing>\(content)</w:drawing></mc:Choice>\
      <mc:Fallback><w:pict>\(content)</w:pict></mc:Fallback></mc:AlternateContent></w:r>
      """
  }

  private let heading = "<w:outlineLvl w:val=\"0\"/>"

  /// The lines outside tables, and those of cells between brackets.
  private func texts(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .line(let line): [line.text]
      case .table(let table):
        table.rows.flatMap { $0.cells.map { "[" + $0.lines.map(\.text).joined(separator: "/") + "]" } }
      }
    }
  }

  private func texts(_ body: String) throws -> [String] {
    try texts(WordReader.read(WordDocument(body).bytes()).blocks)
  }

  @Test func `a box before the first heading is read in its place`() throws {
    let vml = "<w:r><w:pict><w:txbxContent>\(paragraph(run("2021-2025")))</w:txbxContent></w:pict></w:r>"
    let body =
      paragraph(box("Klimaplan", "for alle")) + paragraph(vml) + paragraph(run("Forord"), heading)
      + paragraph(box("Fakta: 200 skoler"))
    #expect(try texts(body) == ["Klimaplan", "for alle", "2021-2025", "Forord"])
  }

  @Test(arguments: [
    ("Vi vil være en kommune, hvor alle børn kan læse.", false), ("Klimaplan 2021-2025", false), ("Klimaplan", true),
    ("", true),
  ])
  func `a box behind prose or a title with its period is a remark`(text: String, isRead: Bool) throws {
    #expect(try texts(paragraph(run(text)) + paragraph(box("Udkast"))).contains("Udkast") == isRead)
    #expect(
      try texts(paragraph(box(text, "A")) + paragraph(box("Udkast"))).contains("Udkast")
        == (text != "Klimaplan 2021-2025"))
  }

  @Test func `a short box between the title and the text may tell the period`() throws {
    let title = paragraph(run("Klimaplan") + box("2021-2025"), heading)
    let fact = paragraph(box("Der er to hundrede skoler i kommunen, og alle har i 2020-2022 arbejdet med dette."))
    let late = paragraph(run("Mål"), heading) + paragraph(run("Mål"), heading) + paragraph(box("2011-2015"))
    let manuscript = try WordReader.read(WordDocument(title + fact + late).bytes())
    #expect(texts(manuscript.blocks) == ["Klimaplan", "Mål", "Mål"])
    #expect(manuscript.runningHeads == ["2021-2025"])
  }

  @Test func `the lines of a box in a cell are the cell's`() throws {
    let cell = paragraph(run("Mål"), heading) + paragraph(box("A", "B")) + paragraph(box("C") + run("D") + box("E"))
    #expect(try texts("<w:tbl><w:tr><w:tc>\(cell)</w:tc></w:tr></w:tbl>") == ["[Mål/A/B/C/D/E]"])
  }

  @Test func `a box set down from the top of its paragraph stands behind it`() throws {
    let name = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    func anchored(_ offset: Int) -> String {
      """
      <w:r><w:drawing><wp:anchor xmlns:wp="\(name)"><wp:positionV relativeFrom="paragraph"><wp:posOffset>\(offset)\
      </wp:posOffset></wp:positionV><w:txbxContent>\(paragraph(run("B")))</w:txbxContent></wp:anchor></w:drawing></w:r>
      """
    }
    let cells = [0, 400_000].map { "<w:tc>\(paragraph(anchored($0) + run("A")))</w:tc>" }
    #expect(try texts("<w:tbl><w:tr>\(cells.joined())</w:tr></w:tbl>") == ["[B/A]", "[A/B]"])
  }

  @Test func `a box in a box is read with it`() throws {
    let inner = "<w:txbxContent>\(paragraph(run("B")))</w:txbxContent>"
    let outer =
      "<w:txbxContent>\(paragraph(run("A")))\(paragraph("<w:r><w:pict>\(inner)</w:pict></w:r>"))</w:txbxContent>"
    #expect(try texts(paragraph("<w:r><w:pict>\(outer)</w:pict></w:r>")) == ["A", "B"])
  }

  @Test func `an open field does not reach into a box nor out of it`() throws {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    let boxed = "<w:txbxContent>\(paragraph(begin + run("x")))</w:txbxContent>"
    let body = paragraph("<w:r><w:pict>\(boxed)</w:pict></w:r>") + paragraph(run("Læsning"))
    #expect(try texts(body) == ["Læsning"])
  }

  @Test func `boxes in boxes without end are refused, thousands are read`() throws {
    let open = "<w:p><w:r><w:pict><w:txbxContent>"
    let close = "</w:txbxContent></w:pict></w:r></w:p>"
    let deep = String(repeating: open, count: 50) + paragraph(run("A")) + String(repeating: close, count: 50)
    #expect(try texts(deep) == ["A"])
    let tooDeep = String(repeating: open, count: 80) + String(repeating: close, count: 80)
    #expect(throws: Failure(.tooDeep(levels: 256))) { try texts(tooDeep) }
    #expect(try texts((0..<1500).map { paragraph(box("Linje \($0)")) }.joined()).count == 1500)
  }

  @Test func `boxes of open documents are read by the same rule`() throws {
    func box(_ text: String) -> String {
      "<draw:frame><draw:text-box><text:p>\(text)</text:p></draw:text-box></draw:frame>"
    }
    let body = """
      \(box("Klimaplan"))<text:p>\(box("2021-2025"))</text:p><text:p><draw:custom-shape><text:p>for alle</text:p>\
      </draw:custom-shape></text:p><text:h>Forord</text:h><text:p>\(box("Fakta"))Tekst</text:p>\
      <table:table><table:table-row><table:table-cell><text:p>A</text:p><text:p>\(box("B"))</text:p>\
      </table:table-cell></table:table-row></table:table>
      """
    let manuscript = try OpenDocumentReader.read(OpenDocument(body).bytes())
    #expect(texts(manuscript.blocks) == ["Klimaplan", "2021-2025", "for alle", "Forord", "Tekst", "[A/B]"])
    #expect(manuscript.runningHeads.isEmpty)
  }
}
