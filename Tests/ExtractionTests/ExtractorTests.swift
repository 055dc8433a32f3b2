import Model
import Testing

@testable import Extraction

@Suite struct ExtractorTests {
  @Test func aTableGivesPoliciesGroupsActivitiesAndFollowUps() throws {
    let file = try read([
      table([
        "Politik|Aktiviteter 2018-2020|Opfølgning",
        "Skolepolitik|Ledere:/* Møder/* Kurser/Lærere:/* Netværk|* Årlig samtale",
      ])
    ])
    #expect(file.documents.first?.period == Period(first: 2018, last: 2020))
    #expect(file.documents.first?.columns == ["Politik", "Aktiviteter 2018-2020", "Opfølgning"])
    #expect(
      outline(file.documents.first) == [
        "Skolepolitik", "  Ledere", "    Møder", "    Kurser", "  Lærere", "    Netværk", "  > Årlig samtale",
      ])
  }

  @Test func columnsAreKnownByTheirWordsNotByTheirOrder() throws {
    let file = try read(
      [table(["Opfølgning|Indsatser|Politik", "* Samtale|* Møder|Skolepolitik"])], name: "plan 2021.pdf")
    #expect(outline(file.documents.first) == ["Skolepolitik", "  –", "    Møder", "  > Samtale"])
    #expect(file.notes == [Note(.periodFromFileName)])
  }

  @Test func anEmptyPolicyCellGoesOnWithThePolicyAbove() throws {
    let file = try read([
      table(["Politik|Aktiviteter 2021|Opfølgning", "Skolepolitik|* Møder|* Samtale", "|* Kurser|"])
    ])
    #expect(outline(file.documents.first) == ["Skolepolitik", "  –", "    Møder", "    Kurser", "  > Samtale"])
  }

  @Test func aSentenceGoesOnOnlyOverAPageBreak() throws {
    let rows = ["Politik|Aktiviteter 2021|Opfølgning", "Skolepolitik|* Netværk for|* Samtale", "|læsevejledere|"]
    let broken = try read([table(rows, opensPage: [2])])
    #expect(outline(broken.documents.first) == ["Skolepolitik", "  –", "    Netværk for læsevejledere", "  > Samtale"])
    let whole = try read([table(rows)])
    #expect(
      outline(whole.documents.first) == ["Skolepolitik", "  –", "    Netværk for", "    læsevejledere", "  > Samtale"])
  }

  /// A person's word would not help, so nobody is asked for it.
  @Test func aTableOfAnotherKindIsLeftOut() {
    #expect(throws: Failure(.noTable)) {
      try read([table(["Dato|Emne|Sted", "1. maj|* Møde|Rådhuset"])])
    }
  }

  @Test func aTableMayStandOnThePagesThatWereNotRead() {
    let notes = [Note(.recovered), Note(.unreadPictures([3, 4], package: "ocr"))]
    let missing = Manuscript(format: .pdf, blocks: [.line(line("Forside"))], notes: notes)
    #expect(throws: Failure(.missingDependency(package: "ocr"), page: 3)) {
      try Extractor(isWord: { _ in false }).extract(missing, fileName: "")
    }
    let refused = Manuscript(format: .pdf, notes: [Note(.unreadPictures([2], package: nil))])
    #expect(throws: Failure(.noTextLayer, page: 2)) {
      try Extractor(isWord: { _ in false }).extract(refused, fileName: "")
    }
  }

  @Test func theTitleIsTheHeadingThatNamesThePeriod() throws {
    var title = line("Strategi for skolerne 2018 - 2020")
    (title.size, title.emphasis, title.indent) = (16, .bold, 0)
    var prose = line("Planen er vedtaget i 2017 og gælder for alle skoler i kommunen, herunder specialskolerne.")
    prose.indent = 0
    let file = try read([
      .line(title), .line(prose), table(["Politik|Aktiviteter|Opfølgning", "Skolepolitik|* Møder|* Samtale"]),
    ])
    #expect(file.documents.first?.title == "Strategi for skolerne 2018 - 2020")
    #expect(file.documents.first?.period == Period(first: 2018, last: 2020))
  }

  @Test func theRunningHeadMayTellThePeriod() throws {
    let file = try read(
      [table(["Politik|Aktiviteter|Opfølgning", "Skolepolitik|* Møder|* Samtale"])], name: "2012-2014.pdf",
      heads: ["Plan 2018-2020"])
    #expect(file.documents.first?.period == Period(first: 2018, last: 2020))
  }

  @Test func bulletsOutsideTheTableAreCounted() throws {
    let file = try read([
      .line(line("* Et punkt før tabellen")),
      table(["Politik|Aktiviteter 2021|Opfølgning", "Skolepolitik|* Møder|* Samtale"]),
    ])
    #expect(file.notes == [Note(.unplacedText(count: 1))])
  }

  @Test func aFieldOfWorkIsThePolicyBesideAColumnOfActivities() throws {
    let file = try read([table(["Indsatsområde|Handlinger 2020|Evaluering", "Sundhed|* Gåture/* Kurser|* Årligt"])])
    #expect(outline(file.documents.first) == ["Sundhed", "  –", "    Gåture", "    Kurser", "  > Årligt"])
  }

  @Test func aSecondColumnOfPoliciesNamesTheGroups() throws {
    let file = try read([
      table(["Politik|Område|Handlinger 2020", "Sundhed|Børn|* Gåture", "|Voksne|* Kurser/* Møder"])
    ])
    #expect(
      outline(file.documents.first) == ["Sundhed", "  Børn", "    Gåture", "  Voksne", "    Kurser", "    Møder"])
  }

  @Test func aSecondColumnOfActivitiesIsKeptUnderItsHeader() throws {
    let file = try read([
      table(["Politik|Aktiviteter 2020|Aktiviteter 2021|Opfølgning", "Skole|kurser|møder|samtaler"])
    ])
    #expect(
      outline(file.documents.first) == [
        "Skole", "  –", "    kurser", "      Aktiviteter 2021: møder", "  > samtaler",
      ])
  }

  /// A heading line of the running text.
  private func heading(_ text: String) -> Block {
    .line(Line(text: text, places: [.part("", path: text)], headingLevel: 2, isParagraph: true))
  }

  @Test func headingsNameThePoliciesOfTablesThatLeaveThemOut() throws {
    let file = try read([
      heading("Plan 2020-2022"), heading("Sundhed"), table(["Handlinger|Opfølgning", "* Gåture|* Årligt"]),
      heading("Kultur"), table(["Handlinger|Opfølgning", "* Sang|* I maj"]),
    ])
    #expect(file.documents.map(\.title) == ["Plan 2020-2022"])
    #expect(
      outline(file.documents.first) == [
        "Sundhed", "  –", "    Gåture", "  > Årligt", "Kultur", "  –", "    Sang", "  > I maj",
      ])
  }

  @Test func oneTableOfTasksUnderAHeadingIsNoStrategy() {
    #expect(throws: Failure(.noPlan(headings: 2, items: 2, tables: 1))) {
      try read([heading("Referat 2020"), heading("Punkt 1"), table(["Opgaver|Status", "* Ring til Hans|* Gjort"])])
    }
  }

  @Test func aPlanMayBeCutIntoSeveralTables() throws {
    let file = try read([
      heading("Plan 2020-2022"), table(["Politik|Handlinger", "Sundhed|* Gåture"]), table(["|* Løb", "Kultur|* Sang"]),
      heading("Mere"), table(["Politik|Handlinger", "Klima|* Træer"]),
    ])
    #expect(
      file.documents.map(outline) == [
        ["Sundhed", "  –", "    Gåture", "    Løb", "Kultur", "  –", "    Sang", "Klima", "  –", "    Træer"]
      ])
  }

  @Test func anotherPeriodAboveTheSameColumnsIsAnotherDocument() throws {
    let rows = ["Politik|Handlinger", "Sundhed|* Gåture"]
    let file = try read([heading("Plan 2018-2020"), table(rows), heading("Plan 2020-2022"), table(rows)])
    #expect(file.documents.map(\.title) == ["Plan 2018-2020", "Plan 2020-2022"])
  }

  @Test func listsOfTasksUnderTheItemsOfMinutesAreNoStrategy() {
    let rows = ["Opgaver|Ansvarlig|Status", "* Ring til Hans|Eva|* Gjort"]
    #expect(throws: Failure(.noPlan(headings: 3, items: 4, tables: 2))) {
      try read([heading("Referat 2020"), heading("Punkt 1"), table(rows), heading("Punkt 2"), table(rows)])
    }
  }

  @Test func theColumnThatOrdersTheRowsNamesPoliciesOnlyBesideActivitiesAndFollowUps() throws {
    let file = try read([table(["Emne|Aktiviteter 2020|Evaluering", "Sundhed|* Gåture|* Årligt"])])
    #expect(outline(file.documents.first) == ["Sundhed", "  –", "    Gåture", "  > Årligt"])
    for heads in ["Emne|Opgaver|Status", "Emne|Aktivitet 2020|Dato"] {
      #expect(throws: Failure.self) { try read([table([heads, "Budget|* Ring til Hans|* Gjort"])]) }
    }
  }

  @Test func columnsThatNameTheSameThingAreToldApart() throws {
    let goals = try read([table(["Indsatsområde|Mål|Tiltag 2020", "Sundhed|Flere går|* Gåture"])])
    #expect(outline(goals.documents.first) == ["Sundhed", "  –", "    Gåture", "      goal: Flere går"])
    let status = try read([table(["Politik|Tiltag 2020|Status|Opfølgning", "Sundhed|* Gåture|I gang|* Årligt"])])
    #expect(
      outline(status.documents.first) == ["Sundhed", "  –", "    Gåture", "      status: I gang", "  > Årligt"])
  }

  @Test func whatStandsInAColumnWithoutAHeaderIsCounted() throws {
    let file = try read([table(["Politik|Tiltag 2020|", "Sundhed|* Gåture|* Husk sko/* Og regntøj", "|* Løb|Sko"])])
    #expect(file.notes == [Note(.unplacedText(count: 3))])
  }

  @Test func aSecondHeaderRowTellsTheActivitiesFromWhatStandsBesideThem() throws {
    let cell = { (column: Int, span: Int, text: String) in Cell(column: column, span: span, lines: [line(text)]) }
    let rows = [
      Row(cells: [cell(0, 1, "Politik"), cell(1, 2, "Indsatser 2020")]),
      Row(cells: [
        Cell(column: 0, continuesAbove: true), cell(1, 1, "Aktivitet"), cell(2, 1, "Ansvarlig"),
      ]),
      Row(cells: [cell(0, 1, "Sundhed"), cell(1, 1, "* Gåture"), cell(2, 1, "Hanne")]),
    ]
    let file = try read([.table(Table(columnCount: 3, rows: rows))])
    #expect(outline(file.documents.first) == ["Sundhed", "  –", "    Gåture", "      responsible: Hanne"])
  }
}
