import Model
import Testing

@testable import Reading

@Suite struct RuledGridTests {
  private let picture = [
    "policy    activity",
    "schools   meetings",
    "          courses ",
  ]

  private func table(_ rulings: [Ruling]) -> PageTable? {
    RuledGrid.grids(of: rulings).first.flatMap { PageTable($0, words: words(picture), shades: [], page: 1) }
  }

  @Test func cellsAreWhereLinesCross() {
    let rulings = [-1, 11, 23, 36].map { across($0, -3, 120) } + [-3, 54, 120].map { upright($0, -1, 36) }
    #expect(texts(table(rulings)) == [["policy", "activity"], ["schools", "meetings"], ["", "courses"]])
  }

  @Test func withoutALineBetweenThemCellsAreOne() {
    let rulings =
      [across(-1, -3, 120), across(11, -3, 120), across(23, 54, 120), across(36, -3, 120)]
      + [-3, 54, 120].map { upright($0, -1, 36) }
    #expect(texts(table(rulings)) == [["policy", "activity"], ["schools", "meetings"], ["^", "courses"]])
  }

  @Test func aTableOpenAtItsSidesIsWhole() {
    let rulings = [-1, 11, 36].map { across($0, -3, 120) } + [upright(54, -1, 36)]
    #expect(texts(table(rulings)) == [["policy", "activity"], ["schools", "meetings/courses"]])
  }

  /// Some programs draw no lines in a column of merged cells at all.
  @Test(arguments: [(9, ["policy", "schools", "^", "culture"]), (0, ["policy", "schools/culture", "^", "^"])])
  func namesInBoldBeginTheirRows(_ bold: Int, _ names: [String]) {
    let picture = ["policy    activity", "schools   meetings", "          courses ", "culture   concerts"]
    let rulings =
      [across(-1, -3, 120), across(11, -3, 120)] + [23, 35].map { across($0, 54, 120) } + [across(47, -3, 120)]
      + [-3, 54, 120].map { upright($0, -1, 47) }
    let words = words(picture, boldBefore: bold, in: 1..<4)
    let table = RuledGrid.grids(of: rulings).first.flatMap { PageTable($0, words: words, shades: [], page: 1) }
    #expect(texts(table).compactMap(\.first) == names)
  }

  /// Some programs draw no lines between the columns of a row that a page break cuts; a title may stand there as well.
  @Test(arguments: [("          rest", [["", "rest"]]), ("title", [["title"]]), ("     title", [["title"]])])
  func theRestOfARowStandsInItsColumn(_ rest: String, _ first: [[String]]) {
    let rulings =
      [11, 23, 36].map { across($0, -3, 120) } + [-3, 120].map { upright($0, -1, 36) } + [upright(54, 11, 36)]
    let words = words([rest] + picture.dropFirst())
    let table = RuledGrid.grids(of: rulings).first.flatMap { PageTable($0, words: words, shades: [], page: 1) }
    #expect(texts(table) == first + [["schools", "meetings"], ["", "courses"]])
  }

  @Test func aFrameAroundTextIsNoTable() {
    #expect(table([across(-1, -3, 120), across(36, -3, 120), upright(-3, -1, 36), upright(120, -1, 36)]) == nil)
  }
}

@Suite struct OpenGridTests {
  private func table(_ picture: [String], _ rulings: [Ruling] = []) -> PageTable? {
    OpenGrid(in: PageLine.lines(of: words(picture)))?.table(page: 1, rulings: rulings)
  }

  @Test func columnsAreFoundInWhiteSpaceAndRowsByPolicies() {
    #expect(
      texts(
        table([
          "Politik     Aktiviteter       Opfølgning",
          "Skole-      • møder med alle  • samtale",
          "politik       ledere          • status",
          "            • kurser",
          "",
          "Kultur      • koncerter       • besøgstal",
        ])) == [
          ["Politik", "Aktiviteter", "Opfølgning"],
          ["Skole-/politik", "møder med alle/ledere/kurser", "samtale/status"],
          ["Kultur", "koncerter", "besøgstal"],
        ])
  }

  /// Lines of two columns of text may begin with words that headers have.
  @Test(arguments: [("Deltagerne vælger selv en form.", true), ("Målgruppe", false)])
  func aSentenceIsNoHeader(_ text: String, _ isNone: Bool) {
    let gap = String(repeating: " ", count: 36 - text.count)
    #expect((table([text + gap + "Samtaler", "Alle" + String(repeating: " ", count: 32) + "Møder"]) == nil) == isNone)
  }

  /// The shade of a merged cell goes on below the next name.
  @Test func aNameBeginsItsRowsThoughNothingIsDrawnAboveIt() {
    let picture = ["Politik     Tiltag", "Skole       møder", "            kurser", "Kultur      sang"]
    let rulings = [across(11, -3, 120), across(23, 40, 120), across(35, 40, 120)]
    #expect(texts(table(picture, rulings)).compactMap(\.first) == ["Politik", "Skole", "^", "Kultur"])
  }

  @Test func aNameInBoldMayRunAcrossTheColumnsAboveItsRows() {
    let picture = ["Nr   Tiltag", "En god skole", "1    møder", "Musik for alle", "2    sang"]
    let bold = words(picture, boldBefore: 40, in: 0..<5)
    #expect(
      texts(
        OpenGrid(in: PageLine.lines(of: bold))?.table(page: 1, rulings: [11, 23, 35, 47].map { across($0, -3, 90) }))
        == [["Nr", "Tiltag"], ["En god skole"], ["1", "møder"], ["Musik for alle"], ["2", "sang"]])
  }

  /// A page shows a table row by row, and columns of text one after the other.
  @Test(arguments: [([0, 1, 2, 3], true), ([0, 2, 1, 3], false)])
  func headingsShownWithTheirColumnsAreNoHeader(_ orders: [Int32], _ isTable: Bool) {
    var words = words(["Aktiviteter   Opfølgning", "møder         samtale"])
    for index in words.indices {
      var glyphs = words[index].glyphs
      for glyph in glyphs.indices {
        glyphs[glyph].order = orders[index]
        if index < 2 { glyphs[glyph].emphasis = .bold }
      }
      words[index] = PageWord(glyphs)
    }
    #expect((OpenGrid(in: PageLine.lines(of: words)) != nil) == isTable)
  }

  /// Beside a label over one column of text the next column has any line of its own.
  @Test(arguments: [(13, false), (40, true)])
  func aHeaderIsBoldAsAWholeOrNotAtAll(_ bold: Int, _ isTable: Bool) {
    let picture = ["Sådan gør vi    Stationsområdet", "• nye stier     bygges i 2025"]
    let words = words(picture, boldBefore: bold, in: 0..<1)
    #expect((OpenGrid(in: PageLine.lines(of: words)) != nil) == isTable)
  }

  @Test func aSignBesideBoldNamesIsAHeaderToo() {
    let words = words(["#   Aktiviteter   Opfølgning", "1   møder         samtale"], boldBefore: 40, in: 0..<1)
    #expect(OpenGrid(in: PageLine.lines(of: words)) != nil)
  }

  /// Without lines or space between them: what stands beside a number begins a row, and merged cells go on beside others.
  @Test func numberedRowsBeginAtTheirNumbers() {
    let rows = [
      "Nr.  Politik   Mål            Tiltag     Status", "1    Skole     Ro og orden    Møder      God",
      "2              i timerne      Kurser     Ringe", "                              for alle",
      "3    Natur     Rene søer      Stier      God", "4                             Skilte     Ringe",
    ]
    let found = table(rows)?.rows ?? []
    let items = found.map { row in row.cells.first { $0.column == 3 }?.lines.map(\.text).joined(separator: " ") ?? "" }
    #expect(items == ["Tiltag", "Møder", "Kurser for alle", "Stier", "Skilte"])
    let goals = found.compactMap { row in row.cells.first { $0.column == 2 && !$0.continuesAbove } }
    #expect(goals.map { $0.lines.map(\.text).joined(separator: " ") } == ["Mål", "Ro og orden i timerne", "Rene søer"])
  }

  @Test func aNoteFarBelowTheLastRowIsNoneOfTheTable() {
    let rows = ["Aktiviteter   Opfølgning", "møder         samtale", "kurser        måling"]
    let note = ["1. opgjort"]
    #expect(!texts(table(rows + Array(repeating: "", count: 9) + note)).joined().joined().contains("opgjort"))
    #expect(texts(table(rows + note)).joined().joined().contains("opgjort"))
  }

  @Test func anAsideInBracketsTellsNoHeadingsLetters() {
    var words = words(["Styrk det nordiske! (SAMARBEJDE OG MERE)"])
    for index in words.indices.prefix(3) {
      var glyphs = words[index].glyphs
      for glyph in glyphs.indices { (glyphs[glyph].emphasis, glyphs[glyph].size) = (.bold, 12) }
      words[index] = PageWord(glyphs)
    }
    let line = PageLine.lines(of: words)[0].line(on: 1, left: 0, right: 300, below: nil)
    #expect(line.emphasis == .bold)
    #expect(line.size == 12)
  }

  @Test func aLineAcrossTheColumnsEndsTheTable() {
    let table = table([
      "Politik     Aktiviteter",
      "Skole       • møder",
      "Vedtaget af kommunalbestyrelsen",
    ])
    #expect(texts(table) == [["Politik", "Aktiviteter"], ["Skole", "møder"]])
  }

  @Test func horizontalLinesPartRows() {
    let picture = ["Politik     Aktiviteter", "Skole       • møder", "            • kurser", "            • netværk"]
    let rulings = [across(35, 0, 140)]
    #expect(
      texts(table(picture, rulings)) == [["Politik", "Aktiviteter"], ["Skole", "møder/kurser"], ["", "netværk"]])
  }

  /// Header cells may be padded less than the others; what fills a column shows in its own lines.
  @Test func aHeaderThatReachesFartherThanTheTextIsNotItsEdge() {
    let table = table([
      "Politik     Opfølgningsskema",
      "Skole       udviklingssamt",
      "            ale hver måned",
      "            og status",
    ])
    #expect(table?.rows.last?.cells.last?.lines.map(\.isFull) == [true, true, false])
  }

  @Test func textWithoutSuchAHeaderIsNoTable() {
    #expect(table(["Dato        Emne", "1. maj      • møde"]) == nil)
  }
}

@Suite struct PageLineTests {
  private func line(_ picture: String) -> Line? {
    PageLine.lines(of: words([picture])).first?.line(on: 1, left: 0, right: 600, below: nil)
  }

  @Test func theMarkerIsNoText() {
    #expect(line("•  møder med alle")?.text == "møder med alle")
    #expect(line("•  møder med alle")?.textIndent == 18)
    #expect(line("1. møder")?.marker?.sign == "1.")
    #expect(line("\u{F0B7} møder")?.marker?.sign == "•")
    #expect(line("møder - og kurser")?.marker == nil)
  }

  @Test func ligaturesAreLetters() {
    #expect(line("\u{FB01}lm og o\u{FB00}entlig")?.text == "film og offentlig")
  }

  @Test func aHeadingIsBoldThoughItsNumberIsNot() {
    var glyphs = words(["1 skole"]).flatMap(\.glyphs)
    for index in glyphs.indices.dropFirst() { glyphs[index].emphasis = .bold }
    let line = PageLine.lines(of: PageWord.words(of: glyphs)).first?.line(on: 1, left: 0, right: 600, below: nil)
    #expect(line?.emphasis == .bold)
  }

  @Test func aSmallRaisedDigitIsNoText() {
    var glyphs = words(["skole"]).flatMap(\.glyphs)
    glyphs.append(Glyph(scalar: "1", box: Box(left: 30, top: -1, right: 33, bottom: 5), size: 6))
    let line = PageLine.lines(of: PageWord.words(of: glyphs)).first?.line(on: 1, left: 0, right: 600, below: nil)
    #expect(line?.text == "skole")
  }

  @Test func wordsStoredInAnyOrderMakeTheSameLines() {
    var generator = SplitMix(seed: 3)
    let ordered = words(["• møder med alle ledere", "  hver dag"])
    for _ in 0..<50 {
      let lines = PageLine.lines(of: ordered.shuffled(using: &generator))
      #expect(lines.map { PageLine.text(of: $0.words[...]) } == ["• møder med alle ledere", "hver dag"])
    }
  }
}
