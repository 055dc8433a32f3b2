import Foundation
import Language
import Model
import TestSupport
import Testing

@testable import Search

/// What was exported, asked of the library that OpenSearch stands on, finds what we find.
@Suite(.enabled(if: Lucene.isThere, "liblucene8-java, libgoogle-gson-java and default-jdk-headless are not installed"))
struct LuceneTests {
  @Test func findsTheSameForTheGoldQueries() throws {
    let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
    let abbreviations = Abbreviations(learningFrom: GoldPlans.records.map(\.text), with: analyzer)
    let index = SearchIndex(
      records: GoldPlans.records, analyzer: analyzer, abbreviations: abbreviations, periods: [])
    #expect(GoldQueries.all.count > 10)
    try expectTheSame(GoldQueries.all, in: index)
  }

  @Test func findsTheSameForRandomQueries() throws {
    let seed = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) } ?? 1
    var queries = RandomQueries(Array(MixedLibrary.index.records), seed: seed)
    var drawn: [String] = []
    while drawn.count < 500 {
      let query = queries.next()
      if (try? QueryParser.parse(query)) != nil { drawn.append(query) }
    }
    // Most draw words from one text.
    #expect(try expectTheSame(drawn, in: MixedLibrary.index) > 350)
  }

  @Test func findsTheSameInEveryCase() throws {
    try expectTheSame(Self.cases, in: MixedLibrary.index)
  }

  private static let cases = [
    "læsning", "PLC", "plc", "pædagogisk læringscenter", "\"pædagogisk læringscenter\"", "BUS", "bus", "BUS-ledelsen",
    "KL",
    "kl", "trivsel", "velvære", "skolebestyrelse", "kontaktforældre i klassen", "\"kontaktforældre i klassen\"",
    "læsevanskeligheder", "læsevejleder", "ledelsesteamsamtale", "led:læse", "hoved:samtale", "hoved:møde", "led:skole",
    "2 x", "6 gange", "seks gange", "10%", "§ 20", "idé", "ide", "=idéer", "c++", "Århus", "aarhus", "haandværk",
    "kano/kajak", "bruger", "brugere", "lader", "lade", "molefiskeri", "specialundervisning", "skoleledelse",
    "skole NEAR/0 ledelse", "på ELLER udviklingsprojekter", "skoleledermøder | trivsel", "skole NEAR skole",
    "PLC NEAR/3 skoler", "\"alle skoler\" NEAR/2 læsevejledere",
    "(skole | PLC) NEAR/4 møder", "elever NEAR/1 læse NEAR/3 skrivevanskeligheder", "\"=\"", "*", "-læsning", "den og",
    "type:politik", "type:gruppe skole", "type:politik|gruppe -skole", "kommune:aalund PLC", "mål:PLC",
    "ansvarlig:\"læringscenter\"", "mål:\"pædagogisk læringscenter\"", "parken", "bibliotek sal",
    "skoleleder -ansvarlig:skoleleder",
    "ansvarlig:kultur", "ansvarlig:børneforvaltning", "frist:2025-01..2025-02", "økonomi:120000", "side:3..",
    "dokument:5",
    "læsning trivsel", "laesning", "lesning", "matemtaik", "videndelling",
  ]

  /// - Returns: how many queries find something in tier 1.
  @discardableResult
  private func expectTheSame(_ typed: [String], in index: SearchIndex) throws -> Int {
    let parsed = typed.compactMap { typed in (try? QueryParser.parse(typed)).map { (typed, $0) } }
    let answers = try Lucene.answers(to: parsed.map(\.1), in: index)
    try #require(answers.count == parsed.count)
    var answered = 0
    for ((typed, query), found) in zip(parsed, answers) {
      let answer = index.find(try index.prepared(Question(query)), limit: 0)
      let (asked, near) = (ids(of: answer, in: index) { $0 == 1 }, ids(of: answer, in: index) { $0 == 2 })
      #expect(found.asked.subtracting(asked) == [], "\(typed): too many")
      #expect(asked.subtracting(found.asked) == [], "\(typed): too few")
      answered += asked.isEmpty ? 0 : 1
      // Parts of compounds that stand apart are the one thing of tier 2 that is not asked for.
      #expect(found.all.subtracting(asked.union(near)) == [], "\(typed): too many are near")
      let apart = answer.hits.filter { $0.because.contains(.apart) }.map(\.record.id)
      let apartHeadings = answer.headings.filter { $0.because.contains(.apart) }
      if apartHeadings.isEmpty {
        #expect(near.subtracting(found.all).subtracting(apart) == [], "\(typed): too few are near")
      }
    }
    return answered
  }

  private func ids(of answer: Answer, in index: SearchIndex, _ isWanted: (Int) -> Bool) -> Set<String> {
    let records = answer.hits.filter { isWanted($0.tier) }.map(\.record.id)
    guard let query = try? QueryParser.parse(answer.query), query.root.asksForHeadings else { return Set(records) }
    let numbers = Dictionary(uniqueKeysWithValues: index.headings.enumerated().map { (Place($1), $0) })
    let headings = answer.headings.filter { isWanted($0.tier) }.compactMap { numbers[Place($0)] }
    return Set(records + headings.map { "heading-\($0 + 1)" })
  }

  /// What tells a heading from all others.
  private struct Place: Hashable {
    var level: HeadingHit.Level
    var names: [String?]
    var period: Period?

    init(_ heading: HeadingHit) {
      (level, period) = (heading.level, heading.period)
      names = [heading.name, heading.policy, heading.municipality, heading.series]
    }
  }
}
