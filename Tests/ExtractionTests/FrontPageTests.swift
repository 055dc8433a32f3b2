import Model
import Testing

@testable import Extraction

/// What a document says of itself: title, period, municipality, and whether it is a plan at all.
@Suite struct FrontPageTests {
  private static let body = "\n# Faglighed\n- Læse\n# Trivsel\n- Lege"

  private func first(_ cover: String, heads: [String] = []) throws -> StrategyDocument? {
    try read(document(cover + Self.body), heads: heads).documents.first
  }

  @Test(
    arguments: [
      ("! Skolestrategi 2024-2026", "2024-2026"), ("! Skolestrategi\nGældende for perioden 2024-2026", "2024-2026"),
      ("! Skolestrategi\nAalund Kommune\n2024 til 2026", "2024-2026"),
      ("! Skolestrategi\nPlanen gælder 2025 og er vedtaget af Byrådet", "2025"),
      ("! Skolestrategi\nSkoleåret 2025/26", "2025-2026"),
    ])
  func thePeriodStandsOnTheCover(_ cover: String, _ period: String) throws {
    #expect(try first(cover)?.period?.description == period)
  }

  @Test(arguments: ["Gældende for perioden 2025", "2024–2026", "Planen gælder 2025 og er vedtaget af Byrådet"])
  func whatNamesAPeriodAboveATableIsNoPolicy(
    _ term: String
  ) throws {
    var blocks = document("! Skoleplan\nNr.|Indsats|Ansvarlig\n1|Læse|Skolen\n2|Skrive|Skolen\n3|Lege|Skolen")
    var line = paragraph(term)
    line.size = 13
    blocks.insert(.line(line), at: 1)
    let plan = try read(blocks).documents.first
    #expect(plan?.policies.map(\.name) == [nil] && plan?.period?.last == (term.contains("2025") ? 2025 : 2026))
  }

  /// The table begins on the next page.
  @Test(arguments: [(1, nil), (2, "Sammen når vi længst")]) func whatStandsOnACoverNamesNoPolicy(
    _ page: Int, _ name: String?
  ) throws {
    var blocks = document(
      "! Skoleplan\n** Sammen når vi længst\nIndsats|Ansvarlig\nLæse|Skolen\nSkrive|Skolen\nLege|Skolen")
    guard case .line(var line) = blocks[1], case .table(var table) = blocks[2] else { return }
    line.places = [.page(page, Box(left: 0, top: 0, right: 9, bottom: 9))]
    for row in table.rows.indices { table.rows[row].page = 2 }
    blocks.replaceSubrange(1..., with: [.line(line), .table(table)])
    #expect(try read(blocks).documents.first?.policies.map(\.name) == [name])
  }

  @Test(
    arguments: [
      "! Skolestrategi\nVedtaget af Byrådet den 27. maj 2024", "! Skolestrategi\nSagsnr. 24/2024",
      "! Skolestrategi\nfrem mod 2030",
    ])
  func otherYearsAreNoPeriod(_ cover: String) throws {
    let plan = try first(cover)
    #expect(plan != nil && plan?.period == nil)
  }

  @Test func aYearThatIsLookedTowardsIsKept() throws {
    #expect(try first("! Klimaplan\nSammen frem mod 2030")?.until == 2030)
  }

  @Test func runningHeadsTellThePeriodToo() throws {
    let plan = try first("! Skolestrategi", heads: ["Skolestrategi 2024–2026"])
    #expect(plan?.period?.description == "2024-2026" && plan?.understood.periodFrom == .runningHead)
  }

  @Test func aMottoIsNoTitleWhereALineSaysWhatThePlanIs() throws {
    #expect(try first("! Plads til alle\nSkolestrategi 2024-2026")?.title == "Skolestrategi 2024-2026")
  }

  @Test(
    arguments: [
      "Referat af møde i udvalget 2024", "Dagsorden til møde 2024", "Nyt fra forvaltningen 2024",
      "Årsplan for dansk 6.a 2024-2025",
      "Privatlivspolitik 2024", "Pædagogisk konsulent 2024", "Takster 2024", "Artikel 2024",
      "Evaluering af skolestrategien 2024", "Program 2024", "Tids- og procesplan 2024", "Stillingsbeskrivelse 2024",
    ])
  func otherDocumentsAreRefused(_ title: String) {
    #expect(throws: Failure(.noPlan(headings: 2, items: 2, tables: 0))) { try first("! " + title) }
  }

  @Test(arguments: [
    "Skoleplan", "Udviklingsprogram", "Børne- og ungepolitik", "Strategi- og handleplan", "Handlingsplan",
  ])
  func aPlanIsKnownByItsTitle(_ title: String) throws {
    #expect(try first("! " + title)?.policies.count == 2)
  }

  @Test(arguments: ["Strategi for borgermøder", "Nytænkningsplan", "Plan for vejledning", "Kultur- og fritidsplan"])
  func whatAPlanIsAboutDoesNotMakeItAnother(_ title: String) throws {
    #expect(try first("! " + title)?.policies.count == 2)
  }

  @Test func aPersonMayVouchForAPlan() throws {
    let manuscript = Manuscript(format: .docx, blocks: document("! Nyt fra skolen" + Self.body))
    let vouching = Vouching(isPlan: true, period: Period(first: 2024, last: 2026), municipality: "Aalund Kommune")
    let blocks = Manuscript(format: .docx, blocks: document("! Vores skole" + Self.body))
    let plan = try Extractor(isWord: { _ in false }).extract(blocks, fileName: "", vouching: vouching).documents.first
    #expect(plan?.policies.count == 2 && plan?.isVouched == true && plan?.municipality == "Aalund Kommune")
    #expect(plan?.period?.description == "2024-2026" && plan?.understood.periodFrom == .person)
    // What a document of another kind advises to say is taken.
    let other = try Extractor(isWord: { _ in false }).extract(manuscript, fileName: "", vouching: vouching)
    #expect(other.documents.first?.policies.count == 2 && other.documents.first?.isVouched == true)
  }

  @Test func ofMinutesAPersonMayTakeThePlanInThem() throws {
    let text =
      "! Referat af møde 2024\n# Punkt 1\n- Hans ringer\n# Handleplan 2024-2026\n## Faglighed\n- Læse\n## Trivsel\n- Lege"
    let minutes = Manuscript(format: .docx, blocks: document(text))
    let plan = try Extractor(isWord: { _ in false })
      .extract(minutes, fileName: "", vouching: Vouching(isPlan: true)).documents.first
    #expect(outline(plan) == ["Faglighed", "  –", "    Læse", "Trivsel", "  –", "    Lege"])
  }

  @Test func ofACommitteePaperOnlyThePlanInItIsRead() throws {
    let file = try read(
      document(
        "# Status på byggesager i Aalund Kommune\nTeknikudvalget, 2024-06-03\n### Beslutning\n- Godkendt\n### Indstilling\n- at sagen godkendes"
          + "\n### Sagsbeskrivelse\n- Løse ord\n** Initiativer og status\nNr.|Initiativ|Status\n1|Flere folk|Færdig\n### Økonomi\n- 3 mio. kr."
      ))
    #expect(
      outline(file.documents.first) == [
        "Initiativer og status", "  –", "    Flere folk", "      status: Færdig", "      number: 1",
      ])
    #expect(file.documents.first?.period == nil)
  }

  @Test(arguments: [("Handleplan for tryghed 2023", "2023"), ("Handleplan for tryghed", nil), ("Status 2023", nil)])
  func ofACommitteePaperOnlyATitleThatNamesAPlanTellsThePeriod(_ title: String, _ period: String?) throws {
    let file = try read(
      document(
        "# \(title)\nByråd 2022-2025, 2022-10-03\n### Beslutning\nGodkendt.\n### Sagsbeskrivelse\n** Initiativer og status"
          + "\nNr.|Initiativ|Status\n1|Flere folk|Færdig"))
    #expect(file.documents.first?.period?.description == period)
  }

  @Test(
    arguments: [
      ("Skolestrategi for Aalund Kommune", ["Aalund Kommune"]),
      ("Velkommen til Høje-Birkeby Kommune", ["Høje-Birkeby Kommune"]),
      ("I Aalund Kommunes plan", ["Aalund Kommune"]), ("Region Nord og kommunerne", ["Region Nord"]),
      ("Alle kommuner", []), ("en kommune", []), ("Skolestrategi Aalund Kommune", ["Aalund Kommune"]),
    ])
  func municipalitiesAreKnownByTheirNames(_ text: String, _ names: [String]) {
    #expect(MunicipalityNames.names(in: text) == names)
  }

  @Test func theBodyTellsTheMunicipalityWhereItIsNamedMostOften() throws {
    #expect(
      MunicipalityNames.mostNamed(in: ["I Aalund Kommune", "Aalund Kommunes børn", "Birkeby Kommune"])
        == "Aalund Kommune")
    #expect(MunicipalityNames.mostNamed(in: ["I Aalund Kommune"]) == nil)
  }
}
