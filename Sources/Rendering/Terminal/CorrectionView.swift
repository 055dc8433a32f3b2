import Library
import Model

extension Canvas {
  mutating func add(corrected report: CorrectionReport) {
    add(report.sentence, as: .title)
    guard let correction = report.correction else { return }
    switch correction {
    case .judged(let judgements):
      for judgement in judgements {
        add(Styled(judgement.old), label: Styled("• ", as: .faint), indent: 2)
        add(Styled(judgement.new), label: Styled(judgement.isSame ? "= " : "≠ ", as: .sign), indent: 2)
      }
    case .setPeriod(let period, let file, let before):
      let old = Sentence.period(before)(terminal.tongue)
      add(Styled(file) + Styled(": \(old) → ", as: .faint) + Styled("\(period)"), indent: 2)
    case .setMunicipality(let name, let file, let before):
      let old = before ?? LibraryPhrase.noMunicipality.sentence(terminal.tongue)
      add(Styled(file) + Styled(": \(old) → ", as: .faint) + Styled(name), indent: 2)
    case .setEdition(let place, let file):
      let edition = place.map { EditionPhrase.edition($0) } ?? .separate
      add(Styled(file) + Styled(" · " + edition.sentence(terminal.tongue), as: .faint), indent: 2)
    case .removed(let file, let period, let documents):
      let fact: Sentence = documents == 1 ? .period(period) : .documents(documents)
      add(Styled(file) + Styled(" · " + fact(terminal.tongue), as: .faint), indent: 2)
    case .renamedPolicy(let old, let new): add(Styled(old) + Styled(" → ", as: .faint) + Styled(new), indent: 2)
    // The sentence names the words.
    case .decided: break
    }
    if report.act != .undone { add(CorrectionReport.undoHint, as: .faint) }
  }
}
