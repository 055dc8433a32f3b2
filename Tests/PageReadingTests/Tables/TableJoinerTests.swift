import Model
import Testing

@testable import Reading

/// Which pieces on which pages are one table, and which are tables of their own.
@Suite struct TableJoinerTests {
  /// The blocks of pages drawn with letters, each table as the texts of its first column.
  private func blocks(_ pages: [[String]], sizes: [String: Double] = [:], bold: Set<String> = []) -> [String] {
    var joiner = TableJoiner()
    for (index, picture) in pages.enumerated() {
      var page = Page(number: index + 1, width: 400, height: 800)
      for (row, line) in picture.enumerated() {
        let blank = Array(repeating: "", count: 10 + row)
        var glyphs = words(blank + [line], size: sizes[line] ?? 10).flatMap(\.glyphs)
        if bold.contains(line) { for index in glyphs.indices { glyphs[index].emphasis = .bold } }
        page.glyphs += glyphs
      }
      let content = PageContent(page, rulings: [], shades: [])
      joiner.add(content, lines: content.loose)
    }
    return joiner.blocks.map { block in
      switch block {
      case .line(let line): line.text
      case .table(let table): table.rows.compactMap(\.texts.first).joined(separator: "|")
      }
    }
  }

  private let table = ["Politik     Aktiviteter", "Skole       Møder"]

  @Test func aTableGoesOnOverThePageBreak() {
    #expect(blocks([table, ["Kultur      Koncerter"]]) == ["Politik|Skole|Kultur"])
  }

  @Test func aNoteInSmallLettersIsNoRow() {
    #expect(blocks([table, ["1 Kilde"]], sizes: ["1 Kilde": 9]) == ["Politik|Skole", "1 Kilde"])
    #expect(blocks([table, ["1 Kilde"]]) == ["Politik|Skole|1 Kilde"])
  }

  /// Not one letter more would have fitted, which says that a word may be cut there.
  @Test func aLineOfTextMayBeFull() {
    var joiner = TableJoiner()
    let page = Page(
      number: 1, width: 400, height: 800, glyphs: words(["medarbejder", "ne", "ledere"]).flatMap(\.glyphs))
    let content = PageContent(page, rulings: [], shades: [])
    joiner.add(content, lines: content.loose)
    let full = joiner.blocks.map { block in if case .line(let line) = block { line.isFull } else { false } }
    #expect(full == [true, false, false])
  }

  @Test func textBetweenThemPartsTables() {
    let next = ["Politik     Aktiviteter", "Kultur      Koncerter"]
    #expect(blocks([table, next]) == ["Politik|Skole|Kultur"])
    #expect(blocks([table, ["Tema", ""] + next]) == ["Politik|Skole", "Tema", "Politik|Kultur"])
    #expect(blocks([table + ["", "Vedtaget af kommunalbestyrelsen"], next]).count == 3)
  }

  @Test func aLineBelowAPictureIsNoRowOfTheLastPagesTable() {
    #expect(blocks([table, ["Kultur      Koncerter"]]).count == 1)
    #expect(blocks([table, Array(repeating: "", count: 20) + ["Kultur      Koncerter"]]).count == 2)
  }

  @Test func aFrameBelowATableHoldsNoneOfItsRows() {
    var page = Page(number: 1, width: 400, height: 800)
    page.glyphs = words(Array(repeating: "", count: 10) + table + ["Fakta", "Rådet mødes"]).flatMap(\.glyphs)
    let (top, bottom) = (143.0, 167.0)
    let frame = [across(top, -3, 120), across(bottom, -3, 120), upright(-3, top, bottom), upright(120, top, bottom)]
    let content = PageContent(page, rulings: frame, shades: [])
    var joiner = TableJoiner()
    joiner.add(content, lines: content.loose)
    guard case .table(let table)? = joiner.blocks.first else { return #expect(Bool(false)) }
    #expect(table.rows.map { $0.texts } == [["Politik", "Aktiviteter"], ["Skole", "Møder"]])
  }

  @Test func aHeadingBetweenTablesIsNoRow() {
    let page = table + ["Tema"] + ["Politik     Aktiviteter", "Kultur      Koncerter"]
    #expect(blocks([page], sizes: ["Tema": 14]) == ["Politik|Skole", "Tema", "Politik|Kultur"])
    let apart = table + ["", "Tema"] + ["Politik     Aktiviteter", "Kultur      Koncerter"]
    #expect(blocks([apart]) == ["Politik|Skole", "Tema", "Politik|Kultur"])
  }

  @Test func aTableGoesOnAboveTheNextOne() {
    let next = ["Kultur      Koncerter", "Tema", "Politik     Aktiviteter", "Natur       Stier"]
    #expect(blocks([table, next], sizes: ["Tema": 14]) == ["Politik|Skole|Kultur", "Tema", "Politik|Natur"])
  }

  @Test func anotherHeaderInTheSameLettersBeginsAnotherTable() {
    var joiner = TableJoiner()
    var page = Page(number: 1, width: 400, height: 800)
    let picture = ["Område      Tal         Status", "Energi      100         Måles", "Politik     Tiltag      Status"]
    for (row, line) in (picture + ["Skole       Møder       Måles"]).enumerated() {
      var glyphs = words(Array(repeating: "", count: 10 + row) + [line]).flatMap(\.glyphs)
      if row % 2 == 0 { for index in glyphs.indices { glyphs[index].emphasis = .bold } }
      page.glyphs += glyphs
    }
    let content = PageContent(page, rulings: [], shades: [])
    joiner.add(content, lines: content.loose)
    #expect(joiner.blocks.count == 2)
  }

  @Test func aFormEndsWhereItsFirstLabelReturns() {
    let form = ["Tiltag      Kurser", "Frist       Juni"]
    #expect(blocks([form, ["Tiltag      Møder", "Frist       Maj"]]) == ["Tiltag|Frist", "Tiltag|Frist"])
    #expect(blocks([form, ["Status      God", "Budget      Nul"]]) == ["Tiltag|Frist|Status|Budget"])
  }

  @Test func aTitleThatEndsThePageBeforeIsTheFormsOwn() {
    let pages = [["Tidligere har vi", "Kurser i hallen"], ["Tiltag      Kurser", "Frist       Juni"]]
    #expect(blocks(pages, bold: ["Kurser i hallen"]) == ["Tidligere har vi", "Kurser i hallen|Tiltag|Frist"])
    #expect(blocks(pages) == ["Tidligere har vi", "Kurser i hallen", "Tiltag|Frist"])
  }

  /// A ruled table of cells 60 points wide and 20 high.
  private func ruled(_ rows: [[String]], left: Double, top: Double, isBold: Bool = false) -> ([Glyph], [Ruling]) {
    let (width, height) = (60.0 * Double(rows[0].count), 20.0 * Double(rows.count))
    var glyphs: [Glyph] = []
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() {
        for (index, scalar) in text.unicodeScalars.enumerated() where scalar != " " {
          let (x, y) = (left + 60 * Double(column) + 3 + 4 * Double(index), top + 20 * Double(row) + 4)
          glyphs.append(
            Glyph(
              scalar: scalar, box: Box(left: x, top: y, right: x + 4, bottom: y + 10), size: 8,
              emphasis: isBold && row == 0 ? .bold : []))
        }
      }
    }
    let rulings =
      (0...rows.count).map { across(top + 20 * Double($0), left, left + width) }
      + (0...rows[0].count).map { upright(left + 60 * Double($0), top, top + height) }
    return (glyphs, rulings)
  }

  /// Words of an item may be those of headers, too.
  @Test func theFirstRowOfAFormMayEndAPage() {
    let first = ruled([["Tiltag", "Ro, samtaler"]], left: 20, top: 300)
    let rest = ruled([["Ansvarlig", "Rektor"], ["Opfølgning", "Juni"]], left: 20, top: 30)
    #expect(tables([[first], [rest]]).map { $0.map { $0.first } } == [["Tiltag", "Ansvarlig", "Opfølgning"]])
  }

  private func tables(_ pages: [[([Glyph], [Ruling])]]) -> [[[String]]] {
    var joiner = TableJoiner()
    for (index, pieces) in pages.enumerated() {
      var page = Page(number: index + 1, width: 600, height: 400)
      page.glyphs = pieces.flatMap(\.0)
      let content = PageContent(page, rulings: pieces.flatMap(\.1), shades: [])
      for half in content.pages(content.loose) { joiner.add(half.page, lines: half.lines) }
    }
    return joiner.blocks.compactMap { if case .table(let table) = $0 { table.rows.map(\.texts) } else { nil } }
  }

  @Test func ofASpreadTheLeftPageIsReadFirst() {
    let left = ruled([["Politik", "Tiltag"], ["Skole", "Møder"], ["Hjem", "Kurser"]], left: 20, top: 60)
    let right = ruled([["Politik", "Tiltag"], ["Kultur", "Sang"]], left: 320, top: 30)
    #expect(
      tables([[left, right]]) == [
        [["Politik", "Tiltag"], ["Skole", "Møder"], ["Hjem", "Kurser"], ["Kultur", "Sang"]]
      ])
  }

  @Test func tablesOfOtherColumnsStandSideBySide() {
    let left = ruled([["Politik", "Tiltag"], ["Skole", "Møder"]], left: 20, top: 60)
    let right = ruled([["Sted", "Dag", "Tid"], ["By", "1.", "9"]], left: 320, top: 30)
    #expect(tables([[left, right]]).count == 2)
  }

  @Test func belowAHeaderInBoldARowInPlainLettersIsNone() {
    let header = ruled([["Type", "Opgave"]], left: 20, top: 300, isBold: true)
    let rows = ruled([["Opgaver", "Strategi"], ["Drift", "Stier"]], left: 20, top: 30)
    #expect(tables([[header], [rows]]) == [[["Type", "Opgave"], ["Opgaver", "Strategi"], ["Drift", "Stier"]]])
  }

  @Test func linesAroundNothingAreNoTable() {
    #expect(tables([[ruled([["", ""], ["", ""]], left: 20, top: 30)]]) == [])
  }
}
