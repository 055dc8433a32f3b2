import Files
import Glibc
import Model
import Rendering

/// A line on the terminal that says how far a command is: how many of how many, how fast, and how long the rest takes. Nothing where
/// standard error is no terminal.
final class Progress {
  private let phrase: PromptPhrase.Work
  private let console: Console
  private let isShown: Bool
  private let start = ContinuousClock.now
  /// What is quickly done is not worth a line that flickers.
  private let patience: Duration
  private var lastShown: ContinuousClock.Instant?

  init(_ phrase: PromptPhrase.Work, on console: Console, patience: Duration = .milliseconds(500)) {
    self.phrase = phrase
    self.console = console
    self.patience = patience
    isShown = !console.settings.isQuiet && Environment.current.isOnScreen(STDERR_FILENO)
  }

  /// So many of all are done.
  func show(_ done: Int, of total: Int) {
    let now = ContinuousClock.now
    guard isShown, now - start >= patience else { return }
    if let lastShown, now - lastShown < .milliseconds(100), done > 0 { return }
    lastShown = now
    let seconds = (now - start) / .seconds(1)
    let rate = done >= 3 && seconds > 2 ? Double(done) / seconds : nil
    let phrase = PromptPhrase.progress(phrase, done: done, total: total, rate: rate)
    console.say("\r" + phrase.sentence(console.settings.tongue) + "\u{1B}[K")
  }

  /// Clears the line, so that something else can be printed.
  func hide() {
    if isShown, lastShown != nil { console.say("\r\u{1B}[K") }
    lastShown = nil
  }
}
