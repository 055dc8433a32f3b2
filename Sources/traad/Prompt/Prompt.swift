import Commands
import Files
import Glibc
import Library
import Model
import Rendering
import Study

/// Reads commands and runs them until the end: at a terminal with line editing, else one a line from standard input.
struct Prompt {
  let runner: Runner
  /// The flags that `traad` was started with, which hold for every line.
  let options: [CommandOption: String]
  let console: Console

  @MainActor func run() async -> ExitStatus {
    if isatty(STDIN_FILENO) == 1 {
      await converse()
      return .done
    }
    return await runScript()
  }

  /// Reads from a terminal; no mistake ends the conversation.
  @MainActor private func converse() async {
    Interrupt.goesOn()
    let editor = LineEditor(historyFile: Environment.current.history)
    await greet()
    while true {
      let completion = Completion(names: await runner.session.knownNames(), tongue: console.settings.tongue)
      switch editor.read(prompt: "traad> ", completions: { completion.words(after: $0, beginning: $1) }) {
      case .line(let line):
        editor.remember(line)
        if case .leave = await run(line) { return }
        write("\n", to: STDOUT_FILENO)
      case .interrupted:
        write("\n", to: STDOUT_FILENO)
      case .end:
        write("\n", to: STDOUT_FILENO)
        return
      }
    }
  }

  /// The worst of the commands' statuses.
  private func runScript() async -> ExitStatus {
    var worst = ExitStatus.done
    while let line = readLine() {
      switch await run(line) {
      case .leave: return worst
      case .ended(let status): worst = max(worst, status)
      }
    }
    return worst
  }

  private enum Outcome { case ended(ExitStatus), leave }

  /// Runs one line; an empty one does nothing.
  private func run(_ line: String) async -> Outcome {
    let words = TypedWord.words(ofLine: line)
    guard !words.isEmpty else { return .ended(.done) }
    do {
      var invocation = try Invocation(words, at: .prompt)
      if invocation.command == .quit, invocation.arguments.isEmpty { return .leave }
      let library = invocation.options[.library]
      invocation.options.merge(options) { ownValue, _ in ownValue }
      // A line may ask another library without leaving this one.
      let isElsewhere = library != nil && library != runner.session.path
      let asked = isElsewhere ? Runner(session: Session(library: library ?? "", isNamed: true)) : runner
      return .ended(await asked.run(invocation))
    } catch {
      console.failure(error.sentence)
      return .ended(.wrongUsage)
    }
  }

  /// How much the library holds, and what to try.
  private func greet() async {
    guard !console.settings.isQuiet else { return }
    let greeting: PromptPhrase
    do {
      let holdings = try await runner.session.holdings()
      greeting =
        holdings.snapshot.documents.isEmpty
        ? .emptyGreeting
        : .greeting(documents: holdings.snapshot.documents.count, periods: holdings.snapshot.periods)
    } catch {
      console.failure(error.sentence)
      greeting = .plainGreeting
    }
    write(TerminalRenderer(console.terminal).text(greeting.sentence) + "\n", to: STDOUT_FILENO)
  }
}
