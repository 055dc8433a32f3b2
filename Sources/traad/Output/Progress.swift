import Glibc
import Rendering

/// A line on the terminal that says how far it is; nothing where standard error is no terminal.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let tongue: Tongue
  private var done = 0

  init(_ console: Console, total: Int) {
    self.total = total
    tongue = console.settings.tongue
    isShown = total > 1 && !console.settings.isQuiet && isatty(STDERR_FILENO) == 1
    show()
  }

  /// One more file is done.
  mutating func step() {
    done += 1
    show()
  }

  /// Clears the line, so that something else can be printed.
  func hide() {
    if isShown { write("\r\u{1B}[K", to: STDERR_FILENO) }
  }

  private func show() {
    guard isShown, done < total else { return }
    write("\r" + PromptPhrase.progress(done: done, total: total).sentence(tongue) + "\u{1B}[K", to: STDERR_FILENO)
  }
}
