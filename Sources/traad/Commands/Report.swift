import Commands
import Comparison
import Files
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
    let path = FilePath(file)
    let isFree = path.mayBeReplaced(takesDevices: true, ifItBegins: format.isOfItsKind)
    guard isFree else { throw WritingMistake.otherContents(file) }
    let (_, steps, shelf) = try await differences(of: invocation.arguments.dropLast())
    let differences = steps.flatMap(\.self)
    let analyzer = try await session.wordAnalyzer()
    let terms = session.stopwatch.measure("terms") {
      format.hasTerms ? differences.map { TermComparison(of: $0, analyzer: analyzer) } : []
    }
    let report = Report(
      differences: differences, terms: terms, shelf: shelf, tongue: console.settings.tongue, made: timestamp(),
      isForExcel: invocation.options[.excel] != nil)
    let bytes = try session.stopwatch.measure("report") { () throws(ReportError) in try report.bytes(as: format) }
    try Task.checkCancellation()
    try write(bytes, to: file)
    console.message(Sentence.wrote(file))
    return .done
  }

  /// Writes a whole file; Ctrl-C waits until it is there.
  ///
  /// - Parameter isPrivate: whether a new file can be read by this user alone.
  func write(_ bytes: [UInt8], to file: String, isPrivate: Bool = false) throws(WritingMistake) {
    do throws(SystemError) {
      try Interrupt.isNoted { () throws(SystemError) in
        try FilePath(file).replaceContents(with: bytes, isPrivate: isPrivate)
      }
    } catch {
      throw .file(file, error)
    }
  }
}
