import Model
import Reading
import Testing

/// Numbers and bullets before paragraphs, as a reader of the page sees them.
@Suite struct ListTests {
  /// A list of three levels: "1.", "1.a)" and a bullet of a symbol font.
  private let levels = """
    <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>\
    <w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u{F0A7}"/>\
    <w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>
    </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    """

  private func item(_ text: String, level: Int, list: Int = 1) -> String {
    """
    <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="\(list)"/></w:numPr></w:pPr>\
    <w:r><w:t>\(text)</w:t></w:r></w:p>
    """
  }

  private func lines(_ body: String, numbering: String, styles: String? = nil) throws -> [Line] {
    let document = WordDocument(body, styles: styles, numbering: numbering)
    return try WordReader.read(document.bytes()).blocks.compactMap {
      if case .line(let line) = $0 { line } else { nil }
    }
  }

  private func signs(_ body: String, numbering: String, styles: String? = nil) throws -> [String?] {
    try lines(body, numbering: numbering, styles: styles).map(\.marker?.sign)
  }

  @Test func `levels count on, and begin anew under the next item`() throws {
    let body = [0, 1, 1, 2, 0, 1].map { item("Læsning", level: $0) }.joined()
    let lines = try lines(body, numbering: levels)
    #expect(lines.map(\.marker?.sign) == ["1.", "1.a)", "1.b)", "▪", "2.", "2.a)"])
    #expect(lines.map(\.marker?.level) == [0, 1, 1, 2, 0, 1])
    #expect(lines.first.map { [$0.indent, $0.textIndent] } == [0, 18])
  }

  @Test func `lists of one definition count on together`() throws {
    let numbering = levels + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>"
    #expect(
      try signs(item("A", level: 0) + item("B", level: 0, list: 2) + item("C", level: 0), numbering: numbering) == [
        "1.", "2.", "3.",
      ])
  }

  @Test func `an override starts a list anew, once`() throws {
    let numbering =
      levels + """
        <w:num w:numId="2"><w:abstractNumId w:val="7"/>\
        <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """
    let body = item("A", level: 0) + item("B", level: 0, list: 2) + item("C", level: 0, list: 2)
    #expect(try signs(body, numbering: numbering) == ["1.", "5.", "6."])
  }

  @Test func `an override may replace a level`() throws {
    let numbering =
      levels + """
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">\
        <w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride></w:num>
        """
    #expect(try signs(item("A", level: 0, list: 2), numbering: numbering) == ["(I)"])
  }

  @Test func `a style may put its paragraphs into a list`() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="Punkt"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Barn"><w:basedOn w:val="Punkt"/></w:style>
      """
    let body = """
      <w:p><w:pPr><w:pStyle w:val="Barn"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>
      <w:p><w:pPr><w:pStyle w:val="Barn"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>B</w:t></w:r></w:p>
      <w:p><w:pPr><w:pStyle w:val="Barn"/><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:r><w:t>C</w:t></w:r></w:p>
      """
    #expect(try signs(body, numbering: levels, styles: styles) == ["1.", nil, "1.a)"])
  }

  @Test func `a level may name the style that stands on it`() throws {
    let numbering = levels.replacing(
      "<w:numFmt w:val=\"lowerLetter\"/>", with: "<w:numFmt w:val=\"lowerLetter\"/><w:pStyle w:val=\"Under\"/>")
    let styles = """
      <w:style w:type="paragraph" w:styleId="Under"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      """
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Under\"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>"
    #expect(try signs(body, numbering: numbering, styles: styles) == ["1.a)"])
  }

  @Test func `a definition may stand in a list style`() throws {
    let numbering =
      levels + """
        <w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Liste"/></w:abstractNum>
        <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
        """
    let styles = """
      <w:style w:type="numbering" w:styleId="Liste"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      """
    #expect(try signs(item("A", level: 0, list: 3), numbering: numbering, styles: styles) == ["1."])
    let ring = styles.replacing("w:val=\"1\"", with: "w:val=\"3\"")
    #expect(try signs(item("A", level: 0, list: 3), numbering: numbering, styles: ring) == [nil])
  }

  @Test func `numbers beyond all ranges do no harm`() throws {
    let body = ["-5", "99999999999999999999", "x", ""].map {
      item("A", level: 0).replacing("w:ilvl w:val=\"0\"", with: "w:ilvl w:val=\"\($0)\"")
    }.joined()
    #expect(try signs(body, numbering: levels) == ["1.", nil, "2.", "3."])
    let start = levels.replacing("<w:start w:val=\"1\"/>", with: "<w:start w:val=\"-9999999999\"/>")
    #expect(try signs(item("A", level: 0), numbering: start) == ["-1000000000."])
  }

  @Test(arguments: [
    ("decimal", ["1", "2", "27", "4000"]), ("decimalZero", ["01", "02", "27", "4000"]),
    ("lowerLetter", ["a", "b", "aa", "4000"]), ("upperRoman", ["I", "II", "XXVII", "4000"]),
    ("ordinal", ["1.", "2.", "27.", "4000."]),
  ])
  func `numbers are spelled as the list's format says`(format: String, expected: [String]) throws {
    for (start, sign) in zip([1, 2, 27, 4000], expected) {
      let numbering = """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="\(start)"/>\
        <w:numFmt w:val="\(format)"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        """
      #expect(try signs(item("A", level: 0), numbering: numbering) == [sign])
    }
  }

  @Test func `a built-in list style says how deep its items lie`() throws {
    let styles = ["List Bullet", "List Bullet 2"].enumerated().map { index, name in
      """
      <w:style w:type="paragraph" w:styleId="L\(index)"><w:name w:val="\(name)"/>\
      <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      """
    }
    let body = [0, 1, 0].map { style in
      "<w:p><w:pPr><w:pStyle w:val=\"L\(style)\"/></w:pPr><w:r><w:t>Læsning</w:t></w:r></w:p>"
    }
    let lines = try lines(body.joined(), numbering: levels, styles: styles.joined())
    #expect(lines.map(\.marker?.level) == [0, 1, 0])
  }
}
