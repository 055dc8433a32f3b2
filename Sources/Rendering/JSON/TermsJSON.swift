import Comparison
import Model

extension JSONRenderer {
  func terms(_ report: TermReport) -> JSON {
    switch report.contents {
    case .change(let comparison):
      [
        "terms": .list(comparison.terms) { change in
          [
            "term": .string(change.term), "old": .int(change.old), "new": .int(change.new),
            "status": .string(change.status.rawValue), "logRatio": number(change.logRatio),
            "logLikelihood": number(change.logLikelihood),
          ]
        }, "enough": .bool(comparison.isEnough),
      ]
    case .use(let periods):
      [
        "periods": .list(periods) { use in
          [
            "period": .string(use.period.description), "items": .int(use.items),
            "terms": .list(use.terms) { ["term": .string($0.term), "items": .int($0.items)] },
          ]
        }
      ]
    }
  }

  private func number(_ value: Double?) -> JSON { value.map { .number($0.rounded(to: 3)) } ?? .null }
}
