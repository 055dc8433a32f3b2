import Commands
import Files
import Glibc
import Model
import Rendering
import Search

/// How a command ended.
enum ExitStatus: Int32, Comparable, Sendable {
  case done = 0
  case nothingFound = 1
  case failed = 2
  case someFailed = 3
  case wrongUsage = 64
  case interrupted = 130

  private var gravity: Int {
    switch self {
    case .done: 0
    case .nothingFound: 1
    case .someFailed: 2
    case .failed: 3
    case .wrongUsage: 4
    case .interrupted: 5
    }
  }

  /// What is worse comes later.
  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.gravity < right.gravity }
}

/// Where answers and messages go: answers to standard output, all else to standard error.
struct Console: Sendable {
  let settings: Settings
  var scene = Invocation.Scene.shell
  /// What holds the command that speaks.
  var leash = Leash()

  var renderer: any Renderer {
    switch settings.form {
    case .terminal: TerminalRenderer(terminal)
    case .json: JSONRenderer(tongue: settings.tongue)
    case .csv: CSVRenderer()
    }
  }

  var terminal: Terminal {
    Terminal(width: ScreenSize.columns, color: settings.usesColor, tongue: settings.tongue)
  }

  /// Prints an answer, through the pager where it is taller than two screens: less can be scrolled back to.
  func answer(_ text: String) throws(WritingMistake) {
    if leash.isLetGo { return }
    let isScreen = Environment.current.isOnScreen(STDOUT_FILENO) && isatty(STDIN_FILENO) == 1
    let isTall = text.lineCount > 2 * ScreenSize.rows
    if settings.usesPager, isScreen, settings.form == .terminal, isTall, page(text) { return }
    try put(text)
  }

  /// Prints a part of an answer as it comes.
  func put(_ text: String) throws(WritingMistake) {
    if !leash.isLetGo { try writeAnswer(text) }
  }

  /// One line to standard error, unless only answers were asked for.
  func message(_ sentence: Sentence) {
    if !settings.isQuiet { say(laidOut(sentence(settings.tongue))) }
  }

  /// "traad: strategi.pdf: side 3: what is wrong and what to do".
  func failure(_ sentence: Sentence, file: String? = nil) {
    let sentence = scene == .prompt ? sentence.atPrompt : sentence
    let place = file.map { $0 + ": " } ?? ""
    say(laidOut("traad: " + place + sentence(settings.tongue)))
  }

  /// A message in the lines of a screen, and where none shows it in one.
  private func laidOut(_ message: String) -> String {
    let message = visible(message)
    guard isatty(STDERR_FILENO) == 1 else { return message + "\n" }
    return message.inLines(of: ScreenSize.columns).joined(separator: "\n") + "\n"
  }

  /// The same for a query, and below it the query with a caret at the place; what asks for JSON or CSV reads the place in
  /// the one line.
  func failure(_ mistake: QueryMistake, in query: String) {
    guard settings.form == .terminal else { return failure(mistake.placed(in: query)) }
    failure(mistake.sentence)
    // Nothing but the caret has a colour, and that is for a screen.
    let terminal = Terminal(width: ScreenSize.columns, color: false, tongue: settings.tongue)
    if let place = TerminalRenderer(terminal).place(of: mistake, in: query) { say(place) }
  }

  /// Prints to standard error as it is.
  func say(_ text: String) {
    if !leash.isLetGo { write(text, to: STDERR_FILENO) }
  }
}

/// Writes all of a text to standard output. Nobody reading it any more is no mistake.
func writeAnswer(_ text: String) throws(WritingMistake) {
  do { try writeBytes(Array(text.utf8), to: STDOUT_FILENO) } catch { if error.code != EPIPE { throw .answer(error) } }
}

/// Writes all of a text, and gives up quietly where nobody reads it any more.
func write(_ text: String, to descriptor: Int32) {
  try? writeBytes(Array(text.utf8), to: descriptor)
}

extension String {
  fileprivate var lineCount: Int { utf8.count { $0 == 0x0A } }
}

/// The size of the screen.
enum ScreenSize {
  static var columns: Int { bounded(Environment.current["COLUMNS"].flatMap { Int($0) } ?? size.columns ?? 80) }
  static var rows: Int { bounded(Environment.current["LINES"].flatMap { Int($0) } ?? size.rows ?? 24) }

  /// No screen is smaller or larger, whatever a variable says.
  private static func bounded(_ size: Int) -> Int { min(1_000, max(10, size)) }

  private static var size: (columns: Int?, rows: Int?) {
    var size = winsize()
    // An answer may go to a file while messages go to the screen.
    let isKnown = [STDOUT_FILENO, STDERR_FILENO].contains { ioctl($0, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 }
    guard isKnown, size.ws_row > 0 else { return (nil, nil) }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
