package import Model
import Study

/// Answers as JSON, in the shapes of docs/CONTRACT.md.
package struct JSONRenderer: Renderer {
  /// The language of the messages inside.
  package let tongue: Tongue

  package init(tongue: Tongue) {
    self.tongue = tongue
  }

  package func render(_ reply: Reply) -> String? {
    json(reply).written + "\n"
  }

  func json(_ reply: Reply) -> JSON {
    switch reply {
    case .read(let report): read(report)
    case .imported(let report): imported(report)
    case .documents(let documents): ["documents": .list(documents, of: document)]
    case .periods(let periods): ["periods": .list(periods, of: period)]
    case .editions(let plans): ["plans": .list(plans, of: editions)]
    case .records(let records, let shelf, _): ["records": .list(records) { record($0, of: shelf) }]
    case .deadlines(let deadlines, let shelf, _): self.deadlines(deadlines, of: shelf)
    case .found(let answer, let shelf): found(answer, of: shelf)
    case .shown(let exhibit): shown(exhibit)
    case .concordance(let concordance): self.concordance(concordance)
    case .timeline(let timeline): self.timeline(timeline)
    case .matrix(let matrix): self.matrix(matrix)
    case .analysis(let report): analysis(report)
    case .pairs(let report): pairs(report)
    case .differences(let differences):
      if let only = differences.first, differences.count == 1 {
        difference(only)
      } else {
        ["diffs": .list(differences, of: difference)]
      }
    case .developed(let development): developed(development)
    case .traced(let trace, let shelf): traced(trace, of: shelf)
    case .corrected(let report): corrected(report)
    case .terms(let report): terms(report)
    case .checked(let report): checked(report)
    }
  }

  func note(_ note: Note) -> JSON {
    [
      "code": .string(note.code), "severity": .string(note.severity.rawValue), "page": .whole(note.page),
      "message": .string(note.sentence(tongue)),
    ]
  }

  func failure(_ failed: FileFailure) -> JSON {
    [
      "file": .string(failed.file), "code": .string(failed.failure.code),
      "message": .string(failed.failure.message(tongue)),
    ]
  }
}
