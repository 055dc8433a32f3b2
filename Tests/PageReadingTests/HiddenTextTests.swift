import Model
import Testing

@testable import Reading

/// Text that a page holds and nobody sees.
@Suite struct HiddenTextTests {
  private func lines(_ contents: String) throws -> [String] {
    let file = PDFFile(pages: [PDFFile.pageOfText + " " + contents])
    return try PDFReader.read(file.bytes(), options: ReadingOptions(recognisesText: false)).blocks.flatMap(\.lines)
      .map(\.text)
  }

  @Test(arguments: ["3 Tr", "1 g", "1 1 1 rg"]) func isDropped(_ mode: String) throws {
    let hidden = "BT \(mode) /F 12 Tf 72 600 Td (internt udkast) Tj ET"
    #expect(try lines(hidden) == ["Strategiske aktiviteter"])
  }

  @Test func whiteOnColourIsSeen() throws {
    let header = "0 0 0.5 rg 60 590 200 30 re f BT 1 g /F 12 Tf 72 600 Td (Politik) Tj ET"
    #expect(try lines(header).contains("Politik"))
  }

  /// What is written on a coloured page is seen without a look at its picture, but for what is below the colour or on white.
  @Test func whiteOnAColouredPageIsSeen() throws {
    let ground = " 0 0 0.5 rg -10 -10 2000 2000 re f "
    let title = " BT 1 g /F 12 Tf 72 600 Td (Politik) Tj ET "
    let paper = " 1 g 60 590 200 30 re f "
    #expect(try lines(ground + title).contains("Politik"))
    #expect(try !lines(title + ground).contains("Politik"))
    #expect(try !lines(ground + paper + title).contains("Politik"))
  }
}
