import Model
import Testing

@testable import Extraction

/// Plans whose headings tell what stands below them.
@Suite struct HeadedPlanTests {
  private func plan(_ body: String, title: String = "! Skolestrategi 2024-2026") throws -> StrategyDocument? {
    try read(document(title + "\n" + body)).documents.first
  }

  @Test func labelsSayWhatTheListsAre() throws {
    let plan = try plan(
      "# Faglighed\n## Det vil vi\n- Læse mere\n## Det måler vi på\n- Læsetest\n# Trivsel\n## Det vil vi\n- Lege mere")
    #expect(
      outline(plan) == [
        "Faglighed", "  Det vil vi", "    Læse mere", "  > Læsetest", "Trivsel", "  Det vil vi", "    Lege mere",
      ])
    #expect(plan?.understood.shape == .headings)
  }

  @Test func chaptersOverThemesAreNoPolicies() throws {
    let plan = try plan("# Vores indsatsområder\n## Faglighed\n### Tiltag\n- Læse mere\n## Trivsel\n### Tiltag\n- Lege")
    #expect(plan?.policies.map(\.name) == ["Faglighed", "Trivsel"])
  }

  @Test func ranksBetweenPolicyAndItemsAreGroups() throws {
    let plan = try plan(
      "# Faglighed\nHer er vi gode allerede, siger alle.\n## Ledere\n- Møder\n## Lærere\n- Kurser\n# Trivsel\nHer er der langt endnu, siger de."
        + "\n## Ledere\n- Samtaler")
    #expect(
      outline(plan) == [
        "Faglighed", "  description: Her er vi gode allerede, siger alle.", "  Ledere", "    Møder", "  Lærere",
        "    Kurser",
        "Trivsel", "  description: Her er der langt endnu, siger de.", "  Ledere", "    Samtaler",
      ])
  }

  @Test func besidePoliciesWithItemsStandPolicies() throws {
    let plan = try plan("# Faglighed\n- Læse\n# Trivsel\n## Ledere\n- Møder\n# Overgange\n- Mødes")
    #expect(
      outline(plan) == [
        "Faglighed", "  –", "    Læse", "Trivsel", "  Ledere", "    Møder", "Overgange", "  –", "    Mødes",
      ])
  }

  @Test func aLineAboveTheTitleIsNoTitle() throws {
    #expect(
      try plan("# Skolestrategi 2024-2026\n## Faglighed\n- Læse", title: "Bilag 1")?.title == "Skolestrategi 2024-2026")
  }

  @Test func goalsOverListsAreGroupsOfTheirPolicy() throws {
    let plan = try plan("# Faglighed\n## Mål 1: Flere læser\n- Møder\n## Mål 2: Flere regner\n- Kurser")
    #expect(outline(plan) == ["Faglighed", "  Flere læser", "    Møder", "  Flere regner", "    Kurser"])
  }

  /// Letters alone tell these ranks, and a goal's number begins as that of the heading beside it does.
  @Test func numbersOfGoalsTellTheirRank() throws {
    func bold(_ text: String, size: Double) -> Block {
      .line(Line(text: text, places: [], emphasis: .bold, size: size))
    }
    func item(_ text: String) -> Block {
      .line(Line(text: text, places: [], marker: Marker(sign: "•"), textIndent: 12, size: 10))
    }
    let file = try read([
      bold("Skolestrategi 2024-2026", size: 30), bold("1 Faglighed", size: 20),
      bold("1.1 Mål 1: Flere læser", size: 15), item("Møder"), bold("1.2 Opfølgning", size: 15), item("Læsetest"),
      bold("2 Trivsel", size: 20), item("Leg"),
    ])
    #expect(
      outline(file.documents.first) == [
        "Faglighed", "  number: 1", "  Flere læser", "    Møder", "  > Læsetest", "Trivsel", "  number: 2", "  –",
        "    Leg",
      ])
  }

  @Test(arguments: ["1.2", "I.2", "IV"]) func aLabelMayHaveANumber(_ number: String) throws {
    let plan = try plan("# Faglighed\n## \(number) Opfølgning\n- Læsetest\n## Tiltag\n- Læse mere")
    #expect(outline(plan) == ["Faglighed", "  Tiltag", "    Læse mere", "  > Læsetest"])
  }

  @Test func numbersAreKeptApartFromNames() throws {
    let plan = try plan("# 1 Faglighed\n- Læse\n# Tema 2: Trivsel\n- Lege\n# III Overgange\n- Mødes")
    #expect(
      outline(plan) == [
        "Faglighed", "  number: 1", "  –", "    Læse", "Trivsel", "  number: Tema 2", "  –", "    Lege", "Overgange",
        "  number: III", "  –", "    Mødes",
      ])
  }

  @Test(arguments: ["Forord", "Indledning", "Om planen", "Sådan læses planen", "Bilag 1", "Sådan blev planen til"])
  func whatStandsAroundThePlanIsNoPartOfIt(_ heading: String) throws {
    let file = try read(
      document("! Skolestrategi 2024-2026\n# \(heading)\nVi bygger på dette:\n- Mennesker først\n# Faglighed\n- Læse"))
    #expect(outline(file.documents.first) == ["Faglighed", "  –", "    Læse"])
    #expect(file.notes == [Note(.unplacedText(count: 1))])
    // Nobody looks for actions there.
    #expect(file.documents.first?.understood.weak == [])
  }

  @Test func itemsLeftOutAreCounted() throws {
    var small = paragraph("- Se bilaget")
    small.size = 8
    let blocks = document(
      "! Skolestrategi 2024-2026\n- Mennesker først\n# Faglighed\n- Læse\n- Skrive\n# Trivsel\n- Lege")
    let file = try read(blocks + [.line(small)])
    #expect(outline(file.documents.first).filter { $0.hasPrefix("    ") } == ["    Læse", "    Skrive", "    Lege"])
    #expect(file.notes == [Note(.unplacedText(count: 2))])
    #expect(file.documents.first?.understood.weak == [.manyUnplaced])
  }

  @Test func tablesLeftOutAreCounted() throws {
    let sums = "Område|2024|2025\nSkole|1|2\nDagtilbud|3|4"
    let plan = "! Skolestrategi 2024-2026\n# Faglighed\n- Læse\n# Trivsel\n- Lege\n"
    for place in ["\(sums)", "# Bilag\n\(sums)"] {
      #expect(try read(document(plan + place)).notes == [Note(.unreadTables(count: 1))])
    }
    #expect(try read(document(plan + "Skole|1")).notes == [])
  }

  @Test func ranksThatLookNearlyAlikeAreTold() throws {
    func weak(_ size: Double) throws -> [Understanding.Weakness]? {
      let blocks = document(
        "! Skolestrategi 2024-2026\n** Faglighed\n** Ledere\n- Møder\n** Trivsel\n** Lærere\n- Kurser")
      let sized = blocks.map { block -> Block in
        guard case .line(var line) = block, ["Faglighed", "Trivsel"].contains(line.text) else { return block }
        line.size = size
        return .line(line)
      }
      return try read(sized).documents.first?.understood.weak
    }
    #expect(try weak(11.5) == [.ranksFromSize])
    #expect(try weak(14) == [])
  }

  @Test func contentsAreNothing() throws {
    let plan = try plan("** Indhold\nFaglighed 3\nTrivsel 4\n# Faglighed\n- Læse\n# Trivsel\n- Lege")
    #expect(plan?.policies.map(\.name) == ["Faglighed", "Trivsel"])
  }

  @Test func quotationsAndCaptionsAreNothing() throws {
    let plan = try plan("# Faglighed\n! »Her læser vi«\nFoto: Kommunen\n- Læse")
    #expect(outline(plan) == ["Faglighed", "  –", "    Læse"])
  }

  @Test func headingsOverProseAreNoActivitiesInAPlanOfLists() throws {
    let plan = try plan(
      "# Faglighed\n## Læsning i dag\nMange læser godt.\n## Tiltag\n- Læse\n# Trivsel\n## Tiltag\n- Lege")
    #expect(plan?.policies.flatMap { $0.groups.flatMap { $0.activities.map(\.text) } } == ["Læse", "Lege"])
  }

  @Test func proseUnderALabelIsWhatTheLabelSays() throws {
    let plan = try plan("# Faglighed\n## Mål\nAlle læser.\n## Tiltag\n- Læse\n## Opfølgning\nVi tester hvert år.")
    #expect(
      outline(plan) == ["Faglighed", "  description: Alle læser.", "  Tiltag", "    Læse", "  > Vi tester hvert år."])
  }

  @Test func plainLinesBeforeListsAreLabelsToo() throws {
    let plan = try plan("# Faglighed\nVi vil:\n- Læse\nSådan måler vi:\n- Læsetest")
    #expect(outline(plan) == ["Faglighed", "  Vi vil", "    Læse", "  > Læsetest"])
  }

  @Test func headingsOverProseAreTheActivitiesOfAPlanWithoutLists() throws {
    let plan = try plan(
      "# Indsatsområde 1: Faglighed\nSkolen er vigtig.\n## Læsevejledere på hver skole\nDet bygger på et forsøg.\nAnsvarlig: Skolelederne"
        + "\n## Bogstart\nAlle får en bog.\nFrist: Juni 2025  Opfølgning: Optælling i maj")
    #expect(
      outline(plan) == [
        "Faglighed", "  description: Skolen er vigtig.", "  number: Indsatsområde 1", "  –",
        "    Læsevejledere på hver skole",
        "      responsible: Skolelederne", "      description: Det bygger på et forsøg.", "    Bogstart",
        "      deadline: Juni 2025", "      description: Alle får en bog.", "  > Optælling i maj",
      ])
    #expect(plan?.understood.shape == .initiatives)
  }

  @Test func aLabelMayAskInALineOfLabels() throws {
    let plan = try plan(
      "# Faglighed\nSkolen er vigtig.\n## Læsevejledere\nHvem er de? Det bygger på et forsøg.\nFrist: Juni 2025  Hvordan følger vi op? Optælling"
        + "\n## Bogstart\nAlle får en bog.\nHvordan følger vi op? Optælling i maj")
    #expect(
      outline(plan) == [
        "Faglighed", "  description: Skolen er vigtig.", "  –", "    Læsevejledere", "      deadline: Juni 2025",
        "      description: Hvem er de? Det bygger på et forsøg.", "    Bogstart",
        "      description: Alle får en bog.",
        "  > Optælling", "  > Optælling i maj",
      ])
  }

  @Test func boldWordsAreHeadingsWhereTheFileHasNoStyles() throws {
    let plan = try plan("** Faglighed\n** Tiltag\n- Læse\n** Opfølgning\n- Læsetest\n** Trivsel\n** Tiltag\n- Lege")
    #expect(
      outline(plan) == [
        "Faglighed", "  Tiltag", "    Læse", "  > Læsetest", "Trivsel", "  Tiltag", "    Lege",
      ])
  }

  @Test func whatIsReadIsToldWithItsRanks() throws {
    let plan = try plan("# Faglighed\n- Læse\n# Trivsel\n- Lege")
    #expect(plan?.understood.ranks == [.init(.policy, by: .style)])
    #expect(plan?.understood.periodFrom == .title)
  }

  @Test func aListRightUnderTheTitleIsThePlansWhereNothingElseIs() throws {
    let plan = try plan("Vi vil:\n- Læse mere end vi gør i dag\n- Lege mere end vi gør i dag")
    #expect(
      outline(plan) == ["–", "  Vi vil", "    Læse mere end vi gør i dag", "    Lege mere end vi gør i dag"])
    #expect(
      try self.plan("Arbejdet hviler på:\n- Mennesker først\n# Faglighed\n- Læse")?.policies.map(\.name) == [
        "Faglighed"
      ])
  }

  @Test(arguments: ["Succeskriterier for læsning (2024-2026)", "Målemetoder", "Aktivitetstal"])
  func followUpsAreKnownByTheHeadOfTheirLabel(_ label: String) throws {
    #expect(
      try plan("# Faglighed\n## Tiltag\n- Læse\n## \(label)\n- Test")?.policies.first?.followUps.map(\.text) == ["Test"]
    )
  }

  @Test func fieldsUnderAPolicySaySomethingOfIt() throws {
    let plan = try plan("# Faglighed\n## Målgruppe\n- Børn\n- Unge\n## Ansvarlig\nPPR\n## Tiltag\n- Læse")
    #expect(
      outline(plan) == [
        "Faglighed", "  responsible: PPR", "  targetGroup: Børn / Unge", "  Tiltag", "    Læse",
      ])
  }

  @Test func contentsWithLeadersOfAnyKindAreNothing() throws {
    let plan = try plan("Faglighed . . . . . 3\nTrivsel …………… 4\n# Faglighed\n- Læse\n# Trivsel\n- Lege")
    #expect(outline(plan) == ["Faglighed", "  –", "    Læse", "Trivsel", "  –", "    Lege"])
  }

  @Test func aLabelInBoldAmongBulletsSaysWhatFollows() throws {
    var blocks = document(
      "! Skolestrategi 2024-2026\n# Faglighed\n- Det vil vi\n- Læse mere\n- Det måler vi på\n- Læsetest")
    for index in [2, 4] {
      guard case .line(var line) = blocks[index] else { continue }
      line.emphasis = .bold
      blocks[index] = .line(line)
    }
    #expect(
      outline(try read(blocks).documents.first) == ["Faglighed", "  Det vil vi", "    Læse mere", "  > Læsetest"])
  }
}
