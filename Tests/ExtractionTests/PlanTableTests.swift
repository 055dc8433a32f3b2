import Model
import Testing

@testable import Extraction

/// Tables of plans that do not name their policies in a column.
@Suite struct PlanTableTests {
  private func plan(_ body: String, title: String = "! Handleplan 2024-2026") throws -> StrategyDocument? {
    try read(document(title + "\n" + body)).documents.first
  }

  @Test func actionsNeedNoPolicyInAPlan() throws {
    let plan = try plan("Nr.|Indsats|Ansvarlig\n1|Læse mere|Skolelederne\n2|Lege mere|PPR")
    #expect(
      outline(plan) == [
        "–", "  –", "    Læse mere", "      responsible: Skolelederne", "      number: 1", "    Lege mere",
        "      responsible: PPR", "      number: 2",
      ])
    #expect(plan?.understood.shape == .actionList)
    #expect(plan?.understood.ranks == [.init(.policy, by: .title)])
    #expect(plan?.understood.columns.map(\.use) == ["number", "activities", "responsible"])
  }

  @Test func theHeadingAboveNamesThePolicyAlsoWithProseBetween() throws {
    let table = "Indsats|Ansvarlig|Opfølgning\n"
    let plan = try plan(
      "# Faglighed\n\(table)Læse|PPR|Test\n# Trivsel\nDet haster med trivslen, synes alle.\n\(table)Lege|PPR|Samtale")
    #expect(
      outline(plan) == [
        "Faglighed", "  –", "    Læse", "      responsible: PPR", "  > Test", "Trivsel",
        "  description: Det haster med trivslen, synes alle.", "  –", "    Lege", "      responsible: PPR",
        "  > Samtale",
      ])
  }

  @Test func aGoalBesideActionsIsAFactWhereAHeadingOrARowNamesThePolicy() throws {
    let headed = try plan("# Faglighed\nMål|Handling|Ansvarlig\nFlere læser|Læse|PPR")
    #expect(outline(headed).prefix(3) == ["Faglighed", "  –", "    Læse"])
    let rows = try plan("Mål|Handling|Ansvarlig\nFaglighed|\nFlere læser|Læse|PPR\nTrivsel|\nFlere leger|Lege|PPR")
    #expect(rows?.policies.map(\.name) == ["Faglighed", "Trivsel"])
    #expect(rows?.policies.first?.groups.first?.activities.first?.facts[.goal] == "Flere læser")
  }

  @Test func aTargetGroupBesideOtherFactsIsNoPolicy() throws {
    let plan = try plan("Målgruppe|Indsats|Økonomi|Opfølgning\nUnge|Læse|1 mio. kr.|Test")
    #expect(plan?.policies.first?.groups.first?.activities.first?.facts[.targetGroup] == "Unge")
  }

  @Test func boldNamesInRowsOfEmptyCellsArePolicies() throws {
    let plan = try plan("Aktivitet|Ansvarlig|Frist\n** Sunde børn||\nGåbusser|PPR|2025\n** Tryghed||\nLys|Vej|2026")
    #expect(plan?.policies.map(\.name) == ["Sunde børn", "Tryghed"])
  }

  @Test func aFormIsAnAreaOrAnInitiative() throws {
    let area = try plan("Indsatsområde|Faglighed\nMål|Flere læser\nHandlinger|- Læse/- Regne\nOpfølgning|Test")
    #expect(
      outline(area) == [
        "Faglighed", "  –", "    Læse", "      goal: Flere læser", "    Regne", "      goal: Flere læser", "  > Test",
      ])
    let initiative = try plan("# Faglighed\nTiltag|Læsevejledere\nAnsvarlig|PPR\nOpfølgning|Test")
    #expect(
      outline(initiative) == ["Faglighed", "  –", "    Læsevejledere", "      responsible: PPR", "  > Test"])
    #expect(initiative?.understood.shape == .forms)
  }

  @Test(arguments: [("1.1 ", "1.2 ", ["Faglighed"]), ("", "", ["Læsning", "Leg"])])
  func numberedFormsOfOneActionAreOfTheHeadingAboveThem(_ one: String, _ other: String, _ policies: [String]) throws {
    let form = "Indsats|Kurser for alle lærere\nAnsvarlig|PPR\n"
    let plan = try plan("# Faglighed\n## \(one)Læsning\n\(form)## \(other)Leg\n\(form)")
    #expect(plan?.policies.map(\.name) == policies)
  }

  @Test func aLabelNobodyKnowsIsAFactOfItsForm() throws {
    let plan = try plan(
      "# Faglighed\nTiltag|Læsevejledere\nAnsvarlig|PPR\nFrist|2025\nMål|Flere læser\nØkonomi|1 mio. kr.\nLokale|Salen\nRum|"
    )
    let activity = try #require(plan?.policies.first?.groups.first?.activities.first)
    #expect(activity.facts[.other("Lokale")] == "Salen")
    #expect(activity.places == [.part("", path: "Læsevejledere")])
  }

  @Test func whatMayBeWrongIsTold() throws {
    let tree = try plan("Alle læser|\nLedere|Lærere|Elever\n- Møder|- Kurser|- Bøger")
    #expect(tree?.understood.weak == [.rolesFromContent])
    guard case .table(var spaced) = table(["Politik|Aktiviteter|Opfølgning", "Skole|Møder|Samtale"]) else { return }
    #expect(try read([.table(spaced)]).documents.first?.understood.weak == [])
    spaced.isSpaced = true
    #expect(try read([.table(spaced)]).documents.first?.understood.weak == [.columnsFromSpace])
  }

  @Test func tablesThatTellThePlanNeedNobodysWord() throws {
    let said = Vouching(isPlan: true, period: Period(first: 2024, last: 2026))
    func isVouched(_ blocks: [Block]) throws -> Bool? {
      try Extractor(isWord: { _ in false })
        .extract(Manuscript(format: .docx, blocks: blocks), fileName: "", vouching: said).documents.first?.isVouched
    }
    #expect(try isVouched([table(["Politik|Aktiviteter|Opfølgning", "Skole|Møder|Samtale"])]) == false)
    #expect(try isVouched(document("! Sammen om læring\n# Faglighed\n- Læse\n# Trivsel\n- Lege")) == true)
  }

  @Test func aGoalMayStandOverGroupsSideBySide() throws {
    let plan = try plan("Alle læser|\nLedere|Lærere|Elever\n- Møder|- Kurser|- Bøger")
    #expect(
      outline(plan) == ["Alle læser", "  Ledere", "    Møder", "  Lærere", "    Kurser", "  Elever", "    Bøger"])
  }

  /// They are no rest of the names' row.
  @Test func theListsOfAGoalsGroupsMayOpenTheNextPage() throws {
    guard case .table(var tree) = table(["Flere læser", "Skoler|Hjem", "* Læse/* Skrive|* Lege"], opensPage: [2]) else {
      return
    }
    (tree.columnCount, tree.rows[0].cells[0].span) = (2, 2)
    let file = try read([.line(line("Handleplan 2024-2026")), .table(tree)])
    #expect(
      outline(file.documents.first) == ["Flere læser", "  Skoler", "    Læse", "    Skrive", "  Hjem", "    Lege"])
  }

  @Test func aRowAcrossTheTableAboveItsHeaderNamesThePolicy() throws {
    let header = "\nIndsats|Ansvarlig|Frist\n"
    let plan = try plan(
      "Tema 1: Faglighed||\(header)Læse|PPR|2025\nTekst mellem to tabeller.\nTema 2: Trivsel||\(header)Lege|PPR|2026")
    #expect(plan?.policies.map(\.name) == ["Faglighed", "Trivsel"])
    #expect(plan?.policies.first?.facts[.number] == "Tema 1")
    // The name of the plan is none.
    #expect(try self.plan("Handleplan||\(header)Læse|PPR|2025")?.policies.map(\.name) == [nil])
  }

  @Test func oneOfAGoalsGroupsMaySoundLikeALabel() throws {
    let plan = try plan("Alle læser|\nSamarbejde med virksomheder|Unge|Ældre\n- Møder|- Kurser|- Bøger")
    #expect(
      outline(plan) == [
        "Alle læser", "  Samarbejde med virksomheder", "    Møder", "  Unge", "    Kurser", "  Ældre", "    Bøger",
      ])
  }

  @Test func aTitleWithProseInOneCellIsAnActivityWithItsDescription() throws {
    let plan = try plan(
      "Indsats|Ansvarlig\nLæse|PPR\nLege|PPR\nRegne|PPR\nSkrive|PPR\nSynge|PPR\nMotion/Det begynder i maj. Så kommer resten til.|PPR"
    )
    #expect(plan?.policies.first?.groups.first?.activities.count == 6)
    #expect(
      plan?.policies.first?.groups.first?.activities.last?.facts[.description]
        == "Det begynder i maj. Så kommer resten til.")
  }

  @Test func numberedBoldNamesAreGroups() throws {
    let plan = try plan("Tema|Tiltag\nBiblioteker|** a) Åbent for alle/- Lån/- Bogbus/** b) Unge/- Spil")
    #expect(
      outline(plan) == ["Biblioteker", "  Åbent for alle", "    Lån", "    Bogbus", "  Unge", "    Spil"])
  }

  @Test(arguments: ["Initiativ (nr.)|Status", "Indsats|beskrivelse", "Opgave|Status og tidsplan"])
  func headersAreKnownByWhatTheyAreAbout(_ header: String) throws {
    #expect(try plan("\(header)\nLæse|I gang")?.policies.first?.groups.first?.activities.map(\.text) == ["Læse"])
  }

  @Test(arguments: ["har vi fået den opgave at etablere|strategi, der er tynd.", "Handling. Og mere|Evaluering, måske"])
  func sentencesAreNoHeaders(_ header: String) {
    #expect(throws: Failure.self) { try read(document("! Artikel\n\(header)\n- Læse|- Test")) }
  }

  @Test func whereNoLineIsAWrapACapitalBeginsAnItem() throws {
    let rows = ["Politik|Aktiviteter 2022-2025|Opfølgning", "Læsning|Oplæsning/Makkerlæsning/Skrivning|Måles/Drøftes"]
    let more = ["Naturfag|Renovering/Mikroskoper/Besøg|Opgøres"]
    let items = try outline(read([table(rows + more)]).documents.first)
    #expect(
      items.prefix(7) == [
        "Læsning", "  –", "    Oplæsning", "    Makkerlæsning", "    Skrivning", "  > Måles", "  > Drøftes",
      ])
    let wrapped = try outline(read([table(rows + ["Naturfag|Renovering/af lokaler/Besøg|Opgøres"])]).documents.first)
    #expect(wrapped.contains("    Oplæsning Makkerlæsning Skrivning"))
  }

  @Test func rowsThatAddUpAreNoActivities() throws {
    let plan = try plan("Indsats|Økonomi\nLæse|1 mio. kr.\nI alt|1 mio. kr.")
    #expect(plan?.policies.flatMap { $0.groups.flatMap { $0.activities.map(\.text) } } == ["Læse"])
  }

  @Test func aRowThatOpensAPageBeginsItsOwnFollowUp() throws {
    let rows = ["Politik|Aktiviteter|Opfølgning", "Skole|Møder|Samtale hver", "|Kurser|Status"]
    let items = try outline(read([table(rows, opensPage: [2])]).documents.first)
    #expect(items.filter { $0.hasPrefix("  > ") } == ["  > Samtale hver", "  > Status"])
  }

  /// What opens a page without a label goes on with the row above.
  @Test func aFormGoesOnOverThePageBreak() throws {
    let form = table(
      ["Område|Læsning", "Tiltag|* Kurser/* Møder", "|* Besøg", "Opfølgning|* Test"], opensPage: [2])
    let plan = try read(document("! Skolestrategi 2024-2026") + [form]).documents.first
    #expect(outline(plan) == ["Læsning", "  –", "    Kurser", "    Møder", "    Besøg", "  > Test"])
  }

  @Test func aBoxBelowAFormIsNoneOfIt() throws {
    guard case .table(var form) = table(["Tiltag|Kurser", "Frist|Juni", "Ansvar|Rektor"]) else { return }
    form.rows.append(Row(cells: [Cell(column: 0, span: 2, lines: [line("Fakta")])]))
    let plan = try read(document("! Skolestrategi 2024-2026\n# Læsning") + [.table(form)]).documents.first
    #expect(
      outline(plan) == ["Læsning", "  –", "    Kurser", "      responsible: Rektor", "      deadline: Juni"])
  }

  /// A narrow cell divides a header's word.
  @Test func aDividedHeaderIsKnownByItsWord() throws {
    let rows = table(["Tiltag|Mål-/gruppe|Opfølgning", "Kurser|Lærere|Test"])
    let plan = try read(document("! Skolestrategi 2024-2026\n# Læsning") + [rows]).documents.first
    #expect(outline(plan) == ["Læsning", "  –", "    Kurser", "      targetGroup: Lærere", "  > Test"])
  }

  /// Where slides hold nothing but tables, the letters in these tell which ones are large.
  @Test func titlesOverTablesAreHeadings() throws {
    func title(_ text: String, size: Double) -> Block {
      .line(
        Line(
          text: text, places: [.page(1, Box(left: 0, top: 0, right: 9, bottom: 9))], size: size, room: 90, firstWord: 20
        ))
    }
    let slides = [
      title("Skolestrategi 2024-2026", size: 40), title("Læsning", size: 24), table(["Tiltag|Frist", "Kurser|Juni"]),
      title("Trivsel", size: 24), table(["Tiltag|Frist", "Lege|Maj"]),
    ]
    let plan = try read(slides).documents.first
    #expect(plan?.policies.map(\.name) == ["Læsning", "Trivsel"])
  }

  @Test func theFirstLabelReturnsWhereTheNextFormBegins() throws {
    let forms = try plan("# Faglighed\nTiltag|Kurser\nFrist|Juni\nTiltag|Møder\nFrist|Maj")
    #expect(
      outline(forms) == ["Faglighed", "  –", "    Kurser", "      deadline: Juni", "    Møder", "      deadline: Maj"])
  }
}
