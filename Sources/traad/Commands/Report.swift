import Commands
import Comparison
import Files
import Library
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
    // Nothing but a page has room for pictures.
    if invocation.options[.pictures] != nil, format != .html { throw UsageMistake.unknownEnding(file, known: ".html") }
    try await checkMayReplace(file, ifItBegins: format.isOfItsKind)
    if invocation.options[.deadlines] != nil { return try await deadlineReport(to: file, as: format) }
    let (_, steps, shelf) = try await differences(of: invocation.arguments.dropLast())
    let differences = steps.flatMap(\.self)
    let analyzer = try await session.wordAnalyzer()
    let progress = Progress(.counting, on: console)
    let terms = session.stopwatch.measure("terms") {
      (format.hasTerms ? differences : []).enumerated().map { done, difference in
        progress.show(done, of: differences.count)
        return TermComparison(of: difference, analyzer: analyzer)
      }
    }
    progress.hide()
    var report = Report(
      differences: differences, terms: terms, shelf: shelf, tongue: console.settings.tongue, made: timestamp(),
      isForExcel: invocation.options[.excel] != nil)
    if invocation.options[.pictures] != nil { report.pictures = try await pictures(for: report) }
    let bytes = try session.stopwatch.measure("report") { [report] () throws(ReportError) in
      try report.bytes(as: format, printer: pages(of:))
    }
    try Task.checkCancellation()
    try write(bytes, to: file)
    console.message(Sentence.wroteReport(file))
    return .done
  }

  /// Writes a list of what falls due, of the periods that are named or of all.
  private func deadlineReport(to file: String, as format: ReportFormat) async throws -> ExitStatus {
    let holdings = try await session.holdings()
    try holdings.snapshot.checkHoldsAnything(for: console)
    let periods = try invocation.arguments.dropLast().map { word throws(NamingMistake) in
      try holdings.snapshot.period(named: word.meant)
    }
    let choice = try planChoice(in: holdings.snapshot)
    let records = holdings.snapshot.records.filter { record in
      choice.takes(record) && (periods.isEmpty || record.period.map(periods.contains) ?? false)
    }
    let deadlines = records.deadlines
    guard !deadlines.isEmpty else {
      console.message(.noDeadlineReport)
      return .nothingFound
    }
    let report = DeadlineReport(
      deadlines, shelf: holdings.shelf, tongue: console.settings.tongue, made: timestamp(),
      isForExcel: invocation.options[.excel] != nil)
    let bytes = try session.stopwatch.measure("report") { () throws(ReportError) in
      try report.bytes(as: format, printer: pages(of:))
    }
    try Task.checkCancellation()
    try write(bytes, to: file)
    console.message(Sentence.wroteReport(file))
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
