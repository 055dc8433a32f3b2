import Comparison
import Library
import Model
import Search
import Testing

@testable import Study

/// What `nyt:` and `væk:` find is what `diff` calls added and removed, whatever was imported and corrected.
@Suite struct TurnoverLawTests {
  /// How many records came and went, or are said to have.
  private struct Counts: Equatable {
    var came = 0
    var gone = 0

    mutating func add(_ differences: [Difference], where isCounted: (String?) -> Bool = { _ in true }) {
      let items = differences.flatMap(\.items)
      came += items.filter { $0.relation == .added }.flatMap(\.new).count { isCounted($0.series) }
      gone += items.filter { $0.relation == .removed }.flatMap(\.old).count { isCounted($0.series) }
    }
  }

  @Test(arguments: 1...12) func countsAreThoseOfADiff(_ seed: UInt64) async throws {
    let folder = TemporaryLibrary()
    let session = Session(library: folder.path, isNamed: false)
    var library = RandomLibrary(session, seed: seed)
    for _ in 0..<6 {
      for _ in 0..<4 { try await library.change() }
      let snapshot = try await session.holdings().snapshot
      let comparer = try await session.comparer()
      for period in snapshot.periods {
        let found = Counts(
          came: try await count("nyt:\(period)", in: session), gone: try await count("væk:\(period)", in: session))
        #expect(found == expected(in: period, of: snapshot, by: comparer), "\(period)")
        if let whole = whole(period, of: snapshot, by: comparer) { #expect(found == whole, "\(period)") }
      }
    }
  }

  private func count(_ query: String, in session: Session) async throws -> Int {
    let search = try await session.prepare(QueryParser.parse(query), typed: query)
    return search.index.find(search.question, limit: 0).total
  }

  /// The sum over `diff P' P` for all P', of each only the series that stood in P' last.
  private func expected(in period: Period, of snapshot: Snapshot, by comparer: Comparer) -> Counts {
    var counts = Counts()
    let earlier = snapshot.periods.filter { $0 < period }
    var last: [String?: Period] = [:]
    for old in earlier {
      for series in snapshot.series(in: old) where snapshot.series(in: period).contains(series) { last[series] = old }
    }
    for old in Set(last.values) {
      counts.add(comparer.differences(between: (old, period), in: snapshot)) { last[$0] == old }
    }
    guard last.isEmpty, let old = earlier.last else { return counts }
    let later = snapshot.periods.filter { $0 >= period }.flatMap(snapshot.series)
    if Set(later).isDisjoint(with: snapshot.series(in: old)) {
      counts.add(comparer.differences(between: (old, period), in: snapshot))
    }
    return counts
  }

  /// All that `diff` says of a period and the one before it, where both have the same series.
  private func whole(_ period: Period, of snapshot: Snapshot, by comparer: Comparer) -> Counts? {
    guard let old = snapshot.periods.last(where: { $0 < period }), !snapshot.series(in: period).isEmpty,
      snapshot.series(in: old) == snapshot.series(in: period)
    else { return nil }
    var counts = Counts()
    counts.add(comparer.differences(between: (old, period), in: snapshot))
    return counts
  }
}

extension Snapshot {
  fileprivate func series(in period: Period) -> Set<String?> {
    Set(records.filter { $0.period == period }.map(\.series))
  }
}
