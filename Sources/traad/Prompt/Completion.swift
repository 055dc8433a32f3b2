import Glibc
import Model
import Rendering

/// What Tab offers at the prompt: commands first, then what the command takes.
struct Completion: Sendable {
  let names: KnownNames
  let tongue: Tongue

  /// The words that begin so, by the line before them.
  func words(after line: String, beginning: String) -> [String] {
    let before = Word.words(ofLine: line)
    let command = before.first.map { CommandWord($0.typed) ?? .find }
    let fitting = { (words: [String]) in words.filter { $0.nfc.hasPrefix(beginning.nfc) } }
    guard let command else { return fitting(commandWords) + (beginning.isEmpty ? [] : queryWords(line, beginning)) }
    if let option = option(awaitingValueAfter: line, before) { return fitting(values(of: option, beginning)) }
    if beginning.hasPrefix("--") { return fitting((command.options + CommandOption.global).map(\.flag)) }
    if command.takesQuery, command != .analyze { return queryWords(line, beginning) }
    return fitting(arguments(of: command, beginning))
  }

  private func queryWords(_ line: String, _ beginning: String) -> [String] {
    QueryCompletion(names, tongue).words(after: line, beginning: beginning)
  }

  /// The flag at the end of the line, "--sort " or "--sort=", whose value comes next.
  private func option(awaitingValueAfter line: String, _ words: [Word]) -> CommandOption? {
    guard let last = words.last?.typed, line.last == "=" || line.last?.isWhitespace == true else { return nil }
    guard let option = CommandOption(typed: last), option.value != nil else { return nil }
    return line.last == "=" || !last.contains("=") ? option : nil
  }

  private func values(of option: CommandOption, _ beginning: String) -> [String] {
    switch option {
    case .library, .passwordFile, .pageImage: Self.files(beginning: beginning)
    case .period: names.periods.map(\.description)
    case .series: names.series.map { $0.contains(" ") ? "\"" + $0 + "\"" : $0 }
    default: option.choices(tongue)
    }
  }

  private func arguments(of command: CommandWord, _ beginning: String) -> [String] {
    let periods = names.periods
    switch command {
    case .read, .importing: return Self.files(beginning: beginning)
    case .diff: return periods.map(\.description) + Sentence.periodWords(tongue)
    case .report:
      return periods.map(\.description) + Sentence.periodWords(tongue) + Self.files(beginning: beginning)
    case .help: return commandWords
    case .terms: return periods.map(\.description) + Sentence.periodWords(tongue)
    case .trace, .confirm, .reject, .link, .undo, .renamePolicy, .setPeriod, .remove, .check: return []
    case .abbreviations, .synonyms: return WordPairs.Action.allCases.map { $0.name(tongue) }
    case .find, .kwic, .timeline, .records, .show, .analyze, .periods, .documents, .quit: return []
    }
  }

  private var commandWords: [String] { CommandWord.allCases.flatMap { $0.words(in: tongue) }.sorted() }

  /// The files and folders whose path begins so; folders end in a slash.
  private static func files(beginning: String) -> [String] {
    let slash = beginning.lastIndex(of: "/")
    let folder = slash.map { String(beginning[...$0]) } ?? ""
    let name = slash.map { beginning[beginning.index(after: $0)...] } ?? beginning[...]
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let found = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard found.hasPrefix(name), !found.hasPrefix(".") || name.hasPrefix("."), found != ".", found != ".." else {
        continue
      }
      paths.append(folder + found + (isFolder(folder + found) ? "/" : ""))
    }
    return paths.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
