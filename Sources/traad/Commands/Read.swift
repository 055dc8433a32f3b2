import Commands
import Library
import Model
import Rendering
import Study
import Workers

extension CommandRun {
  /// Reads files and prints what they hold; the library is left alone.
  func read() async throws -> ExitStatus {
    let vouching = try invocation.vouching()
    let reading = try Reading(invocation, sayingOn: console, needsPlaces: invocation.options[.places] != nil)
    let files = invocation.arguments.map { InputFile(argument: $0.meant) }
    var report = ReadReport(showsPlaces: invocation.options[.places] != nil)
    let start = ContinuousClock.now
    try reading.read(files, vouching: { _, _ in vouching }) { result in
      report.add(result)
      if case .failure(let failure) = result.answer { console.failure(failure.message, file: result.file.path) }
    }
    session.stopwatch.record("read", since: start)
    if !report.entries.isEmpty || console.settings.form != .terminal {
      try await tell(.read(report))
    }
    return ExitStatus(failed: report.failures.count, of: files.count)
  }
}

extension ReadReport {
  fileprivate mutating func add(_ result: ReadResult) {
    let path = result.file.path
    switch result.answer {
    case .failure(let failure): failures.append(FileFailure(file: path, failure: failure))
    case nil: break
    case .success(let file):
      entries += file.documents.map { document in
        Entry(
          document: document, series: document.title.flatMap { Series.name(fromTitle: $0) }, file: path,
          sha256: result.sha256 ?? "", format: file.format, pages: file.pageCount, notes: file.notes(on: document))
      }
    }
  }
}

extension ExitStatus {
  /// By how many of so many files failed; interrupted where Ctrl-C came in between.
  init(failed: Int, of total: Int) {
    if Interrupt.isPending {
      self = .interrupted
    } else if total == 0 {
      self = .nothingFound
    } else {
      self = failed == 0 ? .done : failed < total ? .someFailed : .failed
    }
  }
}
