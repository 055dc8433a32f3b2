import Commands
import Comparison
import Library
import Model
import Rendering
import Search
import Study
import Synchronization

/// Runs commands, whether they come from the shell or from the prompt.
final class Runner: Sendable {
  private let library: String
  private let isNamed: Bool
  private let currentSession: Mutex<Session>
  private let lastList = Mutex<NumberedList?>(nil)
  private let lastAnswer = Mutex<(reply: Reply, command: String)?>(nil)

  /// - Parameter isNamed: whether a flag names the library, so that it should be there.
  init(library: String, isNamed: Bool) {
    self.library = library
    self.isNamed = isNamed
    currentSession = Mutex(Session(library: library, isNamed: isNamed))
  }

  var session: Session { currentSession.withLock { $0 } }

  /// Leaves the session to a command that nobody waits for any more.
  func startOver() { currentSession.withLock { $0 = Session(library: library, isNamed: isNamed) } }

  /// Runs one command and says what is wrong, if anything is.
  func run(_ invocation: Invocation, heldBy leash: Leash = Leash()) async -> ExitStatus {
    do {
      let settings = try Settings(invocation.options)
      let console = Console(settings: settings, scene: invocation.scene, leash: leash)
      return await status(
        of: CommandRun(runner: self, session: session, invocation: invocation, console: console))
    } catch {
      let tongue = Settings.tongueOfMistakes(invocation.options)
      write(visible("traad: " + error.sentence(tongue)) + "\n", to: 2)
      return .wrongUsage
    }
  }

  private func status(of run: CommandRun) async -> ExitStatus {
    let console = run.console
    if let change = await run.session.lookAgain() { console.failure(change.sentence, file: run.session.path) }
    do {
      let status = try await run.status()
      await run.sayAfterwards(status)
      return status
    } catch _ where Task.isCancelled {
      // Perhaps a mistake in what is half there.
      return .interrupted
    } catch let mistake as UsageMistake {
      console.failure(mistake.sentence)
      if !mistake.hasSuggestion { run.saySearchMeant() }
      return mistake.status
    } catch let mistake as NamingMistake {
      console.failure(mistake.sentence)
      run.saySearchMeant()
      return mistake.status
    } catch let mistake as QueryMistake {
      console.failure(mistake, in: run.invocation.query)
      return .wrongUsage
    } catch let error as LibraryError {
      console.failure(error.sentence, file: run.session.path)
      return .failed
    } catch let mistake as WritingMistake {
      console.failure(mistake.sentence)
      return .failed
    } catch ReportError.interrupted {
      return .interrupted
    } catch let error as ReportError {
      console.failure(error.sentence)
      return .failed
    } catch {
      console.failure(.name(String(describing: error)))
      return .failed
    }
  }

  /// The numbered list that was shown last.
  var numberedList: NumberedList? { lastList.withLock { $0 } }

  func remember(_ list: NumberedList) { lastList.withLock { $0 = list } }

  /// The answer that was shown last, and to which command.
  var answer: (reply: Reply, command: String)? { lastAnswer.withLock { $0 } }

  func remember(_ reply: Reply, to command: String) { lastAnswer.withLock { $0 = (reply, command) } }
}

/// One command as it runs: what was typed, and where its answer goes. Its file under Commands/ says what it does.
struct CommandRun: Sendable {
  let runner: Runner
  /// The one that the runner had when the command began.
  let session: Session
  let invocation: Invocation
  let console: Console

  /// Says what became of the library, how long it took, and how to search for words that were taken for files.
  fileprivate func sayAfterwards(_ status: ExitStatus) async {
    if let copy = await session.takeEarlierCopy() {
      console.message(.broughtUpToDate(copy: copy.path, isWithoutFacts: copy.isWithoutFacts))
    }
    if console.settings.showsTiming { console.say(session.stopwatch.report()) }
    if status == .failed, [.read, .importing, .watch].contains(invocation.command) { saySearchMeant() }
  }

  /// Runs the command, or shows its help where that was asked for.
  func status() async throws -> ExitStatus {
    if invocation.options[.help] != nil { return try showHelp(on: invocation.command) }
    try invocation.checkArguments()
    if console.settings.library == nil, invocation.command?.asksLibrary == true { throw UsageMistake.noPlaceForLibrary }
    // Nobody should wait for an answer that cannot be kept.
    if let file = invocation.options[.output] { _ = try await savedFormat(of: file) }
    return try await outcome()
  }

  private func outcome() async throws -> ExitStatus {
    switch invocation.command {
    case .find: return try await find()
    case .records: return try await records()
    case .kwic: return try await concordance()
    case .timeline: return try await timeline()
    case .matrix: return try await matrix()
    case .deadlines: return try await deadlines()
    case .analyze: return try await analyze()
    case .abbreviations: return try await wordPairs(.abbreviations)
    case .synonyms: return try await wordPairs(.synonyms)
    case .show: return try await show()
    case .diff: return try await diff()
    case .trace: return try await trace()
    case .terms: return try await terms()
    case .save: return try await save()
    case .confirm: return try await judge(.confirmed)
    case .reject: return try await judge(.rejected)
    case .link: return try await judge(.linked)
    case .undo: return try await undo()
    case .renamePolicy: return try await renamePolicy()
    case .setPeriod: return try await setPeriod()
    case .setMunicipality: return try await setMunicipality()
    case .editions: return try await editions()
    case .setEdition: return try await setEdition()
    case .remove: return try await remove()
    case .check: return try await check()
    case .backup: return try await backup()
    case .restore: return try await restore()
    case .export: return try await export()
    case .report: return try await report()
    case .documents: return try await documents()
    case .periods: return try await periods()
    case .read: return try await read()
    case .importing: return try await importFiles()
    case .watch: return try await watch()
    case .help: return try help()
    case .quit, nil: return .done
    }
  }
}

extension CommandWord {
  /// False for the commands that answer without a library.
  fileprivate var asksLibrary: Bool {
    switch self {
    case .analyze, .read, .save, .help, .quit: false
    case .find, .records, .kwic, .timeline, .matrix, .deadlines, .abbreviations, .synonyms, .show, .diff, .trace,
      .terms,
      .confirm, .reject, .link, .undo, .renamePolicy, .setPeriod, .setMunicipality, .editions, .setEdition, .remove,
      .check, .backup, .restore, .export, .report, .documents, .periods, .importing, .watch:
      true
    }
  }
}

extension CommandRun {
  /// Says what the language chain lacks, once.
  func sayLexiconFlaw() async {
    if let flaw = await session.takeLexiconFlaw()?.sentence { console.message(flaw) }
  }

  /// Prints an answer in the form that was asked for and remembers its numbers; not after Ctrl-C, when it may be half of one.
  func print(_ reply: Reply) async throws {
    if console.leash.isLetGo { throw CancellationError() }
    runner.remember(reply, to: invocation.line)
    if let file = invocation.options[.output] { return try await save(reply, to: invocation.line, in: file) }
    let text = session.stopwatch.measure("render") { console.renderer.render(reply) }
    try Task.checkCancellation()
    guard let text else { throw UsageMistake.notAsRows(invocation.command ?? .help) }
    if let cells = reply.numberedCells {
      runner.remember(NumberedList(records: [], cells: cells))
    } else if let numbered = reply.numbered {
      runner.remember(NumberedList(records: numbered, changes: reply.numberedChanges))
    }
    // A pager may keep it on the screen for hours.
    await session.rest()
    try console.answer(text)
  }

  /// Says how to search for the words of a line that is no use as a command, where it reads like a search.
  func saySearchMeant() {
    if let words = invocation.searchPerhapsMeant { console.message(PromptPhrase.searchMeant(words).sentence) }
  }

  /// Prints what was done, whole and also after Ctrl-C: the task that does it is another.
  func tell(_ reply: Reply) async throws { try await Task { try await print(reply) }.value }

  /// The numbered list that was shown last, for `show N`.
  var numberedList: NumberedList? { runner.numberedList }
}

extension UsageMistake {
  /// Wrong usage, except where the same words could be right for another library or other files.
  var status: ExitStatus {
    switch self {
    case .emptyLibrary: .nothingFound
    case .noPlaceForLibrary, .unreadableFile, .noPasswordFile, .noPageToDraw, .changedFile: .failed
    case .unknownCommand, .unknownOption, .missingValue, .needlessValue, .badValue, .notANumber, .missingArgument,
      .tooManyArguments, .noCommand, .notAsRows, .bothForms, .bothWays, .nothingToSave, .severalScripts,
      .badConfiguration, .notTogether, .onlyWith, .badQuery,
      .unknownAction, .notAPair,
      .unknownEnding,
      .noWordsToShow:
      .wrongUsage
    }
  }
}

extension NamingMistake {
  /// Wrong usage, except where the same words could be right for another library.
  var status: ExitStatus {
    switch self {
    case .noSuchRecord, .noSuchNumber: .nothingFound
    case .noSuchPeriod, .noPlanOfBoth, .ambiguousPeriod, .noSuchSeries, .noSuchMunicipality, .noSuchPolicy,
      .noSuchDocument,
      .noSuchEdition:
      .failed
    case .ambiguousRecord, .noListYet, .noComparisonYet, .notOldAndNew, .samePeriod, .comparedApart,
      .differentMunicipalities,
      .ambiguousDocument, .severalPlans, .olderEdition, .notAPeriod, .notAPolicy, .notAMunicipality, .notAnEdition:
      .wrongUsage
    }
  }
}
