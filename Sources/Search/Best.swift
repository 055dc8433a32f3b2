import Model

/// A text that answers a query, without what a hit shows of it.
package struct Best: Hashable, Sendable {
  /// Number of the record in `SearchIndex.records`.
  package var record: Int
  package var tier: Int
  package var score: Float
}

extension SearchIndex {
  /// The best records alone, in the order of `find`: no counts, no reasons, no places.
  package func best(_ query: Query, limit: Int) -> [Best] {
    let matched = matched(query, Turnover())
    return Ranking.best(matched, limit: max(0, limit), order: order).map {
      Best(record: Int(matched.texts[$0]), tier: matched.levels[$0].tier, score: matched.scores[$0])
    }
  }

  /// How many records answer a query in tiers 1 and 2.
  package func count(_ query: Query) -> Int { matched(query, Turnover()).levels.count { $0.tier < 3 } }
}
