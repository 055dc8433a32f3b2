import Comparison
import Language
import Model
import Search
import Study

extension CSVRenderer {
  func table(_ concordance: Concordance) -> CSVTable {
    CSVTable(
      header: ["id", "period", "left", "match", "right", "field", "tier", "municipality"],
      rows: concordance.lines.map {
        [
          $0.record.id, text($0.record.period), $0.left, $0.match, $0.right, $0.fact?.key ?? "", "\($0.tier)",
          $0.record.municipality ?? "",
        ]
      })
  }

  /// A column for what was asked in each period, then one for what is near in each; the first row, without a policy, has the
  /// totals.
  func table(_ timeline: Timeline) -> CSVTable {
    let totals = [""] + timeline.periods.map { "\($0.count)" } + timeline.periods.map { "\($0.near)" } + [""]
    let periods = timeline.periods.map { text($0.value) }
    return CSVTable(
      header: ["policy"] + periods + periods.map { $0.isEmpty ? "near" : $0 + " near" } + ["municipality"],
      rows: [totals]
        + timeline.policies.map { row in
          [row.policy] + (row.counts + row.near).map { "\($0)" } + [row.municipality ?? ""]
        })
  }

  /// A row for each query and plan: a column for what was asked in each period, then one for what is near; empty where
  /// there is no plan.
  func table(_ matrix: Matrix) -> CSVTable {
    let periods = matrix.periods.map(text)
    return CSVTable(
      header: ["query", "municipality", "series"] + periods + periods.map { $0.isEmpty ? "near" : $0 + " near" },
      rows: matrix.terms.flatMap { term in
        zip(matrix.rows, term.cells).map { (row, cells) -> [String] in
          let names: [String] = [term.query, row.municipality ?? "", row.series ?? ""]
          let asked: [String] = cells.map { cell in cell.map { "\($0.asked.count)" } ?? "" }
          let near: [String] = cells.map { cell in cell.map { "\($0.near.count)" } ?? "" }
          return names + asked + near
        }
      })
  }

  func table(_ report: AnalysisReport) -> CSVTable {
    CSVTable(
      header: ["text", "start", "end", "lemmas", "parts", "family"],
      rows: report.analysis.words.map { word in
        [
          report.text(word.range), "\(word.range.lowerBound)", "\(word.range.upperBound)",
          word.lemmas.joined(separator: " "), word.parts.map { report.text($0.range) }.joined(separator: "|"),
          word.family ?? "",
        ]
      })
  }

  /// A row for each record of a pair, and one for a pair without.
  func table(_ report: WordPairs) -> CSVTable {
    let names = report.kind == .abbreviations ? ["abbreviation", "meaning"] : ["first", "second"]
    return CSVTable(
      header: names + ["origin", "record", "period", "text", "municipality"],
      rows: report.pairs.flatMap { pair -> [[String]] in
        let start = [pair.first, pair.second, pair.origin.rawValue]
        guard !pair.records.isEmpty else { return [start + ["", "", "", pair.municipality ?? ""]] }
        return pair.records.map { start + [$0.id, text($0.period), $0.text, $0.municipality ?? ""] }
      })
  }

  func table(_ report: TermReport) -> CSVTable {
    switch report.contents {
    case .change(let comparisons):
      CSVTable(
        header: ["term", "old", "new", "status", "logRatio", "logLikelihood", "series"],
        rows: comparisons.flatMap { comparison in
          report.shown(comparison.terms).map { change in
            [change.term, "\(change.old)", "\(change.new)", change.status.rawValue]
              + [change.logRatio, change.logLikelihood].map { $0.map { "\($0.rounded(to: 3))" } ?? "" }
              + [comparison.series ?? ""]
          }
        }, numbers: ["logRatio", "logLikelihood"])
    case .use(let periods):
      CSVTable(
        header: ["period", "term", "items", "series"],
        rows: periods.flatMap { use in
          report.shown(use.terms).map { ["\(use.period)", $0.term, "\($0.items)", use.series ?? ""] }
        })
    }
  }
}
