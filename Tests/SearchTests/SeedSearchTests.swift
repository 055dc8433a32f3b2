import Language
import Model
import Testing

@testable import Search

/// Searches over two real documents.
@Suite struct SeedSearchTests {
  private func texts(_ query: String) throws -> [String] {
    try SeedRecords.find(query).hits.filter { $0.tier < 3 }.map { hit in
      "\(hit.record.period?.description ?? "–") \(hit.record.text)"
    }.sorted()
  }

  private func matched(_ hit: Hit) -> [String] {
    let bytes = Array(hit.record.text.utf8)
    return hit.matches.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func findsReadingInBothPeriods() throws {
    let answer = try SeedRecords.find("læsning")
    #expect(answer.total == 4)
    #expect(answer.periods.map(\.count) == [2, 2])
    #expect(answer.policies == [Count("Skolepolitiske mål", 4)])
    #expect(answer.hits.allSatisfy { $0.tier == 1 && $0.because == [.form] && matched($0) == ["læsning"] })
  }

  @Test func followsAnAbbreviationAcrossPeriods() throws {
    let hits = try SeedRecords.find("PLC").hits
    #expect(hits.map(\.record.period?.description) == ["2020-2022", "2018-2020"])
    #expect(hits.map(\.because) == [[.form], [.abbreviation]])
    #expect(hits.map(matched) == [["PLC"], ["Pædagogisk", "Læringscenter"]])
    #expect(hits.map(\.bridges) == [[], [.abbreviation("PLC", meaning: "Pædagogisk Læringscenter")]])
  }

  @Test(arguments: ["pædagogisk læringscenter", "Pædagogiske læringscentre"])
  func findsTheAbbreviationOfWhatIsSpelledOut(_ query: String) throws {
    let hits = try SeedRecords.find(query).hits
    #expect(hits.map(\.tier) == [1, 1, 3])
    #expect(hits.map(\.because) == [[.form, .compound], [.abbreviation], [.form]])
  }

  @Test(arguments: [
    ("talent", 1, [Reason.compound], ["Talent"]), ("handleplaner", 1, [.form], ["Handleplan"]),
    ("teammøder", 2, [.apart], ["team", "møder"]), ("specialområdet", 2, [.apart], ["specialiserede", "område"]),
    ("videndelling", 2, [.spelling], ["Videndeling"]), ("matemtaik", 2, [.spelling], ["matematik"]),
    ("laesning", 1, [.form], ["læsning"]), ("hoved:møde", 1, [.compound], ["møder", "møder"]),
    ("\"faglig vejledning\"", 1, [.form], ["faglige", "vejledning"]), ("hjælpemid*", 1, [.form], ["hjælpemidler"]),
    ("evaluering NEAR/3 niveau", 1, [.form], ["evaluering", "niveau"]),
    ("/årlig.*niveau/", 1, [.form], ["Årlig evaluering på lokalt niveau"]),
    ("læsevanskeligheder", 1, [.suspended], ["læse-"]), ("fagkonsulent", 1, [.form], ["fagkonsulenter"]),
    ("ledelsesudviklingssamtale -GRUS", 1, [.suspended], ["ledelses(team)udviklingssamtale"]),
    ("led:læse", 1, [.suspended], ["læse-"]),
    ("vanskelighed", 1, [.compound], ["vanskeligheder"]), ("læringsforum", 1, [.suspended], ["fora"]),
    ("den faglige vejledning på skolerne", 1, [.form], ["faglige", "vejledning", "skolerne"]),
  ]) func saysWhyAndWhere(_ query: String, tier: Int, because: [Reason], matches: [String]) throws {
    let first = try #require(try SeedRecords.find(query).hits.first)
    #expect(first.tier == tier)
    #expect(first.because == because)
    #expect(matched(first) == matches)
  }

  @Test func turnsEverythingOff() throws {
    #expect(try texts("=talent").isEmpty)
    #expect(try texts("=\"faglig vejledning\"").isEmpty)
    #expect(try texts("=læsevanskeligheder").isEmpty)
    #expect(try texts("=plc").count == 1)
  }

  @Test func findsHeadsBehindHyphens() throws {
    #expect(try texts("hoved:fora").contains { $0.contains("læringsrum- og fora") })
    #expect(try texts("hoved:udviklingssamtale").contains { $0.contains("ledelses(team)udviklingssamtale") })
  }

  @Test func leavesOutAndNarrowsDown() throws {
    #expect(try texts("læsning -matematik").count == 2)
    #expect(try texts("læsning periode:2018").count == 2)
    #expect(try texts("læsning periode:2019..").count == 2)
    #expect(try texts("type:opfølgning").count == 16)
    #expect(try texts("gruppe:Ledelsesniveau periode:2018-2020").count == 3)
    #expect(try texts("politik:\"børne ungepol\" type:followUp").count == 4)
  }

  @Test func listsHeadingsApart() throws {
    let answer = try SeedRecords.find("mål")
    #expect(answer.headings.map(\.name) == ["Skolepolitiske mål", "Skolepolitiske mål"])
    #expect(answer.total == answer.hits.count)
    let groups = try SeedRecords.find("type:gruppe niveau")
    #expect(groups.headings.count == 4)
    #expect(groups.total == 4)
    #expect(groups.hits.isEmpty)
    #expect(groups.periods.map(\.count) == [2, 2])
  }

  @Test func showsPartOfWhatWasAskedOnlyWhenThereIsLittleElse() throws {
    let answer = try SeedRecords.find("ledelsesniveau læsning")
    #expect(answer.total == 0)
    #expect(answer.hits.allSatisfy { $0.tier == 3 } && !answer.hits.isEmpty)
    #expect(try SeedRecords.find("årlig evaluering").hits.filter { $0.tier == 3 }.isEmpty == false)
    #expect(try SeedRecords.find("lokal udvikling").hits.allSatisfy { $0.tier < 3 })
  }

  @Test func suggestsAnotherSpelling() throws {
    #expect(try SeedRecords.find("matemtaik læsning").suggestion == "matematik læsning")
    #expect(try SeedRecords.find("skolebestyrelse").suggestion == nil)
    #expect(try SeedRecords.find("læsning").suggestion == nil)
  }

  /// Literal answers stand before derived ones, and those before near ones.
  @Test(arguments: ["ledelsesteamudviklingssamtale", "fagkonsulent", "PLC", "leder", "mål", "elev"])
  func putsTheWordItselfFirst(_ query: String) throws {
    let ranks = try SeedRecords.find(query).hits.map { hit in
      hit.tier > 1 ? 2 : hit.because.contains(.form) ? 0 : 1
    }
    #expect(ranks == ranks.sorted())
    #expect(Set(ranks).count > 1)
  }

  /// Every word finds the records it stands in, in tier 1, and the bytes that are shown are whole letters.
  @Test func findsEveryWordWhereItStands() throws {
    for record in SeedRecords.all {
      for word in SeedRecords.index.analyzer.analyze(record.text).words {
        let bytes = Array(record.text.utf8)
        let surface = String(decoding: bytes[word.range], as: UTF8.self)
        let answer = SeedRecords.index.find(Query(.word(surface)), limit: 0)
        let hit = try #require(answer.hits.first { $0.record.id == record.id }, "\(surface)")
        #expect(hit.tier == 1 && hit.because.first == .form, "\(surface)")
        #expect(
          hit.matches.contains { $0.lowerBound <= word.range.lowerBound && word.range.upperBound <= $0.upperBound })
        #expect(answer.hits.allSatisfy { hit in hit.matches.allSatisfy { isWhole($0, in: hit.record.text) } })
      }
    }
  }

  private func isWhole(_ range: Range<Int>, in text: String) -> Bool {
    String(validating: Array(text.utf8)[range], as: UTF8.self) != nil
  }

  /// Queries that nobody would type, but a program may send.
  @Test(arguments: [
    "\u{0}", "\u{202E}læsning", "læ\u{301}sning", "a\u{30A}rlig", "\u{FEFF}", "🦊", "*", "**", "a*b*c*d*e", "~", "ord~2",
    "-læsning", "-a -b", "=", "\"\"", "\"i og af\"", "og", "NEAR/0", "/(a*)*b/", "/(.*)(.*)(.*)(.*)(.*)x/",
    "type:gruppe",
    "periode:..", "periode:9999", "hoved:1", "a | b | -c", "((((a))))", "læsning)", "ﬁ", "ＰＬＣ", "̈", "-\u{AD}-",
  ]) func staysCalm(_ query: String) {
    if let answer = try? SeedRecords.find(query) {
      #expect(answer.total >= answer.hits.filter { $0.tier < 3 }.count)
      #expect(answer.periods.map(\.value?.description) == ["2018-2020", "2020-2022"])
    }
  }

  @Test func takesALongQuestion() throws {
    let all = SeedRecords.all.map(\.text).joined(separator: " ").replacing("\"", with: " ").replacing(":", with: " ")
    let words = all.split(separator: " ").prefix(250).joined(separator: " ")
    let answer = try SeedRecords.find(words.replacing("(", with: " ").replacing(")", with: " "))
    #expect(answer.total == 0)
  }

  @Test func readsDecomposedLetters() throws {
    #expect(try SeedRecords.find("a\u{30A}rlig").total == SeedRecords.find("årlig").total)
    #expect(try SeedRecords.find("=a\u{30A}rlig").total == 5)
    #expect(try SeedRecords.find("A\u{30A}RL*").total > 4)
  }

  @Test func findsWhatPeopleFoundRelevant() throws {
    let scores = try GradedQuery.all().map { ($0.query, $0.score(try SeedRecords.find($0.query))) }
    let mean = scores.reduce(0) { $0 + $1.1 } / Double(scores.count)
    #expect(mean >= 0.93, "\(scores.filter { $0.1 < 1 })")
  }
}
