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

  /// - Parameter invocation: what the program was started with; lines of its flags are run instead.
  @MainActor func run(_ invocation: Invocation) async throws(UsageMistake) -> ExitStatus {
    let file = invocation.options[.script]
    if let line = invocation.options[.run] {
      if file != nil { throw .severalScripts }
      return await run(script: [line])
    }
    if let file, file != "-" {
      guard let bytes = try? FilePath(file).contents() else { throw .unreadableFile(file) }
      return await run(script: [String(decoding: bytes, as: UTF8.self)])
    }
    if file == nil, isatty(STDIN_FILENO) == 1 {
      await converse()
      return .done
    }
    return await runScript()
  }

  /// Runs the lines of some texts, and gives the worst of their statuses.
  private func run(script texts: [String]) async -> ExitStatus {
    var worst = ExitStatus.done
    for line in texts.flatMap({ $0.split(whereSeparator: \.isNewline) }) {
      switch await run(String(line)) {
      case .leave: return worst
      case .ended(let status): worst = max(worst, status)
      }
    }
    return worst
  }

  /// Reads from a terminal; no mistake ends the conversation.
  @MainActor private func converse() async {
    Interrupt.goesOn()
    let editor = LineEditor(history: History(file: historyFile()))
    await greet()
    var (names, words, watches) = (KnownNames(), KnownWords([]), [BackgroundWatch]())
    var wasInterrupted = false
    while true {
      for watch in watches { say(watch.news()) }
      // What has just been interrupted is not begun again for the names alone.
      if !wasInterrupted, let known = await holding({ [runner] _ in await runner.session.knownNames() }) {
        (names, words) = known
      }
      await runner.session.rest()
      let completion = Completion(
        names: names, words: words, listLength: runner.numberedList?.length ?? 0, tongue: console.settings.tongue)
      switch editor.read(prompt: "traad> ", completions: { completion.offers(for: $0) }) {
      case .lines(let lines):
        for line in lines { editor.remember(line) }
        switch await run(lines, watching: &watches) {
        case .leave: return
        case .ended(let status): wasInterrupted = status == .interrupted
        }
      case .interrupted:
        write("\n", to: STDOUT_FILENO)
      case .end:
        write("\n", to: STDOUT_FILENO)
        return
      }
    }
  }

  /// Runs what was typed, or pasted as several lines: one after the other, until Ctrl-C.
  @MainActor private func run(_ lines: [String], watching watches: inout [BackgroundWatch]) async -> Outcome {
    for (place, line) in lines.enumerated() {
      if place > 0 { write("traad> " + visible(line) + "\n", to: STDOUT_FILENO) }
      if let watch = beginWatch(line) {
        watches.append(watch)
        continue
      }
      switch await holding({ await run(line, heldBy: $0) }) {
      case .leave: return .leave
      case .ended(.interrupted), nil:
        // The terminal has shown "^C".
        write(Environment.current.isOnScreen(STDOUT_FILENO) ? "\r\u{1B}[K" : "\n", to: STDOUT_FILENO)
        console.message(PromptPhrase.interrupted(command(of: line)).sentence)
        let left = lines.count - place - 1
        if left > 0 { console.message(PromptPhrase.linesLeft(left).sentence) }
        write("\n", to: STDOUT_FILENO)
        return .ended(.interrupted)
      case .ended: write("\n", to: STDOUT_FILENO)
      }
    }
    return .ended(.done)
  }

  private func command(of line: String) -> CommandWord? {
    (try? Invocation(ofLine: line))?.command
  }

  /// Watches folders from now on, where that is what a line asks; nil where it is not, or cannot be done, which is then said.
  private func beginWatch(_ line: String) -> BackgroundWatch? {
    guard var invocation = try? Invocation(ofLine: line), invocation.command == .watch,
      invocation.options[.help] == nil, (try? invocation.checkArguments()) != nil
    else { return nil }
    invocation.options.merge(options) { ownValue, _ in ownValue }
    let library = invocation.options[.library] ?? runner.session.path
    guard let watch = try? BackgroundWatch(invocation, library: library, for: console) else { return nil }
    if watch.waitForBeginning() { console.message(WatchPhrase.begunHere.sentence) }
    return watch
  }

  /// Lines that another process of this program has made visible.
  private func say(_ lines: [String]) {
    if !lines.isEmpty { write(lines.joined(separator: "\n") + "\n", to: STDOUT_FILENO) }
  }

  /// Does what Ctrl-C may end; nil where it did, and then the session is left to what still runs.
  private func holding<Outcome: Sendable>(_ work: @escaping @Sendable (Leash) async -> Outcome) async -> Outcome? {
    Interrupt.clear()
    let outcome = await Leash.holding(work)
    if outcome == nil { runner.startOver() }
    return outcome
  }

  /// Where lines are remembered; nil, which is said, where that cannot be or would replace something else.
  private func historyFile() -> String? {
    let file = Environment.current.history
    if let file, History.isHistory(FilePath(file)) { return file }
    console.message(PromptPhrase.historyNotKept(file).sentence)
    return nil
  }

  /// The worst of the commands' statuses.
  private func runScript() async -> ExitStatus {
    var worst = ExitStatus.done
    while let line = await nextLine() {
      switch await run(line) {
      case .leave: return worst
      case .ended(let status): worst = max(worst, status)
      }
    }
    return worst
  }

  /// Nothing has the library open while the next line is waited for.
  private func nextLine() async -> String? {
    await runner.session.rest()
    return readLine()
  }

  private enum Outcome { case ended(ExitStatus), leave }

  /// Runs one line; an empty one does nothing.
  private func run(_ line: String, heldBy leash: Leash = Leash()) async -> Outcome {
    // Some editors begin a file with a byte order mark.
    let line = line.hasPrefix("\u{FEFF}") ? String(line.dropFirst()) : line
    let isRemark = line.first { !$0.isWhitespace } == "#"
    guard !isRemark, !line.allSatisfy(\.isWhitespace) else { return .ended(.done) }
    do {
      var invocation = try Invocation(ofLine: line)
      if invocation.command == .quit, invocation.arguments.isEmpty { return .leave }
      let library = invocation.options[.library]
      invocation.options.merge(options) { ownValue, _ in ownValue }
      // A line may ask another library without leaving this one.
      let isElsewhere = library != nil && library != runner.session.path
      let asked = isElsewhere ? Runner(library: library ?? "", isNamed: true) : runner
      let status = await asked.run(invocation, heldBy: leash)
      if isElsewhere { await asked.session.close() }
      return .ended(status)
    } catch {
      console.failure(error.sentence)
      return .ended(.wrongUsage)
    }
  }

  /// How much the library holds, and what to try.
  private func greet() async {
    guard !console.settings.isQuiet else { return }
    let greeting = await holding { _ in await self.greeting() } ?? PromptPhrase.plainGreeting
    write(TerminalRenderer(console.terminal).text(greeting.sentence) + "\n", to: STDOUT_FILENO)
  }

  private func greeting() async -> PromptPhrase {
    do {
      let extent = try await runner.session.extent()
      return extent.documents == 0
        ? .emptyGreeting : .greeting(documents: extent.documents, periods: extent.periods)
    } catch {
      console.failure(error.sentence)
      return .plainGreeting
    }
  }
}

extension Invocation {
  /// A line of the prompt, its names of files as a shell would give them.
  fileprivate init(ofLine line: String) throws(UsageMistake) {
    try self.init(TypedWord.words(ofLine: line), at: .prompt)
    nameFiles(FileNames.paths)
  }
}
