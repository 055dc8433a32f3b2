import Glibc
import Messages
import Model
import Rendering

/// A line on the terminal that says how far it is; nothing where standard error is no terminal.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let console: Console
  private var done = 0

  init(_ console: Console, total: Int) {
    self.total = total
    self.console = console
    isShown = !console.settings.isQuiet && isatty(STDERR_FILENO) == 1
    show()
  }

  /// A page is going through text recognition.
  func recognising(_ progress: RecognitionProgress) {
    show(.recognising(page: progress.page, of: progress.count))
  }

  /// One more file is done.
  mutating func step() {
    done += 1
    show()
  }

  /// Clears the line, so that something else can be printed.
  func hide() {
    if isShown { console.say("\r\u{1B}[K") }
  }

  private func show() {
    if total > 1, done < total { show(.progress(done: done, total: total)) }
  }

  private func show(_ phrase: PromptPhrase) {
    if isShown { console.say("\r" + phrase.sentence(console.settings.tongue) + "\u{1B}[K") }
  }
}
