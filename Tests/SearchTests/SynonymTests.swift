import Language
import Model
import Testing

@testable import Search

/// Wordings that a person says mean the same.
@Suite struct SynonymTests {
  private static let texts = [
    "Samarbejde med skolebestyrelser", "Valg til forældreråd", "Møder med kontaktforældre i klassen",
    "Klassens forældrerådsmøder", "Temadage for ledere",
  ]
  private let index: SearchIndex

  init() {
    index = .of(
      Self.texts,
      synonyms: [
        Synonym("skolebestyrelse", "forældreråd"), Synonym("kontaktforældre i klassen", "forældreråd"),
        Synonym(" – ", "leder"),
      ])
  }

  private func hits(_ query: String) throws -> [Hit] {
    index.find(try QueryParser.parse(query), limit: 0).hits.filter { $0.tier < 3 }
  }

  private func found(_ query: String) throws -> [String] { try hits(query).map(\.record.id).sorted() }

  @Test(arguments: [
    ("skolebestyrelse", ["0", "1", "3"]), ("skolebestyrelserne", ["0", "1", "3"]),
    ("forældreråd", ["0", "1", "2", "3"]), ("kontaktforældre i klassen", ["1", "2", "3"]),
    ("\"kontaktforældre i klassen\"", ["1", "2", "3"]), ("=skolebestyrelser", ["0"]), ("=\"valg til\"", ["1"]),
    ("valg skolebestyrelse", ["1"]), ("skolebestyrelse -forældreråd", []), ("leder", ["4"]), ("kontaktforældre", ["2"]),
  ]) func theOneFindsTheOther(_ query: String, ids: [String]) throws {
    #expect(try found(query) == ids)
  }

  @Test func saysWhyAndWhere() throws {
    let hits = try hits("skolebestyrelse")
    #expect(hits.map(\.tier) == [1, 1, 1])
    #expect(hits.map(\.because) == [[.form], [.synonym], [.synonym]])
    let hit = try #require(hits.first { $0.record.id == "3" })
    let bytes = Array(hit.record.text.utf8)
    #expect(hit.matches.map { String(decoding: bytes[$0], as: UTF8.self) } == ["forældreråds"])
  }

  @Test func theWordItselfStandsFirst() throws {
    #expect(try hits("forældreråd").first?.record.id == "1")
  }
}

/// Words of which nobody said that they mean the same, but the texts.
@Suite struct LearnedSynonymTests {
  private static let texts = [
    "Møder om trivsel", "Samtalerne om trivsel", "Elevsamtaler om trivsel", "At mødes om trivsel",
    "Rådgivning om trivsel",
  ]
  private let index: SearchIndex

  init() {
    index = .of(
      Self.texts,
      synonyms: [
        Synonym("møde", "samtale", isLearned: true), Synonym("samtale", "rådgivning"),
        Synonym("rådgivning", "samtale", isLearned: true),
      ])
  }

  private func hits(_ query: String) throws -> [Hit] { index.find(try QueryParser.parse(query), limit: 0).hits }

  @Test func theOneFindsTheOtherAsNear() throws {
    let found = try hits("møde").filter { $0.tier < 3 }
    #expect(found.map(\.record.id) == ["0", "3", "1"])
    let hit = try #require(found.last)
    #expect(hit.tier == 2)
    #expect(hit.because == [.synonym])
    #expect(hit.bridges == [.learned(Synonym("møde", "samtale", isLearned: true))])
    #expect(hit.matches == [0..<10])
    #expect(try hits("samtale").first { $0.record.id == "0" }?.tier == 2)
  }

  @Test func whatAPersonSaysGoesFirst() throws {
    let hit = try hits("samtale").first { $0.record.id == "4" }
    #expect(hit?.tier == 1)
    #expect(hit?.bridges == [])
  }

  /// As it stands, in quotation marks, by its letters, and where it is left out.
  @Test(arguments: ["=møder", "\"møder\"", "\"møder om trivsel\"", "mød*", "/møder/"])
  func onlyAWordAsSuchIsAnswered(_ query: String) throws {
    #expect(try hits(query).allSatisfy { $0.tier == 3 || !["1", "2"].contains($0.record.id) })
  }

  @Test func leavesOutOnlyWhatIsSaid() throws {
    #expect(try hits("trivsel -møde").map(\.record.id).contains("1"))
  }

  @Test func standsBehindWhateverIsAsAsked() throws {
    let tiers = try hits("møde trivsel").map(\.tier)
    #expect(tiers == tiers.sorted())
    #expect(ReasonWeights.learned < ReasonWeights.family)
  }
}

extension SearchIndex {
  /// Over activities with these texts.
  fileprivate static func of(_ texts: [String], synonyms: [Synonym]) -> SearchIndex {
    let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
    let records = texts.enumerated().map { number, text in
      Record(id: "\(number)", kind: .activity, period: nil, series: nil, policy: "Skole", group: nil, text: text)
    }
    return SearchIndex(
      records: records, analyzer: analyzer, abbreviations: Abbreviations(learningFrom: [], with: analyzer), periods: [],
      synonyms: synonyms)
  }
}
