package import Model

/// How many hits a query has in each period, in all and under each policy: what was asked, and what is near.
package struct Timeline: Hashable, Sendable {
  /// The counts of one policy.
  package struct Row: Hashable, Sendable {
    /// Whose policy it is, where the library holds plans of several municipalities.
    package var municipality: String?
    package var policy: String
    /// Of tier 1, one for each of the timeline's periods, also where it is 0.
    package var counts: [Int]
    /// Of tier 2, likewise.
    package var near: [Int]

    package init(municipality: String? = nil, policy: String, counts: [Int], near: [Int]) {
      self.municipality = municipality
      self.policy = policy
      self.counts = counts
      self.near = near
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
  /// As in an `Answer`.
  package var suggestion: String?

  package init(
    query: String, periods: [Count<Period?>], policies: [Row], isOfHeadings: Bool = false, suggestion: String? = nil
  ) {
    self.isOfHeadings = isOfHeadings
    self.suggestion = suggestion
    self.query = query
    self.periods = periods
    self.policies = policies
  }

  package var count: Int { periods.reduce(0) { $0 + $1.count } }
  package var near: Int { periods.reduce(0) { $0 + $1.near } }
  package var total: Int { count + near }
}

extension SearchIndex {
  /// The counts of a query; of headings where it asks for them.
  package func timeline(_ question: Question, naming names: FieldNames = .danish) -> Timeline {
    let records = places(answering: question)
    let headings = question.query.root.asksForHeadings ? headingPlaces(answering: question) : []
    var cells: [Cell: (asked: Int, near: Int)] = [:]
    for (cell, isNear) in records + headings {
      cells[cell, default: (0, 0)].asked += isNear ? 0 : 1
      cells[cell, default: (0, 0)].near += isNear ? 1 : 0
    }
    let unknown: Period? = nil
    let columns: [Period?] =
      periods(askedFor: question.query) + (cells.keys.contains { $0.period == nil } ? [unknown] : [])
    let rows = Set(cells.keys.map { Cell(municipality: $0.municipality, policy: $0.policy) }).map { cell in
      let counts = columns.map { period in
        cells[Cell(municipality: cell.municipality, policy: cell.policy, period: period)] ?? (0, 0)
      }
      return Timeline.Row(
        municipality: cell.municipality, policy: cell.policy, counts: counts.map(\.asked), near: counts.map(\.near))
    }
    let sorted = rows.map { (asked: $0.counts.reduce(0, +), near: $0.near.reduce(0, +), row: $0) }.sorted {
      ($1.asked, $1.near, $0.row.policy, $0.row.municipality ?? "")
        < ($0.asked, $0.near, $1.row.policy, $1.row.municipality ?? "")
    }
    let totals = columns.indices.map { column in
      Count(columns[column], rows.reduce(0) { $0 + $1.counts[column] }, near: rows.reduce(0) { $0 + $1.near[column] })
    }
    let isAnswered = totals.contains { $0.count > 0 }
    return Timeline(
      query: question.typed, periods: totals, policies: sorted.map(\.row),
      isOfHeadings: records.isEmpty && !headings.isEmpty,
      suggestion: isAnswered ? nil : suggestion(for: question)?.printed(names))
  }

  /// Where each hit stands, and whether it is only near what was asked.
  private func places(answering question: Question) -> [(cell: Cell, isNear: Bool)] {
    let answers = answers(to: question)
    let tells = tellsMunicipalities
    return zip(answers.texts, answers.levels).filter { $0.1.tier < 3 }.map { text, level in
      let cell = Cell(
        municipality: tells ? facets.columns.municipalities[Int(text)] : nil,
        policy: facets.columns.policies[Int(text)],
        period: facets.columns.periods[Int(text)])
      return (cell, level.tier > 1)
    }
  }

  private func headingPlaces(answering question: Question) -> [(cell: Cell, isNear: Bool)] {
    let tells = tellsMunicipalities
    return headingHits(answering: question).map {
      (Cell(municipality: tells ? $0.municipality : nil, policy: $0.policy, period: $0.period), $0.tier > 1)
    }
  }

  private var tellsMunicipalities: Bool { facets.columns.municipalities.values.count { $0 != nil } > 1 }

  private struct Cell: Hashable {
    var municipality: String?
    var policy: String
    var period: Period?
  }
}
