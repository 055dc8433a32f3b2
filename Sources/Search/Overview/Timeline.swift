package import Model

/// How many hits of tiers 1 and 2 a query has in each period, in all and under each policy.
package struct Timeline: Hashable, Sendable {
  /// The counts of one policy.
  package struct Row: Hashable, Sendable {
    /// Whose policy it is, where the library holds plans of several municipalities.
    package var municipality: String?
    package var policy: String
    /// One for each of the timeline's periods, also where it is 0.
    package var counts: [Int]

    package init(municipality: String? = nil, policy: String, counts: [Int]) {
      self.municipality = municipality
      self.policy = policy
      self.counts = counts
    }
  }

  /// As it was typed.
  package var query: String
  /// Every period of the library in ascending order, also those with 0; records without a period count under nil.
  package var periods: [Count<Period?>]
  /// The policies with hits, most hits first.
  package var policies: [Row]
  /// Whether the counts are of headings, and of no record.
  package var isOfHeadings: Bool

  package init(query: String, periods: [Count<Period?>], policies: [Row], isOfHeadings: Bool = false) {
    self.isOfHeadings = isOfHeadings
    self.query = query
    self.periods = periods
    self.policies = policies
  }

  package var total: Int { periods.reduce(0) { $0 + $1.count } }
}

extension SearchIndex {
  /// The counts of a query; of headings where it asks for them.
  package func timeline(_ question: Question) -> Timeline {
    var cells: [Cell: Int] = [:]
    let records = places(answering: question)
    let headings = question.query.root.asksForHeadings ? headingPlaces(answering: question) : []
    for cell in records + headings { cells[cell, default: 0] += 1 }
    let unknown: Period? = nil
    let columns: [Period?] = periods + (cells.keys.contains { $0.period == nil } ? [unknown] : [])
    let rows = Set(cells.keys.map { Cell(municipality: $0.municipality, policy: $0.policy) }).map { cell in
      let counts = columns.map { period in
        cells[Cell(municipality: cell.municipality, policy: cell.policy, period: period)] ?? 0
      }
      return Timeline.Row(municipality: cell.municipality, policy: cell.policy, counts: counts)
    }
    let sorted = rows.map { (total: $0.counts.reduce(0, +), row: $0) }.sorted {
      ($1.total, $0.row.policy, $0.row.municipality ?? "") < ($0.total, $1.row.policy, $1.row.municipality ?? "")
    }
    let totals = columns.indices.map { column in rows.reduce(0) { $0 + $1.counts[column] } }
    return Timeline(
      query: question.typed, periods: zip(columns, totals).map { Count($0, $1) }, policies: sorted.map(\.row),
      isOfHeadings: records.isEmpty && !headings.isEmpty)
  }

  /// Where each hit stands.
  private func places(answering question: Question) -> [Cell] {
    let answers = answers(to: question)
    let tells = tellsMunicipalities
    return zip(answers.texts, answers.levels).filter { $0.1.tier < 3 }.map { text, _ in
      Cell(
        municipality: tells ? facets.municipalities[Int(text)] : nil, policy: facets.policies[Int(text)],
        period: facets.periods[Int(text)])
    }
  }

  private func headingPlaces(answering question: Question) -> [Cell] {
    let tells = tellsMunicipalities
    return headingHits(answering: question).map {
      Cell(municipality: tells ? $0.municipality : nil, policy: $0.policy, period: $0.period)
    }
  }

  private var tellsMunicipalities: Bool { facets.municipalities.values.count { $0 != nil } > 1 }

  private struct Cell: Hashable {
    var municipality: String?
    var policy: String
    var period: Period?
  }
}
