import Commands
import Language
import Library
import Model
import Rendering
import Study

extension CommandRun {
  /// How the language chain sees a text, with the meanings of abbreviations that it or the library gives.
  func analyze() async throws -> ExitStatus {
    let text = invocation.arguments.map(\.meant).joined(separator: " ")
    let tools = try await session.languageTools(with: text)
    await sayLexiconFlaw()
    let analysis = session.stopwatch.measure("analyze") { tools.analyzer.analyze(text) }
    let report = AnalysisReport(
      text: text, analysis: analysis, abbreviations: tools.abbreviations.standing(in: text, with: tools.analyzer))
    try await print(.analysis(report))
    return analysis.words.isEmpty ? .nothingFound : .done
  }
}
