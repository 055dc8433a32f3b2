import Model
import Testing

@testable import Reading

/// Text whose order is known: pages of lines, each given where it stands, in the order in which the page shows them.
@Suite struct TextFlowTests {
  private struct Shown {
    var text: String
    var left: Double
    var top: Double
    var size = 10.0
    var emphasis: Emphasis = []
  }

  /// Letters are half as wide as high.
  private func words(_ lines: [Shown]) -> [PageWord] {
    lines.enumerated().flatMap { order, line in
      let glyphs = line.text.unicodeScalars.enumerated().compactMap { index, scalar -> Glyph? in
        let (x, width) = (line.left + line.size / 2 * Double(index), line.size / 2)
        let box = Box(left: x, top: line.top, right: x + width, bottom: line.top + 1.2 * line.size)
        var glyph = Glyph(scalar: scalar, box: box, size: line.size, emphasis: line.emphasis)
        glyph.order = Int32(order)
        return scalar == " " ? nil : glyph
      }
      return PageWord.words(of: glyphs)
    }
  }

  private func blocks(_ lines: [Shown], areas: [Box] = [], uprights: [Ruling] = []) -> [TextBlock] {
    TextFlow(words(lines), uprights: uprights, areas: areas)?.blocks ?? []
  }

  private func texts(_ blocks: [TextBlock]) -> [[String]] {
    blocks.map { $0.lines.map { PageLine.text(of: $0.words[...]) } }
  }

  private func column(_ texts: [String], left: Double, top: Double) -> [Shown] {
    texts.enumerated().map { Shown(text: $1, left: left, top: top + 14 * Double($0)) }
  }

  private let left = ["Byen vokser og skal have plads", "til flere. Vi bygger boliger", "• Boliger til unge og til"]
  private let right = ["gamle på havnen", "• Stier til skolen og til", "stationen i byen"]

  @Test func aColumnGoesOnInTheNextOne() {
    let heading = Shown(text: "Boliger", left: 50, top: 60, size: 18)
    let shown = [heading] + column(left, left: 50, top: 100) + column(right, left: 300, top: 100)
    #expect(texts(blocks(shown)) == [["Boliger"] + left, right])
  }

  /// Where the second of them has more text, the first is no margin.
  @Test func namesOverColumnsOfTextAreNoHeadsInTheMargin() {
    func column(_ name: String, _ items: [String], left: Double) -> [Shown] {
      [Shown(text: name, left: left, top: 60, size: 14, emphasis: .bold)]
        + self.column(["Parker skal være stille."] + items, left: left, top: 84)
    }
    let (first, second) = (["• Stille zoner"], ["• Åbne bække", "• Nye bede", "• Flere træer"])
    let shown = column("Ro i byen", first, left: 50) + column("Vand i byen", second, left: 300)
    #expect(
      texts(blocks(shown)).joined().map { $0 }
        == ["Ro i byen", "Parker skal være stille."] + first + ["Vand i byen", "Parker skal være stille."] + second)
  }

  /// As high as a name of two lines and the list below it.
  @Test func aNumberAsHighAsSeveralLinesIsOfNoneOfThem() {
    let shown =
      [
        Shown(text: "3", left: 50, top: 60, size: 70),
        Shown(text: "Grønne indkøb", left: 110, top: 70, size: 20, emphasis: .bold),
      ] + column(["• Møbler genbruges", "• Krav om reparation"], left: 110, top: 104)
    #expect(
      texts(blocks(shown)).joined().map { $0 } == ["3", "Grønne indkøb", "• Møbler genbruges", "• Krav om reparation"])
  }

  /// A picture takes the room beside one line, and what stands below it is read behind that line.
  @Test func whatStandsBesideAPictureBelongsToItsColumn() {
    let shown =
      [Shown(text: "Udsigt fra tårnet", left: 380, top: 150, size: 8)]
      + column(left, left: 50, top: 100) + [Shown(text: "gamle på", left: 310, top: 100)]
      + column(["havnen"], left: 310, top: 186) + column(["• Stier til skolen"], left: 300, top: 200)
    #expect(
      texts(blocks(shown)) == [
        left, ["gamle på", "havnen"], ["Udsigt fra tårnet"], ["• Stier til skolen"],
      ])
  }

  @Test func aHeadingDrawnLastStandsAboveItsText() {
    let shown = column(left, left: 50, top: 100) + [Shown(text: "Boliger", left: 50, top: 60, size: 18)]
    #expect(texts(blocks(shown)) == [["Boliger"], left])
  }

  @Test func theLeftOfTwoFramesIsReadFirst() {
    let shown = column(right, left: 300, top: 100) + column(left, left: 50, top: 100)
    #expect(texts(blocks(shown)) == [left, right])
  }

  /// Their lines stand on one height and come one after the other.
  @Test(arguments: ["•", "–", "o"]) func itemsSideBySideAreTwo(_ sign: String) {
    let shown =
      column(["\(sign) Status hvert år"], left: 50, top: 100) + column(["\(sign) Møder i marts"], left: 300, top: 100)
    #expect(texts(blocks(shown)) == [["\(sign) Status hvert år"], ["\(sign) Møder i marts"]])
  }

  @Test func aLineBetweenColumnsPartsWhatComesTogether() {
    let shown = column(["Status"], left: 50, top: 100) + column(["Møder"], left: 100, top: 100)
    let rule = Ruling(.vertical, position: 90, start: 90, end: 120)
    #expect(texts(blocks(shown)) == [["Status Møder"]])
    #expect(texts(blocks(shown, uprights: [rule])) == [["Status"], ["Møder"]])
  }

  @Test func signsWithoutAPlaceGoWithTheirText() {
    var words = words(column(["Boliger til unge", "Stier"], left: 60, top: 100))
    for top in [100.0, 114] {
      let box = Box(left: 50, top: top, right: 54, bottom: top + 12)
      words.append(PageWord(Glyph(scalar: "•", box: box, size: 10, isSymbol: true)))
    }
    let flow = TextFlow(words, uprights: [], areas: [])
    #expect(flow.map { texts($0.blocks) } == [["• Boliger til unge", "• Stier"]])
  }

  @Test func columnsSideBySideAreEquallyWide() {
    let shown = column(left, left: 50, top: 100) + column(["gamle", "• Stier"], left: 300, top: 100)
    #expect(blocks(shown).map(\.right) == [200, 450])
  }

  @Test func textAboveColumnsKeepsItsWidth() {
    let lead = "Planen er blevet til i samarbejde med borgere og foreninger fra hele byen"
    let shown = column([lead] + left, left: 50, top: 86) + column(right, left: 300, top: 100)
    #expect(texts(blocks(shown)) == [[lead], left, right])
    #expect(blocks(shown)[1].right == 200)
  }

  private let facts = [
    Shown(text: "Fakta", left: 60, top: 210, emphasis: .bold),
    Shown(text: "Byen har to skoler", left: 60, top: 224, size: 8),
  ]
  private let box = Box(left: 50, top: 200, right: 200, bottom: 250)

  @Test func aBoxOfFactsStandsApartBetweenTheItems() {
    let shown =
      column(left, left: 50, top: 100) + facts + column([right[0]], left: 60, top: 260)
      + column(Array(right.dropFirst()), left: 50, top: 274)
    let blocks = blocks(shown, areas: [box])
    #expect(texts(blocks) == [left + right.prefix(1), ["Fakta", "Byen har to skoler"], Array(right.dropFirst())])
    #expect(blocks.map(\.isApart) == [false, true, false])
  }

  @Test func aBoxWithAListIsText() {
    let shown = column(left, left: 50, top: 100) + column(["Det vil vi", "• Boliger"], left: 60, top: 210)
    #expect(blocks(shown, areas: [box]).allSatisfy { !$0.isApart })
  }

  @Test func notesAtTheFootStandApart() {
    let note = Shown(text: "1 Kilde: Danmarks Statistik", left: 50, top: 700, size: 9)
    #expect(texts(blocks(column(left, left: 50, top: 100) + [note]).filter(\.isApart)) == [[note.text]])
  }

  /// A caption that is shown first stands neither between a label and its list nor in an item of the page before.
  @Test func smallLettersNeverPartAListFromItsLabel() {
    let caption = Shown(text: "Udsigt fra tårnet", left: 300, top: 100, size: 8)
    let shown = [caption] + column(["hele byen", "Det vil vi", "• Boliger", "• Stier til skolen"], left: 50, top: 100)
    #expect(
      texts(blocks(shown)) == [["hele byen", "Det vil vi", "• Boliger"], [caption.text], ["• Stier til skolen"]])
  }

  @Test func smallLabelsStandOverTheirValues() {
    let shown =
      column(left, left: 50, top: 100) + [
        Shown(text: "ANSVARLIG", left: 50, top: 150, size: 8), Shown(text: "Skolechefen", left: 50, top: 162),
        Shown(text: "TIDSPLAN", left: 200, top: 150, size: 8), Shown(text: "Juni 2026", left: 200, top: 162),
      ]
    #expect(
      texts(blocks(shown)).flatMap(\.self).suffix(4) == ["ANSVARLIG", "Skolechefen", "TIDSPLAN", "Juni 2026"])
  }

  /// Such headings are shown first, and a little lower than the text that they head.
  @Test func headingsInTheMarginStandBeforeTheirText() {
    let heads = [
      Shown(text: "Boliger", left: 50, top: 112, size: 14), Shown(text: "Skoler", left: 50, top: 178, size: 14),
      Shown(text: "til alle", left: 50, top: 194, size: 14),
    ]
    let shown =
      heads + column(left, left: 200, top: 100) + column(["Skolerne får flere", "elever i de år"], left: 200, top: 166)
    #expect(
      texts(blocks(shown)) == [["Boliger"], left, ["Skoler", "til alle"], ["Skolerne får flere", "elever i de år"]])
  }

  /// One stretch of text is shown for the whole line, and its last words stand far behind the others.
  @Test func wordsWithoutAPlaceGoWithTheWordsOnTheirLeft() {
    var words = words(column(["Byen vokser", "til flere"], left: 50, top: 100) + column(right, left: 300, top: 100))
    words[1] = words[1].withoutOrder
    let flow = TextFlow(words, uprights: [], areas: [])
    #expect(flow.map { texts($0.blocks) } == [["Byen vokser", "til flere"], right])
  }

  @Test func withoutAnOrderThereIsNoFlow() {
    var words = words(column(left, left: 50, top: 100))
    words = words.map(\.withoutOrder)
    let flow = TextFlow(words, uprights: [], areas: [])
    #expect(flow.map { texts($0.blocks) } == nil)
  }
}

extension PageWord {
  /// The same as on a page that does not tell in which order its text is shown.
  fileprivate var withoutOrder: PageWord {
    PageWord(
      glyphs.map { glyph in
        var glyph = glyph
        glyph.order = -1
        return glyph
      })
  }
}
