import Commands
import Files
import Glibc
import Model
import Rendering

/// Folders that are watched while somebody is at the prompt: by a process of its own, so that no question waits for a file that is
/// being read, and Ctrl-C ends the question alone.
///
/// It ends with the prompt, also where that is killed: then nobody reads any more what it says.
final class BackgroundWatch {
  private let process: pid_t
  private var answers = OutputPipe(limit: 1 << 24)
  private var messages = OutputPipe(limit: 1 << 24)
  private let tongue: Tongue
  /// What it says when it watches, which the prompt says in its own words.
  private let beginning: String

  /// - Parameter invocation: of the command as it was typed, with the flags of the prompt.
  init(_ invocation: Invocation, library: String, for console: Console) throws(SystemError) {
    tongue = console.settings.tongue
    let folders = invocation.arguments.map(\.meant)
    beginning = WatchPhrase.begun(folders: folders.count).sentence(tongue)
    let flags = invocation.options.filter { ![.library, .language, .color, .quiet, .json, .csv].contains($0.key) }
    let words =
      [CommandWord.watch.name.english] + folders
      + [
        "--library", library, "--language", tongue.rawValue, "--color", "never",
      ] + flags.sorted { $0.key.name < $1.key.name }.flatMap { [$0.key.flag] + ($0.key.value == nil ? [] : [$0.value]) }
    guard let program = ThisProcess.executable else { throw SystemError(code: ENOENT) }
    let nothing = try OpenFile(reading: FilePath("/dev/null"))
    let answerEnd = try answers.open()
    defer { close(answerEnd) }
    let messageEnd = try messages.open()
    defer { close(messageEnd) }
    process = try spawn(
      program.description, arguments: words, descriptors: [nothing.descriptor, answerEnd, messageEnd])
  }

  deinit {
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// What it said since this was last asked: how many documents are new, and its lines.
  func news() -> [String] {
    answers.receive()
    messages.receive()
    let lines = answers.takeLines()
    let count = WatchPhrase.newFiles(among: lines, in: tongue)
    let title = count > 0 ? [WatchPhrase.newDocuments(count).sentence(tongue)] : []
    return title + lines + messages.takeLines().filter { $0 != beginning }
  }

  /// Waits until it watches, or says what is wrong; at most some seconds.
  func waitForBeginning() -> Bool {
    for _ in 0..<100 {
      messages.receive()
      let said = String(decoding: messages.bytes, as: UTF8.self)
      if said.contains(beginning) { return true }
      if messages.isClosed { return false }
      usleep(50_000)
    }
    return true
  }
}
