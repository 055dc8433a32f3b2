import Model
import Testing

@testable import Reading

@Suite struct FurnitureTests {
  private func line(_ text: String, top: Double, size: Double = 10) -> PageLine {
    let box = Box(left: 50, top: top, right: 150, bottom: top + size)
    return PageLine(PageWord(Glyph(scalar: text.unicodeScalars.first ?? "x", box: box, size: size)))
  }

  private func isFurniture(_ line: PageLine, on pages: [[PageLine]], page: Int = 0) -> Bool {
    Furniture(pages: pages, bodySize: 10).contains(line, on: page, pageHeight: 842)
  }

  @Test func whatReturnsAtOneHeightIsFurniture() {
    let head = line("K", top: 40)
    #expect(isFurniture(head, on: Array(repeating: [head], count: 4)))
  }

  /// Every chapter has it, and two of them happen to open their page with it.
  @Test func aLargeHeadingThatOpensSomePagesIsNone() {
    let heading = line("O", top: 60, size: 14)
    let pages = [60.0, 60, 300, 400, 500, 600].map { [line("O", top: $0, size: 14)] }
    #expect(!isFurniture(heading, on: pages))
    #expect(isFurniture(line("O", top: 60), on: pages.prefix(3).map { $0 } + [[line("O", top: 60)]]))
  }

  /// The list below it begins on a new page twice; a cover may say whose plan it is where no running head stands.
  @Test(arguments: [(1, false), (0, true)]) func aLabelOfTheTextThatOpensPagesIsNone(_ page: Int, _ isHead: Bool) {
    var pages = Array(repeating: [line("V", top: 60)], count: 3)
    pages[page].append(line("V", top: 400))
    #expect(isFurniture(pages[2][0], on: pages.dropLast(page == 0 ? 0 : 1) + [[]], page: 1) == isHead)
  }

  /// With only one page behind the cover it returns nowhere.
  @Test(arguments: [(14.0, true), (10, false)]) func theHeadOfTheOnlyPageSaysWhatTheCoverDoes(
    _ size: Double, _ isHead: Bool
  ) {
    let head = line("§", top: 40)
    #expect(isFurniture(head, on: [[line("§", top: 96, size: size)], [head]], page: 1) == isHead)
  }

  /// What the page's edge cuts off stands whole on the next page.
  @Test func aLetterAloneInTheMarginIsFurniture() {
    let pages = [[line("å", top: 810, size: 14)], []]
    #expect(isFurniture(pages[0][0], on: pages) && !isFurniture(line("å", top: 700, size: 14), on: pages))
  }

  /// The name beside it is that of the page's chapter.
  @Test func aLineWithItsPagesNumberIsFurniture() {
    func foot(_ text: String) -> [PageLine] {
      PageLine.rows(of: words(Array(repeating: "", count: 64) + [text]))
    }
    let pages = ["Skoler     9", "Haller     10", "Veje       11"].map(foot)
    #expect(isFurniture(pages[1][0], on: pages, page: 1))
    #expect(!isFurniture(foot("Haller     12")[0], on: pages, page: 1))
    #expect(!isFurniture(foot("Haller 10")[0], on: pages, page: 1))
  }

  /// The last line of a text may be a year.
  @Test func aNumberAbovePageNumbersIsNone() {
    func foot(_ text: String, above number: String) -> [PageLine] {
      PageLine.rows(of: words(Array(repeating: "", count: 63) + [text, number]))
    }
    let pages = [foot("2025", above: "2"), foot("Skoler", above: "3")]
    #expect(!isFurniture(pages[0][0], on: pages, page: 0))
    #expect(isFurniture(pages[0][1], on: pages, page: 0))
  }

  /// The rows of two pages may be as far from the pages' numbers by chance, and headers return.
  @Test func rowsOfTablesAreNoFeet() {
    func row(_ text: String) -> [PageLine] { PageLine.rows(of: words(Array(repeating: "", count: 64) + [text])) }
    let pages = ["7     Skoler     Møder     Juni", "8     Haller     Kurser     Maj"].map(row)
    #expect(!isFurniture(pages[0][0], on: pages, page: 0))
    let header = PageLine.rows(of: words(["", "", "Nr     Politik     Aktiviteter"]))
    #expect(!isFurniture(header[0], on: [header, header]))
  }

  /// Behind a cover without a foot.
  @Test func theOnlyFootWithAPagesNumberIsFurniture() {
    func foot(_ text: String) -> [PageLine] {
      PageLine.rows(of: words(Array(repeating: "", count: 64) + [text]))
    }
    let pages = [foot(""), foot("Velfærd     2")]
    #expect(isFurniture(pages[1][0], on: pages, page: 1))
    #expect(!isFurniture(foot("Velfærd     5")[0], on: pages, page: 1))
  }

  @Test func theFirstPageHasTheRunningFootWithoutANumber() {
    func foot(_ text: String) -> [PageLine] {
      PageLine.rows(of: words(Array(repeating: "", count: 64) + [text]))
    }
    let pages = ["Velfærd", "Velfærd     2", "Velfærd     3"].map(foot)
    #expect(isFurniture(pages[0][0], on: pages, page: 0))
    #expect(!isFurniture(foot("Velfærd 2")[0], on: pages, page: 0))
  }
}
