import GRDB
import Language
import Model
import TestSupport
import Testing

@testable import Search

/// With the chain off (`=`) the index agrees with SQLite's FTS5 on texts of letters only.
@Suite struct FullTextDifferenceTests {
  @Test(arguments: 0..<60) func findsWhatFTS5Finds(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 5000)
    let records = random.records(random.below(120), words: 14)
    let table = try FullTextTable(records.map(\.text))
    let index = SearchIndex(
      records: records, analyzer: Analyzer(), abbreviations: Abbreviations(learningFrom: [], with: Analyzer()),
      periods: [])
    for _ in 0..<60 {
      let query = Query(random.wordClause(depth: 3))
      let found = index.find(query, limit: 0).hits.filter { $0.tier == 1 }.compactMap { Int($0.record.id) }
      let expected = try table.rows(matching: query.root.fullTextQuery)
      #expect(found.sorted() == expected, "\(query)")
    }
  }

  /// The clauses are translated as they are typed.
  @Test(arguments: [
    ("=ab", "\"ab\""), ("=\"a b\"", "\"a b\""), ("=ab*", "\"ab\" *"), ("=a | =Å", "\"a\" OR \"Å\""),
    ("=a =b -=é", "(\"a\" AND \"b\") NOT \"é\""),
  ]) func saysTheSame(_ query: String, fullText: String) throws {
    #expect(try QueryParser.parse(query).root.fullTextQuery == fullText)
  }
}

/// Texts in a virtual table of SQLite, row i + 1 for text i.
private struct FullTextTable {
  private let queue: DatabaseQueue

  init(_ texts: [String]) throws {
    queue = try DatabaseQueue()
    try queue.write { database in
      try database.execute(
        sql: "CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = 'unicode61 remove_diacritics 0')")
      for text in texts { try database.execute(sql: "INSERT INTO texts VALUES (?)", arguments: [text]) }
    }
  }

  /// The numbers of the texts that match, ascending.
  func rows(matching query: String) throws -> [Int] {
    try queue.read { database in
      try Int.fetchAll(
        database, sql: "SELECT rowid - 1 FROM texts WHERE texts MATCH ? ORDER BY rowid", arguments: [query])
    }
  }
}

extension Clause {
  /// The clause in the query language of FTS5; only for words, phrases and prefixes that ask for the text as it stands.
  fileprivate var fullTextQuery: String {
    switch self {
    case .exact(let text): text.hasSuffix("*") ? "\"\(text.dropLast())\" *" : "\"\(text)\""
    case .phrase(let text, _): "\"\(text)\""
    case .any(let clauses): clauses.map(\.grouped).joined(separator: " OR ")
    case .all(let clauses):
      clauses.reduce(into: "") { query, clause in
        if case .not(let inner) = clause {
          query = "(\(query)) NOT \(inner.grouped)"
        } else {
          query = query.isEmpty ? clause.grouped : "\(query) AND \(clause.grouped)"
        }
      }
    default: "\"\""
    }
  }

  private var grouped: String {
    switch self {
    case .all, .any: "(\(fullTextQuery))"
    default: fullTextQuery
    }
  }
}

extension SeededGenerator {
  /// Words as they stand, phrases and prefixes, joined by and, or and not.
  fileprivate mutating func wordClause(depth: Int) -> Clause {
    switch below(depth == 0 ? 4 : 8) {
    case 0, 1: .exact(word())
    case 2: .phrase(words(2 + below(2)), exact: true)
    case 3: .exact(word() + "*")
    case 4: Clause.every([wordClause(depth: depth - 1), wordClause(depth: depth - 1).asNegated]) ?? .exact("a")
    case 5, 6: Clause.every([wordClause(depth: depth - 1), wordClause(depth: depth - 1)]) ?? .exact("a")
    default: Clause.either([wordClause(depth: depth - 1), wordClause(depth: depth - 1)]) ?? .exact("a")
    }
  }
}

extension Clause {
  /// The negated clause; one that already leaves something out stays as it is, inside an any.
  fileprivate var asNegated: Clause { if case .all = self { .any([self, .exact("a")]).negated } else { negated } }
}
