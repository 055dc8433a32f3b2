import Model
import Testing

@testable import Reading

@Suite struct FurnitureTests {
  private func line(_ text: String, top: Double, size: Double = 10) -> PageLine {
    let box = Box(left: 50, top: top, right: 150, bottom: top + size)
    return PageLine(PageWord(Glyph(scalar: text.unicodeScalars.first ?? "x", box: box, size: size)))
  }

  private func isFurniture(_ line: PageLine, on pages: [[PageLine]]) -> Bool {
    Furniture(pages: pages, bodySize: 10).contains(line, pageHeight: 842)
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
}
