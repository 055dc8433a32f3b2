import Algorithms
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
    let isAgain = invocation.options[.again] != nil
    let named = inputFiles()
    let sources = ImportSources(named, isAgain ? .again(try await session.holdings().snapshot) : .once)
    let (given, saidToKeep) = (try given(), try invocation.keepsOriginals())
    let taken: Taken
    if invocation.options[.dryRun] != nil {
      let store = try await session.opened(for: .rehearsing)
      let known = Set(try store.documents().map(\.file))
      let batch = ImportBatch(store: store, given: given, isAgain: isAgain, keepsOriginals: false, knownFiles: known)
      taken = try take(sources, into: batch, by: reading)
    } else {
      taken = try await session.change(makingLibrary: true) { store in
        let keepsOriginals = try keepsOriginals(saidToKeep, in: store)
        let batch = ImportBatch(store: store, given: given, isAgain: isAgain, keepsOriginals: keepsOriginals)
        return try take(sources, into: batch, by: reading)
      }
    }
    var report = taken.report
    report.skipped = sources.skipped
    report.editions = await session.takeEditionNews()
    try await finish(report)
    if let mistake = taken.mistake { throw mistake }
    return ExitStatus(failed: taken.report.failureCount, of: sources.count)
  }

  /// Whether the library keeps the files that come in: as a person says now, which it remembers, or said last.
  func keepsOriginals(_ said: Bool?, in store: LibraryStore) throws(LibraryError) -> Bool {
    let keeps = try store.keepsOriginals
    guard let said, said != keeps else { return keeps }
    try store.setKeepsOriginals(said)
    console.message(.keepsOriginals(said))
    return said
  }

  /// What a person says of all files.
  func given() throws(UsageMistake) -> Given {
    Given(
      try invocation.vouching(), series: invocation.options[.series], isSeparate: invocation.options[.separate] != nil)
  }

  /// What came in, and why lines of it could not be written; the files are in all the same.
  typealias Taken = (report: ImportReport, mistake: WritingMistake?)

  /// - Parameter saysKnown: whether files have a line of which nothing is new.
  func take(
    _ sources: ImportSources, into batch: ImportBatch, by reading: Reading, saysKnown: Bool = true
  ) throws -> Taken {
    var (batch, mistake) = (batch, WritingMistake?.none)
    let start = ContinuousClock.now
    do {
      let deliver = { (result: ReadResult) in
        try batch.take(result)
        do throws(WritingMistake) { try announce(result, in: batch.report, saysKnown: saysKnown) } catch {
          mistake = error
        }
      }
      for file in sources.exported {
        let entries = batch.take(exported: file, sayingOn: console)
        do throws(WritingMistake) { try announce(entries) } catch { mistake = error }
      }
      try reading.read(sources.files, vouching: batch.vouching, deliver: deliver)
      for file in sources.gone where !Interrupt.isPending {
        try batch.store.withOriginal(file.sha256, at: file.path) { file in
          try reading.read([file], vouching: batch.vouching, deliver: deliver)
        }
      }
    } catch _ where Task.isCancelled {
      // The file that was being taken in is not in; those before it are.
    }
    session.stopwatch.record("import", since: start)
    return (batch.report, mistake)
  }

  /// The line of the file that was just taken in: its failure, or what became of it and what to look at.
  private func announce(
    _ result: ReadResult, in report: ImportReport, saysKnown: Bool
  ) throws(WritingMistake) {
    if case .failure(let failure) = result.answer {
      return console.failure(failure.message, file: result.file.path)
    }
    // Those of the last file stand at the end.
    let entries = Array(report.entries.reversed().prefix { $0.file == result.file.path }.reversed())
    if saysKnown || !entries.allSatisfy(\.isOfKnownFile) { try announce(entries) }
    guard case .success(let file) = result.answer else { return }
    for note in file.allNotes where note.severity != .info {
      console.message(Sentence.name(result.file.path + ": ") + note.message)
    }
  }

  private func announce(_ entries: [ImportReport.Entry]) throws(WritingMistake) {
    for file in entries.chunked(on: \.file) where console.settings.form == .terminal {
      try console.put(TerminalRenderer(console.terminal).line(of: Array(file.1)))
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
      // After Ctrl-C it is said that the rest was not imported; that it was all of them needs no word.
      let isNothing = report.entries.isEmpty && report.failureCount == 0
      if !(isNothing && Interrupt.isPending) { console.message(report.summary) }
      if let skipped = report.skippedSentence { console.message(skipped) }
      if report.corrections > 0, !report.isRehearsal { console.message(.tookCorrections(report.corrections)) }
      if let notKept = report.notKeptSentence { console.message(notKept) }
      if invocation.options[.output] != nil { try await tell(.imported(report)) }
    case .json, .csv: try await tell(.imported(report))
    }
  }

  /// The paths that were named, and for `-` those that stand on standard input, one a line or parted by NUL.
  private func inputFiles() -> [InputFile] {
    let separator: UInt8 = invocation.options[.null] == nil ? 0x0A : 0
    return invocation.arguments.flatMap { argument in
      guard argument.typed == "-" else { return [InputFile(argument: argument.meant)] }
      var files: [InputFile] = []
      while let name = StandardInput.next(before: separator) {
        if !name.isEmpty { files.append(InputFile(FilePath(bytes: name))) }
      }
      return files
    }
  }
}

extension ImportReport.Entry {
  /// Whether nothing is new of its file.
  var isOfKnownFile: Bool { outcome == .unchanged || outcome == .removed }
}
