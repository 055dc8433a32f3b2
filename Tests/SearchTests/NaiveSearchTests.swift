import Language
import Model
import TestSupport
import Testing

@testable import Search

/// The index agrees with a scan over the words of every record.
@Suite struct NaiveSearchTests {
  @Test(arguments: 0..<40) func agreesWithAScan(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let records = random.records(random.below(60))
    let index = SearchIndex(
      records: records, analyzer: Analyzer(), abbreviations: Abbreviations(learningFrom: [], with: Analyzer()),
      periods: [])
    for _ in 0..<50 {
      let query = Query(random.clause(depth: 3))
      let answer = index.find(query, limit: 0)
      let expected = records.filter { scan($0, for: query.root) }.map(\.id).sorted()
      #expect(answer.hits.filter { $0.tier < 3 }.map(\.record.id).sorted() == expected, "\(query)")
      let headings = query.root.asksForHeadings ? answer.headings.count : 0
      #expect(answer.total == expected.count + headings)
      #expect(answer.periods.reduce(0) { $0 + $1.count } == answer.total)
      #expect(answer.policies.reduce(0) { $0 + $1.count } == answer.total)
      let few = index.find(query, limit: 3)
      #expect(few.hits == Array(answer.hits.prefix(3)))
      #expect(few.total == answer.total)
    }
  }

  @Test(arguments: 0..<40) func provesEveryHit(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    let records = random.records(30)
    let index = SearchIndex(
      records: records, analyzer: Analyzer(), abbreviations: Abbreviations(learningFrom: [], with: Analyzer()),
      periods: [])
    for _ in 0..<50 {
      let query = Query(random.clause(depth: 2))
      for hit in index.find(query, limit: 0).hits {
        #expect(!hit.matches.isEmpty && !hit.because.isEmpty, "\(query): \(hit.record.text)")
        #expect(hit.matches.allSatisfy { $0.upperBound <= hit.record.text.utf8.count && !$0.isEmpty })
        #expect(zip(hit.matches, hit.matches.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      }
    }
  }

  private func scan(_ record: Record, for clause: Clause) -> Bool {
    let words = record.text.split(separator: " ").map { $0.lowercased() }
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
    case .filter(.period(let range)): return record.period.map(range.contains) ?? false
    case .filter(.kind(let kind)): return kind.rawValue == record.kind.rawValue
    case .filter(.policy(let name)): return "Politik " + String(name.suffix(1)) == record.policy
    case .not(let inner): return !scan(record, for: inner)
    case .all(let clauses): return clauses.allSatisfy { scan(record, for: $0) }
    case .any(let clauses): return clauses.contains { scan(record, for: $0) }
    default: return false
    }
  }
}

/// A printed query is read as the same query.
@Suite struct QueryLawTests {
  @Test(arguments: 0..<40) func readsWhatItPrints(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<100 {
      let query = Query(random.clause(depth: 4))
      #expect(try QueryParser.parse(query.description) == query)
    }
  }

  @Test(arguments: 0..<40) func staysTheSameOnceRead(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "a", "æ-b", " ", " ", "-", "=", "\"", "“", "(", ")", "|", "/", "*", "~", "~2", ":", "periode:", "2018", "..",
      "type:",
      "politik", "hoved:", "NEAR/3", "NEAR", "OR", "OG", "NOT", "–", "?", "9", "\\", "[", "\u{0}", "e\u{301}", "»", "«",
    ]
    for _ in 0..<200 {
      let text = (0...random.below(12)).reduce(into: "") { text, _ in text += pieces[random.below(pieces.count)] }
      guard let query = try? QueryParser.parse(text) else { continue }
      #expect(try QueryParser.parse(query.description) == query, "\(text)")
    }
  }
}
