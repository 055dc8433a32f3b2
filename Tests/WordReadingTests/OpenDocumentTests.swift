import Model
import Reading
import Testing

@Suite struct OpenDocumentTests {
  private func lines(_ document: OpenDocument) throws -> [Line] {
    try OpenDocumentReader.read(document.bytes()).blocks.compactMap {
      if case .line(let line) = $0 { line } else { nil }
    }
  }

  private func table(_ content: String) throws -> Table? {
    let document = OpenDocument("<table:table>\(content)</table:table>")
    for case .table(let table) in try OpenDocumentReader.read(document.bytes()).blocks { return table }
    return nil
  }

  private func cells(_ row: Row) -> [String] {
    row.cells.map {
      "\($0.column)+\($0.span)\($0.continuesAbove ? "^" : ":")" + $0.lines.map(\.text).joined(separator: "/")
    }
  }

  /// Bullets outside, numbers with two levels inside.
  private let listStyle = """
    <text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="\u{F0B7}">\
    <style:list-level-properties><style:list-level-label-alignment fo:margin-left="0.5in" fo:text-indent="-0.25in"/>\
    </style:list-level-properties><style:text-properties style:font-name="Symbol"/></text:list-level-style-bullet>\
    <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=".">\
    <style:list-level-properties text:space-before="36pt" text:min-label-width="18pt"/>\
    </text:list-level-style-number>\
    <text:list-level-style-number text:level="3" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>\
    </text:list-style>
    """

  @Test(arguments: [
    ("Læsning<text:line-break/>og<text:tab/>skriv<text:span>ning</text:span>", "Læsning og skrivning"),
    ("Læsning<text:s text:c=\"999999999\"/>i<text:a> dag</text:a>", "Læsning i dag"),
    (
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>x</text:p></text:note-body>"
        + "</text:note>Læsning<office:annotation><text:p>x</text:p></office:annotation>", "Læsning"
    ),
    (
      "<draw:frame><svg:title>x</svg:title><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame>Læsning",
      "Læsning"
    ),
    ("Side <text:page-number>1</text:page-number><text:placeholder>&lt;x&gt;</text:placeholder>", "Side 1"),
  ])
  func `text is what a reader sees`(content: String, text: String) throws {
    #expect(try lines(OpenDocument("<text:p>\(content)</text:p>")).map(\.text) == [text])
  }

  @Test func `lists give signs and levels`() throws {
    let text = """
      <text:list text:style-name="L"><text:list-item><text:p>A</text:p><text:p>B</text:p><text:list>\
      <text:list-item><text:p>C</text:p></text:list-item><text:list-item><text:p>D</text:p><text:list>\
      <text:list-item><text:p>E</text:p></text:list-item></text:list></text:list-item></text:list>\
      </text:list-item><text:list-item><text:p>F</text:p></text:list-item></text:list><text:p>G</text:p>
      """
    let lines = try lines(OpenDocument(text, automaticStyles: listStyle))
    #expect(lines.map(\.marker?.sign) == ["•", nil, "1.", "2.", "2.a)", "•", nil])
    #expect(lines.map(\.marker?.level) == [0, nil, 1, 1, 2, 0, nil])
    #expect(lines.map(\.indent) == [18, 36, 36, 36, 0, 18, 0])
    #expect(lines.map(\.textIndent) == [36, 36, 54, 54, 0, 36, 0])
  }

  @Test func `a list may go on where another ended`() throws {
    let style = listStyle.replacing("text:level=\"1\"", with: "text:level=\"9\"")
      .replacing("text:level=\"2\"", with: "text:level=\"1\"")
    func list(_ attributes: String) -> String {
      "<text:list text:style-name=\"L\" \(attributes)><text:list-item><text:p>A</text:p></text:list-item></text:list>"
    }
    let text = list("") + list("text:continue-numbering=\"true\"") + list("")
    #expect(try lines(OpenDocument(text, automaticStyles: style)).map(\.marker?.sign) == ["1.", "2.", "1."])
  }

  @Test func `looks come from the styles and their parents`() throws {
    let styles = """
      <style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:default-style>\
      <style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>\
      <style:style style:name="B" style:family="paragraph" style:parent-style-name="A">\
      <style:paragraph-properties fo:margin-left="1cm"/><style:text-properties fo:font-weight="bold"/></style:style>
      """
    let automatic = """
      <style:style style:name="T" style:family="text"><style:text-properties fo:font-weight="normal" \
      fo:font-style="italic" style:text-underline-style="solid"/></style:style>\
      <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
      """
    let text = """
      <text:p text:style-name="A">Mål<text:span text:style-name="H">skjult</text:span></text:p>\
      <text:p text:style-name="A"><text:span text:style-name="T">Mål</text:span></text:p>\
      <text:h text:outline-level="2">Mål</text:h>
      """
    let lines = try lines(OpenDocument(text, automaticStyles: automatic, styles: styles))
    #expect(lines.map(\.text) == ["Mål", "Mål", "Mål"])
    #expect(lines.map(\.emphasis) == [.bold, [.italic, .underlined], []])
    #expect(lines.map(\.size) == [11, 11, 11])
    #expect(lines.map(\.headingLevel) == [nil, nil, 2])
    #expect(lines.map { Int($0.indent) } == [28, 28, 0])
  }

  @Test func `tables stand on their grid`() throws {
    let table = try table(
      """
      <table:table-column table:number-columns-repeated="3"/>\
      <table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>A</text:p>\
      </table:table-cell><table:covered-table-cell/><table:table-cell><text:p>B</text:p></table:table-cell>\
      </table:table-row></table:table-header-rows>\
      <table:table-row><table:table-cell table:number-rows-spanned="3"><text:p>C</text:p></table:table-cell>\
      <table:table-cell table:number-columns-repeated="2"/></table:table-row>\
      <table:table-row><table:covered-table-cell/><table:table-cell><text:p>D</text:p></table:table-cell>\
      </table:table-row><table:table-row><table:covered-table-cell/></table:table-row>\
      <table:table-row><table:covered-table-cell/><table:table-cell><text:p>E</text:p></table:table-cell>\
      </table:table-row>
      """)
    #expect(table?.columnCount == 3)
    #expect(
      table?.rows.map(cells) == [["0+2:A", "2+1:B"], ["0+1:C", "1+1:"], ["0+1^", "1+1:D"], ["0+1^"], ["1+1:E"]])
    #expect(table?.rows.map(\.isHeader) == [true, false, false, false, false])
  }

  @Test func `the colour behind a cell is told`() throws {
    let style = """
      <style:style style:name="C" style:family="table-cell"><style:table-cell-properties \
      fo:background-color="#d9e2f3"/></style:style>
      """
    let cell = "<table:table-cell table:style-name=\"C\"/>"
    let document = OpenDocument(
      "<table:table><table:table-row>\(cell)</table:table-row></table:table>", automaticStyles: style)
    guard case .table(let table)? = try OpenDocumentReader.read(document.bytes()).blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.first?.cells.map(\.shade) == ["D9E2F3"])
  }

  @Test func `numbers beyond all ranges do no harm`() throws {
    let table = try table(
      """
      <table:table-column table:number-columns-repeated="99999999999999999999"/><table:table-row>\
      <table:table-cell table:number-columns-repeated="2000000000" table:number-rows-spanned="2000000000"/>\
      <table:table-cell><text:p>A</text:p></table:table-cell></table:table-row>
      """)
    #expect(table?.columnCount == 63)
  }

  @Test func `lines have their place, and a nested table's are in its cell`() throws {
    let table = try table(
      """
      <table:table-row><table:table-cell><text:p>A</text:p><table:table><table:table-row><table:table-cell>\
      <text:p>B</text:p></table:table-cell></table:table-row></table:table></table:table-cell></table:table-row>
      """)
    let lines = table?.rows.first?.cells.first?.lines ?? []
    #expect(lines.map(\.text) == ["A", "B"])
    #expect(
      lines.flatMap(\.places)
        == ["tbl1/tr1/tc1/p1", "tbl1/tr1/tc1/tbl1/tr1/tc1/p1"].map {
          .part("content.xml", path: $0)
        })
  }

  @Test func `changes are accepted, hidden sections are gone`() throws {
    let text = """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>x</text:p></text:deletion>\
      </text:changed-region></text:tracked-changes><text:section text:display="none"><text:p>x</text:p></text:section>\
      <text:section><text:p>Læs<text:change text:change-id="1"/>ning</text:p></text:section>
      """
    let manuscript = try OpenDocumentReader.read(OpenDocument(text).bytes())
    #expect(try lines(OpenDocument(text)).map(\.text) == ["Læsning"])
    #expect(manuscript.notes == [Note(.revisionsAccepted(count: 1))])
    #expect(manuscript.format == .odt)
  }

  @Test func `headers are told apart from the text`() throws {
    var document = OpenDocument("<text:p>Læsning</text:p>")
    document.header = "<text:p>Plan 2018-2020</text:p>"
    #expect(try OpenDocumentReader.read(document.bytes()).runningHeads == ["Plan 2018-2020"])
  }

  @Test func `a document behind a password is refused`() throws {
    var document = OpenDocument("<text:p>Læsning</text:p>")
    document.manifest = "<m:file-entry><m:encryption-data/></m:file-entry>"
    #expect(throws: Failure(.lockedOffice)) { try OpenDocumentReader.read(document.bytes()) }
  }

  @Test func `tables in text boxes, and in frames of one cell, are read`() throws {
    let inner = """
      <table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell>\
      <text:p>B</text:p></table:table-cell></table:table-row></table:table>
      """
    let frame = "<table:table-row><table:table-cell>\(inner)<text:p/></table:table-cell></table:table-row>"
    #expect(try table(frame)?.rows.map(cells) == [["0+1:A", "1+1:B"]])
    let boxed = OpenDocument("<text:p>C<draw:frame><draw:text-box>\(inner)</draw:text-box></draw:frame></text:p>")
    let blocks = try OpenDocumentReader.read(boxed.bytes()).blocks
    #expect(try lines(boxed).map(\.text) == ["C"])
    #expect(blocks.count == 2)
  }

  @Test func `a built-in list style says how deep its items lie`() throws {
    let styles = ["List_20_Bullet", "List_20_Bullet_20_2"].map {
      "<style:style style:name=\"\($0)\" style:family=\"paragraph\" style:list-style-name=\"L\"/>"
    }
    let text = ["List_20_Bullet", "List_20_Bullet_20_2"].map {
      """
      <text:list text:style-name="L"><text:list-item><text:p text:style-name="\($0)">A</text:p></text:list-item>\
      </text:list>
      """
    }
    let document = OpenDocument(text.joined(), automaticStyles: listStyle, styles: styles.joined())
    #expect(try lines(document).map(\.marker?.level) == [0, 1])
  }
}
