import Commands
import Language
import Library
import Model
import Rendering

extension Runner {
  /// How the language chain sees a text, with the meanings of abbreviations that it or the library gives.
  func analyze(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let text = invocation.arguments.map(\.meant).joined(separator: " ")
    let (analyzer, abbreviations) = try await session.language(with: text)
    if let warning = await session.takeLanguageWarning() { console.message(warning) }
    let analysis = session.stopwatch.measure("analyze") { analyzer.analyze(text) }
    let report = AnalysisReport(
      text: text, analysis: analysis, abbreviations: abbreviations.standing(in: text, with: analyzer))
    try print(.analysis(report), of: invocation, console)
    return analysis.words.isEmpty ? .nothingFound : .done
  }
}
