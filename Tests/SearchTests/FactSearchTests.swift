import Language
import Model
import TestSupport
import Testing

@testable import Search

/// What plans say of records beside their texts: asked for by field, and found by bare words.
@Suite struct FactSearchTests {
  private let index = FactRecords.index

  private func find(_ query: String) throws -> Answer { index.find(try QueryParser.parse(query), limit: 0) }

  private func found(_ query: String) throws -> String {
    try find(query).hits.filter { $0.tier < 3 }.map(\.record.id).joined()
  }

  @Test(arguments: [
    // Words through the Danish chain: inflections, parts of compounds, phrases, patterns, as it stands.
    ("ansvarlig:skoleleder", "ab"), ("responsible:skoleleder", "ab"), ("ansvarlig:skole", "ab"),
    ("ansvarlig:lederen", "abc"), ("ansvarlig:=skoleleder", ""), ("ansvarlig:=Skolelederne", "ab"),
    ("ansvarlig:\"dagtilbud og skole\"", ""), ("ansvarlig:\"leder af dagtilbud\"", "c"), ("ansvarlig:dag*", "c"),
    ("ansvarlig:*", "abc"), ("-ansvarlig:*", "de"), ("-ansvarlig:skoleleder", "cde"), ("ansvarlig:ergoterapeut", ""),
    // A field answers for itself alone.
    ("ansvarlig:læsebånd", ""), ("indikator:elever", "b"), ("status:gang", "ae"), ("status:\"i gang\"", "ae"),
    // Dates that have a day in common.
    ("frist:2025", "ab"), ("deadline:2024", "b"), ("frist:2025-06", "ab"), ("frist:..2024", "b"),
    ("frist:2025-07..", "b"),
    ("frist:2024..2026", "ab"), ("frist:\"juni 2025\"", "ab"), ("frist:Q1-2024", "b"), ("frist:2027..", ""),
    ("frist:2025 ansvarlig:skole", "ab"), ("-frist:2025", "cde"),
    // A value that is no date answers to words only, and words find dates too.
    ("frist:løbende", "c"), ("frist:juni", "a"), ("frist:31.2.2025", "d"), ("frist:2025..2025", "ab"),
    // Sums that have an amount in common.
    ("økonomi:100000..200000", "a"), ("budget:1mio..", "b"), ("økonomi:..150000", "a"), ("økonomi:150.000", "a"),
    ("økonomi:\"2 mio. kr.\"", "b"), ("økonomi:rammen", "c"), ("oekonomi:3mio..", "b"),
    // Alone or with words and conditions.
    ("læsning ansvarlig:skoleleder", "a"), ("periode:2020 ansvarlig:*", "c"),
    ("ansvarlig:leder | frist:31.2.2025", "abcd"),
  ])
  func askedByField(_ query: String, ids: String) throws { #expect(try found(query) == ids) }

  @Test(arguments: [
    ("skolelederne", "ab"), ("dagtilbud", "cd"), ("\"i gang\"", "ae"), ("løbende", "c"), ("læsebånd", "ad"),
    // Some words in the text and others in facts, or all of them in facts.
    ("læsning skolelederne", "a"), ("skolelederne gang", "a"), ("skolelederne -gang", "b"),
    ("skolelederne | løbende", "abc"), ("skoleindsats | løbende", "c"),
    ("skolelederne periode:2018", "ab"), ("bemærk", "e"), ("/[Bb]emærk/", "e"), ("skoleled*", "ab"),
    ("leder NEAR/2 dagtilbud", "c"), ("=læsning -skolelederne", "e"),
  ])
  func foundByBareWords(_ query: String, ids: String) throws {
    #expect(try find(query).hits.filter { $0.tier < 3 }.map(\.record.id).sorted().joined() == ids)
  }

  @Test func aTextStandsBeforeAFact() throws {
    let answer = try find("læsebånd")
    #expect(answer.hits.map(\.record.id) == ["d", "a"])
    #expect(answer.hits.map(\.tier) == [1, 1])
    #expect(answer.hits.map(\.because) == [[.form], [.fact]])
    #expect(answer.hits[1].matches.isEmpty)
    #expect(
      answer.hits[1].factMatches == [FactMatch(Fact(.field(.goal), "Et læsebånd på alle årgange"), ranges: [3..<13])])
    #expect(answer.total == 2 && answer.periods.map(\.count) == [1, 1])
  }

  @Test func aFactIsShownOnlyForWhatTheTextDoesNotAnswer() throws {
    let hit = try #require(try find("læsning skolelederne").hits.first)
    #expect(hit.because == [.form, .fact])
    #expect(hit.factMatches.map(\.fact.name) == [.field(.responsible)])
    #expect(hit.matches.count == 1)
    let text = try #require(try find("dagtilbud").hits.first)
    #expect(text.record.id == "d" && text.factMatches.isEmpty)
  }

  @Test func aRecordCountsOnce() throws {
    // Of "a" two facts hold the word, and so does the text of "d".
    let answer = try find("læsebånd | skolelederne | gang")
    #expect(answer.total == 4)
    #expect(answer.policies.reduce(0) { $0 + $1.count } == 4)
    #expect(index.timeline(try QueryParser.parse("læsebånd | skolelederne | gang")).total == 4)
  }

  @Test func aConcordanceLineOfAFactIsItsText() throws {
    let lines = index.concordance(try QueryParser.parse("læsebånd"), by: .period).lines
    #expect(
      lines.map { $0.left + $0.match + $0.right } == ["Et læsebånd på alle årgange", "Dagtilbud prøver læsebånd"])
    #expect(lines.map(\.fact) == [.field(.goal), nil])
    #expect(try QueryParser.parse("frist:2025").asksForPlaces)
    #expect(index.concordance(try QueryParser.parse("frist:2024"), by: .right).lines.map(\.match) == ["2024-2025"])
  }

  @Test func aWordOfFactsIsNotMisspelled() throws {
    let answer = try find("skolelederne")
    #expect(answer.suggestion == nil && answer.hits.allSatisfy { $0.tier == 1 })
  }

  @Test func suggestsAnotherSpellingOfAFact() throws {
    #expect(try find("ansvarlig:skolelederme").suggestion == "ansvarlig:skolelederne")
  }

  @Test func saysThatNoPlanHasTheField() throws {
    #expect(index.obstacles(to: try QueryParser.parse("målgruppe:børn")) == [.noFacts(.targetGroup)])
    #expect(index.obstacles(to: try QueryParser.parse("ansvarlig:xyzzy")).isEmpty)
  }

  @Test func aLibraryWithoutFactsFindsNone() throws {
    let records = FactRecords.all.map { record in
      var record = record
      record.facts = []
      return record
    }
    let bare = FactRecords.index(of: records)
    #expect(bare.facts == nil)
    #expect(bare.find(try QueryParser.parse("ansvarlig:skoleleder"), limit: 0).hits.isEmpty)
    #expect(bare.find(try QueryParser.parse("-ansvarlig:skoleleder"), limit: 0).total == records.count)
    #expect(bare.find(try QueryParser.parse("skolelederne"), limit: 0).hits.allSatisfy { $0.factMatches.isEmpty })
  }

  @Test func anIndexMadeFromTheOneBeforeFindsTheSame() throws {
    let before = FactRecords.index(of: Array(FactRecords.all.prefix(2)))
    let after = SearchIndex(
      records: FactRecords.all, analyzer: index.analyzer,
      abbreviations: Abbreviations(learningFrom: [], with: index.analyzer), periods: [], after: before)
    for query in ["skolelederne", "læsebånd", "frist:2025", "status:gang", "ansvarlig:leder"] {
      let parsed = try QueryParser.parse(query)
      #expect(after.find(parsed, limit: 0).hits == index.find(parsed, limit: 0).hits)
    }
  }
}

/// A few records with facts.
enum FactRecords {
  static let index = index(of: all)

  static func index(of records: [Record]) -> SearchIndex {
    let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
    return SearchIndex(
      records: records, analyzer: analyzer, abbreviations: Abbreviations(learningFrom: [], with: analyzer), periods: [])
  }

  static let all = [
    record(
      "a", 2018, "Fælles indsats for læsning",
      [
        Fact(.field(.responsible), "Skolelederne"), Fact(.field(.deadline), "juni 2025"),
        Fact(.field(.status), "I gang"), Fact(.field(.budget), "150.000 kr."),
        Fact(.field(.goal), "Et læsebånd på alle årgange"),
      ]),
    record(
      "b", 2018, "Trivsel i udskolingen",
      [
        Fact(.field(.responsible), "Skolelederne"), Fact(.field(.deadline), "2024-2025"),
        Fact(.field(.budget), "2-3 mio. kr. årligt"), Fact(.field(.indicator), "90 % af eleverne trives"),
      ]),
    record(
      "c", 2020, "Overgange mellem børnehave og skole",
      [
        Fact(.field(.responsible), "Leder af dagtilbud"), Fact(.field(.deadline), "Løbende"),
        Fact(.field(.budget), "Inden for rammen"),
      ]),
    record("d", 2020, "Dagtilbud prøver læsebånd", [Fact(.field(.deadline), "31.2.2025")]),
    record(
      "e", 2020, "Læsning hver dag",
      [Fact(.field(.status), "I gang"), Fact(.other("Andet"), "Bemærk ferien")]),
  ]

  private static func record(_ id: String, _ year: Int, _ text: String, _ facts: [Fact]) -> Record {
    var all = Facts()
    for fact in facts { all.add(fact) }
    return Record(
      id: id, kind: .activity, period: Period(first: year, last: year + 2), series: nil, policy: "Politik \(year)",
      group: nil, text: text, ordinal: Int(id.utf8.first ?? 0), facts: all)
  }
}
