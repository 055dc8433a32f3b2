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
    let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
    let records = Self.texts.enumerated().map { number, text in
      Record(id: "\(number)", kind: .activity, period: nil, series: nil, policy: "Skole", group: nil, text: text)
    }
    index = SearchIndex(
      records: records, analyzer: analyzer, abbreviations: Abbreviations(learningFrom: [], with: analyzer), periods: [],
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
  ]) func theOneFindsTheOther(_ query: String, _ ids: [String]) throws {
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
