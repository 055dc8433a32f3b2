import Files
package import Model

extension Comparer {
  /// The words that items exchange, most records first: they may mean the same, or may not.
  package func replacements(by exchanges: [Exchange], in records: [Record]) -> [Replacement] {
    Replacement.all(by: exchanges, in: records, analyzer: analyzer)
  }

  /// The words that items exchange between two periods, one for one; see `WordExchanges`.
  package func exchanges(in pair: PeriodPair, decisions: Decisions = Decisions()) -> [Exchange] {
    let items = compare(pair, decisions: decisions).items
    let certain = items.filter { $0.relation == .reworded && $0.confidence != .likely }
    let exchanges = certain.untilCancelled.flatMap { WordExchanges(analyzer: analyzer).exchanges(in: $0) }
    return Succession(pair: pair, analyzer: analyzer).judging(exchanges)
  }
}
