import Algorithms
import Comparison
import Files
import Model

extension Report {
  /// A row an item through all periods: its text in each, and what became of it on the way.
  var developmentSheet: Workbook.Sheet {
    let periods = Array(differences.flatMap { [$0.old, $0.new] }.uniqued())
    let steps = zip(periods, periods.dropFirst()).map { old, new in
      differences.filter { $0.old == old && $0.new == new }
    }
    let development = Development(periods: periods, steps: steps)
    let areas = areas
    let titles = (areas.isEmpty ? [] : [(ReportColumn.series.title(nil)(tongue), 26.0)])
    // As broad together as a landscape page holds at a size that can be read.
    let width = max(18, 110 / Double(max(1, periods.count)))
    return Workbook.Sheet(
      name: say(.byPeriod),
      columns: titles + [(say(.policy), 24)] + periods.map { ("\($0)", width) } + [(say(.fate), 30)],
      rows: development.chains.untilCancelled.map { chain in
        let first = chain.latest.first
        let names = areas.isEmpty ? [] : [first.flatMap { areas[$0.id] } ?? ""]
        let heading = [first?.policy, first?.group].compactMap(\.self).joined(separator: " › ")
        let texts = chain.records.map { $0.map(\.text).joined(separator: " | ") }
        return (names + [heading] + texts + [fate(of: chain, through: periods)]).map { .text(inXML(visible($0))) }
      })
  }

  /// Whose plan and what area each record belongs to; empty where the report is about one.
  private var areas: [RecordID: String] {
    let names = differences.map { area(of: $0) ?? "" }
    guard Set(names).count > 1 else { return [:] }
    let pairs = zip(differences, names).flatMap { difference, name in
      difference.items.flatMap { ($0.old + $0.new).map { ($0.id, name) } }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// "2020-2022: omformuleret; 2022-2024: udgået"; the period alone tells nothing where there is but one step.
  private func fate(of chain: Development.Chain, through periods: [Period]) -> String {
    zip(periods.dropFirst(), chain.relations).compactMap { period, relation in
      relation.map { (periods.count > 2 ? "\(period): " : "") + $0.word(tongue) }
    }.joined(separator: "; ")
  }
}
