import Comparison
import Model
import Study

extension JSONRenderer {
  func difference(_ difference: Difference) -> JSON {
    [
      "old": .string(difference.old.description), "new": .string(difference.new.description),
      "municipality": .text(difference.municipality), "series": .text(difference.series),
      "editions": difference.editions.map { .array([.int($0.old), .int($0.new)]) } ?? .null,
      "counts": .named(Relation.allCases.map { ($0.rawValue, .int(difference.count(of: $0))) })
        + ["factsChanged": .int(difference.factsChanged)]
        + .named(ChangeFlag.allCases.map { ($0.rawValue, .int(difference.count(of: [$0]))) }),
      "newFields": .list(difference.newFields) { .string($0.key) },
      "goneFields": .list(difference.goneFields) { .string($0.key) },
      "renamed": difference.renamed.map(renamed) ?? .null,
      "headings": .list(difference.headings) {
        [
          "level": .string($0.level.rawValue), "relation": .string($0.relation.rawValue),
          "old": side($0.old, further: $0.furtherOld), "new": side($0.new, further: $0.furtherNew),
        ]
      },
      "items": .list(difference.items, of: change),
      "suggestions": .list(difference.suggestions, of: change),
    ]
  }

  private func renamed(_ series: RenamedSeries) -> JSON {
    ["series": .string(series.new), "gone": .int(series.gone), "found": .int(series.found)]
  }

  /// The path of a heading, or the paths of several.
  private func side(_ path: [String], further: [[String]]) -> JSON {
    let paths = ([path] + further).map { JSON.list($0, of: JSON.string) }
    return further.isEmpty ? paths[0] : .array(paths)
  }

  func developed(_ development: Development) -> JSON { ["diffs": .list(development.differences, of: difference)] }

  func traced(_ trace: Trace, of shelf: Shelf) -> JSON {
    [
      "steps": .list(trace.steps) { step in
        [
          "period": .string(step.period.description),
          "records": .list(step.records) { record($0, of: shelf) },
          "relation": .text(step.relation?.rawValue), "confidence": .text(step.confidence?.rawValue),
          "factChanges": .list(step.factChanges, of: factChange),
        ]
      }
    ]
  }

  private func change(_ change: Change) -> JSON {
    [
      "kind": .string(change.kind.rawValue), "oldKind": .text(change.oldKind?.rawValue),
      "relation": .string(change.relation.rawValue), "moved": .bool(change.moved),
      "confidence": .string(change.confidence.rawValue),
      "old": .list(change.old, of: side), "new": .list(change.new, of: side),
      "because": .list(change.because) { .string($0.phrase) },
      "words": .list(change.words) { ["op": .string($0.operation.rawValue), "text": .string($0.text)] },
      "flags": .list(change.flags) { .string($0.rawValue) },
      "factChanges": .list(change.factChanges, of: factChange),
    ]
  }

  private func factChange(_ change: FactChange) -> JSON {
    ["field": .string(change.name.key), "old": .text(change.old), "new": .text(change.new)]
  }

  private func side(_ record: Record) -> JSON {
    [
      "id": .string(record.id), "policy": .text(record.isPolicyNamed ? record.policy : nil),
      "group": .text(record.group), "text": .string(record.text), "facts": facts(record.facts),
    ]
  }
}

extension PairReason {
  /// The contract's words for it, as "abbreviation PLC".
  var phrase: String {
    switch self {
    case .text: "text"
    case .abbreviation(let abbreviation): "abbreviation \(abbreviation)"
    case .confirmed: "confirmed"
    }
  }
}
