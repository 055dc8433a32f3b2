package import Model

/// A reason in the library why a query finds nothing.
package enum Obstacle: Hashable, Sendable {
  /// It holds none of the periods: as asked, and those that it holds.
  case noSuchPeriod(String, held: [Period])
  /// Each period is the first of its series, and is compared with nothing: as asked.
  case firstPeriod(String)
  /// The records that are asked for stand in documents without pages.
  case noPages
  /// No plan says anything in this field.
  case noFacts(Field)
  /// It holds no plan of the municipality: as asked, and those that it knows of.
  case noSuchMunicipality(String, held: [String])
}

extension SearchIndex {
  /// Why a query finds nothing, where its conditions tell; for a query that found nothing.
  package func obstacles(to query: Query) -> [Obstacle] {
    guard !records.isEmpty else { return [] }
    var found: [Obstacle] = []
    for filter in query.root.conditions {
      if let obstacle = obstacle(filter, in: query), !found.contains(obstacle) { found.append(obstacle) }
    }
    return found
  }

  private func obstacle(_ filter: Filter, in query: Query) -> Obstacle? {
    switch filter {
    case .period(let range): isHeld(range) ? nil : .noSuchPeriod(range.printed, held: periods)
    case .came(let range), .gone(let range):
      !isHeld(range) ? .noSuchPeriod(range.printed, held: periods) : isFirst(range) ? .firstPeriod(range.printed) : nil
    case .page: hasPages(query) ? nil : .noPages
    case .fact(let field, _): hasFacts(of: field) ? nil : .noFacts(field)
    case .municipality(let name):
      facets.accepted(by: filter, turnover: Turnover()).contains(true)
        ? nil : .noSuchMunicipality(name, held: Municipalities(records).names)
    case .policy, .group, .series, .kind, .document: nil
    }
  }

  private func hasFacts(of field: Field) -> Bool {
    facts?.table.names.values.contains { $0.field == field } ?? false
  }

  private func isHeld(_ range: PeriodRange) -> Bool { periods.contains { range.contains($0) } }

  /// Whether no series has a period before those that are asked for.
  private func isFirst(_ range: PeriodRange) -> Bool {
    let municipalities = Municipalities(records)
    var first: [PlanSeries: Period] = [:]
    for record in records {
      guard let period = record.period else { continue }
      let series = municipalities.series(of: record)
      first[series] = min(first[series] ?? period, period)
    }
    return records.allSatisfy { record in
      guard let period = record.period, range.contains(period) else { return true }
      return first[municipalities.series(of: record)] == period
    }
  }

  /// Whether any record that meets all else stands on a page.
  private func hasPages(_ query: Query) -> Bool {
    guard let rest = query.root.withoutPages else { return records.contains(where: \.hasPage) }
    return answers(to: Question(Query(rest))).texts.contains { records[Int($0)].hasPage }
  }
}

extension Clause {
  /// The conditions that have to be met, or one of which has to be.
  fileprivate var conditions: [Filter] {
    switch self {
    case .filter(let filter): [filter]
    case .all(let clauses), .any(let clauses): clauses.flatMap(\.conditions)
    case .not, .word, .exact, .phrase, .pattern, .fuzzy, .part, .regex, .near: []
    }
  }

  /// The clause without conditions on pages and turnover; nil when nothing else is asked.
  fileprivate var withoutPages: Clause? {
    switch self {
    case .filter(.page), .filter(.came), .filter(.gone): nil
    case .all(let clauses): Clause.every(clauses.compactMap(\.withoutPages))
    default: self
    }
  }
}

extension Record {
  fileprivate var hasPage: Bool { sources.contains { $0.places.contains { $0.page != nil } } }
}
