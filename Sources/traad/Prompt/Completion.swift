import Glibc
import Model
import Rendering

/// What Tab offers at the prompt: commands first, then what the command takes.
struct Completion: Sendable {
  let periods: [Period]
  let tongue: Tongue

  /// The words that begin so, by the line before them.
  func words(after line: String, beginning: String) -> [String] {
    let candidates = candidates(after: line, beginning: beginning)
    return candidates.filter { $0.nfc.hasPrefix(beginning.nfc) }
  }

  private func candidates(after line: String, beginning: String) -> [String] {
    guard let first = Word.words(ofLine: line).first else { return commandWords }
    switch CommandWord(first.typed) {
    case .read, .importing: return Self.files(beginning: beginning)
    case .diff: return periods.map(\.description) + Sentence.periodWords(tongue)
    case .report:
      return periods.map(\.description) + Sentence.periodWords(tongue) + Self.files(beginning: beginning)
    case .help: return commandWords
    case .terms: return periods.map(\.description) + Sentence.periodWords(tongue)
    case .trace, .confirm, .reject, .link, .undo, .renamePolicy, .setPeriod, .remove, .check: return []
    case .find, .kwic, .timeline, .records, nil: return periods.map { Sentence.periodField(tongue) + "\($0)" }
    case .abbreviations, .synonyms: return WordPairs.Action.allCases.map { $0.name(tongue) }
    case .show, .analyze, .periods, .documents, .quit: return []
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
