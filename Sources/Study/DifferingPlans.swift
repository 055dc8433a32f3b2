package import Library
package import Model
import Search

/// The plans of one municipality, series and period of which none is an edition of another.
package struct DifferingPlans: Hashable, Sendable {
  package var municipality: String?
  package var series: String
  package var period: Period
  /// The first document of each plan's file, in the order of import.
  package var documents: [StoredDocument]
}

extension Snapshot {
  /// Where some periods hold several plans of one series, of which a person has chosen none.
  ///
  /// A file of follow-ups alone belongs to the plan that it follows up.
  package func differingPlans(in periods: [Period], only choice: PlanChoice) -> [DifferingPlans] {
    let taken = documents.filter { document in
      document.sameAs == nil && document.period.map(periods.contains) ?? false
        && (choice.series == nil || document.series == choice.series)
        && (choice.municipality == nil
          || document.municipalityKey == choice.municipality.map(Municipality.key(ofName:)))
        && !choice.documents.contains { $0.isFiled(as: document) }
    }
    let filed = Dictionary(grouping: taken) { [$0.municipalityKey, $0.series, $0.period?.description] }
    return filed.values.compactMap(differingPlans).sorted { $0.documents[0].id < $1.documents[0].id }
  }

  /// The same for following a record: of its series alone where a period has that, and in its own period its own plan is meant.
  package func differingPlans(along record: Record, only choice: PlanChoice) -> [DifferingPlans] {
    let group = planGroup(of: record)
    let own = self.choice(along: record, of: choice)
    return group.line(of: record).flatMap { period in
      var narrowed = own
      let hasSeries = group.records.contains { $0.period == period && $0.series == record.series }
      narrowed.series = choice.series ?? (hasSeries ? record.series : nil)
      return differingPlans(in: [period], only: narrowed)
    }
  }

  /// The plans by which a record is followed: in its own period not those beside the one that it is of.
  package func choice(along record: Record, of choice: PlanChoice) -> PlanChoice {
    var own = choice
    own.municipality = choice.municipality ?? record.municipality
    own.series = record.series
    let several = differingPlans(in: [record.period].compactMap(\.self), only: own)
    own.series = choice.series
    let held = Set(record.sources.map(\.document))
    let files = Set(documents.filter { held.contains($0.id) }.map(\.file))
    let others = Set(several.flatMap(\.documents).map(\.file)).subtracting(files)
    if !others.isEmpty { own.documents += documents.filter { $0.isFiled(as: record) && !others.contains($0.file) } }
    return own
  }

  /// Where what a query calls new or gone was found by several plans of one series together.
  func takenTogether(by query: Query) -> [DifferingPlans] {
    let asked = steps.filter { query.asksForTurnover(of: $0.new, among: periods) }
    return differingPlans(in: Set(asked.flatMap { [$0.old, $0.new] }).sorted(), only: PlanChoice())
  }

  /// - Parameter documents: those of one municipality, series and period.
  private func differingPlans(among documents: [StoredDocument]) -> DifferingPlans? {
    guard let first = documents.first, let series = first.series, let period = first.period,
      documents.contains(where: { $0.file != first.file })
    else { return nil }
    let files = Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0.file) })
    var held: [RecordKind: [String: Set<RecordID>]] = [:]
    for record in records where first.isFiled(as: record) {
      for file in Set(record.sources.compactMap { files[$0.document] }) {
        held[record.kind, default: [:]][file, default: []].insert(record.id)
      }
    }
    // Files with the same records are one plan, also where a library of before has not settled its editions yet.
    let plans = held.values.map { records in
      documents.filter { records[$0.file] != nil }.reduce(into: [StoredDocument]()) { plans, document in
        if !plans.contains(where: { records[$0.file] == records[document.file] }) { plans.append(document) }
      }
    }
    guard let most = plans.max(by: { $0.count < $1.count }), most.count > 1 else { return nil }
    return DifferingPlans(
      municipality: first.municipality, series: series, period: period, documents: most)
  }

  /// The documents that a list like "3,plan.pdf" names, each with all others of its file that are filed alike.
  package func documents(named list: String) throws(NamingMistake) -> [StoredDocument] {
    let named = try list.split(separator: ",").map { word throws(NamingMistake) in
      let document = try document(named: word.split(separator: " ").joined(separator: " "))
      if let newest = document.supersededBy { throw .olderEdition(document.id, newest: newest) }
      return document
    }
    return documents.filter { document in
      named.contains { $0.id == document.id || ($0.file == document.file && $0.isFiled(as: document)) }
    }
  }
}

extension StoredDocument {
  func isFiled(as record: Record) -> Bool {
    period == record.period && series == record.series
      && municipalityKey == record.municipality.map(Municipality.key(ofName:))
  }

  func isFiled(as other: StoredDocument) -> Bool {
    period == other.period && series == other.series && municipalityKey == other.municipalityKey
  }

  /// Files of one municipality may write its name differently.
  fileprivate var municipalityKey: String? { municipality.map(Municipality.key(ofName:)) }
}
