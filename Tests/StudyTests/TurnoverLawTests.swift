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

  /// The sum over `diff P' P` for all P', of each only the series of a municipality that stood in P' last.
  private func expected(in period: Period, of snapshot: Snapshot, by comparer: Comparer) -> Counts {
    var counts = Counts()
    // A municipality without a plan of the period has said nothing of what came or went.
    for (choice, part) in snapshot.byMunicipality where !part.series(in: period).isEmpty {
      let earlier = part.periods.filter { $0 < period }
      var last: [String?: Period] = [:]
      for old in earlier {
        for series in part.series(in: old) where part.series(in: period).contains(series) { last[series] = old }
      }
      func differences(since old: Period) -> [Difference] {
        comparer.differences(between: (old, period), in: snapshot).filter { choice($0.municipality) }
      }
      for old in Set(last.values) { counts.add(differences(since: old)) { last[$0] == old } }
      guard last.isEmpty, let old = earlier.last else { continue }
      let later = part.periods.filter { $0 >= period }.flatMap(part.series)
      if Set(later).isDisjoint(with: part.series(in: old)) { counts.add(differences(since: old)) }
    }
    return counts
  }

  /// All that `diff` says of a period and the one before it, where both have the same series.
  private func whole(_ period: Period, of snapshot: Snapshot, by comparer: Comparer) -> Counts? {
    guard snapshot.byMunicipality.count == 1, let old = snapshot.periods.last(where: { $0 < period }),
      !snapshot.series(in: period).isEmpty, snapshot.series(in: old) == snapshot.series(in: period)
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

  /// The records of each municipality with what tells its differences from the others'; all of them where there are not
  /// several.
  fileprivate var byMunicipality: [(isOwn: (String?) -> Bool, part: Snapshot)] {
    let names = Set(records.compactMap(\.municipality))
    guard names.count > 1 else { return [({ _ in true }, self)] }
    return Set(records.map(\.municipality)).map { name in
      let own = records.filter { $0.municipality == name }
      let periods = Set(own.compactMap(\.period))
      let held = documents.filter { document in document.period.map(periods.contains) ?? false }
      return ({ $0 == name }, Snapshot(documents: held, records: own))
    }
  }
}
