import Model
import Testing

@testable import Extraction

/// Lines of a cell are given as a person would draw them: text, indent in points, and what free room is left at the right.
@Suite struct ParagraphTests {
  private func line(
    _ text: String, marker: String? = nil, indent: Double = 18, textIndent: Double? = nil, emphasis: Emphasis = [],
    room: Double = 0, size: Double = 11
  ) -> Line {
    Line(
      text: text, places: [], marker: marker.map { Marker(sign: $0) }, indent: indent,
      textIndent: textIndent ?? (marker == nil ? indent : indent + 18), emphasis: emphasis, size: size, room: room,
      firstWord: Double(text.prefix { $0 != " " }.count) * 5)
  }

  private func paragraphs(_ lines: [Line]) -> [String] {
    var builder = ParagraphBuilder(LineEnds(DocumentWords(lines: [], isWord: { _ in false })))
    builder.add(lines)
    return builder.paragraphs.map { ($0.marker.map { $0.sign + " " } ?? "") + $0.text }
  }

  @Test func aLineAtTheTextsIndentGoesOnWithTheItem() {
    #expect(
      paragraphs([
        line("Ungestrategien – tværfaglig struktur til styrkelse af", marker: "•", indent: 0),
        line("helhedsorienterede indsatser"),
        line("Fokus på overgange", marker: "•", indent: 0),
      ]) == [
        "• Ungestrategien – tværfaglig struktur til styrkelse af helhedsorienterede indsatser", "• Fokus på overgange",
      ])
  }

  @Test func theLastWordOfASentenceIsNoNumber() {
    let text = line("Vi tager os af hinanden i de fællesskaber, vi indgår", indent: 0)
    let end = line("Det gælder først familien.", marker: "i.", indent: 0)
    #expect(
      paragraphs([text, end]) == [
        "Vi tager os af hinanden i de fællesskaber, vi indgår i. Det gælder først familien."
      ])
  }

  /// The column may begin further right than the one in which the item begins.
  @Test(arguments: ["30", "og 30"]) func theRestOfAnItemInTheNextColumnGoesOn(_ rest: String) {
    let item = line("Aftaler samles, jf. databeskyttelses-", marker: "•", indent: 8, textIndent: 16)
    let lines = [item, line("forordningens art. 28 og", indent: 7, room: 20), line(rest, indent: 7)]
    #expect(paragraphs(lines) == ["• Aftaler samles, jf. databeskyttelsesforordningens art. 28 og " + rest])
  }

  /// What a label says may end in the next line, and begin there.
  @Test(arguments: [("Hvornår: 1. kvartal", "2018"), ("Økonomi: Ingen Hvornår:", "Senest 1. marts")])
  func theValueOfALabelGoesOn(_ label: String, _ rest: String) {
    var lines = [
      line("Vi læser.", indent: 0, room: 90), line(label, indent: 0), line(rest, indent: 0, room: 90),
      line("Nyt.", indent: 0),
    ]
    for (index, space) in [0.1, 1, 0.4, 0.1].enumerated() { lines[index].spaceBefore = space }
    #expect(paragraphs(Array(lines.prefix(3)) + [lines[3], lines[3]]).contains(label + " " + rest))
  }

  /// A picture that pushes a text away may leave room for one word beside it.
  @Test func aSmallLetterWhereAnItemsTextStandsGoesOn() {
    var rest = line("søvnkampagner")
    rest.spaceBefore = 3.4
    let item = line("Lokale", marker: "o", indent: 0, textIndent: 18, room: 110)
    #expect(paragraphs([item, rest]) == ["o Lokale søvnkampagner"])
  }

  /// A text that a picture pushes away goes on below it, as its last word shows.
  @Test(arguments: [("Teknik- og", ["• Teknik- og Miljøudvalget"]), ("Et udvalg", ["• Et udvalg", "Miljøudvalget"])])
  func aTextThatLacksAWordGoesOnFarBelow(_ item: String, _ whole: [String]) {
    var below = line("Miljøudvalget")
    below.spaceBefore = 6
    #expect(paragraphs([line(item, marker: "•", indent: 0, room: 90), below]) == whole)
  }

  /// Sentences may each be a paragraph, and fill their lines by chance.
  @Test(arguments: [(0.3, ["Vi lytter. Vi hjælper."]), (0.6, ["Vi lytter.", "Vi hjælper."])])
  func aSentenceWithMuchSpaceAboveItIsAParagraph(_ space: Double, _ whole: [String]) {
    var next = line("Vi hjælper.")
    next.spaceBefore = space
    #expect(paragraphs([line("Vi lytter."), next]) == whole)
  }

  /// A list in a list begins where the text of the item above it does.
  @Test func aDashBehindAFullStopIsASign() {
    let first = line("Der opsættes vandposter.", marker: "–", indent: 0, textIndent: 9, room: 9)
    let below = line("Ordningen afprøves", marker: "–", indent: 12, textIndent: 21)
    #expect(paragraphs([first, below]) == ["– Der opsættes vandposter.", "– Ordningen afprøves"])
  }

  /// How wide a column is, its lines show only about.
  @Test(arguments: [(15.0, ["– hele forløbet – fra start"]), (90.0, ["– hele forløbet", "– fra start"])])
  func aDashBeforeASmallLetterGoesOnWithALineThatIsNearlyFull(_ room: Double, _ items: [String]) {
    let first = line("Hele forløbet", marker: "–", indent: 0, textIndent: 9, room: room)
    let next = line("fra start", marker: "–", indent: 9, textIndent: 17)
    #expect(paragraphs([first, next]).map { $0.lowercased() } == items)
  }

  @Test func aBoldLineIsAHeadingOfItsOwn() {
    #expect(
      paragraphs([
        line("sidste punkt", marker: "•", indent: 0),
        line("Ledelsesniveau", emphasis: .bold),
        line("Ledermøder", marker: "•", indent: 0),
      ]) == ["• sidste punkt", "Ledelsesniveau", "• Ledermøder"])
  }

  @Test func aLineWithRoomLeftBeforeItDidNotWrap() {
    #expect(
      paragraphs([line("Lærere", indent: 0, room: 200), line("Ledere", indent: 0, room: 200)]) == ["Lærere", "Ledere"])
    #expect(
      paragraphs([line("Børne- og", indent: 0, room: 8), line("ungepolitik", indent: 0)]) == ["Børne- og ungepolitik"])
  }

  /// Without lines a column may be narrower than it looks.
  @Test func aSmallLetterGoesOnWithItsSentence() {
    #expect(
      paragraphs([line("Indkøring med to", indent: 0, room: 60), line("kendte voksne", indent: 0)])
        == ["Indkøring med to kendte voksne"])
    #expect(
      paragraphs([line("Indkøring med to.", indent: 0, room: 60), line("kendte voksne", indent: 0)]).count == 2)
    #expect(
      paragraphs([line("Møder med alle forældre senest", indent: 0, room: 10), line("marts", marker: "1.", indent: 0)])
        == ["Møder med alle forældre senest 1. marts"])
  }

  @Test func spaceAboveALinePartsItemsWithoutMarkers() {
    func spaced(_ text: String, _ space: Double) -> Line {
      var line = line(text, indent: 0)
      line.spaceBefore = space
      return line
    }
    #expect(
      paragraphs([
        spaced("Hurtig hjælp ved", 0), spaced("ansættelse af fleksjobbere", 0),
        spaced("Praktikforløb i kommunens", 0.35),
        spaced("egne køkkener", 0),
      ]) == ["Hurtig hjælp ved ansættelse af fleksjobbere", "Praktikforløb i kommunens egne køkkener"])
  }

  @Test func aLetterWhereTextWrapsIsNoLetteredList() {
    #expect(
      paragraphs([
        line("Netværk for lærere, jf. aftalens afsnit", marker: "•", indent: 0, room: 9),
        line("om efteruddannelse", marker: "c)", indent: 18, textIndent: 30),
      ]) == ["• Netværk for lærere, jf. aftalens afsnit c) om efteruddannelse"])
  }

  @Test func aDateWhereTextWrapsIsNoNumberedList() {
    #expect(
      paragraphs([
        line("Biblioteksleder følger op hver", marker: "•", indent: 0, room: 40),
        line("dag", marker: "14.", indent: 18, textIndent: 36),
      ]) == ["• Biblioteksleder følger op hver 14. dag"])
  }

  @Test func aBulletWithNothingBehindItTakesNoLineLeftOfIt() {
    #expect(
      paragraphs([line("", marker: "–", indent: 18), line("Kunst", indent: 0, emphasis: .bold)]) == ["– ", "Kunst"])
  }

  @Test func aNumberAloneOnACellsFirstLineIsOfTheNextOne() {
    #expect(
      paragraphs([line("B)", indent: 0), line("Regulativ for", indent: 0), line("vandløb", indent: 0)])
        == ["B) Regulativ for vandløb"])
  }

  @Test func aBulletAloneOnItsLineTakesTheNextOne() {
    #expect(paragraphs([line("", marker: "•", indent: 0), line("Ledermøder", indent: 18)]) == ["• Ledermøder"])
  }

  @Test func paragraphsOfAWordFileAreNeverJoined() {
    var first = line("1. Besøgstal opgøres", indent: 0)
    var second = line("hvert halvår", indent: 0)
    (first.isParagraph, second.isParagraph) = (true, true)
    #expect(paragraphs([first, second]) == ["1. Besøgstal opgøres", "hvert halvår"])
  }

  /// A divided word ends its line though more of it would have fitted.
  @Test func aDividedWordGoesOn() {
    #expect(
      paragraphs([line("Hun er ofte nervøs eller stres-", room: 60), line("set")]) == [
        "Hun er ofte nervøs eller stresset"
      ])
  }

  @Test func aLabelBeginsAParagraph() {
    #expect(
      paragraphs([line("Der holdes møder."), line("Ansvar: Rektor")]) == ["Der holdes møder.", "Ansvar: Rektor"])
    #expect(
      paragraphs([line("Ansvar: Rektor Frist:"), line("halvår 2026", marker: "2.", textIndent: 28)])
        == ["Ansvar: Rektor Frist: 2. halvår 2026"])
  }
}
