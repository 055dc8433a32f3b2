@preconcurrency import CLineEdit
import Files
import Glibc
import Synchronization

/// Edits lines at a terminal, with history and completion; the only file that knows GNU Readline.
@MainActor final class LineEditor {
  enum Input {
    /// What was typed, or pasted as several lines.
    case lines([String])
    case interrupted, end
  }

  private var history: History

  init(history: History) {
    self.history = history
    // Under C and POSIX it would take letters beyond ASCII for several.
    if setlocale(LC_ALL, "") == nil || String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" {
      // Readline asks the variables again.
      setenv(Environment.current["LC_ALL"] == nil ? "LC_CTYPE" : "LC_ALL", "C.UTF-8", 1)
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    rl_readline_name = UnsafePointer(strdup("traad"))
    // The size of the screen is asked from the terminal, whatever these variables were when the program began.
    rl_change_environment = 0
    rl_initialize()
    rl_variable_bind("show-all-if-ambiguous", "on")
    rl_variable_bind("bell-style", "none")
    rl_variable_bind("page-completions", "off")
    setUpCompletion()
    setUpKeys()
    using_history()
    stifle_history(1000)
    for line in history.lines { add_history(line) }
  }

  private func setUpKeys() {
    // Ctrl-C is a key while a line is edited, so that nothing is ended half-way.
    rl_prep_term_function = { meta in
      rl_prep_terminal(meta)
      takeSignalsAsKeys()
    }
    // That the screen has a new size may reach another thread than the one that waits for a key, which therefore looks ten times a
    // second.
    rl_event_hook = { 0 }
    // So may the signal of Ctrl-Z, which is a key for that reason.
    rl_bind_key(26) { _, _ in
      rl_deprep_terminal()
      raise(SIGSTOP)
      rl_prep_term_function?(1)
      rl_forced_update_display()
      return 0
    }
    rl_bind_key(3) { _, _ in
      isInterrupted.store(true, ordering: .relaxed)
      rl_end_of_line(1, 0)
      rl_redisplay()
      rl_done = 1
      return 0
    }
  }

  private func setUpCompletion() {
    // The whole line is completed, since only the table of commands knows where its last word begins.
    rl_completer_word_break_characters = UnsafePointer(strdup(""))
    rl_basic_word_break_characters = UnsafePointer(strdup(""))
    rl_completer_quote_characters = nil
    rl_basic_quote_characters = UnsafePointer(strdup(""))
    rl_ignore_completion_duplicates = 0
    rl_sort_completion_matches = 0
    rl_attempted_completion_function = { text, _, _ in
      // It shall not add names of files of its own.
      rl_attempted_completion_over = 1
      return text.flatMap { complete(String(cString: $0)) }
    }
    rl_completion_display_matches_hook = { _, _, _ in showOffers() }
  }

  /// Reads one line, or what was pasted at once; `completions` gives what Tab offers.
  func read(prompt: String, completions: @escaping CompletionSource) -> Input {
    source.withLock { $0 = completions }
    isInterrupted.store(false, ordering: .relaxed)
    // It may have changed while a command ran.
    rl_reset_screen_size()
    guard let typed = readline(prompt) else { return .end }
    defer { free(typed) }
    if isInterrupted.load(ordering: .relaxed) { return .interrupted }
    return .lines(String(cString: typed).split(whereSeparator: \.isNewline).map(String.init))
  }

  func remember(_ line: String) {
    if !line.isEmpty, line != history.lines.last { add_history(line) }
    history.remember(line)
  }
}

/// What Tab offers for a line.
typealias CompletionSource = @Sendable (_ line: String) -> Completion.Offers

/// Set by Ctrl-C.
private let isInterrupted = Atomic<Bool>(false)
private let source = Mutex<CompletionSource>({ Completion.Offers(kept: $0) })
private let offers = Mutex(Completion.Offers(kept: ""))

/// Has the terminal hand over Ctrl-C and Ctrl-Z instead of sending signals, until the line is done.
private func takeSignalsAsKeys() {
  // 0 stands for no key at all.
  var modes = termios()
  guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
  withUnsafeMutableBytes(of: &modes.c_cc) { keys in
    for key in [VINTR, VSUSP] { keys[Int(key)] = 0 }
  }
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
}

/// The answer to Tab in Readline's form: the longest common beginning, then each candidate, then nil; Readline frees it.
private func complete(_ line: String) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  let found = source.withLock { $0 }(line)
  guard let first = found.endings.first else { return nil }
  offers.withLock { $0 = found }
  let texts = found.endings.map { found.kept + $0.typed }
  let common = texts.dropFirst().reduce(texts[0]) { $0.commonPrefix(with: $1) }
  rl_completion_append_character = first.isWhole ? 0x20 : 0
  // What is typed already stays, also where candidates differ from it in case or quotes.
  let beginning = texts.count > 1 && common.count < line.count ? line : common
  let all = texts.count == 1 ? texts : [beginning] + texts
  let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: all.count + 1)
  for (index, text) in all.enumerated() { list[index] = strdup(text) }
  list[all.count] = nil
  return list
}

/// Lists what Tab offers below the line, as much of it as a screen has room for.
private func showOffers() {
  let found = offers.withLock { $0 }
  let texts = found.endings.map(\.shown)
  let width = min(ScreenSize.columns, (texts.map(\.count).max() ?? 0) + 2)
  let columns = max(1, ScreenSize.columns / max(1, width))
  let shown = texts.prefix(columns * max(1, ScreenSize.rows - 4))
  rl_crlf()
  fflush(nil)
  var text = ""
  for (place, name) in shown.enumerated() {
    let isLast = (place + 1).isMultiple(of: columns) || place == shown.count - 1
    text += isLast ? name + "\n" : name + String(repeating: " ", count: max(1, width - name.count))
  }
  if shown.count < texts.count { text += found.more(texts.count - shown.count) + "\n" }
  write(text, to: STDOUT_FILENO)
  rl_on_new_line()
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
