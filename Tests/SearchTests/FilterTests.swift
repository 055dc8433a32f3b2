import Language
import Model
import Testing

@testable import Search

/// Conditions on documents, pages, and on what came and went.
@Suite struct FilterTests {
  private let index: SearchIndex
  private let turnover = Turnover(
    came: [Period(first: 2020, last: 2022): ["c"]], gone: [Period(first: 2020, last: 2022): ["b"]])

  init() {
    index = SearchIndex(
      records: [
        Self.record("a", 2018, [1: 1]), Self.record("b", 2018, [1: 2, 2: nil]), Self.record("c", 2020, [3: 4]),
        Self.record("d", 2020, [3: 5]),
      ], analyzer: Analyzer(), abbreviations: Abbreviations(learningFrom: [], with: Analyzer()), periods: [],
      documents: [
        Self.document(1, "/planer/Skole-2018-2020.pdf", title: nil),
        Self.document(2, "/planer/plan.docx", title: "Oversigt over skoleområdet 2018-2020"),
        Self.document(3, "/skole/ny.pdf", title: "Strategi 2020-2022"),
      ])
  }

  private static func record(_ id: String, _ year: Int, _ sources: [Int64: Int?]) -> Record {
    let box = Box(left: 0, top: 0, right: 1, bottom: 1)
    return Record(
      id: id, kind: .activity, period: Period(first: year, last: year + 2), series: nil, policy: "Politik",
      group: "Gruppe \(id)", text: "tekst \(id)",
      sources: sources.map { Source(document: $0.key, places: $0.value.map { [.page($0, box)] } ?? []) })
  }

  private static func document(_ id: Int64, _ file: String, title: String?) -> StoredDocument {
    StoredDocument(
      id: id, file: file, sha256: "", title: title, period: nil, series: nil, columns: [], format: .pdf, pages: nil,
      records: 1, imported: "", notes: [])
  }

  private func found(_ query: String) throws -> String {
    let answer = index.find(try QueryParser.parse(query), limit: 0, turnover: turnover)
    return answer.hits.map(\.record.id).sorted().joined()
  }

  @Test(arguments: [
    ("dokument:skole", "ab"), ("document:Skole-2018", "ab"), ("dokument:oversigt", "b"), ("dokument:1", "ab"),
    ("dokument:2", "b"), ("dokument:2018", "ab"), ("dokument:plan.docx", "b"), ("dokument:planer", ""),
    ("dokument:\"strategi 2020\"", "cd"), ("dokument:kvantefysik", ""), ("-dokument:1", "cd"),
    ("side:1", "a"), ("page:2", "b"), ("side:2..4", "bc"), ("side:4..", "cd"), ("side:..2", "ab"), ("side:2-4", "bc"),
    ("side:99", ""), ("tekst side:1 | tekst side:5", "ad"),
    ("nyt:2020-2022", "c"), ("new:2020", "c"), ("nyt:2018", ""), ("nyt:..2030", "c"), ("væk:2020-2022", "b"),
    ("vaek:2020", "b"), ("gone:2018-2020", ""), ("periode:2020 -nyt:2020", "d"), ("nyt:2020 | væk:2020", "bc"),
  ]) func narrowsDown(_ query: String, ids: String) throws {
    #expect(try found(query) == ids)
  }

  @Test func headingsStandWhereTheirRecordsDo() throws {
    let answer = index.find(try QueryParser.parse("type:gruppe dokument:ny side:5"), limit: 0)
    #expect(answer.headings.map(\.name) == ["Gruppe d"])
    #expect(answer.headings.map { $0.sources.map(\.document) } == [[3]])
    let policies = index.find(try QueryParser.parse("type:politik dokument:plan"), limit: 0)
    #expect(policies.headings.map { $0.sources.map(\.document).sorted() } == [[1, 2]])
  }

  @Test func headingsNeitherComeNorGo() throws {
    #expect(try index.find(QueryParser.parse("type:gruppe nyt:2020"), limit: 0, turnover: turnover).headings.isEmpty)
  }

  @Test func asksForSeveralTypesAtOnce() throws {
    let both = index.find(try QueryParser.parse("type:politik|gruppe periode:2018"), limit: 0)
    #expect(both.headings.map(\.name) == ["Politik", "Gruppe a", "Gruppe b"])
    #expect(both.understood == "(type:politik | type:gruppe) periode:2018")
    #expect(try QueryParser.parse("type:aktivitet|a").description == "type:aktivitet | a")
  }

  @Test(arguments: [
    ("læsning nyt:2020", true), ("-væk:2020", true), ("(a | væk:2020) b", true), ("periode:2020", false),
  ])
  func knowsWhenPeriodsMustBeCompared(_ query: String, asks: Bool) throws {
    #expect(try QueryParser.parse(query).asksForTurnover == asks)
  }

  @Test(arguments: [
    "dokument:plan", "dokument:\"plan.docx\"", "side:2", "side:2..4", "side:2..", "nyt:2020-2022", "væk:2020..",
    "type:politik | type:gruppe",
  ]) func printsWhatItReads(_ query: String) throws {
    let parsed = try QueryParser.parse(query)
    #expect(parsed.description == query)
    #expect(try QueryParser.parse(parsed.description) == parsed)
  }

  @Test(arguments: ["side:0", "side:x", "side:4..2", "side:..", "side:1-", "side:1-2-3", "side:99999999999999999999"])
  func refusesWhatIsNoPage(_ query: String) {
    let value = String(query.dropFirst(5))
    let kind: QueryMistake.Kind = value == ".." ? .missingValue("side") : .badPage(value)
    #expect(throws: QueryMistake(kind, at: value == ".." ? 0 : 5)) { try QueryParser.parse(query) }
  }

  @Test(arguments: [
    ("periode:1999", [Obstacle.noSuchPeriod("1999", held: held)]),
    ("tekst væk:1990..1995 -periode:1999", [.noSuchPeriod("1990..1995", held: held)]),
    ("nyt:2018-2020", [.firstPeriod("2018-2020")]), ("væk:2018", [.firstPeriod("2018")]),
    ("periode:2018 | nyt:2020", []), ("side:99", []), ("dokument:plan.docx side:99", []),
    ("kvantefysik side:1", [.noPages]), ("kvantefysik", []),
  ])
  func knowsWhatKeepsAQueryFromFinding(_ query: String, obstacles: [Obstacle]) throws {
    #expect(index.obstacles(to: try QueryParser.parse(query)) == obstacles)
  }

  private static let held = [Period(first: 2018, last: 2020), Period(first: 2020, last: 2022)]

  @Test func refusesWhatIsNoPeriod() {
    #expect(throws: QueryMistake(.badRange("i-fjor"), at: 4)) { try QueryParser.parse("nyt:i-fjor") }
  }
}
