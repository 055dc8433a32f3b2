import Library
import Model
import Study

extension JSONRenderer {
  func corrected(_ report: CorrectionReport) -> JSON {
    ["act": .string(report.act.rawValue)] + (report.correction.map(facts) ?? ["pairs": .array([])])
  }

  private func facts(of correction: Correction) -> JSON {
    switch correction {
    case .judged(let judgements):
      [
        "pairs": .list(judgements) { judgement in
          [
            "kind": .string(judgement.kind.rawValue), "old": .string(judgement.old), "new": .string(judgement.new),
            "same": .bool(judgement.isSame), "municipality": .text(judgement.municipality),
          ]
        }
      ]
    case .setPeriod(let period, let file, let before):
      ["file": .string(file), "period": .string(period.description), "before": .text(before?.description)]
    case .setMunicipality(let name, let file, let before):
      ["file": .string(file), "municipality": .string(name), "before": .text(before)]
    case .setEdition(let place, let file): ["file": .string(file), "edition": .whole(place)]
    case .removed(let file, let period, let documents):
      ["file": .string(file), "period": .text(period?.description), "documents": .int(documents)]
    case .renamedPolicy(let old, let new): ["policy": .string(old), "name": .string(new)]
    case .decided(let decision):
      names(
        of: WordPairs.Pair(first: decision.first, second: decision.second, origin: .added),
        in: decision.kind == .abbreviation ? .abbreviations : .synonyms) + ["same": .bool(decision.isAccepted)]
    }
  }
}
