import Language
import Model
import Search

extension CSVRenderer {
  func rows(_ concordance: Concordance) -> String {
    rows(
      ["id", "period", "left", "match", "right"],
      concordance.lines.map { [$0.record.id, text($0.record.period), $0.left, $0.match, $0.right] })
  }

  /// A column for each period; the first row, without a policy, has the totals.
  func rows(_ timeline: Timeline) -> String {
    let header = ["policy"] + timeline.periods.map { text($0.value) }
    let totals = [""] + timeline.periods.map { "\($0.count)" }
    return rows(header, [totals] + timeline.policies.map { row in [row.policy] + row.counts.map { "\($0)" } })
  }

  func rows(_ report: AnalysisReport) -> String {
    rows(
      ["text", "start", "end", "lemmas", "parts", "family"],
      report.analysis.words.map { word in
        [
          report.text(word.range), "\(word.range.lowerBound)", "\(word.range.upperBound)",
          word.lemmas.joined(separator: " "), word.parts.map { report.text($0.range) }.joined(separator: "|"),
          word.family ?? "",
        ]
      })
  }
}
