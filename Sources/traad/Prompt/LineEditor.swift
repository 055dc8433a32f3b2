@preconcurrency import CLineEdit
import Files
import Glibc
import Synchronization

/// Edits lines at a terminal, with history and completion; the only file that knows libedit.
@MainActor final class LineEditor {
  enum Input { case line(String), interrupted, end }

  private let historyFile: String?

  /// - Parameter historyFile: made, with its folders, when the first line is remembered; nil for none.
  init(historyFile: String?) {
    self.historyFile = historyFile
    // Under C and POSIX libedit would refuse letters beyond ASCII.
    if setlocale(LC_ALL, "") == nil || String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    rl_readline_name = strdup("traad").map { UnsafePointer($0) }
    rl_attempted_completion_function = { text, start, _ in
      text.flatMap { complete(String(cString: $0), at: Int(start)) }
    }
    rl_initialize()
    // Signals do not end libedit's reading, so Ctrl-C is a key while a line is edited. Every line sets the terminal anew.
    rl_pre_input_hook = { rl_parse_and_bind("setty -d -isig") }
    rl_add_defun(
      "traad-interrupt",
      { _, _ in
        isInterrupted.store(true, ordering: .relaxed)
        rl_done = 1
        return 0
      }, 3)
    using_history()
    stifle_history(1000)
    if let historyFile { read_history(historyFile) }
  }

  /// Reads one line; `completions` gives what Tab offers.
  func read(prompt: String, completions: @escaping CompletionSource) -> Input {
    completionSource.withLock { $0 = completions }
    isInterrupted.store(false, ordering: .relaxed)
    guard let line = readline(prompt) else {
      return isInterrupted.load(ordering: .relaxed) ? .interrupted : .end
    }
    defer { free(line) }
    return .line(String(cString: line))
  }

  /// Adds a line to the history and its file; the line before it is not repeated.
  func remember(_ line: String) {
    guard !line.isEmpty, line != lastRemembered else { return }
    lastRemembered = line
    add_history(line)
    if let historyFile { keepHistory(in: historyFile) }
  }

  /// Puts the history in its file as a whole, so that nobody finds half of it. Where that cannot be done, the file stays.
  private func keepHistory(in file: String) {
    let bytes = try? FilePath.withTemporaryFile("traad-history") { draft -> [UInt8]? in
      draft.withCString { write_history($0) } == 0 ? try? draft.contents() : nil
    }
    // Something else may have come to its place since the program began.
    guard let bytes = bytes ?? nil, Self.isHistory(file) else { return }
    try? FilePath(file).folder.makeFolder(permissions: 0o700)
    guard (try? FilePath(file).replaceContents(with: bytes, isPrivate: true)) != nil else { return }
    chmod(file, 0o600)
  }

  private var lastRemembered: String?

  /// True for a file that is not there, or holds the history of libedit.
  nonisolated static func isHistory(_ file: String) -> Bool {
    FilePath(file).mayBeReplaced { $0.starts(with: "_HiStOrY_V".utf8) }
  }
}

/// The whole words that Tab offers for the beginning of one, by the line before it.
typealias CompletionSource = @Sendable (_ line: String, _ beginning: String) -> [String]

/// Set by Ctrl-C.
private let isInterrupted = Atomic<Bool>(false)

private let completionSource = Mutex<CompletionSource>({ _, _ in [] })

/// The answer to Tab in libedit's form: the longest common beginning, then each candidate, then nil; libedit frees it.
private func complete(_ beginning: String, at start: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  let line = rl_line_buffer.map { String(cString: $0) } ?? ""
  // libedit counts in its wide characters, which are Unicode scalars.
  let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(max(0, start))))
  // libedit shall not add names of files of its own.
  rl_attempted_completion_over = 1
  let matches = completionSource.withLock { $0 }(before, beginning)
  guard let first = matches.first else { return nil }
  let common = matches.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
  // After a folder and a field's colon one goes on typing.
  rl_completion_append_character = first.hasSuffix("/") || first.hasSuffix(":") ? 0 : 0x20
  let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: matches.count + 2)
  for (index, text) in ([common] + matches).enumerated() { list[index] = strdup(text) }
  list[matches.count + 1] = nil
  return list
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
