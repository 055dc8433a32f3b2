import Comparison
import Model

extension JSONRenderer {
  func terms(_ report: TermReport) -> JSON {
    switch report.contents {
    case .change(let comparisons):
      comparisons.count == 1
        ? terms(comparisons[0], of: report) : ["series": .list(comparisons) { terms($0, of: report) }]
    case .use(let periods):
      [
        "periods": .list(periods) { use in
          [
            "period": .string(use.period.description), "series": .text(use.series), "items": .int(use.items),
            "terms": .list(report.shown(use.terms)) { ["term": .string($0.term), "items": .int($0.items)] },
          ]
        }
      ]
    }
  }

  private func terms(_ comparison: TermComparison, of report: TermReport) -> JSON {
    [
      "series": .text(comparison.series),
      "terms": .list(report.shown(comparison.terms)) { change in
        [
          "term": .string(change.term), "old": .int(change.old), "new": .int(change.new),
          "status": .string(change.status.rawValue), "logRatio": number(change.logRatio),
          "logLikelihood": number(change.logLikelihood),
        ]
      }, "enough": .bool(comparison.isEnough),
    ]
  }

  private func number(_ value: Double?) -> JSON { value.map { .number($0.rounded(to: 3)) } ?? .null }
}
