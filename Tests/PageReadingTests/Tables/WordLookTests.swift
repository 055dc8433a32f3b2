import Model
import Testing

@testable import Reading

/// The looks that Word gives a table: shades and few lines, so that nothing is drawn between most cells.
@Suite struct WordLookTests {
  private func edges(_ y: ClosedRange<Double>, _ xs: [Double]) -> [Ruling] {
    [y.lowerBound, y.upperBound].map {
      Ruling(.horizontal, position: $0, start: xs[0], end: xs[xs.count - 1], isEdge: true)
    } + xs.map { Ruling(.vertical, position: $0, start: y.lowerBound, end: y.upperBound, isEdge: true) }
  }

  private func frame(_ y: ClosedRange<Double>, _ left: Double, _ right: Double) -> [Ruling] {
    [across(y.lowerBound, left, right), across(y.upperBound, left, right)]
      + [left, right].map { upright($0, y.lowerBound, y.upperBound) }
  }

  private func table(_ picture: [String], _ rulings: [Ruling], shades: [Shade] = []) -> PageTable? {
    let grid = RuledGrid.grids(of: rulings.merged()).first { $0.isDrawn }
    return grid.flatMap { PageTable($0, words: words(picture), shades: shades, page: 1) }
  }

  @Test func anEmptyCellIsNotMergedWithItsNeighbourWhereShadesShowTheColumns() {
    let rulings = frame(-1...36, -3, 120) + edges(-1...11, [-3, 54, 120]) + [across(23, -3, 120)]
    let picture = ["policy    activity", "schools   meetings", "          courses"]
    #expect(texts(table(picture, rulings)) == [["policy", "activity"], ["schools", "meetings"], ["", "courses"]])
  }

  @Test func aCellShadedOverTheColumnsIsOne() {
    let rulings = frame(-1...36, -3, 120) + edges(-1...11, [-3, 54, 120]) + edges(11...23, [-3, 120])
    let band = Shade(box: Box(left: -3, top: 11, right: 120, bottom: 23), colour: "DDDDDD")
    let picture = ["policy    activity", "schools", "          courses"]
    let found = table(picture, rulings, shades: [band])
    #expect(texts(found) == [["policy", "activity"], ["schools"], ["", "courses"]])
    #expect(found?.rows[1].cells.first?.span == 2)
  }

  @Test func whereOneRowHasNoLinesItsEmptyCellsStandAlone() {
    let rulings =
      frame(-1...36, -3, 180) + [across(11, -3, 180), across(23, -3, 180)]
      + [54, 120].flatMap { [upright($0, -1, 11), upright($0, 11, 23)] }
    let picture = ["policy    activity   who", "schools   meetings   we", "          courses    you"]
    #expect(texts(table(picture, rulings)).last == ["", "courses", "you"])
  }

  @Test func theColumnWithoutShadesHasTheRowsOfTheOthers() {
    let rulings =
      frame(-1...72, -3, 120) + edges(-1...23, [54, 120]) + edges(23...47, [54, 120]) + edges(47...72, [54, 120])
    let picture = [
      "schools   meetings", "          at noon", "          courses", "", "culture   concerts", "          free",
    ]
    #expect(
      texts(table(picture, rulings)) == [
        ["schools", "meetings/at noon"], ["^", "courses"], ["culture", "concerts/free"],
      ])
  }

  /// The white cell of the first column and the white row beside it make a corner.
  @Test func whiteCellsThatRunRoundACornerArePartedByColumns() {
    let rulings =
      frame(-1...36, -3, 120) + [upright(54, -1, 11)] + edges(-1...11, [-3, 54, 120]) + edges(23...36, [54, 120])
    let picture = ["policy    activity", "schools   meetings", "          courses"]
    #expect(texts(table(picture, rulings)) == [["policy", "activity"], ["schools", "meetings"], ["^", "courses"]])
  }

  @Test func theLinesOfANestedTablePartNoHeader() {
    let rulings =
      [-1, 11, 36].map { across($0, -3, 180) } + [-3, 54, 180].map { upright($0, -1, 36) }
      + [across(23, 54, 180), upright(110, 23, 36)]
    let picture = ["policy    activity", "schools   meetings", "          one      two"]
    #expect(table(picture, rulings)?.rows.first?.cells.map(\.span) == [1, 2])
  }

  @Test func aLineUnderAHeaderOnlyIsMostlyShade() {
    let rulings = [upright(54, -1, 11), Ruling(.vertical, position: 54.4, start: 11, end: 80, isEdge: true)]
    #expect(rulings.merged().map(\.isEdge) == [true])
    #expect([upright(54, -1, 60), rulings[1]].merged().map(\.isEdge) == [false])
  }
}

@Suite struct OpenRowTests {
  private func table(_ picture: [String]) -> PageTable? {
    OpenGrid(in: PageLine.lines(of: words(picture)))?.table(page: 1, rulings: [])
  }

  @Test func textsThatBeginSideBySideMakeARow() {
    #expect(
      texts(
        table([
          "Politik     Aktiviteter     Ansvarlig",
          "",
          "Skole       Møder med       Skoler",
          "            alle ledere",
          "",
          "            Kurser          PPR",
        ])) == [
          ["Politik", "Aktiviteter", "Ansvarlig"], ["Skole", "Møder med/alle ledere", "Skoler"],
          ["", "Kurser", "PPR"],
        ])
  }

  @Test func itemsThatStandSideBySideMakeNone() {
    #expect(
      texts(
        table([
          "Politik     Aktiviteter     Opfølgning",
          "Skole       • møder         • samtale",
          "              for alle",
          "",
          "            • kurser        • status",
        ])) == [
          ["Politik", "Aktiviteter", "Opfølgning"], ["Skole", "møder/for alle/kurser", "samtale/status"],
        ])
  }

  /// Two rows of a table are too few to tell how wide a column is; all of its lines together are not.
  @Test func theLongestLineOfAColumnTellsWhereItsTextWraps() {
    let row = ["", "Skole       Nye lærere får      Skoler", "            mentor og kursus"]
    let lines = table(["Politik     Aktiviteter         Ansvarlig"] + Array(repeating: row, count: 4).flatMap { $0 })?
      .rows[1].cells[1].lines
    let (room, word) = (lines?.first?.room ?? 0, lines?.last?.firstWord ?? 0)
    #expect(room < word + 1)
  }
}
