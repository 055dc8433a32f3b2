import Commands
import Comparison
import Glibc
import Model
import Rendering
import Study

extension CommandRun {
  /// Writes a report of what `diff` finds, in the format that the file's ending asks for.
  func report() async throws -> ExitStatus {
    guard let file = invocation.arguments.last?.meant else { throw UsageMistake.missingArgument(.report) }
    guard let format = ReportFormat(ofFile: file) else {
      throw UsageMistake.unknownEnding(file, known: ReportFormat.endings)
    }
    let (_, steps, shelf) = try await differences(of: invocation.arguments.dropLast())
    let differences = steps.flatMap(\.self)
    let analyzer = try await session.wordAnalyzer()
    let terms = session.stopwatch.measure("terms") {
      format.hasTerms ? differences.map { TermComparison(of: $0, analyzer: analyzer) } : []
    }
    let report = Report(
      differences: differences, terms: terms, shelf: shelf, tongue: console.settings.tongue, made: now(),
      isForExcel: invocation.options[.excel] != nil)
    let bytes = try session.stopwatch.measure("report") { () throws(ReportError) in try report.bytes(as: format) }
    guard replaceFile(at: file, with: bytes) else { throw UsageMistake.unwritableFile(file) }
    console.message(Sentence.wrote(file))
    return .done
  }
}

/// The time of day in ISO 8601 and UTC, to the second.
private func now() -> String {
  var (seconds, parts) = (time(nil), tm())
  gmtime_r(&seconds, &parts)
  var text = [CChar](repeating: 0, count: 32)
  strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
  return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
