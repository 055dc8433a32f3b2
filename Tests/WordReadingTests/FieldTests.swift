import Model
import Reading
import Testing

/// Fields: a reader sees results and never instructions.
@Suite struct FieldTests {
  private func lines(_ body: String) throws -> [Line] {
    try WordReader.read(WordDocument(body).bytes()).blocks.flatMap { block -> [Line] in
      switch block {
      case .line(let line): [line]
      case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.lines) }
      }
    }
  }

  private func texts(_ body: String) throws -> [String] { try lines(body).map(\.text) }

  private func mark(_ type: String, _ content: String = "") -> String {
    "<w:r><w:fldChar w:fldCharType=\"\(type)\">\(content)</w:fldChar></w:r>"
  }

  private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  @Test func `an instruction may run over the end of its paragraph, which is not shown`() throws {
    let body = """
      <w:p>\(mark("begin"))\(run("skjult"))</w:p><w:p>\(run("skjult"))</w:p>\
      <w:p>\(run("skjult"))\(mark("separate"))\(run("Læsning"))\(mark("end"))</w:p><w:p>\(run("Regning"))</w:p>
      """
    let lines = try lines(body)
    #expect(lines.map(\.text) == ["Læsning", "Regning"])
    #expect(lines.first?.places == [.part("word/document.xml", path: "p3")])
  }

  @Test func `a result may run over paragraphs`() throws {
    let body = """
      <w:p>\(mark("begin"))\(run("skjult"))\(mark("separate"))\(run("A"))</w:p><w:p>\(run("B"))\(mark("end"))\(run("C"))</w:p>
      """
    #expect(try texts(body) == ["A", "BC"])
  }

  @Test func `an instruction that nothing ends in its cell ends with its paragraph`() throws {
    let open = "<w:p>\(mark("begin"))\(run("skjult"))</w:p>"
    #expect(try texts(open + "<w:p>\(run("A"))</w:p>") == ["A"])
    let cells = ["\(open)<w:p>\(run("A"))</w:p>", "<w:p>\(mark("separate"))\(run("B"))\(mark("end"))</w:p>"]
    #expect(try texts("<w:tbl><w:tr>\(cells.map { "<w:tc>\($0)</w:tc>" }.joined())</w:tr></w:tbl>") == ["A", "B"])
    let far = open + String(repeating: "<w:p>\(run("A"))</w:p>", count: 101) + "<w:p>\(mark("end"))</w:p>"
    #expect(try texts(far).count == 101)
    #expect(try texts(String(repeating: open, count: 5000) + "<w:p>\(run("A"))</w:p>") == ["A"])
  }

  @Test(arguments: [
    ("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>", "☐"), ("<w:checkBox><w:checked/></w:checkBox>", "☒"),
    ("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>", "☒"),
    ("<w:checkBox><w:default w:val=\"1\"/><w:checked w:val=\"0\"/></w:checkBox>", "☐"),
  ])
  func `a form's check box is the bullet of its paragraph`(form: String, sign: String) throws {
    let field = mark("begin", "<w:ffData>\(form)</w:ffData>") + mark("separate") + mark("end")
    let lines = try lines("<w:p>\(field)\(run(" Læsning"))</w:p><w:p>\(run("Ja "))\(field)</w:p>")
    #expect(lines.map(\.text) == ["Læsning", "Ja \(sign)"])
    #expect(lines.map(\.marker?.sign) == [sign, nil])
  }

  @Test func `a form's list shows the chosen entry`() throws {
    let entries = "<w:listEntry w:val=\"I gang\"/><w:listEntry w:val=\"Afsluttet\"/>"
    func field(_ chosen: String) -> String {
      mark("begin", "<w:ffData><w:ddList>\(chosen)\(entries)</w:ddList></w:ffData>") + mark("separate") + mark("end")
    }
    let body = ["", "<w:result w:val=\"1\"/>", "<w:result w:val=\"7\"/>"].map {
      "<w:p>\(run("Status: "))\(field($0))</w:p>"
    }
    #expect(try texts(body.joined()) == ["Status: I gang", "Status: Afsluttet", "Status:"])
  }

  @Test func `a check box of an open document is the bullet of its paragraph too`() throws {
    let name = "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"
    let texts = ["", "<f:param f:name=\"Checkbox_Checked\" f:value=\"true\"/>"].map {
      """
      <text:p><f:fieldmark xmlns:f="\(name)" f:type="vnd.oasis.opendocument.field.FORMCHECKBOX">\($0)</f:fieldmark>\
      <text:s/>Læsning</text:p>
      """
    }
    let blocks = try OpenDocumentReader.read(OpenDocument(texts.joined()).bytes()).blocks
    let lines = blocks.flatMap { block -> [Line] in if case .line(let line) = block { [line] } else { [] } }
    #expect(lines.map(\.marker?.sign) == ["☐", "☒"])
    #expect(lines.map(\.text) == ["Læsning", "Læsning"])
  }
}
