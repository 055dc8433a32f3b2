import Model
import Testing

@testable import Extraction

/// Tables of municipal plans that look like no other: roadmaps, questions, forms and cards.
@Suite struct MunicipalTableTests {
  private func plan(_ body: String) throws -> StrategyDocument? {
    try read(document("! Handleplan 2024-2026\n" + body)).documents.first
  }

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

  @Test func labelsMayStandSideBySideOverTheirValues() throws {
    let rows = [
      ["Velkomstaften"], ["Nye borgere møder foreninger."], ["Ansvarlig", "Tidsplan", "Økonomi"],
      ["HR", "Maj", "5.000 kr."],
    ]
    let table = Table(
      columnCount: 3,
      rows: rows.map { row in
        Row(cells: row.enumerated().map { Cell(column: $0, span: row.count == 1 ? 3 : 1, lines: [paragraph($1)]) })
      })
    let plan = try read(document("! Handleplan 2024-2026\n# Bosætning") + [.table(table)]).documents.first
    #expect(
      outline(plan) == [
        "Bosætning", "  –", "    Velkomstaften", "      responsible: HR", "      deadline: Maj",
        "      budget: 5.000 kr.",
        "      description: Nye borgere møder foreninger.",
      ])
  }

  @Test func ofTwoColumnsOfActionsTheMergedOneGathers() throws {
    func row(_ texts: [String]) -> Row {
      Row(
        cells: texts.enumerated().map { column, text in
          Cell(column: column, lines: text.isEmpty ? [] : [paragraph(text)], continuesAbove: text.isEmpty)
        })
    }
    let rows = [["Indsats", "Aktivitet", "Frist"], ["Udeliv", "Skovdage", "Maj"], ["", "Regntøj", "Juni"]]
    let table = Block.table(Table(columnCount: 3, rows: rows.map(row)))
    let plan = try read(document("! Handleplan 2024-2026\n# Leg") + [table]).documents.first
    #expect(
      outline(plan) == [
        "Leg", "  Udeliv", "    Skovdage", "      deadline: Maj", "    Regntøj", "      deadline: Juni",
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
}
