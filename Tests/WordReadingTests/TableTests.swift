import Model
import Reading
import Testing

/// Tables on their grid.
@Suite struct TableTests {
  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  private func table(_ rows: String...) throws -> Table? {
    let body = "<w:tbl>" + rows.map { "<w:tr>\($0)</w:tr>" }.joined() + "</w:tbl>"
    for case .table(let table) in try WordReader.read(WordDocument(body).bytes()).blocks { return table }
    return nil
  }

  /// Cells as "0+2:text", the first column, the span and the lines, with "^" for one that continues the cell above.
  private func cells(_ row: Row) -> [String] {
    row.cells.map {
      "\($0.column)+\($0.span)\($0.continuesAbove ? "^" : ":")" + $0.lines.map(\.text).joined(separator: "/")
    }
  }

  @Test func `spans move the cursor`() throws {
    let table = try table(
      cell("A", "<w:gridSpan w:val=\"2\"/>") + cell("B"),
      "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("C") + cell("D"))
    #expect(table?.columnCount == 3)
    #expect(table?.rows.map(cells) == [["0+2:A", "2+1:B"], ["1+1:C", "2+1:D"]])
  }

  @Test func `merged cells continue the cell above`() throws {
    let table = try table(
      cell("A", "<w:vMerge w:val=\"restart\"/>") + cell("B"), cell("", "<w:vMerge/>") + cell("C"),
      cell("", "<w:vMerge w:val=\"continue\"/>") + cell("D"))
    #expect(table?.rows.map(cells) == [["0+1:A", "1+1:B"], ["0+1^", "1+1:C"], ["0+1^", "1+1:D"]])
  }

  @Test func `a merged cell with nothing above it stands for itself`() throws {
    #expect(try table(cell("A", "<w:vMerge/>"))?.rows.map(cells) == [["0+1:A"]])
    #expect(try table(cell("A"), cell("B", "<w:vMerge/>"))?.rows.map(cells) == [["0+1:A"], ["0+1:B"]])
  }

  @Test func `cells merged sideways are one`() throws {
    let row = cell("A", "<w:hMerge w:val=\"restart\"/>") + cell("", "<w:hMerge/>") + cell("B")
    #expect(try table(row)?.rows.map(cells) == [["0+2:A", "2+1:B"]])
  }

  @Test func `header rows are marked`() throws {
    let table = try table(
      "<w:trPr><w:tblHeader/></w:trPr>" + cell("A"), "<w:trPr><w:tblHeader w:val=\"0\"/></w:trPr>" + cell("B"))
    #expect(table?.rows.map(\.isHeader) == [true, false])
  }

  @Test func `deleted and hidden rows are gone`() throws {
    let table = try table(
      "<w:trPr><w:del/></w:trPr>" + cell("A"), "<w:trPr><w:hidden/></w:trPr>" + cell("B"),
      "<w:trPr><w:ins/></w:trPr>" + cell("C"))
    #expect(table?.rows.map(cells) == [["0+1:C"]])
    #expect(try self.table("<w:trPr><w:del/></w:trPr>" + cell("A")) == nil)
  }

  @Test func `content controls may wrap rows and cells`() throws {
    let control = { (content: String) in "<w:sdt><w:sdtPr/><w:sdtContent>\(content)</w:sdtContent></w:sdt>" }
    let body = "<w:tbl>" + control("<w:tr>\(control(cell("A")))\(cell("B"))</w:tr>") + "</w:tbl>"
    guard case .table(let table)? = try WordReader.read(WordDocument(control(body)).bytes()).blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(cells) == [["0+1:A", "1+1:B"]])
  }

  @Test func `the lines of a nested table belong to the cell it stands in`() throws {
    let inner = "<w:tbl><w:tr>\(cell("B"))\(cell("C"))</w:tr></w:tbl>"
    let table = try table("<w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p>\(inner)<w:p/></w:tc>")
    #expect(table?.rows.map(cells) == [["0+1:A/B/C"]])
    let places = table?.rows.first?.cells.first?.lines.flatMap(\.places)
    let path = "tbl1/tr1/tc1/"
    #expect(
      places
        == [path + "p1", path + "tbl1/tr1/tc1/p1", path + "tbl1/tr1/tc2/p1"].map {
          .part("word/document.xml", path: $0)
        })
  }

  @Test(arguments: ["2000000000", "99999999999999999999", "-3", "x", ""])
  func `spans beyond all ranges do no harm`(span: String) throws {
    let table = try table(cell("A", "<w:gridSpan w:val=\"\(span)\"/>") + cell("B"))
    #expect(table?.rows.first?.cells.map { $0.lines.map(\.text) } == [["A"], ["B"]])
    #expect((2...64).contains(table?.columnCount ?? 0))
  }

  @Test(arguments: [("d9e2f3", "D9E2F3"), ("auto", nil), ("FFFFFF", nil), ("rød", nil), ("", nil)])
  func `the colour behind a cell is told`(fill: String, shade: String?) throws {
    let table = try table(cell("A", "<w:shd w:val=\"clear\" w:fill=\"\(fill)\"/>"))
    #expect(table?.rows.first?.cells.first?.shade == shade)
  }

  @Test func `a row of too many cells keeps its text and ends`() throws {
    let table = try table(String(repeating: cell("A"), count: 300))
    #expect(table?.columnCount == 256)
    #expect(table?.rows.first?.cells.last?.lines.count == 45)
  }

  @Test func `a table of one cell around another is but a frame`() throws {
    let inner = "<w:tbl><w:tr>\(cell("B"))\(cell("C"))</w:tr></w:tbl>"
    #expect(try table("<w:tc>\(inner)<w:p/></w:tc>")?.rows.map(cells) == [["0+1:B", "1+1:C"]])
  }

  @Test func `a table in a text box stands behind the paragraph that holds the box`() throws {
    let box = "<w:txbxContent><w:tbl><w:tr>\(cell("A"))\(cell("B"))</w:tr></w:tbl></w:txbxContent>"
    let body = "<w:p><w:r><w:t>Se her</w:t><w:pict>\(box)</w:pict></w:r></w:p><w:p><w:r><w:t>Slut</w:t></w:r></w:p>"
    let blocks = try WordReader.read(WordDocument(body).bytes()).blocks
    let texts = blocks.map { block in
      switch block {
      case .line(let line): [line.text]
      case .table(let table): table.rows.flatMap(cells)
      }
    }
    #expect(texts == [["Se her"], ["0+1:A", "1+1:B"], ["Slut"]])
  }
}
