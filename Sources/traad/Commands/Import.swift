import Commands
import Library
import Model
import Rendering
import Study
import Workers

extension CommandRun {
  /// Reads files and folders into the library; each file is in when its line is printed.
  func importFiles() async throws -> ExitStatus {
    let reading = try Reading(invocation, sayingOn: console)
    let files = PathWalk.files(for: inputFiles())
    let (period, series) = (try invocation.period(), invocation.options[.series])
    let report: ImportReport
    if invocation.options[.dryRun] != nil {
      let store = try await session.opened(for: .rehearsing)
      let known = Set(try store.snapshot().documents.map(\.file))
      let batch = ImportBatch(store: store, period: period, series: series, knownFiles: known)
      report = try take(files, into: batch, by: reading)
    } else {
      report = try await session.change(makingLibrary: true) { store in
        try take(files, into: ImportBatch(store: store, period: period, series: series), by: reading)
      }
    }
    try finish(report)
    return ExitStatus(failed: report.failures.count, of: files.count)
  }

  private func take(_ files: [InputFile], into batch: ImportBatch, by reading: Reading) throws -> ImportReport {
    var batch = batch
    var progress = Progress(console, total: files.count)
    let start = ContinuousClock.now
    try Interrupt.isNoted {
      try reading.read(files, isKnown: batch.isKnown, onPage: { progress.recognising($0) }) { result in
        try batch.take(result)
        progress.hide()
        announce(result, in: batch.report)
        progress.step()
      }
    }
    progress.hide()
    session.stopwatch.record("import", since: start)
    return batch.report
  }

  /// The line of the file that was just taken in: its failure, or what became of it and what to look at.
  private func announce(_ result: ReadResult, in report: ImportReport) {
    if case .failed(let failure) = result.outcome {
      return console.failure(failure.message, file: result.file.path)
    }
    if console.settings.form == .terminal {
      let entries = report.entries.filter { $0.file == result.file.path }
      write(TerminalRenderer(console.terminal).line(of: entries), to: 1)
    }
    guard case .read(let file) = result.outcome else { return }
    for note in file.notes where note.severity != .info {
      console.message(Sentence.name(result.file.path + ": ") + note.message)
    }
  }

  private func finish(_ report: ImportReport) throws(UsageMistake) {
    switch console.settings.form {
    case .terminal: console.message(report.summary)
    case .json, .csv: try print(.imported(report))
    }
  }

  /// The paths that were named, and for `-` those that stand one a line on standard input.
  private func inputFiles() -> [InputFile] {
    invocation.arguments.flatMap { argument in
      guard argument.typed == "-" else { return [InputFile(argument: argument.meant)] }
      var files: [InputFile] = []
      while let line = readLine() {
        if !line.isEmpty { files.append(InputFile(path: line)) }
      }
      return files
    }
  }
}
