/// The parts of a Word file that are the same in every report.
enum WordParts {
  private static let opening = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes =
    opening + """
      <Types xmlns="\(package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="\(type).document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="\(type).styles+xml"/>\
      <Override PartName="/word/numbering.xml" ContentType="\(type).numbering+xml"/>\
      <Override PartName="/word/comments.xml" ContentType="\(type).comments+xml"/></Types>
      """

  static let relationships =
    opening + """
      <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """

  static let documentRelationships =
    opening + """
      <Relationships xmlns="\(package)/relationships">\
      <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>\
      <Relationship Id="rId2" Type="\(office)/numbering" Target="numbering.xml"/>\
      <Relationship Id="rId3" Type="\(office)/comments" Target="comments.xml"/></Relationships>
      """

  /// A4 with margins of 2.5 cm.
  static func document(body: String) -> String {
    opening + """
      <w:document xmlns:w="\(main)"><w:body>
      \(body)<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>\
      </w:sectPr></w:body></w:document>
      """
  }

  /// What is said beside a paragraph.
  struct Comment {
    /// Author and date, as attributes.
    var signature: String
    /// Escaped, a paragraph each.
    var lines: [String]
  }

  static func comments(_ comments: [Comment]) -> String {
    opening + "<w:comments xmlns:w=\"\(main)\">"
      + comments.enumerated().map { number, comment in
        let lines = comment.lines.map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" }
        return "<w:comment w:id=\"\(number)\" \(comment.signature) w:initials=\"T\">\(lines.joined())</w:comment>\n"
      }.joined() + "</w:comments>"
  }

  /// Between the margins, in twentieths of a point.
  static let textWidth = 11906 - 2 * 1417

  /// The beginning of a table with a line under each row.
  static func tableStart(widths: [Int]) -> String {
    let line = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C9CDD3\"/>"
    return "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblBorders><w:bottom \(line)"
      + "<w:insideH \(line)</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>"
      + "<w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
      + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>\n"
  }

  /// Bullets of five levels.
  static let numbering: String = {
    let levels = (0..<5).map { level in
      """
      <w:lvl w:ilvl="\(level)"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\(level == 0 ? "•" : "–")"/>\
      <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="\(397 * (level + 1))" w:hanging="397"/></w:pPr></w:lvl>
      """
    }
    return opening + """
      <w:numbering xmlns:w="\(main)"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>\
      \(levels.joined())</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
      """
  }()

  /// - Parameter language: as "da-DK", for the spelling checker.
  static func styles(language: String) -> String {
    opening + """
      <w:styles xmlns:w="\(main)"><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/>\
      <w:lang w:val="\(language)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
      <w:spacing w:after="80" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
      """
      + [
        style("Title", named: "Title", paragraph: spacing(before: 0, after: 160), run: size(24) + gray),
        style("Lead", named: "Lead", paragraph: spacing(before: 0, after: 160), run: size(32)),
        style("Note", named: "Note", paragraph: spacing(before: 0, after: 240), run: size(20) + gray),
        style(
          "Heading1", named: "heading 1",
          paragraph: "<w:keepNext/>" + spacing(before: 400, after: 80) + "<w:outlineLvl w:val=\"0\"/>",
          run: "<w:b/>" + size(28)),
        style(
          "Heading2", named: "heading 2",
          paragraph: "<w:keepNext/>" + spacing(before: 240, after: 60) + "<w:outlineLvl w:val=\"1\"/>",
          run: "<w:b/>" + size(22)),
        style("ListBullet", named: "List Bullet", paragraph: "<w:keepLines/>" + spacing(before: 60, after: 0), run: ""),
        style(
          "Fact", named: "Fact",
          paragraph: "<w:keepLines/>" + spacing(before: 0, after: 20) + "<w:ind w:left=\"397\"/>", run: size(19)),
        style(
          "Appendix", named: "Appendix",
          paragraph: "<w:keepNext/>" + spacing(before: 480, after: 80) + "<w:outlineLvl w:val=\"0\"/>",
          run: "<w:b/>" + size(28)),
        style(
          "TableHead", named: "Table Head", paragraph: "<w:keepNext/>" + spacing(before: 40, after: 40),
          run: gray + size(14)),
        style("TableText", named: "Table Text", paragraph: spacing(before: 30, after: 30), run: size(20)),
      ].joined() + "</w:styles>"
  }

  private static func style(_ id: String, named name: String, paragraph: String, run: String) -> String {
    """
    <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/><w:qFormat/>\
    <w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>

    """
  }

  /// In twentieths of a point.
  private static func spacing(before: Int, after: Int) -> String {
    "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>"
  }

  /// In half points.
  private static func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }

  private static let gray = "<w:color w:val=\"5C6370\"/>"
}
