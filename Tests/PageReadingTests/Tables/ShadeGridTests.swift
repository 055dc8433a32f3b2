import Model
import Testing

@testable import Reading

/// Tables whose cells are areas of colour.
@Suite struct ShadeGridTests {
  /// A row of shaded cells between column edges.
  private func cells(_ y: ClosedRange<Double>, _ xs: [Double], _ colour: String = "DDDDDD") -> [Shade] {
    zip(xs, xs.dropFirst()).map {
      Shade(box: Box(left: $0, top: y.lowerBound, right: $1, bottom: y.upperBound), colour: colour)
    }
  }

  private func tables(_ picture: [String], _ shades: [Shade]) -> [[[String]]] {
    let words = words(picture)
    return ShadeGrid.grids(of: shades, words: words).map {
      texts(PageTable($0, words: words, rulings: [], page: 1))
    }
  }

  @Test func shadesThatTouchAreTheCellsOfATable() {
    let shades = cells(-1...11, [-3, 54, 120]) + cells(11...23, [-3, 54, 120], "EEEEEE")
    #expect(tables(["schools   meetings", "culture"], shades) == [[["schools", "meetings"], ["culture", ""]]])
    #expect(tables(["schools   meetings"], cells(-1...11, [-3, 54, 120])) == [])
  }

  @Test func shadedRowsBesideAMergedNameAreOfTheTableUnderTheHeader() {
    let rows = [
      "alfa      beta      gamma", "          delta     eta", "theta     iota      kappa", "          my        ny",
    ]
    let shades =
      cells(23...35, [57, 117, 177]) + cells(35...71, [-3, 57]) + cells(35...47, [57, 117, 177])
      + cells(59...71, [57, 117, 177])
    #expect(!tables(["Skoler    Gader     Vand"] + rows + ["          xi        pi"], shades).isEmpty)
    #expect(tables(["Politik   Tiltag    Frist"] + rows + ["          xi        pi"], shades).isEmpty)
  }

  /// Names of policies stand in white rows between those of the table.
  @Test(arguments: [("Skoler    Gader     Vand", 1), ("Nr        Tiltag    Frist", 0)])
  func aHeaderWithKnownWordsTellsTheColumnsOfItsShadedRows(_ header: String, _ count: Int) {
    let picture = [header, "1         møder     juni", "2         sang      juli", "3         dans      maj"]
    let shades = cells(11...23, [-3, 57, 117, 177]) + cells(35...47, [-3, 57, 117, 177])
    #expect(tables(picture, shades).count == count)
  }

  @Test func theShadeOfAMergedCellMayEndBeforeItsLastRow() {
    let picture = ["schools   meetings", "culture   concerts", "          of choirs", "nature    paths"]
    let shades =
      cells(-1...11, [-3, 54, 120]) + [cells(11...25, [-3, 54, 120], "EEEEEE")[0]] + cells(35...47, [-3, 54, 120])
    #expect(
      tables(picture, shades)
        == [[["schools", "meetings"], ["culture", "concerts/of choirs"], ["nature", "paths"]]])
  }

  /// Two tables of the same columns with white rows, the second below a heading.
  @Test(arguments: [(14.0, 2), (10, 1)]) func aHeadingAboveTheSameHeaderBeginsATable(_ size: Double, _ count: Int) {
    let shades = cells(-1...11, [-3, 54, 120]) + cells(47...59, [-3, 54, 120])
    let picture = [
      "schools   meetings", "alfa      beta", "gamma     delta", "Trade", "schools   meetings", "eta       theta",
    ]
    let words = words(picture).map { word in
      guard word.text == "Trade" else { return word }
      return PageWord(word.glyphs.map { Glyph(scalar: $0.scalar, box: $0.box, size: size) })
    }
    #expect(ShadeGrid.grids(of: shades, words: words).count == count)
  }

  /// A box of facts stands right below the table, as wide as that.
  @Test func aFrameThatTouchesShadedCellsIsNoRowOfTheirs() {
    let shades = cells(-1...11, [-3, 54, 120]) + cells(11...23, [-3, 54, 120], "EEEEEE")
    let edges =
      [-1.0, 11, 23].map { Ruling(.horizontal, position: $0, start: -3, end: 120, isEdge: true) }
      + [-3.0, 54, 120].map { Ruling(.vertical, position: $0, start: -1, end: 23, isEdge: true) }
    let frame = [across(23, -3, 120), across(35, -3, 120), upright(-3, 23, 35), upright(120, 23, 35)]
    let glyphs = words(["schools   meetings", "culture   concerts", "Vidste du, at"]).flatMap(\.glyphs)
    let page = Page(number: 1, width: 600, height: 800, glyphs: glyphs)
    let content = PageContent(page, rulings: edges + frame, shades: shades)
    #expect(content.tables.map { texts($0) } == [[["schools", "meetings"], ["culture", "concerts"]]])
    #expect(content.loose.count == 1 && content.frames.count == 1)
  }

  @Test func anAreaUnderThemAllIsNoCell() {
    let shades =
      cells(-1...23, [-3, 120]) + cells(-1...11, [-3, 54, 120]) + cells(11...23, [-3, 54, 120], "EEEEEE")
    #expect(tables(["schools   meetings", "culture"], shades) == [[["schools", "meetings"], ["culture", ""]]])
  }

  @Test func oneShadeOverTwoColumnsIsOneCell() {
    let shades = cells(-1...11, [-3, 120]) + cells(11...23, [-3, 54, 120], "EEEEEE")
    #expect(tables(["all", "schools   meetings"], shades) == [[["all"], ["schools", "meetings"]]])
  }

  @Test func whiteRowsBetweenAndAroundBelongToIt() {
    let picture = [
      "policy    activity", "schools   meetings", "culture   concerts", "nature    paths", "roads     lamps",
    ]
    let shades = cells(11...23, [-3, 54, 120]) + cells(35...47, [-3, 54, 120])
    #expect(tables(picture, shades) == [picture.map { $0.split(separator: " ").map(String.init) }])
  }

  @Test func textThatRunsAcrossTheColumnsIsNoRow() {
    let picture = ["schools   meetings", "culture   concerts", "a text over the columns"]
    let shades = cells(-1...11, [-3, 54, 140]) + cells(11...23, [-3, 54, 140], "EEEEEE")
    #expect(tables(picture, shades).first?.count == 2)
  }

  @Test func whiteSpaceWithoutTextPartsTables() {
    func pair(_ y: Double) -> [Shade] {
      cells(y...y + 12, [-3, 54, 120]) + cells(y + 12...y + 24, [-3, 54, 120], "EEEEEE")
    }
    let picture = ["schools   meetings", "culture   concerts", "", "", "nature    paths", "roads     lamps"]
    #expect(tables(picture, pair(-1) + pair(47)).count == 2)
  }

  @Test func namesInColourStandOverAWhiteTable() {
    let picture = ["schools   homes", "• peace   • care", "• order   • help"]
    #expect(
      tables(picture, cells(-1...11, [-3, 54, 120])) == [[["schools", "homes"], ["peace/order", "care/help"]]])
  }
}
