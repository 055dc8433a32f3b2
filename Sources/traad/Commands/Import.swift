import Commands
import Files
import Library
import Model
import Rendering
import Study
import Workers

extension CommandRun {
  /// Reads files and folders into the library; each file is in when its line is printed.
  func importFiles() async throws -> ExitStatus {
    let reading = try Reading(invocation, sayingOn: console)
    _ = await session.takeEditionNews()
    let walk = PathWalk(inputFiles())
    let files = walk.files
    let isAgain = invocation.options[.again] != nil
    let given = Given(
      try invocation.vouching(), series: invocation.options[.series],
      isSeparate: invocation.options[.separate] != nil)
    let taken: Taken
    if invocation.options[.dryRun] != nil {
      let store = try await session.opened(for: .rehearsing)
      let known = Set(try store.snapshot().documents.map(\.file))
      let batch = ImportBatch(store: store, given: given, isAgain: isAgain, knownFiles: known)
      taken = try take(files, into: batch, by: reading)
    } else {
      taken = try await session.change(makingLibrary: true) { store in
        try take(files, into: ImportBatch(store: store, given: given, isAgain: isAgain), by: reading)
      }
    }
    var report = taken.report
    report.skipped = walk.skipped
    report.editions = await session.takeEditionNews()
    try await finish(report)
    if let mistake = taken.mistake { throw mistake }
    return ExitStatus(failed: taken.report.failures.count, of: files.count)
  }

  /// What came in, and why lines of it could not be written; the files are in all the same.
  private typealias Taken = (report: ImportReport, mistake: WritingMistake?)

  private func take(_ files: [InputFile], into batch: ImportBatch, by reading: Reading) throws -> Taken {
    var (batch, mistake) = (batch, WritingMistake?.none)
    let start = ContinuousClock.now
    do {
      try reading.read(files, vouching: batch.vouching) { result in
        try batch.take(result)
        do throws(WritingMistake) { try announce(result, in: batch.report) } catch { mistake = error }
      }
    } catch _ where Task.isCancelled {
      // The file that was being taken in is not in; those before it are.
    }
    session.stopwatch.record("import", since: start)
    return (batch.report, mistake)
  }

  /// The line of the file that was just taken in: its failure, or what became of it and what to look at.
  private func announce(_ result: ReadResult, in report: ImportReport) throws(WritingMistake) {
    if case .failure(let failure) = result.answer {
      return console.failure(failure.message, file: result.file.path)
    }
    if console.settings.form == .terminal {
      let entries = report.entries.filter { $0.file == result.file.path }
      try console.put(TerminalRenderer(console.terminal).line(of: entries))
    }
    guard case .success(let file) = result.answer else { return }
    for note in file.allNotes where note.severity != .info {
      console.message(Sentence.name(result.file.path + ": ") + note.message)
    }
  }

  /// Says which plans turned out to be editions of others; that two files hold the same hides nothing and is not said.
  func say(_ news: [EditionNews]) {
    for news in news where news.relation != .same { console.message(news.sentence) }
  }

  private func finish(_ report: ImportReport) async throws {
    say(report.editions)
    switch console.settings.form {
    case .terminal:
      console.message(report.summary)
      if let skipped = report.skippedSentence { console.message(skipped) }
    case .json, .csv: try await tell(.imported(report))
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

/// An import under way: what became of the files so far.
struct ImportBatch {
  let store: LibraryStore
  let given: Given
  /// Whether files are read and taken in whatever the library knows of them.
  let isAgain: Bool
  /// The files of the library, for a rehearsal; nil where results are kept.
  let knownFiles: Set<String>?
  private(set) var report = ImportReport()

  init(store: LibraryStore, given: Given, isAgain: Bool, knownFiles: Set<String>? = nil) {
    self.store = store
    self.given = given
    self.isAgain = isAgain
    self.knownFiles = knownFiles
    report.isRehearsal = knownFiles != nil
  }

  /// What a person says of a file, now or when the same bytes were imported before; nil for one that need not be read.
  func vouching(of file: InputFile, sha256: String) throws(LibraryError) -> Vouching? {
    let recognition = try store.recognise(
      path: file.absolutePath, sha256: sha256, given: given, isAgain: isAgain)
    return if case .unread(let vouching) = recognition { vouching } else { nil }
  }

  mutating func take(_ result: ReadResult) throws(LibraryError) {
    let hash = result.sha256 ?? ""
    switch result.answer {
    case .failure(let failure): report.failures.append(FileFailure(file: result.file.path, failure: failure))
    case nil: add(try known(result.file, sha256: hash) ?? ImportedFile(.unchanged, documents: []), of: result.file)
    case .success(let file) where knownFiles != nil: rehearse(file, of: result.file)
    case .success(let file):
      let path = result.file.absolutePath
      let written = (try? FileStatus(of: result.file.location)).map { $0.modified / 1_000_000_000 }
      let stored = try store.store(
        file, path: path, sha256: hash, given: given, written: written, isAgain: isAgain)
      add(stored, of: result.file)
    }
  }

  /// What became of a file that was not read.
  private func known(_ file: InputFile, sha256: String) throws(LibraryError) -> ImportedFile? {
    let path = file.absolutePath
    if knownFiles == nil { return try store.keepKnown(path: path, sha256: sha256, given: given) }
    let recognition = try store.recognise(path: path, sha256: sha256, given: given)
    return if case .known(let known) = recognition { known } else { nil }
  }

  private mutating func rehearse(_ read: ReadFile, of file: InputFile) {
    let isKnown = knownFiles?.contains(file.absolutePath) == true
    report.entries += read.documents.map { document in
      ImportReport.Entry(
        outcome: isKnown ? .replaced : .imported, file: file.path, document: nil,
        period: given.vouching.period ?? document.period,
        municipality: given.vouching.municipality ?? document.municipality, isVouched: document.isVouched,
        records: document.policies.reduce(0) { $0 + $1.recordCount })
    }
  }

  private mutating func add(_ imported: ImportedFile, of file: InputFile) {
    report.entries += imported.documents.map { document in
      ImportReport.Entry(
        outcome: imported.outcome, file: file.path, elsewhere: imported.elsewhere, document: document.id,
        period: document.period, municipality: document.municipality, isVouched: document.isVouched,
        records: document.records)
    }
    guard imported.documents.isEmpty else { return }
    report.entries.append(
      ImportReport.Entry(outcome: imported.outcome, file: file.path, document: nil, period: nil, records: 0))
  }
}

extension Policy {
  /// How many activities and follow-ups it has.
  fileprivate var recordCount: Int { groups.reduce(followUps.count) { $0 + $1.activities.count } }
}
