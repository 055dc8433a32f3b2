import Commands
import Glibc
import Model
import Rendering
import Study

@main struct Main {
  static let version = "0.1.0"

  // On the main actor, since signals and the line editor belong to the main thread.
  @MainActor static func main() async {
    signal(SIGPIPE, SIG_IGN)
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
      write("traad \(version)\n", to: STDOUT_FILENO)
      return .done
    }
    let settings = try Settings(invocation.options)
    let runner = Runner(session: Session(library: settings.library, isNamed: settings.isLibraryNamed))
    if invocation.command != nil || invocation.options[.help] != nil { return await runner.run(invocation) }
    let prompt = Prompt(
      runner: runner, options: invocation.options, console: Console(settings: settings, scene: .prompt))
    return await prompt.run()
  }
}
