import Archive
import Model
import Reading
import Testing

/// Spreadsheets, from the smallest parts that show each thing.
@Suite struct SheetTests {
  /// A workbook of sheets with rows as XML.
  private struct Workbook {
    var sheets: [(name: String, rows: String)]
    var state = ""
    var after = ""
    var before = ""
    var styles = ""
    var strings = ""
    var properties = ""

    private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    func bytes() throws -> [UInt8] {
      let list = sheets.indices.map {
        "<sheet name=\"\(sheets[$0].name)\" sheetId=\"\($0 + 1)\"\($0 == 0 ? state : "") r:id=\"r\($0)\"/>"
      }.joined()
      let links = sheets.indices.map {
        "<Relationship Id=\"r\($0)\" Type=\"\(Self.relations)/worksheet\" Target=\"worksheets/s\($0).xml\"/>"
      }.joined()
      var parts = [
        (
          "[Content_Types].xml",
          WordDocument.contentTypes.replacing("wordprocessingml.document", with: "spreadsheetml.sheet")
        ),
        (
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"a\" Type=\"\(Self.relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
        (
          "xl/workbook.xml",
          "<workbook \(Self.main) xmlns:r=\"\(Self.relations)\">\(properties)<sheets>\(list)</sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(links)"
            + "<Relationship Id=\"s\" Type=\"\(Self.relations)/styles\" Target=\"styles.xml\"/>"
            + "<Relationship Id=\"t\" Type=\"\(Self.relations)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"
        ),
        ("xl/styles.xml", "<styleSheet \(Self.main)>\(styles)</styleSheet>"),
        ("xl/sharedStrings.xml", "<sst \(Self.main)>\(strings)</sst>"),
      ]
      parts += sheets.indices.map {
        (
          "xl/worksheets/s\($0).xml",
          "<worksheet \(Self.main)>\(before)<sheetData>\(sheets[$0].rows)</sheetData>\(after)</worksheet>"
        )
      }
      return try ZipWriter.archive(parts.map { .init($0.0, bytes: Array($0.1.utf8)) })
    }
  }

  /// A row of texts from column A on, nil for a cell that is not there.
  private func row(_ number: Int, _ texts: String?..., style: Int = 0, more: String = "") -> String {
    let cells = zip("ABCDEFGH", texts).map { column, text in
      text.map { "<c r=\"\(column)\(number)\" s=\"\(style)\" t=\"inlineStr\"><is><t>\($0)</t></is></c>" } ?? ""
    }
    return "<row r=\"\(number)\" \(more)>" + cells.joined() + "</row>"
  }

  private func read(_ workbook: Workbook) throws -> Manuscript {
    try SheetReader.read(workbook.bytes(), options: ReadingOptions())
  }

  private func lines(_ rows: String, after: String = "", before: String = "", styles: String = "") throws -> [String] {
    let manuscript = try read(
      Workbook(sheets: [("Ark1", rows)], after: after, before: before, styles: styles))
    return dump(manuscript).split(separator: "\n").dropFirst().map(String.init)
  }

  private let bold = """
    <fonts><font/><font><b/></font></fonts><fills><fill/></fills><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>
    """

  @Test func `rows above the first of several cells are lines, the rest is a table`() throws {
    let rows =
      row(1, "Plan 2024-2026") + row(3, nil, "Tiltag", "Frist", style: 1) + row(4, nil, "Sti", "2025")
      + row(6, nil, "Hal", nil) + row(9, "Vedtaget")
    #expect(
      try lines(rows, styles: bold) == [
        "running head Ark1", "A1: Plan 2024-2026", "table of 2 columns",
        "  header row", "    column 0", "      B3: Tiltag   [bold]", "    column 1", "      C3: Frist   [bold]",
        "  row", "    column 0", "      B4: Sti", "    column 1", "      C4: 2025", "B6: Hal", "A9: Vedtaget",
      ])
  }

  @Test func `a text alone in its row that stands out goes across the table`() throws {
    let rows =
      row(1, "Tiltag", "Frist") + row(2, "Trivsel", style: 1) + row(3, "Sti", "2025") + row(4, "Hal")
      + row(5, "Bro", "2026")
    #expect(
      try lines(rows, styles: bold).filter { $0.contains("column") && !$0.contains("table") } == [
        "    column 0", "    column 1", "    columns 0–1", "    column 0", "    column 1", "    column 0",
        "    column 1",
        "    column 0", "    column 1",
      ])
  }

  @Test func `merged cells cover columns and rows`() throws {
    let rows = row(1, "Mål", "Tiltag", nil, "Frist") + row(2, "A", "B", nil, "C") + row(3, nil, "D", "E", "F")
    let merges =
      "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"B2:C2\"/></mergeCells>"
    #expect(
      try lines(rows, after: merges).dropFirst(2).filter { !$0.contains("row") } == [
        "    column 0", "      A1: Mål", "    columns 1–2", "      B1: Tiltag", "    column 3", "      D1: Frist",
        "    column 0", "      A2: A", "    columns 1–2", "      B2: B", "    column 3", "      D2: C",
        "    column 0, continues above", "    column 1", "      B3: D", "    column 2", "      C3: E", "    column 3",
        "      D3: F",
      ])
  }

  @Test func `a table under another of the same header is a table of its own`() throws {
    let rows =
      row(1, "Tiltag", "Frist", style: 1) + row(2, "Sti", "2025") + row(4, "Næste mål")
      + row(5, "Tiltag", "Frist", style: 1)
      + row(6, "Hal", "2026")
    #expect(try lines(rows, styles: bold).filter { $0.hasPrefix("table") || $0.hasPrefix("A4") }.count == 3)
  }

  @Test func `what is hidden is left out, and rows are counted`() throws {
    let rows =
      row(1, "Tiltag", "Ydre", "Frist") + row(2, "Sti", "Ydre", "2025")
      + row(3, "Hal", nil, "2026", more: "hidden=\"1\"")
    var workbook = Workbook(
      sheets: [("Skjult", row(1, "Ydre", "Indre")), ("Ark2", rows)], state: " state=\"hidden\"",
      before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")
    let manuscript = try read(workbook)
    #expect(manuscript.notes == [Note(.hiddenRows(count: 1))])
    #expect(!dump(manuscript).contains("Ydre") && !dump(manuscript).contains("Hal"))
    workbook.state = ""
    // Of several sheets the names are headings, but for those that say nothing.
    let lines = dump(try read(workbook)).split(separator: "\n")
    #expect(lines.contains(": Skjult   [heading 1]") && lines.contains("running head Ark2"))
  }

  @Test func `a cell has a text for every line, but not for one that was divided by hand`() throws {
    let cell = "- Anlægge sti\n- Åbne hallen"
    #expect(
      try lines(row(1, "Sikre trivsel\ni skolen\nStyrke læring_x000D_\n\nog dannelse")) == [
        "running head Ark1", "A1: Sikre trivsel i skolen", "A1: Styrke læring og dannelse",
      ])
    #expect(try lines(row(1, cell)).dropFirst() == ["A1: - Anlægge sti", "A1: - Åbne hallen"])
  }

  @Test func `shared texts have runs, and no word of how they are said`() throws {
    let strings =
      "<si><t>Mål</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">Fed </t></r><r><t>tekst</t></r><rPh><t>Ydre</t></rPh></si>"
    var workbook = Workbook(sheets: [
      ("Ark1", "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>9</v></c></row>")
    ])
    workbook.strings = strings
    let text = dump(try read(workbook))
    #expect(text.contains("A1: Fed tekst\n") && text.contains("B1: Mål\n") && !text.contains("Ydre"))
  }

  /// Formats that files name by number alone.
  private enum CellCode { static let known = ["4", "9", "14"] }

  /// A cell of a number in a format, as it is shown.
  private func shown(_ value: String, _ code: String, properties: String = "") throws -> String {
    let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    var workbook = Workbook(sheets: [("Ark1", "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>\(value)</v></c></row>")])
    let id = CellCode.known.contains(code) ? Int(code) ?? 0 : 170
    workbook.styles =
      "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(escaped)\"/></numFmts><cellXfs><xf numFmtId=\"\(id)\"/></cellXfs>"
    workbook.properties = properties
    guard case .line(let line)? = try read(workbook).blocks.first else { return "" }
    return line.text
  }

  @Test(arguments: [
    ("45838", "14", "30-06-2025"), ("45838", "mmmm yyyy", "juni 2025"), ("45838", "[$-409]mmmm yyyy", "June 2025"),
    ("45838", "[$-406]d. mmmm yyyy;@", "30. juni 2025"), ("45838.5", "dddd d/m hh:mm", "mandag 30/6 12:00"),
    ("45838", "dd.mm.yy", "30.06.25"), ("1.5", "[h]:mm", "36:00"), ("0.75", "h:mm AM/PM", "6:00 PM"),
    ("1", "d-m-yyyy", "1-1-1900"), ("59", "d-m-yyyy", "28-2-1900"), ("61", "d-m-yyyy", "1-3-1900"),
    ("2958465", "yyyy-mm-dd", "9999-12-31"), ("45838.999999", "dd-mm-yyyy hh:mm:ss", "01-07-2025 00:00:00"),
    ("250000", "#,##0 \"kr.\"", "250.000 kr."), ("1500000.5", "4", "1.500.000,50"), ("-1234.5", "#,##0.0", "-1.234,5"),
    ("-5", "0;(0)", "(5)"), ("0.25", "9", "25%"), ("7", "000", "007"), ("2025", "General", "2025"), ("2.5", "0", "3"),
    ("0.1", "", "0,1"), ("1E+20", "", "1e+20"), ("12", "\"uge \"0", "uge 12"), ("3", "_-* #,##0_-", "3"),
    ("100", "[$kr-406] #,##0", "kr 100"), ("-1", "yyyy", "-1"),
  ])
  func `a number is shown as its format says`(value: String, code: String, expected: String) throws {
    #expect(try shown(value, code) == expected)
  }

  @Test func `days may be counted from 1904`() throws {
    #expect(try shown("0", "14", properties: "<workbookPr date1904=\"1\"/>") == "01-01-1904")
  }

  @Test(arguments: [
    "<row><c r=\"ZZZZZ99999999999\"><v>1</v></c></row>", "<row r=\"-4\"><c r=\"A0\"><v>1</v></c></row>",
    "<row r=\"1\"><c t=\"s\"><v>99999999999999999999</v></c><c><v>nan</v></c><c><v>1e999</v></c></row>",
    "<row r=\"1\"><c r=\"C1\"><v>1</v></c><c r=\"A1\"><v>2</v></c><c r=\"A1\"><v>3</v></c></row>",
  ])
  func `cells out of all bounds do no harm`(rows: String) throws {
    let merges =
      "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"B2:A1\"/><mergeCell ref=\"x\"/></mergeCells>"
    let columns = "<cols><col min=\"0\" max=\"99999999\" hidden=\"1\"/><col min=\"5\" max=\"2\" hidden=\"1\"/></cols>"
    _ = try read(Workbook(sheets: [("Ark1", rows)], after: merges, before: columns))
    #expect(throws: Failure.self) { try SheetReader.read(Array("PK".utf8), options: ReadingOptions()) }
  }
}
