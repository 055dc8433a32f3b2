import Model
import Testing

@testable import Extraction

/// Committee papers: most of their lists are about a plan that stands elsewhere.
@Suite struct PaperTests {
  private func paper(_ matter: String, title: String) throws -> StrategyDocument? {
    try read(
      document(
        "# \(title)\nPlan- og Teknikudvalget, 2024-06-10\n** Beslutning\nGodkendt.\n** Indstilling\nAt sagen godkendes."
          + "\n** Sagsbeskrivelse\n\(matter)\n** Økonomiske konsekvenser\n- Ingen")
    ).documents.first
  }

  @Test func aPapersMatterGoesOnOverHeadingsThatLookLikeItsOwn() throws {
    let matter = "Planen er ny.\n** Indsatser i planen\nIndsats|Ansvarlig\nLæse|PPR\nLege|PPR"
    #expect(activities(try paper(matter, title: "Handleplan for skoler")) == ["Læse", "Lege"])
  }

  @Test func aPaperAboutSomethingElseIsNoPlanUnlessItsTableSaysWhoActs() throws {
    let visits = "Udvalget besøger:\nSted|Aktivitet|Tidspunkt\nNordby|Sommerfest|Juni"
    #expect(throws: Failure.self) { try paper(visits, title: "Udvalgets besøg") }
    let list = "De nye opgaver:\n- Læse\n- Lege"
    #expect(throws: Failure.self) { try paper(list, title: "Nyt medlem af rådet") }
    let bill = "Der er tre projekter:\n- Dykanden\n- Badet"
    #expect(throws: Failure.self) { try paper(bill, title: "Ny strandpark, høringssvar til lovforslag") }
    let actions = "Status er:\nIndsats|Ansvarlig\nLæse|PPR\nLege|PPR"
    #expect(activities(try paper(actions, title: "Status på skoler")) == ["Læse", "Lege"])
  }

  @Test(arguments: [
    ("Plan- og Teknikudvalget", false), ("Klima-, Plan- og Miljøudvalget", false), ("Strategi- og handleplan", true),
    ("Handleplan for Børneudvalget", true),
  ])
  func aCommitteeIsNoPlan(name: String, isPlan: Bool) { #expect(PlanWords.nameGenre(name) == isPlan) }

  @Test func aListOfAPaperIsReadWhereTheWordsBeforeItSayThatItIsDone() throws {
    let matter =
      "Planen har fire temaer:\n- Børn\n- Unge\nStatus er beskrevet. Følgende indsatser er igangsat i 2022:\n- Læse\n- Lege\n"
      + "Planen blev sendt i høring hos:\n- Rådet"
    let found = try paper(matter, title: "Handleplan for skoler")
    #expect(activities(found) == ["Læse", "Lege"])
  }

  @Test func aHeadingOrTheFirstWordsOfTheTitleSaySoToo() throws {
    let list = "Det drejer sig om:\n- Læse\n- Lege"
    #expect(activities(try paper("** Nye tiltag\n" + list, title: "Skolestrategi, status")) == ["Læse", "Lege"])
    #expect(activities(try paper(list, title: "Konkrete tiltag i skolen")) == ["Læse", "Lege"])
  }

  @Test(arguments: ["Skolestrategi 2024-2026, godkendelse", "Opsamling på større initiativer", "Status på handleplan"])
  func aPaperAboutAPlanThatStandsElsewhereIsNone(title: String) {
    #expect(throws: Failure.self) { try paper("Planen beskriver blandt andet:\n- Læse\n- Lege", title: title) }
    #expect(throws: Failure.self) { try paper("** Indsatser\nVi har læst.\nVi har leget.", title: title) }
    #expect(throws: Failure.self) { try paper("** Status på planen\n- Grøn\n- Gul", title: title) }
  }

  @Test func aNumberOfTheGenreHeadsInSlopedLettersToo() throws {
    func sloped(_ text: String) -> Block {
      var line = paragraph(text)
      line.emphasis = .italic
      return .line(line)
    }
    let before =
      "# Program for skoler\nUdvalget, 2024-06-10\n** Indstilling\nAt sagen godkendes.\n** Sagsbeskrivelse\nDer er tre spor."
    let spors = ["Læring", "Leg", "Ro"].enumerated().flatMap { number, name in
      [sloped("Spor \(number + 1): \(name)")] + document("Planen er:\nTidsplan|Aktivitet\nJuni 2025|\(name) er i gang")
    }
    let plan = try read(document(before) + spors).documents.first
    #expect(
      outline(plan).prefix(5) == [
        "Læring", "  description: Planen er:", "  number: Spor 1", "  –", "    Læring er i gang",
      ])
  }

  @Test(arguments: [
    ("De otte indsatser er:", "actions"), ("I forhold til børn handler indsatserne bl.a. om, at", "actions"),
    ("Indsatserne skal nå målene inden for strategiens fem pejlemærker:", "others"),
    ("Formålet med indsatserne er:", "others"), ("Indsatserne er i gang. Det gælder:", "nothing"),
    ("Temaet indeholder følgende initiativer", "actions"), ("Formålet med indsatsen er:", "others"),
  ])
  func theLastSentenceBeforeAListSaysWhatItIsOf(text: String, found: String) {
    #expect("\(LeadIn(text))" == found)
  }

  @Test func aTextInAHeadingsStyleIsNoHeading() throws {
    let text = String(repeating: "Tabellen viser boliger i alle bydele. ", count: 6).trimmingPrefix(" ")
    let matter = "De tre indsatser er:\n- Læse\n### \(text.dropLast())\n- Lege"
    #expect(try paper(matter, title: "Handleplan for boliger")?.policies.map(\.name) == [nil])
  }

  @Test func aHeadingWhoseListIsNotReadIsNoActivity() throws {
    let matter =
      "** Skoler\nDe to indsatser er:\n- Læse\n- Lege\n** Ændringer siden sidst\nDet er:\n- Ny skole"
    #expect(activities(try paper(matter, title: "Handleplan for skoler")) == ["Læse", "Lege"])
  }
}
