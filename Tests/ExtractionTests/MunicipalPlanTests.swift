import Model
import Testing

@testable import Extraction

/// What the plans of municipalities look like where they look like no other: cards, roadmaps, questions, names beside lists.
@Suite struct MunicipalPlanTests {
  private func plan(_ body: String) throws -> StrategyDocument? {
    try read(document("! Handleplan 2024-2026\n" + body)).documents.first
  }

  // MARK: headers

  @Test func columnsOfYearsSayWhatComesWhen() throws {
    let plan = try plan("# Vand\nInitiativ|2025|2026\nHavnebad|Placering vælges|Anlæg\nSvømmehal||Udbud")
    #expect(
      outline(plan) == [
        "Vand", "  –", "    Havnebad", "      2025: Placering vælges", "      2026: Anlæg", "    Svømmehal",
        "      2026: Udbud",
      ])
  }

  @Test func columnsOfSumsDoNot() throws {
    #expect(throws: Failure.self) { try plan("# Anlæg\nProjekt|2025|2026\nHavnebad|400|1.200\nSvømmehal|0|2.000") }
  }

  @Test func questionsHeadColumns() throws {
    let plan = try plan(
      "# Job\nHvad vil vi?|Hvordan gør vi?|Hvem?\nFlere mænd i fagene|Besøg på skolerne|HR\nFlere unge|Fritidsjob|HR")
    #expect(
      outline(plan) == [
        "Job", "  –", "    Besøg på skolerne", "      responsible: HR", "      goal: Flere mænd i fagene",
        "    Fritidsjob",
        "      responsible: HR", "      goal: Flere unge",
      ])
  }

  @Test func whatIsDoneStandsBesideWhoDoesIt() throws {
    let plan = try plan("# Pårørende\nHvad|Hvem|Hvornår\nAflastning|Centret|Juni")
    #expect(
      outline(plan) == ["Pårørende", "  –", "    Aflastning", "      responsible: Centret", "      deadline: Juni"])
  }

  @Test func aSecondRowOfTheHeaderNamesTheColumnsBelowAWideOne() throws {
    func cell(_ text: String, _ column: Int, span: Int = 1, goesOn: Bool = false) -> Cell {
      Cell(column: column, span: span, lines: text.isEmpty ? [] : [paragraph(text)], continuesAbove: goesOn)
    }
    let rows = [
      [cell("Tiltag", 0), cell("Tidsplan", 1, span: 2)],
      [cell("", 0, goesOn: true), cell("Start", 1), cell("Slut", 2)],
      [cell("Kursus", 0), cell("Maj", 1), cell("Juni", 2)],
    ]
    let table = Block.table(Table(columnCount: 3, rows: rows.map { Row(cells: $0) }))
    let plan = try read(document("! Handleplan 2024-2026\n# Støj") + [table]).documents.first
    #expect(outline(plan) == ["Støj", "  –", "    Kursus", "      deadline: Juni", "      Start: Maj"])
  }

  // MARK: forms and cards

  @Test func aRowOfAFormMayHoldTwoLabels() throws {
    let plan = try plan(
      "# Affald\nTiltag|Byttedag||\nAktører|Foreninger|Økonomi|Driftsbudget\nTidsplan|Juni||")
    #expect(
      outline(plan) == [
        "Affald", "  –", "    Byttedag", "      deadline: Juni", "      budget: Driftsbudget",
        "      partner: Foreninger",
      ])
  }

  @Test func aLabelOfAFormMayAskInTwoClauses() throws {
    let plan = try plan(
      "Fokusområde|Ro ved bordet\nHvad gør vi?|- Nye duge/- Lys\nHvordan kan vi se, at det virker?|- Vægten måles")
    #expect(outline(plan) == ["Ro ved bordet", "  –", "    Nye duge", "    Lys", "  > Vægten måles"])
  }

  @Test func smallLabelsOfACardAreReadAndThoseBesideThemToo() throws {
    func sized(_ written: String, _ size: Double) -> Block {
      var line = paragraph(written)
      line.size = size
      return .line(line)
    }
    let cards = ["Solceller", "Varmepumper"].flatMap { name in
      [
        sized("** " + name, 14), sized("Vi sætter dem op på alle tage i byen.", 11), sized("Reduktion: 410 ton", 9),
        sized("Færdig: 2026", 9),
      ]
    }
    let plan = try read(
      [
        sized("! Klimaplan 2024-2026", 24), sized("** Energi", 18),
        sized("Boligerne bruger mest af al varmen i byen.", 11),
      ] + cards
    ).documents.first
    let facts = [
      "      deadline: 2026", "      description: Vi sætter dem op på alle tage i byen.", "      Reduktion: 410 ton",
    ]
    #expect(
      outline(plan) == ["Energi", "  description: Boligerne bruger mest af al varmen i byen.", "  –", "    Solceller"]
        + facts + ["    Varmepumper"] + facts)
  }

  @Test func aTableMaySetNamesBesideTheirLists() throws {
    let table = Table(
      columnCount: 2,
      rows: [["Mobilitet", "Busserne kører sjældent.", "- Samkørsel"], ["Huse", "- Nedrivning", "- Rådgivning"]].map {
        row in
        Row(cells: [
          Cell(column: 0, lines: [paragraph("** " + row[0])]), Cell(column: 1, lines: row.dropFirst().map(paragraph)),
        ])
      })
    let plan = try read(document("! Handleplan 2024-2026") + [.table(table)]).documents.first
    #expect(
      outline(plan) == [
        "Mobilitet", "  description: Busserne kører sjældent.", "  –", "    Samkørsel", "Huse", "  –", "    Nedrivning",
        "    Rådgivning",
      ])
  }

  @Test func boldItemsOverOthersAreNamesWhereTheHeadingIsNone() throws {
    func item(_ text: String, _ level: Int) -> Block {
      var line = paragraph("- " + text)
      line.marker?.level = level
      if level == 0 { line.emphasis = .bold }
      return .line(line)
    }
    let list = [item("Byer", 0), item("Nye boliger", 1), item("Kyster", 0), item("Ny bro", 1)]
    let plan = try read(document("! Handleplan 2024-2026\n# Vores indsatsområder") + list).documents.first
    #expect(plan?.policies.map(\.name) == ["Byer", "Kyster"] && activities(plan) == ["Nye boliger", "Ny bro"])
    let under = try read(document("! Handleplan 2024-2026\n# Trivsel") + list).documents.first
    #expect(under?.policies.map(\.name) == ["Trivsel"] && activities(under).count == 4)
  }

  @Test func chaptersTellOfTheActionsOfATable() throws {
    let plan = try plan(
      "Tema|Indsats|Frist\nByrum|Ledelinjer|2023\nJob|Mentorer|2024\n# Byrum\n## Ledelinjer\nRuten er lang.\nØkonomi: 2 mio. kr."
    )
    #expect(
      outline(plan) == [
        "Byrum", "  –", "    Ledelinjer", "      deadline: 2023", "      budget: 2 mio. kr.",
        "      description: Ruten er lang.", "Job", "  –", "    Mentorer", "      deadline: 2024",
      ])
  }

  @Test func labelLinesGoThroughTheActions() throws {
    let plan = try plan(
      "# Børn\nMål: Hurtig hjælp\nIndsats: Åben rådgivning\nAnsvarlig: PPR\nMål: Tryghed\nIndsats: Fælles program\nTidsfrist: Maj"
    )
    #expect(
      outline(plan) == [
        "Børn", "  –", "    Åben rådgivning", "      responsible: PPR", "      goal: Hurtig hjælp",
        "    Fælles program",
        "      deadline: Maj", "      goal: Tryghed",
      ])
  }

  @Test func columnsOfOtherNamesMaySayWhatTheyLikeOfActions() throws {
    let plan = try plan(
      "# Fritid\nIndsats|Gennemført|Bemærkninger\nNatteåben hal|Delvist|Åben i weekender\nKontingent|Ja|")
    #expect(
      outline(plan) == [
        "Fritid", "  –", "    Natteåben hal", "      Gennemført: Delvist", "      Bemærkninger: Åben i weekender",
        "    Kontingent", "      Gennemført: Ja",
      ])
    #expect(throws: Failure.self) { try self.plan("# Fritid\nAktivitet|Antal|Heraf nye\nBold|120|14\nSvømning|85|9") }
  }

  @Test func quartersMayBeAbbreviatedInAHeader() throws {
    let plan = try plan("# Job\nIndsats|Ansvarlig|1. kvt.|2. kvt.\nKampagne|HR||x")
    #expect(outline(plan) == ["Job", "  –", "    Kampagne", "      responsible: HR", "      2. kvt.: x"])
  }

  // MARK: what is none

  @Test func aKeyOfSignsIsNoItem() throws {
    let plan = try plan("# Job\n- Gennemført • I gang • Ikke begyndt\n- Kurser\n- Praktik")
    #expect(activities(plan) == ["Kurser", "Praktik"])
  }

  @Test func aSummaryInAnotherLanguageIsNone() throws {
    let plan = try plan("# Sprog\n- Legestuer\n# English summary\n- Playgroups")
    #expect(plan?.policies.map(\.name) == ["Sprog"])
  }

  @Test(arguments: [
    "! Leder til Plan og Byg\n# Dine opgaver\n- Udvikling af strategi\n- Betjening af udvalget\n# Din profil\n- Du er leder",
    "Pressemeddelelse · 12. juni 2024\n! Ny sundhedspolitik på vej\n# Det handler politikken om\n- Trivsel\n- Idræt",
  ])
  func advertsAndNewsAboutPlansAreNone(_ text: String) {
    #expect(throws: Failure.self) { try read(document(text)) }
  }

  // MARK: whose and when

  @Test(arguments: ["Nordby Kommune · 2024-2026", "Nordby Kommune 2024-2026"])
  func aLineOfNameAndYearsIsNoHeading(_ line: String) throws {
    let body = "! Rusmiddelplan\n" + line + "\nPolitik|Handlinger|Evaluering\nUnge|Møder|Spørgeskema"
    var blocks = document(body)
    if case .line(var own) = blocks[1] {
      own.size = 13
      blocks[1] = .line(own)
    }
    let plan = try read(blocks).documents.first
    #expect(plan?.municipality == "Nordby Kommune" && plan?.period == Period(first: 2024, last: 2026))
  }

  @Test func theFootOfASinglePageNamesTheMunicipality() throws {
    #expect(try plan("# Job\n- Kurser\n- Praktik\nNordby Kommune 1")?.municipality == "Nordby Kommune")
  }

  @Test func anAppendixHasTheTitleOfItsDocument() throws {
    let text =
      "! Idrætspolitik 2023-2026\n# Vision\nVi rører os hele livet.\n# Bilag: Handleplan\nPolitik|Handling|Frist\nBold|Net|Maj"
    #expect(try read(document(text)).documents.first?.title == "Idrætspolitik 2023-2026")
  }
}
