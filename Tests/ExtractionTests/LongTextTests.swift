import Model
import Testing

@testable import Extraction

/// Programmes and strategies that are mostly text: their topics, contents and numbered paragraphs are no activities.
@Suite struct LongTextTests {
  private let cover = "! Principprogram 2024-2026\n"

  /// A line in letters of a size, as a page shows it.
  private func sized(_ text: String, _ size: Double) -> Block {
    var line = paragraph((size > 11 ? "** " : "") + text)
    line.size = size
    return .line(line)
  }

  /// Running text of so many words.
  private func prose(_ words: Int) -> String {
    Array(repeating: "Vi tror på frihed under ansvar.", count: words / 6).joined(separator: " ")
  }

  @Test func aHeadingAloneUnderAnotherPartsItsText() throws {
    let theme = { (name: String) in "# \(name)\nVi tror på det.\n## Mere om \(name)\nDet er godt.\n" }
    let two = "# Fred\nVi tror på det.\n## Forsvar\nDet er godt.\n## Hjælp\nDen er god.\n"
    #expect(activities(try read(document(cover + two)).documents.first) == ["Forsvar", "Hjælp"])
    #expect(throws: Failure.self) { try read(document(cover + two + theme("Skole") + theme("Kultur"))) }
  }

  @Test(arguments: [(60, true), (400, false)]) func aLongTextIsNoActivity(words: Int, isOne: Bool) throws {
    let topics = "# Frihed\n## Skatten skal ned\n\(prose(words))\n## Familien først\n\(prose(words))\n"
    let found = try? read(document(cover + topics)).documents.first
    #expect((found != nil) == isOne)
  }

  @Test func aListInALongTextIsOneOfActionsWhereItSaysSo() throws {
    let text = (1...30).map { "# Kapitel om emne \($0)\n\(prose(150))\nDet er rigtigt.\n" }.joined()
    let list = "# Indfødsret\nDer stilles betingelser:\n- Ti års ophold\n- Prøve i dansk\n"
    #expect(throws: Failure.self) { try read(document(cover + text + list)) }
    let asked = try Extractor(isWord: { _ in false }).extract(
      Manuscript(format: .pdf, blocks: document(cover + text + list), runningHeads: []), fileName: "",
      vouching: Vouching(isPlan: true))
    #expect(activities(asked.documents.first) == ["Ti års ophold", "Prøve i dansk"])
    let actions = "# Indfødsret\nVi foreslår disse initiativer:\n- Hurtigere svar\n- Flere prøver\n"
    #expect(
      activities(try read(document(cover + text + list + actions)).documents.first) == [
        "Hurtigere svar", "Flere prøver",
      ])
  }

  @Test func dotsThatLeadToAPageOfAnotherColumnAreContents() throws {
    let contents = "** Indhold\n- Skole . . . . . . . . . .\n- Kultur . . . . . . . . .\n"
    let plan = try read(document(cover + contents + "# Skole\n- Læse\n# Kultur\n- Synge")).documents.first
    #expect(activities(plan) == ["Læse", "Synge"])
  }

  @Test func theNumbersOfAllParagraphsAreNoList() throws {
    let text = (1...24).map { number -> Block in
      var line = paragraph(prose(60))
      line.marker = Marker(sign: "\(number).")
      return .line(line)
    }
    let aims = document("# Handlinger\n- Læse\n- Lege")
    let plan = try read(document(cover + "# Indledning") + text + aims).documents.first
    #expect(activities(plan) == ["Læse", "Lege"])
  }

  /// "Målet" stands in letters hardly larger than those of the names around it, and "Initiativer" over numbered names.
  @Test func namesOfOneRankMayDifferInSize() throws {
    let names = [("Indledning", 12.0), ("Nationale forhold", 12), ("Målet med strategien", 14), ("Initiativer", 12)]
    let chapters = names.flatMap { [sized($0.0, $0.1), sized("Det er nu beskrevet i en længere tekst her.", 11)] }
    let actions = ["1. Samarbejde", "2. Strategiske indsatser", "3. Formidling", "4. Forskning"].flatMap { name in
      [sized(name, 11.5), sized("Dette sættes i gang:", 11)] + document("- Noget om \(name.dropFirst(3))")
    }
    let plan = try read(document("! Skolestrategi 2024-2026") + chapters + actions).documents.first
    #expect(plan?.policies.map(\.name) == ["Samarbejde", "Strategiske indsatser", "Formidling", "Forskning"])
  }

  @Test func theYearOfACopyrightIsNoPeriod() throws {
    let plan = try read(document("! Arbejdsprogram\n© 2009\n# Skole\n- Læse\n# Kultur\n- Synge")).documents.first
    #expect(plan != nil && plan?.period == nil)
  }
}
