package import Comparison
package import Library
package import Model

/// The editions of one plan, the oldest first.
package struct PlanEditions: Hashable, Sendable {
  /// Of each edition its documents: one, or several where files hold the same.
  package var editions: [[StoredDocument]]

  /// The one that counts.
  package var newest: [StoredDocument] { editions.last ?? [] }
}

extension Snapshot {
  /// The plans that are held in several editions, by their oldest document.
  package var plansWithEditions: [PlanEditions] {
    let all = (documents + olderEditions).filter { $0.edition != nil }
    // The documents of the newest edition have its first one's number.
    let plans = Dictionary(grouping: all) { $0.supersededBy ?? $0.sameAs ?? $0.id }
    return plans.values.map { documents in
      let editions = Dictionary(grouping: documents) { $0.edition ?? 0 }
      return PlanEditions(editions: editions.sorted { $0.key < $1.key }.map { $0.value.sorted { $0.id < $1.id } })
    }.sorted { ($0.editions[0][0].id) < ($1.editions[0][0].id) }
  }
}

extension Comparer {
  /// What changed from one edition of each plan of a period to the one that counts; none for a plan without that edition.
  ///
  /// - Parameters:
  ///   - records: those of the documents of older editions.
  package func differences(
    fromEdition number: Int, of period: Period, in snapshot: Snapshot, only choice: PlanChoice = PlanChoice(),
    records: ([StoredDocument]) throws -> [Record]
  ) throws -> [Difference] {
    let areSeveral = Municipalities(snapshot.records).areSeveral
    return try snapshot.plansWithEditions.compactMap { plan -> Difference? in
      guard let old = plan.editions.dropLast().first(where: { $0[0].edition == number }),
        let first = plan.newest.first, first.period == period
      else { return nil }
      let held = Set(plan.newest.map(\.id))
      let new = snapshot.records.filter { record in record.sources.contains { held.contains($0.document) } }
      let before = try records(old)
      guard (new + before).contains(where: choice.takes) else { return nil }
      let pair = PeriodPair(
        oldPeriod: period, newPeriod: period, municipality: areSeveral ? first.municipality : nil,
        series: first.series, old: before, new: new)
      var difference = compare(pair, decisions: snapshot.decisions(on: pair))
      difference.editions = EditionSpan(old: number, new: plan.editions.count)
      return difference
    }
  }
}
