import Comparison
import Library
import Model
import Search

@testable import Study

/// All that a library answers, to be told from what another one does.
struct LibraryAnswers: Equatable {
  var snapshot: [AnyHashable]
  var findings: [Finding]
  var words: [AnyHashable]
  var differences: [AnyHashable]
  var traces: [AnyHashable]
  var hits: [AnyHashable]
  var flaws: [Flaw]

  static func of(_ session: Session) async throws -> LibraryAnswers {
    let snapshot = try await session.holdings().snapshot
    let store = try await session.opened()
    let comparer = try await session.comparer()
    let learned = try await session.learnedSynonyms()
    let periods = snapshot.periods
    let pairs = periods.flatMap { old in periods.filter { $0 > old }.map { (old, $0) } }
    var hits: [AnyHashable] = []
    for query in ["møder", "læsning|trivsel", "kor*", "frist:2025", "væk:sidste", "nyt:sidste", "type:politik po*"] {
      let search = try await session.prepare(QueryParser.parse(query), typed: query)
      let answer = search.index.find(search.question, limit: 0)
      hits.append([query, "\(answer.count)", "\(answer.near)", "\(answer.total)"] as [String])
      hits += answer.hits.map { [$0.record.id, "\($0.score)", "\($0.tier)"] as [String] }
    }
    return try LibraryAnswers(
      snapshot: snapshot.documents.map(AnyHashable.init) + snapshot.olderEditions.map(AnyHashable.init)
        + snapshot.records.map(AnyHashable.init) + snapshot.judgements.map(AnyHashable.init)
        + [AnyHashable(snapshot.headingFacts), AnyHashable(snapshot.plansWithEditions)],
      findings: snapshot.findings,
      words: learned.map(AnyHashable.init) + store.wordDecisions().map(AnyHashable.init)
        + [AnyHashable(store.exchanges())],
      differences: pairs.flatMap { comparer.differences(between: $0, in: snapshot) }.map { AnyHashable("\($0)") },
      traces: snapshot.records.prefix(4).map { AnyHashable("\(comparer.trace(of: $0, in: snapshot))") },
      hits: hits, flaws: store.check())
  }
}
