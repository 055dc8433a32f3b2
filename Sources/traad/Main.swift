import Commands
import Files
import Glibc
import Library
import Model
import Rendering
import Study

@main struct Main {
  /// How many files the threads, the library and the lexicon need at the same time. The runtime ends the program without a
  /// word where it gets none for its timers.
  private static let filesOfAnyCommand = 8

  // On the main actor, since signals and the line editor belong to the main thread.
  @MainActor static func main() async {
    holdStandardDescriptors()
    // A write then says what is wrong.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Interrupt.endsProgram()
    let words = CommandLine.arguments.dropFirst().map { TypedWord($0) }
    let status: ExitStatus
    do {
      status = try await run(Invocation(words, at: .shell))
    } catch {
      status = .wrongUsage
      write(visible("traad: " + error.sentence(Settings.tongueOfMistakes(words))) + "\n", to: STDERR_FILENO)
    }
    exit(status.rawValue)
  }

  /// Answers what needs no library first, so that `--version` starts at once.
  @MainActor private static func run(_ invocation: Invocation) async throws(UsageMistake) -> ExitStatus {
    if invocation.options[.version] != nil {
      return sayVersion(Settings.tongueOfMistakes(invocation.options))
    }
    let settings = try Settings(invocation.options)
    guard hasRoom(forFiles: filesOfAnyCommand) else {
      Console(settings: settings).failure(LibraryError.shortage.sentence)
      return .failed
    }
    let runner = Runner(library: settings.library ?? "", isNamed: settings.isLibraryNamed)
    let status: ExitStatus
    if invocation.command != nil || invocation.options[.help] != nil {
      let lastWords = PromptPhrase.interrupted(invocation.command).sentence
      if !settings.isQuiet { LastWords.are(lastWords(settings.tongue)) }
      status = await runner.run(invocation)
      // Of a command that ended by itself.
      if status == .interrupted { Console(settings: settings).message(lastWords) }
    } else {
      let prompt = Prompt(
        runner: runner, options: invocation.options.filter(\.key.isGlobal),
        console: Console(settings: settings, scene: .prompt))
      status = try await prompt.run(invocation)
    }
    await runner.session.close()
    return status
  }

  private static func sayVersion(_ tongue: Tongue) -> ExitStatus {
    do {
      try writeAnswer("traad \(ProgramVersion.current)\n")
      return .done
    } catch {
      write("traad: " + error.sentence(tongue) + "\n", to: STDERR_FILENO)
      return .failed
    }
  }
}
