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
      let status = try await CommandRun(runner: self, invocation: invocation, console: console).status()
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

  /// The numbered list that was shown last.
  var numberedList: NumberedList? { lastList.withLock { $0 } }

  func remember(_ list: NumberedList) { lastList.withLock { $0 = list } }
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
