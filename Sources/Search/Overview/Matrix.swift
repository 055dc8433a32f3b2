package import Model

/// How often some queries are answered in each period of each plan: what has a plan and no hit is 0, what has none is empty.
package struct Matrix: Sendable {
  /// The plans of one municipality and series, whatever their period.
  package struct Row: Hashable, Sendable {
    /// nil where it is not known, or the library knows of no other.
    package var municipality: String?
    /// nil where it has no name, or the municipality has no other.
    package var series: String?

    package init(municipality: String? = nil, series: String? = nil) {
      self.municipality = municipality
      self.series = series
    }
  }

  /// The records of one row and period that answer a query; those of tier 3 are left out.
  package struct Cell: Sendable {
    package var asked: [Record]
    package var near: [Record]
    /// The number that a person may use for it, counted from 1 over all that are not empty; nil for those.
    package var number: Int?

    package var records: [Record] { asked + near }
  }

  package struct Term: Sendable {
    /// As it was typed.
    package var query: String
    /// For each row and each period; nil where the row has no plan of the period.
    package var cells: [[Cell?]]
    /// As in an `Answer`.
    package var suggestion: String?

    package var count: Int { cells.joined().reduce(0) { $0 + ($1?.asked.count ?? 0) } }
    package var near: Int { cells.joined().reduce(0) { $0 + ($1?.near.count ?? 0) } }
  }

  /// In ascending order, records without a period last.
  package var periods: [Period?]
  package var rows: [Row]
  package var terms: [Term]

  /// - Parameters:
  ///   - records: all records of the library.
  ///   - answers: one for each query, with all of its hits.
  package init(of records: [Record], answers: [Answer]) {
    let areSeveral = Set(records.map(\.municipality)).count > 1
    let series = Dictionary(grouping: records, by: \.municipality).mapValues { Set($0.map(\.series)) }
    let row = { (record: Record) in
      Row(
        municipality: areSeveral ? record.municipality : nil,
        series: record.municipality == nil || series[record.municipality, default: []].count > 1 ? record.series : nil)
    }
    let held = Dictionary(grouping: records, by: row).mapValues { Set($0.map(\.period)) }
    let periods = Self.inOrder(Set(records.map(\.period)))
    let rows = held.keys.sorted {
      ($0.municipality ?? Self.last, $0.series ?? Self.last) < ($1.municipality ?? Self.last, $1.series ?? Self.last)
    }
    var number = 0
    (self.periods, self.rows) = (periods, rows)
    terms = answers.map { answer in
      let hits = Dictionary(grouping: answer.hits.filter { $0.tier < 3 }) {
        Place(row: row($0.record), period: $0.record.period)
      }
      let cells = rows.map { row in
        periods.map { period -> Cell? in
          guard held[row]?.contains(period) == true else { return nil }
          let own = hits[Place(row: row, period: period)] ?? []
          number += own.isEmpty ? 0 : 1
          return Cell(
            asked: own.filter { $0.tier == 1 }.map(\.record), near: own.filter { $0.tier == 2 }.map(\.record),
            number: own.isEmpty ? nil : number)
        }
      }
      return Term(query: answer.query, cells: cells, suggestion: answer.suggestion)
    }
  }

  private struct Place: Hashable {
    var row: Row
    var period: Period?
  }

  /// Sorts behind every name.
  private static let last = "\u{10FFFF}"

  private static func inOrder(_ periods: Set<Period?>) -> [Period?] {
    periods.compactMap(\.self).sorted() + (periods.contains(nil) ? [nil] : [])
  }

  /// The records of each cell that is not empty, by number.
  package var numbered: [[Record]] {
    terms.flatMap { term in
      term.cells.joined().compactMap { cell in cell.flatMap { $0.number == nil ? nil : $0.records } }
    }
  }
}
