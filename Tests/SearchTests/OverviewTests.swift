import Language
import Model
import TestSupport
import Testing

@testable import Search

/// Concordances and timelines over two real documents.
@Suite struct OverviewTests {
  private func lines(_ query: String, by order: ConcordanceOrder) throws -> [ConcordanceLine] {
    SeedRecords.index.concordance(try QueryParser.parse(query), by: order).lines
  }

  @Test func sortsByWhatComesAfter() throws {
    let right = try lines("læring", by: .right).map(\.right)
    #expect(right.first?.hasPrefix("centerfunktioner") == true)
    #expect(right.map { SortKey($0) } == right.map { SortKey($0) }.sorted())
  }

  @Test func sortsByWhatComesBeforeTheNearestWordFirst() throws {
    let before = try lines("læring", by: .left).map { $0.left.split { !$0.isLetter }.last.map(String.init) ?? "" }
    #expect(before.count == 10)
    #expect(before.map { SortKey($0) } == before.map { SortKey($0) }.sorted())
  }

  @Test func sortsByPeriodThenReadingOrder() throws {
    let records = try lines("læring", by: .period).map(\.record)
    let order = records.map { ($0.period?.first ?? 0, $0.ordinal) }
    #expect(order.elementsEqual(order.sorted { $0 < $1 }, by: ==))
  }

  @Test func wordsNextToEachOtherAreOnePlace() throws {
    #expect(try lines("PLC", by: .period).map(\.match) == ["Pædagogisk Læringscenter", "PLC"])
    #expect(try lines("\"faglig vejledning\"", by: .period).map(\.match) == ["faglige vejledning"])
  }

  @Test(
    arguments: [
      ("LUS", ["ledelses(team)udviklingssamtale", "ledelses- (LUS)"]),
      ("teamsamtale", ["teamudviklingssamtaler", "(team)udviklingssamtale", "teamudviklingssamtale"]),
      (
        "ledelse NEAR/3 udviklingssamtale",
        [
          "udviklingssamtaler med skoleledelsen", "ledelses(team)udviklingssamtale",
          "ledelses- (LUS) og ledelsesteamudviklingssamtale",
        ]
      ),
    ])
  func whatAnswersTogetherIsOnePlace(_ query: String, places: [String]) throws {
    #expect(try lines(query, by: .period).map(\.match) == places)
  }

  @Test func aPlaceForEachOfTwoWords() throws {
    #expect(
      try lines("læsning matematik", by: .period).map(\.match) == ["læsning", "matematik", "læsning", "matematik"])
  }

  @Test func endsAtTheLimit() throws {
    let query = try QueryParser.parse("læring")
    let all = SeedRecords.index.concordance(query, by: .left)
    let few = SeedRecords.index.concordance(query, by: .left, limit: 3)
    #expect(few.lines == Array(all.lines.prefix(3)))
    #expect(few.places == all.lines.count && few.records == all.records)
  }

  /// Left, match and right joined are the text, whatever is asked; and each hit has a line.
  @Test(arguments: ["læring", "elev | skole", "/[a-z]+/", "læse*", "\"tidlig opsporing\"", "type:opfølgning"])
  func rebuildsTheText(_ query: String) throws {
    let concordance = SeedRecords.index.concordance(try QueryParser.parse(query), by: .right)
    for line in concordance.lines { #expect(line.left + line.match + line.right == line.record.text) }
    #expect(concordance.records == (try SeedRecords.find(query).total))
  }

  /// Every occurrence stands in one line of its record, and no two lines overlap.
  @Test(arguments: 0..<40) func coversEveryMatchOnce(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 3000)
    let index = SearchIndex(
      records: random.records(30), analyzer: Analyzer(),
      abbreviations: Abbreviations(learningFrom: [], with: Analyzer()), periods: [])
    for _ in 0..<30 {
      let query = Query(random.clause(depth: 2))
      let lines = Dictionary(grouping: index.concordance(query, by: .period).lines, by: \.record)
      let hits = index.find(query, limit: 0).hits.filter { $0.tier < 3 }
      #expect(Set(lines.keys) == Set(hits.map(\.record)), "\(query)")
      for hit in hits {
        let own = lines[hit.record] ?? []
        #expect(own.allSatisfy { $0.left + $0.match + $0.right == hit.record.text }, "\(query)")
        let places = own.map { $0.left.utf8.count..<$0.left.utf8.count + $0.match.utf8.count }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }, "\(query)")
        #expect(
          hit.matches.allSatisfy { match in places.contains { $0.clamped(to: match) == match } },
          "\(query)")
      }
    }
  }

  @Test func countsWhatIsFoundInEachPeriod() throws {
    for query in ["læring", "elev", "type:gruppe", "type:opfølgning", "kvantefysik", "læsning periode:2018"] {
      let parsed = try QueryParser.parse(query)
      let (timeline, answer) = (SeedRecords.index.timeline(parsed), SeedRecords.index.find(parsed, limit: 0))
      #expect(timeline.periods == answer.periods)
      #expect(timeline.total == answer.total)
      let rows = timeline.policies.map { Count($0.policy, $0.counts.reduce(0, +), near: $0.near.reduce(0, +)) }
      #expect(rows == answer.policies)
      #expect(timeline.policies.allSatisfy { $0.counts.count == timeline.periods.count })
    }
  }

  @Test func saysZeroWhereAPeriodHasNone() throws {
    let timeline = SeedRecords.index.timeline(try QueryParser.parse("talent"))
    #expect(timeline.periods.map(\.count).contains(0))
    #expect(timeline.periods.map(\.value?.description) == ["2018-2020", "2020-2022"])
  }
}

/// Words to ask for next.
@Suite struct RelatedWordTests {
  private func related(_ query: String, limit: Int = 100) throws -> [String] {
    SeedRecords.index.relatedWords(to: try QueryParser.parse(query), limit: limit)
  }

  @Test func shareAPartOrAFamily() throws {
    #expect(try Set(["læringsmiljø", "læringsfællesskab"]).isSubset(of: related("læring")))
    #expect(try related("læring").contains("læring") == false)
    #expect(try related("læring", limit: 2).count == 2)
    #expect(try Set(related("læring talent")) == Set(related("læring") + related("talent")))
  }

  @Test(arguments: ["kvantefysik", "=læring", "\"læring\"", "type:gruppe", "-læring periode:2018"])
  func areNoneWhereNoWordIsAskedFor(_ query: String) throws {
    #expect(try related(query).isEmpty)
  }

  @Test func areWordsOfTheLibrary() throws {
    for word in try related("skole | elev | udvikling") {
      #expect(try SeedRecords.find(word).total > 0, "\(word)")
    }
  }
}

/// The order of Danish dictionaries.
@Suite struct SortKeyTests {
  @Test func sortsAsDanishDictionariesDo() {
    let words = ["", "1", "10", "a", "abe", "Zoo", "Zoo og have", "zoolog", "æble", "ørred", "å", "Aabenraa", "Åbyhøj"]
    #expect(words.map { SortKey($0) }.sorted() == words.map { SortKey($0) })
    #expect(words.shuffled().sorted { SortKey($0) < SortKey($1) } == words)
  }

  @Test func signsAndCaseDoNotCount() {
    #expect(SortKey("  –Læse- og (skrive)") == SortKey("læse og skrive!"))
    #expect(SortKey("a\u{30A}r") == SortKey("ÅR"))
    #expect(SortKey("én") == SortKey("en"))
  }
}
