import Files
import Language
import Model
import TestSupport
import Testing

@testable import Search

/// An index that is read from a file answers as the one that was written.
@Suite struct KeptIndexTests {
  private let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)

  @Test(arguments: 0..<40) func answersAsTheIndexThatWasWritten(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 12_000)
    let index = randomIndex(&random)
    let segment = try #require(index.segment)
    let kept = try #require(read(segment))
    for _ in 0..<50 {
      let query = Query(
        Clause.every([clause(&random), random.factCondition()].dropLast(random.below(2))) ?? .exact("a"))
      #expect(kept.find(query, limit: 0) == index.find(query, limit: 0), "\(query)")
      #expect(kept.timeline(query) == index.timeline(query), "\(query)")
      #expect(kept.concordance(query, by: .right) == index.concordance(query, by: .right), "\(query)")
      #expect(kept.obstacles(to: query) == index.obstacles(to: query), "\(query)")
    }
    #expect(Array(kept.records) == Array(index.records))
    #expect(Array(kept.headings) == Array(index.headings))
    #expect(Array(kept.documents) == Array(index.documents))
  }

  /// What an index is made from after it was read is what it would be without.
  @Test(arguments: 0..<10) func anIndexIsMadeAfterOneThatWasRead(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 13_000)
    let segment = try #require(randomIndex(&random).segment)
    let before = try #require(read(segment))
    let records = Array(before.records.dropLast(3)) + random.records(5)
    let nothing = Abbreviations(learningFrom: [], with: analyzer)
    let made = { (previous: SearchIndex?) in
      SearchIndex(records: records, analyzer: self.analyzer, abbreviations: nothing, periods: [], after: previous)
    }
    let (after, fresh) = (made(before), made(nil))
    for _ in 0..<30 {
      let query = Query(random.clause(depth: 2))
      #expect(after.find(query, limit: 0) == fresh.find(query, limit: 0), "\(query)")
    }
  }

  /// Bytes that end anywhere are no index, or are one that can be searched.
  @Test func bytesThatEndAnywhereAreNoIndex() throws {
    var random = SeededGenerator(seed: 14_000)
    let segment = try #require(randomIndex(&random).segment)
    for _ in 0..<200 { #expect(read(Array(segment.prefix(random.below(segment.count - 32)))) == nil) }
  }

  @Test func whatHasNoFormInBytesIsNotKept() {
    var record = SeededGenerator.record(7)
    record.sources = [Source(document: 1 << 40, places: [])]
    let nothing = Abbreviations(learningFrom: [], with: analyzer)
    #expect(SearchIndex(records: [record], analyzer: analyzer, abbreviations: nothing, periods: []).segment == nil)
  }

  private func clause(_ random: inout SeededGenerator) -> Clause {
    switch random.below(8) {
    case 0: .word(random.word())
    case 1: .word("AB")
    case 2: .filter(.document("\(random.below(4))"))
    case 3: .filter(.page(PageRange(first: 1 + random.below(3), last: 4)))
    case 4: .filter(.kind([.policy, .group][random.below(2)]))
    case 5: .fuzzy(random.word(), distance: 1)
    default: random.clause(depth: 3)
    }
  }

  private func randomIndex(_ random: inout SeededGenerator) -> SearchIndex {
    let records = random.records(random.below(60)).enumerated().map { number, record in
      var record = random.withFacts(record)
      record.group = number.isMultiple(of: 3) ? "Gruppe \(random.below(3))" : nil
      record.municipality = ["Aalund", "Birkholm", nil][random.below(3)]
      record.series = ["plan", nil][random.below(2)]
      record.row = number.isMultiple(of: 2) ? number : nil
      record.isPolicyNamed = number.isMultiple(of: 5)
      record.level = random.below(3)
      record.sources = (0...random.below(2)).map { document in
        Source(document: Int64(document + random.below(3)), places: places(&random))
      }
      return record
    }
    let texts = records.map(\.text) + ["aaa bbb (AB)", "AB ab"]
    return SearchIndex(
      records: records, analyzer: analyzer, abbreviations: Abbreviations(learningFrom: texts, with: analyzer),
      periods: [Period(first: 1999, last: 2001)], documents: documents(&random),
      synonyms: [Synonym("a", "b"), Synonym("aa", "bb", isLearned: true, municipality: "Aalund")])
  }

  private func places(_ random: inout SeededGenerator) -> [Place] {
    let box = Box(left: 1.5, top: 2, right: 70.25, bottom: 12)
    return [.page(1 + random.below(5), box), .part("tekst", path: "tbl1/tr\(random.below(9))"), .lines(3, count: 2)]
      .filter { _ in random.below(2) == 0 }
  }

  private func documents(_ random: inout SeededGenerator) -> [StoredDocument] {
    (0..<Int64(random.below(5))).map { id in
      var document = StoredDocument(
        id: id, file: "/plan-\(id).pdf", sha256: "ab", title: random.below(2) == 0 ? "Plan" : nil,
        period: Period(first: 2010, last: 2012), municipality: "Aalund", series: "plan", columns: ["Politik", "Mål"],
        format: .pdf, pages: 3, records: 4, imported: "2026-01-31T12:00:00Z", isVouched: true,
        notes: [Note(.hiddenRows(count: 2))])
      document.sameAs = id > 0 ? 0 : nil
      document.edition = random.below(2) == 0 ? 2 : nil
      return document
    }
  }

  private func read(_ segment: [UInt8]) -> SearchIndex? {
    guard !segment.isEmpty else { return nil }
    let index = try? withNamelessFile("traad-test", holding: segment) { file in
      (try? Memory(mapping: file)).flatMap { SearchIndex(in: $0, from: 0, analyzer: analyzer, thesaurus: nil) }
    }
    return index ?? nil
  }
}

extension SeededGenerator {
  fileprivate static func record(_ seed: UInt64) -> Record {
    var random = SeededGenerator(seed: seed)
    return random.records(1)[0]
  }
}
