import Language
import Model
import TestSupport
import Testing

@testable import Search

/// The index agrees with a scan over the words of every record.
@Suite struct NaiveSearchTests {
  @Test(arguments: 0..<40) func agreesWithAScan(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    expectAScan(random.records(random.below(60)), with: &random) { $0.clause(depth: 3) }
  }

  /// A word is in the text of a record or in one of its facts.
  @Test(arguments: 0..<40) func agreesWithAScanOfFacts(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 2000)
    let records = random.records(random.below(60), words: 6).map { random.withFacts($0) }
    expectAScan(records, with: &random) { random in
      let clause = random.clause(depth: 2)
      return random.below(2) == 0 ? clause : Clause.every([clause, random.factCondition()]) ?? clause
    }
  }

  private func expectAScan(
    _ records: [Record], with random: inout SeededGenerator, clause: (inout SeededGenerator) -> Clause
  ) {
    let index = SearchIndex(
      records: records, analyzer: Analyzer(), abbreviations: Abbreviations(learningFrom: [], with: Analyzer()),
      periods: [])
    for _ in 0..<50 {
      let query = Query(clause(&random))
      let answer = index.find(query, limit: 0)
      let expected = records.filter { scan($0, for: query.root) }.map(\.id).sorted()
      #expect(answer.hits.filter { $0.tier < 3 }.map(\.record.id).sorted() == expected, "\(query)")
      let headings = query.root.asksForHeadings ? answer.headings.count : 0
      #expect(answer.total == expected.count + headings)
      #expect(answer.periods.reduce(0) { $0 + $1.total } == answer.total)
      #expect(answer.policies.reduce(0) { $0 + $1.total } == answer.total)
      let few = index.find(query, limit: 3)
      #expect(few.hits == Array(answer.hits.prefix(3)))
      #expect(few.total == answer.total)
    }
  }

  @Test(arguments: 0..<40) func provesEveryHit(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    let records = random.records(30).map { seed.isMultiple(of: 2) ? $0 : random.withFacts($0) }
    let index = SearchIndex(
      records: records, analyzer: Analyzer(), abbreviations: Abbreviations(learningFrom: [], with: Analyzer()),
      periods: [])
    for _ in 0..<50 {
      let query = Query(random.clause(depth: 2))
      for hit in index.find(query, limit: 0).hits {
        let isProven = !hit.matches.isEmpty || !hit.factMatches.isEmpty
        #expect(isProven && !hit.because.isEmpty, "\(query): \(hit.record.text)")
        #expect(hit.because.contains(.fact) == !hit.factMatches.isEmpty)
        for match in hit.factMatches {
          #expect(match.ranges.allSatisfy { $0.upperBound <= match.fact.text.utf8.count })
        }
        #expect(hit.matches.allSatisfy { $0.upperBound <= hit.record.text.utf8.count && !$0.isEmpty })
        #expect(zip(hit.matches, hit.matches.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      }
    }
  }

  private func scan(_ record: Record, for clause: Clause) -> Bool {
    switch clause {
    case .filter(.period(let range)): record.period.map(range.contains) ?? false
    case .filter(.kind(let kind)): kind.rawValue == record.kind.rawValue
    case .filter(.policy(let name)): "Politik " + String(name.suffix(1)) == record.policy
    case .filter(.fact(let field, let condition)): record.facts[field].map { meets(condition, $0) } ?? false
    case .not(let inner): !scan(record, for: inner)
    case .all(let clauses): clauses.allSatisfy { scan(record, for: $0) }
    case .any(let clauses): clauses.contains { scan(record, for: $0) }
    default: ([record.text] + record.facts.map(\.text)).contains { stands(clause, in: $0) }
    }
  }

  /// Whether the text of a fact meets a condition; years stand in it as "2020" or "2020-2022".
  private func meets(_ condition: FactCondition, _ text: String) -> Bool {
    func years(_ text: Substring) -> [Int] { text.split(separator: "-").compactMap { Int($0) } }
    switch condition {
    case .words(let clause): return stands(clause, in: text)
    case .days(let range):
      let ends = range.typed.replacing("..", with: "|").split(separator: "|", omittingEmptySubsequences: false).map(
        years)
      guard let first = years(text[...]).first, let last = years(text[...]).last else { return false }
      return (ends[0].first ?? .min) <= last && first <= (ends[ends.count - 1].last ?? .max)
    case .amounts: return false
    }
  }

  private func stands(_ clause: Clause, in text: String) -> Bool {
    let words = text.split(separator: " ").map { $0.lowercased() }
    switch clause {
    case .exact(let word): return words.contains(word.lowercased())
    case .phrase(let text, _):
      let phrase = text.split(separator: " ").map { $0.lowercased() }
      return words.indices.contains { words[$0...].starts(with: phrase) }
    case .pattern(let text):
      let pieces = text.lowercased().split(separator: "*", omittingEmptySubsequences: false)
      return words.contains {
        $0.count >= pieces[0].count + pieces[1].count && $0.hasPrefix(pieces[0]) && $0.hasSuffix(pieces[1])
      }
    case .near(.exact(let left), .exact(let right), let within):
      return words.indices.contains { first in
        words.indices.contains { second in
          first != second && abs(first - second) <= within && words[first] == left.lowercased()
            && words[second] == right.lowercased()
        }
      }
    default: return false
    }
  }
}

/// A printed query is read as the same query.
@Suite struct QueryLawTests {
  @Test(arguments: 0..<40) func readsWhatItPrints(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let query = Query(Clause.every([random.clause(depth: 4), random.factCondition()]) ?? .exact("a"))
      #expect(try QueryParser.parse(query.description) == query)
    }
  }

  @Test(arguments: 0..<40) func staysTheSameOnceRead(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", "æ-b", " ", " ", "-", "=", "\"", "“", "(", ")", "|", "/", "*", "~", "~2", ":", "periode:", "2018", "..",
      "type:", "frist:", "økonomi:", "ansvarlig:",
      "politik", "hoved:", "NEAR/3", "NEAR", "OR", "OG", "NOT", "–", "?", "9", "\\", "[", "\u{0}", "e\u{301}", "»", "«",
    ]
    for _ in 0..<200 {
      let text = (0...random.below(12)).reduce(into: "") { text, _ in text += pieces[random.below(pieces.count)] }
      guard let query = try? QueryParser.parse(text) else { continue }
      #expect(try QueryParser.parse(query.description) == query, "\(text)")
    }
  }
}
