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
  let session: Session
  private let lastList = Mutex<NumberedList?>(nil)

  init(session: Session) {
    self.session = session
  }

  /// Runs one command and says what is wrong, if anything is.
  func run(_ invocation: Invocation) async -> ExitStatus {
    let console: Console
    do {
      console = Console(settings: try Settings(invocation.options), scene: invocation.scene)
    } catch {
      let tongue = Settings.tongueOfMistakes(invocation.options)
      write(visible("traad: " + error.sentence(tongue)) + "\n", to: 2)
      return .wrongUsage
    }
    do {
      let status = try await attempt(invocation, console)
      if console.settings.showsTiming { write(session.stopwatch.report(), to: 2) }
      return status
    } catch let mistake as UsageMistake {
      console.failure(mistake.sentence)
      return mistake.status
    } catch let mistake as NamingMistake {
      console.failure(mistake.sentence)
      return mistake.status
    } catch let mistake as QueryMistake {
      console.failure(mistake, in: invocation.query)
      return .wrongUsage
    } catch let error as LibraryError {
      console.failure(error.sentence, file: session.path)
      return .failed
    } catch let error as ReportError {
      console.failure(error.sentence)
      return .failed
    } catch {
      console.failure(.name(String(describing: error)))
      return .failed
    }
  }

  private func attempt(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    if invocation.options[.help] != nil {
      console.answer(helpText(of: invocation.command, console))
      return .done
    }
    try invocation.checkArguments()
    switch invocation.command {
    case .find: return try await find(invocation, console)
    case .records: return try await records(invocation, console)
    case .kwic: return try await concordance(invocation, console)
    case .timeline: return try await timeline(invocation, console)
    case .analyze: return try await analyze(invocation, console)
    case .abbreviations: return try await wordPairs(.abbreviations, invocation, console)
    case .synonyms: return try await wordPairs(.synonyms, invocation, console)
    case .show: return try await show(invocation, console)
    case .diff: return try await diff(invocation, console)
    case .trace: return try await trace(invocation, console)
    case .terms: return try await terms(invocation, console)
    case .confirm: return try await judge(.confirmed, invocation, console)
    case .reject: return try await judge(.rejected, invocation, console)
    case .link: return try await judge(.linked, invocation, console)
    case .undo: return try await undo(invocation, console)
    case .renamePolicy: return try await renamePolicy(invocation, console)
    case .setPeriod: return try await setPeriod(invocation, console)
    case .remove: return try await remove(invocation, console)
    case .check: return try await check(invocation, console)
    case .report: return try await report(invocation, console)
    case .documents: return try await documents(invocation, console)
    case .periods: return try await periods(invocation, console)
    case .read: return try await read(invocation, console)
    case .importing: return try await importFiles(invocation, console)
    case .help: return try help(invocation, console)
    case .quit, nil: return .done
    }
  }

  /// The numbered list that was shown last, for `show N`.
  var numberedList: NumberedList? { lastList.withLock { $0 } }

  /// Says what the language chain lacks, once.
  func sayLexiconFlaw(_ console: Console) async {
    if let flaw = await session.takeLexiconFlaw()?.sentence { console.message(flaw) }
  }

  /// Prints an answer in the form that was asked for and remembers its numbers.
  func print(_ reply: Reply, of invocation: Invocation, _ console: Console) throws(UsageMistake) {
    let text = session.stopwatch.measure("render") { console.renderer.render(reply) }
    guard let text else { throw .notAsRows(invocation.command ?? .help) }
    if let numbered = reply.numbered {
      lastList.withLock { $0 = NumberedList(records: numbered, changes: reply.numberedChanges) }
    }
    console.answer(text)
  }
}

extension UsageMistake {
  /// Wrong usage, except where the same words could be right for another library or other files.
  var status: ExitStatus {
    switch self {
    case .emptyLibrary: .nothingFound
    case .unreadableFile, .unwritableFile, .noPageToDraw, .changedFile: .failed
    case .unknownCommand, .unknownOption, .missingValue, .needlessValue, .badValue, .missingArgument, .tooManyArguments,
      .noCommand, .notAsRows, .bothForms, .unknownAction, .notAPair, .unknownEnding, .noWordsToShow:
      .wrongUsage
    }
  }
}

extension NamingMistake {
  /// Wrong usage, except where the same words could be right for another library.
  var status: ExitStatus {
    switch self {
    case .noSuchRecord, .noSuchNumber: .nothingFound
    case .noSuchPeriod, .ambiguousPeriod, .noSuchSeries, .noSuchPolicy, .noSuchDocument: .failed
    case .ambiguousRecord, .noListYet, .noComparisonYet, .notOldAndNew, .differentKinds, .samePeriod,
      .ambiguousDocument, .notAPeriod:
      .wrongUsage
    }
  }
}
