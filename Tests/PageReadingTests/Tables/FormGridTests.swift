import Model
import Testing

@testable import Reading

/// Words of a page drawn with letters, of which those before column `end` are bold, in some of its lines.
func words(_ picture: [String], boldBefore end: Int, in lines: Range<Int>? = nil) -> [PageWord] {
  words(picture).map { word in
    let isBold = word.box.left < Double(end) * 6 && lines?.contains(Int(word.box.top / 12)) ?? true
    return PageWord(
      word.glyphs.map { glyph in
        var glyph = glyph
        glyph.emphasis = isBold ? .bold : []
        return glyph
      })
  }
}

/// Labels with their values beside them, with nothing drawn.
@Suite struct FormGridTests {
  private func forms(_ words: [PageWord]) -> [[[String]]] {
    FormGrid.grids(in: PageLine.rows(of: words)).map { texts(PageTable($0, words: words, page: 1)) }
  }

  @Test func labelsStandBesideTheirValues() {
    let picture = ["Tovholder   Skolelederen", "Frist       Juni 2026", "            eller før"]
    #expect(forms(words(picture)) == [[["Tovholder", "Skolelederen"], ["Frist", "Juni 2026/eller før"]]])
  }

  @Test func aLineKnowsHowFarItIsBold() {
    func lead(_ end: Int) -> Int? {
      PageLine.rows(of: words(["Mentorer. De mødes"], boldBefore: end)).first?
        .line(on: 1, left: 0, right: 300, below: nil).boldLead
    }
    #expect(lead(9) == 9 && lead(0) == 0 && lead(99) == 0)
  }

  @Test func oneLabelIsAFormWhereItStandsOut() {
    let picture = ["Tovholder   Skolelederen"]
    #expect(forms(words(picture)).isEmpty)
    #expect(forms(words(picture, boldBefore: 10)) == [[["Tovholder", "Skolelederen"]]])
  }

  @Test func labelsWithTheirValuesSideBySideAreNoForm() {
    #expect(forms(words(["Ejer: Rektor     Ejer: Borgmester", "Frist: Maj       Frist: Juni"])).isEmpty)
  }

  @Test func aLabelMayTakeTwoLinesAndBeCut() {
    let divided = ["Samarbejds- Foreninger", "partnere", "Frist       Juni"]
    #expect(
      forms(words(divided, boldBefore: 11)) == [[["Samarbejds-/partnere", "Foreninger"], ["Frist", "Juni"]]])
    let cut = ["Samarbejdspartne Foreninger", "r", "Frist            Juni"]
    #expect(
      forms(words(cut, boldBefore: 16)) == [[["Samarbejdspartne/r", "Foreninger"], ["Frist", "Juni"]]])
  }

  @Test func aLabelFurtherDownMayBeDivided() {
    let picture = ["Tiltag            Kurser", "Samarbejdspartne- KL", "re", "Opfølgning        Juni"]
    #expect(
      forms(words(picture, boldBefore: 17))
        == [[["Tiltag", "Kurser"], ["Samarbejdspartne-/re", "KL"], ["Opfølgning", "Juni"]]])
  }

  @Test func aBoldLineAboveIsItsTitle() {
    let title = words(["Nye pladser i hallen"], boldBefore: 99)
    let form = words(["", "Tovholder   Skolelederen", "Frist       Juni"], boldBefore: 10)
    #expect(
      forms(title + form) == [[["Nye pladser i hallen"], ["Tovholder", "Skolelederen"], ["Frist", "Juni"]]])
  }

  @Test func aValueWithoutASignMayBeginLeftOfALists() {
    let lists = words(["Tiltag      • Kurser", "            • Bøger"], boldBefore: 10)
    let text = words(["", "", "Opfølgning  Juni"], boldBefore: 10).map { word in
      word.box.left < 70
        ? word
        : PageWord(
          word.glyphs.map { glyph in
            var glyph = glyph
            (glyph.box.left, glyph.box.right) = (glyph.box.left - 2.5, glyph.box.right - 2.5)
            return glyph
          })
    }
    #expect(forms(lists + text) == [[["Tiltag", "Kurser/Bøger"], ["Opfølgning", "Juni"]]])
  }

  @Test func aLabelThatReturnsBeginsTheNextForm() {
    let form = ["Tiltag      Kurser", "Frist       Juni"]
    #expect(forms(words(form + form)).count == 2)
  }

  @Test func aValueGoesOnFromThePageBefore() {
    let picture = ["            eller før", "Tovholder   Skolelederen", "Frist       Juni"]
    #expect(forms(words(picture)).first?.first == ["", "eller før"])
  }

  /// A list's sign of another font is taller than the text, and a running head stands close above.
  @Test func aTallSignPartsNoValueFromItsForm() {
    let picture = ["KL er stærkt", "", "            • Kurser", "Opfølgning  Juni 2026"]
    let rows = words(picture, boldBefore: 10, in: 3..<4).map { word in
      PageWord(
        word.glyphs.map { glyph in
          var glyph = glyph
          if glyph.scalar == "•" { glyph.box.top -= 1.5 }
          guard glyph.box.top < 12 else { return glyph }
          glyph.box = Box(left: glyph.box.left - 9, top: -3, right: glyph.box.right - 9, bottom: 6)
          return glyph
        })
    }
    #expect(forms(rows) == [[["", "Kurser"], ["Opfølgning", "Juni 2026"]]])
  }

  @Test(arguments: [(10.0, 1), (13, 0)]) func aQuotationBesideALabelIsNoValue(_ size: Double, _ count: Int) {
    let words = words(["Evaluering  Det vigtigste er"], boldBefore: 10).map { word in
      word.box.left < 70 ? word : PageWord(word.glyphs.map { Glyph(scalar: $0.scalar, box: $0.box, size: size) })
    }
    #expect(forms(words).count == count)
  }

  @Test func aLabelOverAColumnOfTextIsNone() {
    let picture = [
      "Tiltag             Her står tekst", "Flere kurser       der går videre", "Flere bøger        og videre",
    ]
    #expect(forms(words(picture, boldBefore: 6, in: 0..<1)).isEmpty)
  }

  @Test func aHeaderOfATableIsNone() {
    #expect(forms(words(["Tiltag      Frist", "Kurser      Juni"])).isEmpty)
    #expect(OpenGrid(in: PageLine.lines(of: words(["Tiltag      Frist", "Kurser      Juni"])))?.xs.count == 3)
  }
}

/// Names side by side in bold, over lists or beside labels.
@Suite struct HeadedGridTests {
  private func tables(_ words: [PageWord]) -> [[[String]]] {
    HeadedGrid.grids(in: PageLine.rows(of: words)).map { texts(PageTable($0, words: words, page: 1)) }
  }

  @Test func aGoalStandsOverGroupsWithTheirLists() {
    let picture = [
      "Alle børn trives i vores by", "Skoler        Hjem", "• ro          • orden", "• fred        • hjælp",
    ]
    #expect(
      tables(words(picture, boldBefore: 99, in: 0..<2))
        == [[["Alle børn trives i vores by"], ["Skoler", "Hjem"], ["ro/fred", "orden/hjælp"]]])
    // Without the goal they may be columns of text.
    #expect(tables(words(Array(picture.dropFirst()), boldBefore: 99, in: 0..<1)).isEmpty)
  }

  @Test func aGoalWithItsGroupsMayEndAPage() {
    let picture = ["Alle børn trives i vores by", "Skoler        Hjem", "", "", "", "", "2"]
    #expect(
      tables(words(picture, boldBefore: 99, in: 0..<2)) == [[["Alle børn trives i vores by"], ["Skoler", "Hjem"]]])
    let text = ["Alle børn trives i vores by", "Skoler        Hjem", "Her står tekst"]
    #expect(tables(words(text, boldBefore: 99, in: 0..<2)).isEmpty)
  }

  @Test func areasAreColumnsBesideLabels() {
    let picture = ["          Skoler    Hjem", "Mål       ro        orden", "Tiltag    • møder   • besøg"]
    #expect(
      tables(words(picture, boldBefore: 99, in: 0..<1))
        == [[["", "Skoler", "Hjem"], ["Mål", "ro", "orden"], ["Tiltag", "møder", "besøg"]]])
  }

  @Test func thePagesNumberRightBelowIsNoneOfThem() {
    let picture = [
      "          Skoler    Hjem", "Mål       ro        orden", "Tiltag    • møder   • besøg", "", "                  1",
    ]
    #expect(tables(words(picture, boldBefore: 99, in: 0..<1)).first?.last == ["Tiltag", "møder", "besøg"])
    let sums = picture.dropLast() + ["          1"]
    #expect(tables(words(Array(sums), boldBefore: 99, in: 0..<1)).first?.last == ["Tiltag", "møder/1", "besøg"])
  }

  /// Labels over two columns, each of which takes two lines.
  @Test func twoTextsSideBySideAreNoGoal() {
    let picture = ["VORES INDSATSER   HVORDAN FØLGER", "I PERIODEN        VI OP", "• ro              • orden"]
    #expect(tables(words(picture, boldBefore: 99, in: 0..<2)).isEmpty)
  }

  @Test func labelsNobodyKnowsStandInTheLettersOfTheKnownOnes() {
    let picture = ["          Skoler    Hjem", "Mål       ro        orden", "Vi vil    • møder   • besøg"]
    let names = words(picture, boldBefore: 99, in: 0..<1).filter { $0.box.top < 12 }
    let rows = words(picture, boldBefore: 8).filter { $0.box.top >= 12 }
    #expect(
      tables(names + rows)
        == [[["", "Skoler", "Hjem"], ["Mål", "ro", "orden"], ["Vi vil", "møder", "besøg"]]])
  }

  @Test func namesInLettersOfSeveralSizesAreHeadingsOfColumns() {
    let picture = [
      "                Initiativer    Talent", "Opfølgning      • møder        Alle",
      "• samtale       • besøg        unge",
    ]
    let words = words(picture, boldBefore: 99, in: 0..<1).map { word in
      PageWord(
        word.glyphs.map { glyph in
          var glyph = glyph
          if word.text == "Talent" { glyph.size = 13 }
          return glyph
        })
    }
    #expect(tables(words).isEmpty)
  }

  @Test func namesInPlainLettersHeadNothing() {
    #expect(tables(words(["          Skoler    Hjem", "Mål       ro        orden"])).isEmpty)
  }
}
