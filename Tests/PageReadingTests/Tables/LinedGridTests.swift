import Model
import Testing

@testable import Reading

/// Tables with lines between their rows only.
@Suite struct LinedGridTests {
  private func tables(_ picture: [String], _ lines: [Double]) -> [[[String]]] {
    let words = words(picture)
    return LinedGrid.grids(of: lines.map { across($0, -3, 180) }, words: words).map {
      texts(PageTable($0, words: words, page: 1))
    }
  }

  @Test func labelsStandBesideTheirTexts() {
    #expect(
      tables(["Mål       • ro", "          • orden", "Tiltag    • møder"], [-1, 23, 35])
        == [[["Mål", "ro/orden"], ["Tiltag", "møder"]]])
  }

  @Test func theLastRowMayHaveNoLineBelow() {
    #expect(
      tables(["Mål       ro", "Tiltag    møder", "Status    god"], [-1, 11, 23])
        == [[["Mål", "ro"], ["Tiltag", "møder"], ["Status", "god"]]])
  }

  /// A name in a merged cell leaves its lines out; they are those of the table around it, whose header tells its columns.
  @Test(arguments: ["", "Nr.  Politik   Tiltag    Hvem"])
  func linesBrokenAtAMergedCellAreNoTable(_ header: String) {
    let rows = ["1    Skole     Møder     Rektor", "2              Kurser    Leder", "3              Sang      Kor"]
    let words = words([header] + rows + ["4              Dans      Kor"])
    let lines = [23.0, 35, 47].flatMap { [across($0, -3, 24), across($0, 84, 220)] }
    #expect(LinedGrid.grids(of: lines + [across(11, -3, 220), across(59, -3, 220)], words: words).isEmpty)
  }

  @Test func muchSpaceAboveALineEndsATable() {
    let picture = ["Mål       ro", "Tiltag    møder", "", "", "Mål       fred", "Tiltag    kurser"]
    #expect(tables(picture, [-1, 11, 47, 59]).count == 2)
  }

  /// Between the lines of two small tables.
  @Test func aHeadingWithItsTextIsNoRow() {
    func rows(_ size: Double) -> [PageWord] {
      let heading = words(["", "", "1.4 Oprydning"], size: size).filter { $0.box.top > 20 }
      return words(["Ansvarlig  Havnen", "", "", "Nogle ord om det hele.", "Ansvarlig  Skolen"]) + heading
    }
    func count(_ size: Double) -> Int {
      LinedGrid.grids(of: [-1, 11, 47, 59].map { across($0, -3, 180) }, words: rows(size)).count
    }
    #expect(count(16) == 0)
    #expect(count(10) == 1)
  }

  @Test func aTextMayFillItsColumn() {
    let rows = ["Mål     ro         Rektor", "Tiltag  god        Leder", "Status  sund       Kor"]
    #expect(
      tables(rows + ["Plan    mødermøder Leder"], [-1, 11, 23, 35, 47]).first?.last == ["Plan", "mødermøder", "Leder"])
    // A space between words is no column where nothing begins below it.
    #expect(tables(["Mål     ro         og", "Plan    møder med  ro"], [-1, 11, 23]).first?.last?.count != 4)
  }

  @Test func theRestOfARowMayStandAboveTheFirstLineInOneColumn() {
    let rows = ["Mål       ro", "Tiltag    møder"]
    #expect(
      tables(["          og orden"] + rows, [11, 23, 35]).first?.map { $0.joined(separator: "|") }.first == "|og orden")
    #expect(tables(["Overskrift"] + rows, [11, 23, 35]).first?.count == 2)
  }

  @Test func columnsOfTextBetweenLinesAreNoTable() {
    let text = ["this is text", "that goes on", "for a while", "and ends"].map { $0 + "      " + $0 }
    #expect(tables(text + text, [-1, 47, 95]).isEmpty)
  }

  @Test func aHeadingAcrossAndNamesWithoutALineAboveBelongToIt() {
    #expect(
      tables(
        ["Goals of the whole plan", "schools   homes", "• peace    • care", "• order    • help"], [-1, 11, 23, 47])
        == [[["Goals of the whole plan"], ["schools", "homes"], ["peace/order", "care/help"]]])
    #expect(
      tables(["          schools   homes", "Mål       ro        fred", "Tiltag    møder     besøg"], [11, 23, 35])
        == [[["", "schools", "homes"], ["Mål", "ro", "fred"], ["Tiltag", "møder", "besøg"]]])
  }
}
