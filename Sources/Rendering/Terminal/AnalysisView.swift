import Language
import Model

extension Canvas {
  /// A table of the words, then the full words behind suspended hyphens, then abbreviations.
  mutating func add(analysis report: AnalysisReport) {
    guard !report.analysis.words.isEmpty else { return add(AnalysisPhrase.noWords.sentence) }
    let titles: [AnalysisPhrase] = [.columnWord, .columnLemma, .columnParts, .columnFamily]
    let rows = report.analysis.words.map { word in
      [
        Styled(report.text(word.range), as: .title), Styled(word.lemmas.joined(separator: ", ")),
        Styled(word.parts.map { report.text($0.range) }.joined(separator: "·")), Styled(word.family ?? "", as: .faint),
      ]
    }
    add(
      table: [titles.map { Styled($0.sentence(terminal.tongue), as: .faint) }] + rows, flexible: [3, 2, 1, 0])
    if !report.analysis.expansions.isEmpty { blank() }
    for expansion in report.analysis.expansions {
      add(Styled(report.text(expansion.range)) + Styled(" → ", as: .faint) + Styled(expansion.full, as: .title))
    }
    if !report.abbreviations.isEmpty { blank() }
    for meaning in report.abbreviations {
      add(Styled(meaning.abbreviation) + Styled(" = ", as: .faint) + Styled(meaning.meaning, as: .title))
    }
  }
}
