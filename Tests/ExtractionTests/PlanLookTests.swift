import Model
import Testing

@testable import Extraction

/// What headings of published plans gather, and what stands beside them.
@Suite struct PlanLookTests {
  private func plan(_ body: String, title: String = "! Skolestrategi 2024-2026") throws -> StrategyDocument? {
    try read(document(title + "\n" + body)).documents.first
  }

  @Test func goalsWithinGoalsAreGroups() throws {
    let plan = try plan(
      "# Strategisk mål 1: Faglighed\n## Delmål 1.1: Læsning\n### Handlinger\n- Læse\n### Succeskriterier\n- Test\n"
        + "# Strategisk mål 2: Trivsel\n## Delmål 2.1: Leg\n### Handlinger\n- Lege\n### Succeskriterier\n- Samtale")
    #expect(plan?.policies.map(\.name) == ["Faglighed", "Trivsel"])
    #expect(plan?.policies.flatMap { $0.followUps.map(\.text) } == ["Test", "Samtale"])
  }

  @Test func besideAListOfWhatIsDoneProseSaysWhatIsWanted() throws {
    let plan = try plan(
      "# Faglighed\n## Hvad vil vi?\nVi vil have flere læsere.\n## Hvordan gør vi?\n- Læse\n# Trivsel\n## Det vil vi\nLege mere."
    )
    #expect(
      outline(plan) == [
        "Faglighed", "  description: Vi vil have flere læsere.", "  Hvordan gør vi?", "    Læse", "Trivsel", "  –",
        "    Lege mere.",
      ])
  }

  @Test func initiativesMayStandUnderALabel() throws {
    let plan = try plan("# Initiativer\n## 1. Læse\nVi læser hver dag.\n## 2. Lege\nVi leger hver dag.")
    #expect(
      outline(plan) == [
        "–", "  Initiativer", "    Læse", "      description: Vi læser hver dag.", "      number: 1", "    Lege",
        "      description: Vi leger hver dag.", "      number: 2",
      ])
  }

  /// Nothing else says that the headings are activities.
  @Test func boldWordsOfTheTextsSizeOverNothingAreACaption() throws {
    func heading(_ text: String, _ size: Double) -> Block {
      var line = paragraph("** " + text)
      line.size = size
      return .line(line)
    }
    func text(_ text: String) -> Block { .line(paragraph(text)) }
    let body = [
      text("! Byplan 2024-2026"), heading("Grøn by", 18), heading("Træer", 14), text("Vi planter nye skove i byen."),
      heading("Udsigt over byen", 11), heading("Parker", 14), text("Vi anlægger nye parker i byen."),
      heading("Blå by", 18), heading("Åer", 14), text("Vi åbner nye åer i byen."),
    ]
    #expect(activities(try read(body).documents.first) == ["Træer", "Parker", "Åer"])
  }

  /// What somebody says is no heading.
  @Test(arguments: [("\"Lær at læse\": kurser for alle", 3), ("\"Vi læser hver dag\", siger Hanne", 2)])
  func aNameMayBeginWithWordsInQuotationMarks(_ name: String, _ count: Int) throws {
    func heading(_ text: String) -> Block {
      var line = paragraph("** " + text)
      line.size = 14
      return .line(line)
    }
    let text = Block.line(paragraph("- Vi læser."))
    let body = [
      .line(paragraph("! Skoleplan 2024-2026")), heading("Skoler"), text, heading(name), text, heading("Haller"), text,
    ]
    #expect(try read(body).documents.first?.policies.count == count)
  }

  @Test func aCaptionMayWrapBeforeThePhotographersName() throws {
    var name = line("Hanne")
    (name.emphasis, name.indent, name.textIndent) = (.bold, 0, 0)
    let blocks = document("! Skolestrategi 2024-2026\n** Faglighed\nVi læser hver dag.")
    let file = try read(blocks + [.line(line("Møde i maj. Foto:")), .line(name)] + document("** Tiltag\n- Læse"))
    #expect(file.documents.first?.policies.map(\.name) == ["Faglighed"])
  }
}
