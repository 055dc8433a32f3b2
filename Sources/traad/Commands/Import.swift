import Commands
import Library
import Model
import Rendering
import Workers

extension Runner {
  /// Reads files and folders into the library; each file is in when its line is printed.
  func importFiles(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let reading = try Reading(invocation, console)
    let files = PathWalk.files(for: try inputFiles(invocation))
    let isRehearsal = invocation.options[.dryRun] != nil
    let store = try await session.opened(for: isRehearsal ? .rehearsing : .writing)
    let known = isRehearsal ? try store.snapshot().documents.map(\.file) : []
    var importing = Importing(
      store: store, period: try invocation.period(), series: invocation.options[.series],
      knownFiles: isRehearsal ? Set(known) : nil)
    var progress = Progress(console, total: files.count)
    let start = ContinuousClock.now
    try Interrupt.isNoted {
      try reading.read(files, isKnown: importing.isKnown, onPage: { progress.recognising($0) }) { result in
        try importing.take(result)
        progress.hide()
        announce(importing, result, console)
        progress.step()
      }
    }
    progress.hide()
    session.stopwatch.record("import", since: start)
    if !isRehearsal { try importing.store.settleSeries() }
    await session.forget()
    if importing.hasChanged { try await session.learn() }
    try finish(importing.report, invocation, console)
    return ExitStatus(failed: importing.report.failures.count, of: files.count)
  }

  /// The line of the file that was just taken in: its failure, or what became of it and what to look at.
  private func announce(_ importing: Importing, _ result: ReadResult, _ console: Console) {
    if case .failed(let failure) = result.outcome {
      return console.failure(failure.message, file: result.file.path)
    }
    if console.settings.form == .terminal {
      let entries = importing.report.entries.filter { $0.file == result.file.path }
      write(TerminalRenderer(console.terminal).line(of: entries), to: 1)
    }
    guard case .read(let file) = result.outcome else { return }
    for note in file.notes where note.severity != .info {
      console.message(Sentence.name(result.file.path + ": ") + note.message)
    }
  }

  private func finish(_ report: ImportReport, _ invocation: Invocation, _ console: Console) throws(UsageMistake) {
    switch console.settings.form {
    case .terminal: console.message(report.summary)
    case .json, .csv: try print(.imported(report), of: invocation, console)
    }
  }

  /// The paths that were named, and for `-` those that stand one a line on standard input.
  private func inputFiles(_ invocation: Invocation) throws(UsageMistake) -> [InputFile] {
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

/// An import under way.
private struct Importing {
  let store: LibraryStore
  let period: Period?
  let series: String?
  /// The files of the library, for a rehearsal; nil where results are kept.
  let knownFiles: Set<String>?
  private(set) var report = ImportReport()

  init(store: LibraryStore, period: Period?, series: String?, knownFiles: Set<String>?) {
    self.store = store
    self.period = period
    self.series = series
    self.knownFiles = knownFiles
    report.isRehearsal = knownFiles != nil
  }

  /// Whether the library holds anything that it did not hold before.
  var hasChanged: Bool { knownFiles == nil && report.entries.contains { $0.outcome != .unchanged } }

  func isKnown(_ file: InputFile, _ sha256: String) throws(LibraryError) -> Bool {
    try unchanged(file, sha256) != nil
  }

  mutating func take(_ result: ReadResult) throws(LibraryError) {
    let hash = result.sha256 ?? ""
    switch result.outcome {
    case .failed(let failure): report.failures.append(FileFailure(file: result.file.path, failure: failure))
    case .known: add(.unchanged(try unchanged(result.file, hash) ?? []), of: result.file)
    case .read(let file) where knownFiles != nil: rehearse(file, of: result.file)
    case .read(let file):
      let path = result.file.absolutePath
      add(try store.store(file, path: path, sha256: hash, period: period, series: series), of: result.file)
    }
  }

  private func unchanged(_ file: InputFile, _ sha256: String) throws(LibraryError) -> [StoredDocument]? {
    try store.unchanged(path: file.absolutePath, sha256: sha256, period: period, series: series)
  }

  private mutating func rehearse(_ read: ReadFile, of file: InputFile) {
    let isKnown = knownFiles?.contains(file.absolutePath) == true
    report.entries += read.documents.map { document in
      ImportReport.Entry(
        outcome: isKnown ? .replaced : .imported, file: file.path, document: nil, period: period ?? document.period,
        records: document.policies.reduce(0) { $0 + $1.recordCount })
    }
  }

  private mutating func add(_ outcome: ImportOutcome, of file: InputFile) {
    let kind: ImportReport.Outcome =
      switch outcome {
      case .imported: .imported
      case .unchanged: .unchanged
      case .replaced: .replaced
      }
    report.entries += outcome.documents.map { document in
      ImportReport.Entry(
        outcome: kind, file: file.path, document: document.id, period: document.period, records: document.records)
    }
  }
}

extension Policy {
  /// How many activities and follow-ups it has.
  fileprivate var recordCount: Int { groups.reduce(followUps.count) { $0 + $1.activities.count } }
}
