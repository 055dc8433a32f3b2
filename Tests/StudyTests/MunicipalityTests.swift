import Comparison
import Hashing
import Language
import Library
import Model
import Search
import Testing

@testable import Study

/// The plans of each municipality are compared, counted and learned from by themselves.
@Suite struct MunicipalityTests {
  private let folder = TemporaryLibrary()
  private let session: Session

  init() { session = Session(library: folder.path, isNamed: false) }

  private func importPlan(
    of municipality: String?, _ period: String, _ texts: [String], title: String = "Fritidsplan"
  ) async throws {
    var read = file("\(title) \(period)", period: period, texts: texts, policy: "Fritid")
    read.documents[0].municipality = municipality
    let path = "/\(municipality ?? "")/\(title) \(period)"
    try await session.change(makingLibrary: true) { [read] store in
      try store.store(read, path: path, sha256: FileHash.sha256(of: path.utf8))
    }
  }

  private func differences(only choice: PlanChoice = PlanChoice()) async throws -> [Difference] {
    let periods = (old: Period(first: 2018, last: 2020), new: Period(first: 2020, last: 2022))
    return try await session.comparer().differences(
      between: periods, in: try await session.holdings().snapshot, only: choice)
  }

  private func count(_ query: String) async throws -> Int {
    let search = try await session.prepare(QueryParser.parse(query), typed: query)
    return search.index.find(search.question, limit: 0).total
  }

  private let four = ["Havnebad åbner", "Kor i kirken", "Skihal tegnes", "Revy på kroen"]

  @Test func fourEqualItemsOfTwoAreFourAndFour() async throws {
    for name in ["Aalund Kommune", "Birkholm Kommune"] {
      for period in ["2018-2020", "2020-2022"] { try await importPlan(of: name, period, four) }
    }
    let found = try await differences()
    #expect(found.map(\.municipality) == ["Aalund Kommune", "Birkholm Kommune"])
    #expect(found.map { $0.count(of: .kept) } == [4, 4])
    #expect(found.map(\.items.count) == [4, 4])
    for change in found.flatMap(\.items) {
      #expect(Set((change.old + change.new).map(\.municipality)).count == 1)
    }
    #expect(try await differences(only: PlanChoice(municipality: "Birkholm Kommune")).map(\.items.count) == [4])
  }

  /// What has no plan to be compared with is neither new nor gone.
  @Test func whoHasOnlyOneOfThePeriodsIsNotCompared() async throws {
    try await importPlan(of: "Aalund Kommune", "2018-2020", four)
    try await importPlan(of: "Birkholm Kommune", "2020-2022", four)
    #expect(try await differences().isEmpty)
    #expect(try await count("nyt:2020-2022") == 0)
    try await importPlan(of: "Birkholm Kommune", "2018-2020", ["Museet holder åbent"])
    let found = try await differences()
    #expect(found.map(\.municipality) == ["Birkholm Kommune"] && found.map { $0.count(of: .added) } == [4])
    #expect(try await count("nyt:2020-2022") == 4)
    #expect(try await count("nyt:2020-2022 kommune:aalund") == 0)
  }

  /// Where only one is known, plans that tell none are its own: nobody has said otherwise.
  @Test func plansThatTellNoneAreOfTheOnlyOne() async throws {
    try await importPlan(of: "Aalund Kommune", "2018-2020", four)
    try await importPlan(of: nil, "2020-2022", four)
    #expect(try await differences().map { $0.count(of: .kept) } == [4])
    try await importPlan(of: "Birkholm Kommune", "2018-2020", four)
    #expect(try await differences().isEmpty)
  }

  @Test func aJudgementIsOfOne() async throws {
    for name in ["Aalund Kommune", "Birkholm Kommune"] {
      try await importPlan(of: name, "2018-2020", ["Havnebad åbner"])
      try await importPlan(of: name, "2020-2022", ["Stier langs åen"])
    }
    let said = Judgement(
      municipality: "Aalund Kommune", kind: .activity, old: "Havnebad åbner", new: "Stier langs åen", isSame: true)
    try await session.change { try $0.judge([said]) }
    #expect(try await differences().map { $0.items.map(\.relation) } == [[.reworded], [.removed, .added]])
    // Under its right name it is still the plan on which it was said.
    for document: Int64 in [1, 2] {
      try await session.change { try $0.setMunicipality("Aalundby Kommune", ofDocument: document) }
    }
    #expect(try await differences().first?.items.map(\.relation) == [.reworded])
  }

  @Test func recordsOfTwoAreNoPair() async throws {
    try await importPlan(of: "Aalund Kommune", "2018-2020", ["Kor"])
    try await importPlan(of: "Birkholm Kommune", "2020-2022", ["Kor"])
    let snapshot = try await session.holdings().snapshot
    #expect(throws: NamingMistake.differentMunicipalities) {
      try snapshot.pairs(named: snapshot.records.map(\.id), on: nil)
    }
  }

  @Test func isNamedWithAndWithoutKommune() async throws {
    try await importPlan(of: "Aalund Kommune", "2018-2020", ["Kor"])
    try await importPlan(of: "Aalundby Kommune", "2018-2020", ["Haller", "Leg"])
    let snapshot = try await session.holdings().snapshot
    for name in ["aalund", "Aalund Kommune", "AALUND KOMMUNE"] {
      #expect(try snapshot.municipality(named: name) == "Aalund Kommune")
    }
    #expect(throws: NamingMistake.self) { try snapshot.municipality(named: "Birkholm") }
    // The very municipality, not every one whose name begins so.
    #expect(try await count("kommune:aalund") == 1)
    #expect(try await count("kommune:aalundby") == 2)
    #expect(try await count("kommune:aal") == 3)
    #expect(try await count("-kommune:aalund") == 2)
  }

  @Test func anAbbreviationMeansWhatItsOwnPlansSay() async throws {
    try await importPlan(
      of: "Aalund Kommune", "2018-2020", ["Pædagogisk Læringscenter (PLC) åbner", "PLC får flere timer"])
    try await importPlan(of: "Birkholm Kommune", "2018-2020", ["PLC er byens nye stadion"])
    #expect(try await count("pædagogisk læringscenter") == 2)
    #expect(try await count("pædagogisk læringscenter kommune:birkholm") == 0)
    let pairs = try await session.abbreviationPairs()
    #expect(pairs.map(\.municipality) == ["Aalund Kommune"])
  }
}
