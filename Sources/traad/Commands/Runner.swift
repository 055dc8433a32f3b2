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
      if console.settings.showsTiming { console.say(run.session.stopwatch.report()) }
      return status
    } catch is CancellationError {
      return .interrupted
    } catch let mistake as UsageMistake {
      console.failure(mistake.sentence)
      return mistake.status
    } catch let mistake as NamingMistake {
      console.failure(mistake.sentence)
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
}

extension UsageMistake {
  /// Wrong usage, except where the same words could be right for another library or other files.
  var status: ExitStatus {
    switch self {
    case .emptyLibrary: .nothingFound
    case .noPlaceForLibrary, .unreadableFile, .noPageToDraw, .changedFile: .failed
    case .unknownCommand, .unknownOption, .missingValue, .needlessValue, .badValue, .notANumber, .missingArgument,
      .tooManyArguments, .noCommand, .notAsRows, .bothForms, .unknownAction, .notAPair, .unknownEnding, .noWordsToShow:
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
