import Model
import Testing

@testable import Extraction

/// What published plans show that plans made for the purpose do not: numbers above names, lists of what comes, papers around
/// a plan.
@Suite struct PublishedPlanTests {
  private func plan(_ body: String, title: String = "! Skolestrategi 2024-2026") throws -> StrategyDocument? {
    try read(document(title + "\n" + body)).documents.first
  }

  // MARK: headings

  @Test func aNumberAloneAboveANameIsOfThatName() throws {
    let plan = try plan("# Fokusområde 1\n# Skoler\n- Læse\n# Fokusområde 2\n# Haller\n- Lege")
    #expect(
      outline(plan) == [
        "Skoler", "  number: Fokusområde 1", "  –", "    Læse", "Haller", "  number: Fokusområde 2", "  –", "    Lege",
      ])
  }

  @Test func aNumberOverADeeperNameIsAChapter() throws {
    let plan = try plan("# Fokusområde 1\n## Det vil vi\n- Læse\n# Fokusområde 2\n## Det vil vi\n- Lege")
    #expect(plan?.policies.map(\.name) == ["Fokusområde 1", "Fokusområde 2"])
  }

  @Test func theWordBehindANumberSaysWhatTheHeadingIs() throws {
    let body = [
      "! Skolestrategi 2024-2026", "# 3.1 Vision | Grøn by", "Byen skal være grøn.", "## 3.1.1 Forslag | Solenergi",
      "Vi sætter paneler op.", "## 3.1.2 Forslag | Cykelstier", "Vi bygger stier.",
    ]
    let plan = try read(body.map { .line(paragraph($0)) }).documents.first
    #expect(
      outline(plan) == [
        "Grøn by", "  description: Byen skal være grøn.", "  number: 3.1", "  –", "    Solenergi",
        "      description: Vi sætter paneler op.", "      number: 3.1.1", "    Cykelstier",
        "      description: Vi bygger stier.", "      number: 3.1.2",
      ])
  }

  @Test func besideNumberedInitiativesABoxIsNone() throws {
    let plan = try plan(
      "# Skoler\n## Initiativ 1: Læse\nAlle læser.\n## Et eksempel fra Nordby\nDer læses meget.\n## Initiativ 2: Lege\nAlle leger."
    )
    #expect(activities(plan) == ["Læse", "Lege"])
  }

  /// A box of facts and the bold words below a picture stand under the last activity before them, and are none of it.
  @Test(arguments: [["** Fakta", "Byen har 5.000 borgere."], ["** Udsigt over byen"]])
  func whatStandsBesideAnActivityIsNoneOfIt(_ aside: [String]) throws {
    func sized(_ written: String, _ size: Double) -> Block {
      var line = paragraph("** " + written)
      line.size = size
      return .line(line)
    }
    let texts = ["Vi planter nye skove i byen.", "Ansvarlig: PPR"].map { Block.line(paragraph($0)) }
    let body =
      [.line(paragraph("! Byplan 2024-2026")), sized("Grøn by", 18), sized("Træer", 14)] + texts
      + [sized("Parker", 14)] + texts + aside.map { .line(paragraph($0)) } + [sized("Blå by", 18), sized("Åer", 14)]
    let plan = try read(body + texts).documents.first
    #expect(activities(plan) == ["Træer", "Parker", "Åer"])
    #expect(!outline(plan).contains { $0.contains("borgere") || $0.contains("Udsigt") })
  }

  @Test func numberedHeadingsUnderATitleThatCountsThemAreActivities() throws {
    let body = "# Baggrund\nDer er brug for mere.\n# 1. Flere bøger\nAlle læser.\n# 2. Flere bolde\nAlle leger."
    let plan = try plan(body, title: "! To anbefalinger om skoler 2024-2026")
    #expect(activities(plan) == ["Flere bøger", "Flere bolde"])
    #expect(plan?.policies.map(\.name) == [nil])
    #expect(throws: Failure.self) { try read(document("! Skolestrategi 2024-2026\n" + body)) }
  }

  @Test func aNoteAtThePagesFootIsNoneOfTheHeadingAboveIt() throws {
    let body = "! To anbefalinger om skoler 2024-2026\n# 1. Flere bøger\nAlle læser.\n# 2. Flere bolde\nAlle leger."
    let note = Row(cells: [Cell(column: 0, lines: [paragraph("* Se også planen for haller.")])], page: 1)
    let plan = try read(document(body) + [.table(Table(columnCount: 1, rows: [note]))]).documents.first
    #expect(activities(plan) == ["Flere bøger", "Flere bolde"])
  }

  @Test func aListOfTheHeadingsThatComeIsNone() throws {
    let plan = try plan("# Vision\nDet gælder:\n- Teater\n- Musik\n# Teater\n- Spille\n# Musik\n- Synge")
    #expect(activities(plan) == ["Spille", "Synge"])
  }

  @Test(arguments: ["KOMPETENCE", "kompetence"]) func aNameInCapitalsGoesOnInTheNextLine(_ second: String) throws {
    func line(_ text: String, _ size: Double, space: Double = 0) -> Block {
      .line(
        Line(
          text: text, places: [.page(1, Box(left: 0, top: 0, right: 1, bottom: 1))], emphasis: size > 12 ? .bold : [],
          size: size, spaceBefore: space, room: 200, firstWord: 40))
    }
    let list = document("- Læse\n- Regne")
    let blocks =
      [line("Skolestrategi 2024-2026", 30), line("UDDANNELSE OG", 22), line(second, 22, space: 0.2)] + list
      + [line("TRANSPORT", 22)] + list
    #expect(try read(blocks).documents.first?.policies.map(\.name) == ["UDDANNELSE OG " + second, "TRANSPORT"])
    let label = [line("SÅDAN FØLGER VI", 16), line("OP", 16, space: 0)] + document("- Test")
    let plan = try read([line("Skolestrategi 2024-2026", 30), line("LÆSNING", 22)] + list + label).documents.first
    #expect(plan?.policies.flatMap(\.followUps).map(\.text) == ["Test"])
  }
}
