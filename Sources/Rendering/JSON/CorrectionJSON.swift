import Library
import Model
import Study

extension JSONRenderer {
  func corrected(_ report: CorrectionReport) -> JSON {
    let head: [JSON.Field] = [.init("act", .string(report.act.rawValue))]
    switch report.correction {
    case nil: return .object(head + [.init("pairs", .array([]))])
    case .judged(let judgements):
      let pairs = JSON.list(judgements) { judgement in
        [
          "kind": .string(judgement.kind.rawValue), "old": .string(judgement.old), "new": .string(judgement.new),
          "same": .bool(judgement.isSame),
        ]
      }
      return .object(head + [.init("pairs", pairs)])
    case .setPeriod(let period, let file, let before):
      return .object(
        head + [
          .init("file", .string(file)), .init("period", .string(period.description)),
          .init("before", .text(before?.description)),
        ])
    case .removed(let file, let period):
      return .object(head + [.init("file", .string(file)), .init("period", .text(period?.description))])
    case .renamedPolicy(let old, let new):
      return .object(head + [.init("policy", .string(old)), .init("name", .string(new))])
    case .decided(let decision):
      let pair = WordPairs.Pair(first: decision.first, second: decision.second, origin: .added)
      return .object(
        head + names(of: pair, decision.kind == .abbreviation ? .abbreviations : .synonyms) + [
          .init("same", .bool(decision.isAccepted))
        ])
    }
  }
}
