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

  @Test func textBetweenThemPartsTables() {
    let next = ["Politik     Aktiviteter", "Kultur      Koncerter"]
    #expect(blocks([table, next]) == ["Politik|Skole|Kultur"])
    #expect(blocks([table, ["Tema", ""] + next]) == ["Politik|Skole", "Tema", "Politik|Kultur"])
    #expect(blocks([table + ["", "Vedtaget af kommunalbestyrelsen"], next]).count == 3)
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
}
