package import Library
import Model
import Study

/// What became of a correction.
package struct CorrectionReport: Hashable, Sendable {
  package enum Act: String, Hashable, Sendable { case confirmed, rejected, linked, renamed, filed, removed, undone }

  package var act: Act
  /// nil where there was nothing to take back.
  package var correction: Correction?

  package init(_ act: Act, _ correction: Correction?) {
    self.act = act
    self.correction = correction
  }
}

extension CorrectionReport {
  /// What was done, in one line.
  var sentence: Sentence {
    switch (act, correction) {
    case (_, nil): Sentence("Der er ingen rettelse at tage tilbage.", "There is no correction to take back.")
    case (.confirmed, _): Sentence("Bekræftet: det er det samme punkt.", "Confirmed: they are the same record.")
    case (.rejected, _): Sentence("Afvist: det er ikke det samme punkt.", "Rejected: they are not the same record.")
    case (.linked, _): Sentence("Koblet: det er det samme punkt.", "Linked: they are the same record.")
    case (.renamed, _): Sentence("Omdøbt i alle perioder.", "Renamed in all periods.")
    case (.filed, _): Sentence("Perioden er rettet.", "The period is corrected.")
    case (.removed, _): Sentence("Taget ud af biblioteket:", "Taken out of the library:")
    case (.undone, .decided(let decision)): WordPairPhrase.takenBack(decision).sentence
    case (.undone, _): Sentence("Taget tilbage:", "Taken back:")
    }
  }

  static let undoHint = Sentence("Tag det tilbage med: fortryd", "Take it back with: undo")
}

extension Canvas {
  mutating func add(corrected report: CorrectionReport) {
    add(report.sentence, .title)
    guard let correction = report.correction else { return }
    switch correction {
    case .judged(let judgements):
      for judgement in judgements {
        add(Styled(judgement.old), label: Styled("• ", .faint), indent: 2)
        add(Styled(judgement.new), label: Styled(judgement.isSame ? "= " : "≠ ", .sign), indent: 2)
      }
    case .setPeriod(let period, let file, let before):
      let old = Sentence.period(before)(terminal.tongue)
      add(Styled(file) + Styled(": \(old) → ", .faint) + Styled("\(period)"), indent: 2)
    case .removed(let file, let period):
      add(Styled(file) + Styled(" · " + Sentence.period(period)(terminal.tongue), .faint), indent: 2)
    case .renamedPolicy(let old, let new): add(Styled(old) + Styled(" → ", .faint) + Styled(new), indent: 2)
    // The sentence names the words.
    case .decided: break
    }
    if report.act != .undone { add(CorrectionReport.undoHint, .faint) }
  }
}

extension CSVRenderer {
  /// A row for each pair; for a name that of the policy.
  func rows(_ report: CorrectionReport) -> [[String]] {
    switch report.correction {
    case nil: []
    case .judged(let judgements):
      judgements.map { [report.act.rawValue, $0.kind.rawValue, $0.old, $0.new, "\($0.isSame)"] }
    case .setPeriod(let period, let file, let before):
      [[report.act.rawValue, file, before?.description ?? "", period.description, "true"]]
    case .removed(let file, let period): [[report.act.rawValue, file, period?.description ?? "", "", ""]]
    case .renamedPolicy(let old, let new): [[report.act.rawValue, "policy", old, new, "true"]]
    case .decided(let decision):
      [[report.act.rawValue, decision.kind.rawValue, decision.first, decision.second, "\(decision.isAccepted)"]]
    }
  }
}

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
