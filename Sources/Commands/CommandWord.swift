package import Model

/// The commands of the shell and the prompt, in the order in which help lists them.
package enum CommandWord: String, Hashable, Sendable, CaseIterable {
  case find, kwic, timeline, show, diff, report, trace, terms
  case confirm, reject, link, undo, renamePolicy, setPeriod, remove, check
  case records, periods, documents, read, importing, analyze, abbreviations, synonyms, help, quit

  /// The command's row in the table.
  package var entry: Command {
    switch self {
    case .find: .find
    case .kwic: .kwic
    case .timeline: .timeline
    case .show: .show
    case .diff: .diff
    case .report: .report
    case .trace: .trace
    case .terms: .terms
    case .confirm: .confirm
    case .reject: .reject
    case .link: .link
    case .undo: .undo
    case .renamePolicy: .renamePolicy
    case .setPeriod: .setPeriod
    case .remove: .remove
    case .check: .check
    case .records: .records
    case .periods: .periods
    case .documents: .documents
    case .read: .read
    case .importing: .importing
    case .analyze: .analyze
    case .abbreviations: .abbreviations
    case .synonyms: .synonyms
    case .help: .help
    case .quit: .quit
    }
  }

  /// The command of a word in either language, in any case; nil for a word that is none.
  package init?(_ word: String) {
    guard let command = Self.byWord[word.lowercased().nfc] else { return nil }
    self = command
  }

  /// Every word that is a command.
  static var allWords: [String] { byWord.keys.sorted() }

  private static let byWord: [String: CommandWord] = {
    let pairs = allCases.flatMap { command in
      Tongue.allCases.flatMap { command.words(in: $0) }.map { ($0, command) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}

extension CommandWord {
  /// What a person may type, the name that help shows first.
  package func words(in tongue: Tongue) -> [String] { entry.words(in: tongue) }

  /// The name that is shown.
  package var name: Sentence {
    Sentence(words(in: .danish).first ?? rawValue, words(in: .english).first ?? rawValue)
  }

  /// "diff OLD NEW".
  package var usage: Sentence {
    let arguments = entry.arguments.usage
    return arguments == .name("") ? name : name + .name(" ") + arguments
  }

  /// The flags that the command knows beside the global ones.
  package var options: [CommandOption] { entry.options }
}
