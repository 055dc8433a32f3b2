import Commands
import Model
import Rendering
import Study

/// One command as it runs: what was typed, and where its answer goes. Its file under Commands/ says what it does.
struct CommandRun: Sendable {
  let runner: Runner
  /// The one that the runner had when the command began.
  let session: Session
  let invocation: Invocation
  let console: Console

  /// Runs the command, or shows its help where that was asked for.
  func status() async throws -> ExitStatus {
    if invocation.options[.help] != nil { return try showHelp(on: invocation.command) }
    try invocation.checkArguments()
    if console.settings.library == nil, invocation.command?.asksLibrary == true { throw UsageMistake.noPlaceForLibrary }
    switch invocation.command {
    case .find: return try await find()
    case .records: return try await records()
    case .kwic: return try await concordance()
    case .timeline: return try await timeline()
    case .analyze: return try await analyze()
    case .abbreviations: return try await wordPairs(.abbreviations)
    case .synonyms: return try await wordPairs(.synonyms)
    case .show: return try await show()
    case .diff: return try await diff()
    case .trace: return try await trace()
    case .terms: return try await terms()
    case .confirm: return try await judge(.confirmed)
    case .reject: return try await judge(.rejected)
    case .link: return try await judge(.linked)
    case .undo: return try await undo()
    case .renamePolicy: return try await renamePolicy()
    case .setPeriod: return try await setPeriod()
    case .remove: return try await remove()
    case .check: return try await check()
    case .report: return try await report()
    case .documents: return try await documents()
    case .periods: return try await periods()
    case .read: return try await read()
    case .importing: return try await importFiles()
    case .help: return try help()
    case .quit, nil: return .done
    }
  }
}

extension CommandWord {
  /// False for the commands that answer without a library.
  fileprivate var asksLibrary: Bool {
    switch self {
    case .analyze, .read, .help, .quit: false
    case .find, .records, .kwic, .timeline, .abbreviations, .synonyms, .show, .diff, .trace, .terms, .confirm, .reject,
      .link, .undo, .renamePolicy, .setPeriod, .remove, .check, .report, .documents, .periods, .importing:
      true
    }
  }
}

extension CommandRun {
  /// Says what the language chain lacks, once.
  func sayLexiconFlaw() async {
    if let flaw = await session.takeLexiconFlaw()?.sentence { console.message(flaw) }
  }

  /// Prints an answer in the form that was asked for and remembers its numbers.
  func print(_ reply: Reply) throws {
    if console.leash.isLetGo { throw CancellationError() }
    let text = session.stopwatch.measure("render") { console.renderer.render(reply) }
    guard let text else { throw UsageMistake.notAsRows(invocation.command ?? .help) }
    if let numbered = reply.numbered {
      runner.remember(NumberedList(records: numbered, changes: reply.numberedChanges))
    }
    try console.answer(text)
  }

  /// The numbered list that was shown last, for `show N`.
  var numberedList: NumberedList? { runner.numberedList }
}
