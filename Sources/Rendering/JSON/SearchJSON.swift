import Model
import Search

extension JSONRenderer {
  func found(_ answer: Answer, of shelf: Shelf) -> JSON {
    [
      "query": .string(answer.query), "understood": .string(answer.understood), "total": .int(answer.total),
      "periods": .list(answer.periods) { ["period": .text($0.value?.description), "count": .int($0.count)] },
      "policies": .list(answer.policies) { ["policy": .string($0.value), "count": .int($0.count)] },
      "headings": .list(answer.headings) {
        [
          "level": .string($0.level.rawValue), "name": .string($0.name), "period": .text($0.period?.description),
        ]
      },
      "suggestion": .text(answer.suggestion),
      "hits": .list(answer.hits) { hit($0, of: shelf) },
    ]
  }

  private func hit(_ hit: Hit, of shelf: Shelf) -> JSON {
    .object(
      record(hit.record, of: shelf) + [
        .init("score", .number(hit.score.rounded(to: 3))), .init("tier", .int(hit.tier)),
        .init("because", .list(hit.because) { .string($0.rawValue) }),
        .init("matches", .list(hit.matches) { .array([.int($0.lowerBound), .int($0.upperBound)]) }),
      ])
  }
}
