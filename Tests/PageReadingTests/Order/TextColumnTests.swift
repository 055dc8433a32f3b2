import Model
import Testing

@testable import Reading

/// Text is read column by column, and what stands over several columns before them.
@Suite struct TextColumnTests {
  /// A line of a page: letters five points wide, so that a line of forty is 200 points.
  private func line(_ text: String, left: Double, top: Double, size: Double = 10) -> [PageWord] {
    let width = size / 2
    let glyphs = text.unicodeScalars.enumerated().compactMap { index, scalar -> Glyph? in
      let x = left + width * Double(index)
      let box = Box(left: x, top: top, right: x + width, bottom: top + 1.2 * size)
      return scalar == " " ? nil : Glyph(scalar: scalar, box: box, size: size)
    }
    return PageWord.words(of: glyphs)
  }

  private func blocks(_ words: [PageWord]) -> [[String]] {
    TextColumns(PageLine.rows(of: words)).blocks.map { $0.map { PageLine.text(of: $0.words[...]) } }
  }

  private let left = [
    "Byen vokser og skal have plads til flere", "Vi bygger boliger til unge og til gamle",
    "der vil bo tæt på skole og på indkøb",
  ]
  private let right = [
    "Skolerne får flere elever i de år der", "kommer og derfor udvides de med plads",
    "til leg og til ro og til fordybelse",
  ]

  private func columns(top: Double = 100, shift: Double = 0) -> [PageWord] {
    left.enumerated().flatMap { line($1, left: 50, top: top + 14 * Double($0)) }
      + right.enumerated().flatMap { line($1, left: 300, top: top + shift + 14 * Double($0)) }
  }

  @Test(arguments: [0.0, 5, 7]) func columnsAreReadOneAfterTheOther(_ shift: Double) {
    #expect(blocks(columns(shift: shift)) == [left, right])
  }

  @Test func aHeadingOverColumnsStandsBeforeThem() {
    let heading = line("Boliger og skoler", left: 50, top: 60, size: 18)
    #expect(blocks(heading + columns()) == [["Boliger og skoler"], left, right])
  }

  @Test func textOverTheWholeWidthIsNoColumn() {
    let wide = line(
      "Planen er blevet til i samarbejde med borgere og foreninger fra hele byen i det forløbne år", left: 50, top: 60)
    #expect(blocks(wide + columns()).map(\.count) == [1, 3, 3])
  }

  @Test func labelsBesideTheirValuesAreNoColumns() {
    let rows = [("Ansvarlig", "Skolelederne"), ("Frist", "Juni 2026"), ("Økonomi", "1 mio. kr."), ("Status", "I gang")]
    let words = rows.enumerated().flatMap { index, row in
      line(row.0, left: 50, top: 100 + 14 * Double(index)) + line(row.1, left: 200, top: 100 + 14 * Double(index))
    }
    #expect(blocks(words).count == 1)
  }

  @Test func theSpaceBehindBulletsPartsNothing() {
    let words = left.enumerated().flatMap { index, text in
      line("•", left: 50, top: 100 + 14 * Double(index)) + line(text, left: 80, top: 100 + 14 * Double(index))
    }
    #expect(blocks(words).count == 1)
  }

  @Test func smallPrintBesideTheTextStandsBehindIt() {
    let words = columns() + line("Foto: Kommunen", left: 50, top: 150, size: 7)
    #expect(blocks(words) == [left, right, ["Foto: Kommunen"]])
  }
}
