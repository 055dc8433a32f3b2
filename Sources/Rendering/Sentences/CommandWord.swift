import Model

/// The commands of the shell and the prompt.
package enum CommandWord: String, Hashable, Sendable, CaseIterable {
  case find, kwic, timeline, show, diff, report
  case trace, terms, confirm, reject, link, undo
  case renamePolicy = "rename-policy"
  case setPeriod = "set-period"
  case remove, check
  case records, periods, documents, read
  case importing = "import"
  case analyze, abbreviations, synonyms, help, quit

  /// What a person may type, the name that help shows first.
  package func words(in tongue: Tongue) -> [String] {
    switch (self, tongue) {
    case (.find, .danish): ["søg", "soeg"]
    case (.find, .english): ["find", "search"]
    case (.show, .danish): ["vis"]
    case (.diff, .danish): ["sammenlign"]
    case (.trace, .danish): ["følg", "foelg"]
    case (.terms, .danish): ["udtryk"]
    case (.confirm, .danish): ["bekræft", "bekraeft"]
    case (.reject, .danish): ["afvis"]
    case (.link, .danish): ["kobl"]
    case (.undo, .danish): ["fortryd"]
    case (.renamePolicy, .danish): ["omdøb", "omdoeb"]
    case (.setPeriod, .danish): ["sæt-periode", "saet-periode"]
    case (.remove, .danish): ["fjern"]
    case (.check, .danish): ["tjek"]
    case (.report, .danish): ["rapport"]
    case (.timeline, .danish): ["tidslinje"]
    case (.analyze, .danish): ["analysér", "analyser"]
    case (.analyze, .english): ["analyze", "analyse"]
    case (.abbreviations, .danish): ["forkortelser"]
    case (.synonyms, .danish): ["synonymer"]
    case (.kwic, _): [rawValue]
    case (.records, .danish): ["punkter"]
    case (.periods, .danish): ["perioder"]
    case (.documents, .danish): ["dokumenter"]
    case (.read, .danish): ["læs", "laes"]
    case (.importing, .danish): ["importer", "importér"]
    case (.help, .danish): ["hjælp", "hjaelp"]
    case (.quit, .danish): ["afslut"]
    case (.quit, .english): ["quit", "exit"]
    case (.trace, .english), (.terms, .english), (.confirm, .english), (.reject, .english), (.link, .english),
      (.undo, .english), (.renamePolicy, .english), (.setPeriod, .english), (.remove, .english), (.check, .english),
      (.show, .english), (.diff, .english), (.report, .english), (.records, .english), (.periods, .english),
      (.documents, .english),
      (.read, .english), (.timeline, .english), (.abbreviations, .english), (.synonyms, .english),
      (.importing, .english), (.help, .english):
      [rawValue]
    }
  }

  /// The command of a word in either language, in any case; nil for a word that is none.
  package init?(_ word: String) {
    guard let command = Self.byWord[word.lowercased().nfc] else { return nil }
    self = command
  }

  /// Every word that is a command.
  package static var allWords: [String] { byWord.keys.sorted() }

  private static let byWord: [String: CommandWord] = {
    let pairs = allCases.flatMap { command in
      Tongue.allCases.flatMap { command.words(in: $0) }.map { ($0, command) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  /// The flags that the command knows beside the global ones.
  package var options: [CommandOption] {
    switch self {
    case .read: [.places, .ocr, .passwordFile]
    case .importing: [.dryRun, .period, .series, .ocr, .passwordFile, .jobs]
    case .find, .records: [.limit]
    case .kwic: [.sort, .limit]
    case .diff: [.series, .exitCode]
    case .trace: [.series]
    case .terms: [.series, .limit]
    case .confirm, .reject, .link, .undo, .renamePolicy, .setPeriod, .remove, .check: []
    case .report: [.series, .excel]
    case .show: [.pageImage, .passwordFile]
    case .timeline, .analyze, .abbreviations, .synonyms, .periods, .documents, .help, .quit: []
    }
  }

  /// True where words that begin with one dash belong to the query.
  package var takesQuery: Bool {
    switch self {
    case .find, .kwic, .timeline, .records, .analyze: true
    case .trace, .terms, .confirm, .reject, .link, .undo, .renamePolicy, .setPeriod, .remove, .check: false
    case .show, .diff, .report, .abbreviations, .synonyms, .periods, .documents, .read, .importing, .help, .quit: false
    }
  }

  /// How many arguments the command takes.
  package var argumentCount: ClosedRange<Int> {
    switch self {
    case .find, .kwic, .timeline, .analyze, .read, .importing: 1...Int.max
    case .records, .abbreviations, .synonyms: 0...Int.max
    case .diff: 2...Int.max
    case .trace: 1...1
    case .terms: 0...2
    case .confirm, .reject: 1...2
    case .link, .renamePolicy, .setPeriod: 2...2
    case .remove: 1...1
    case .undo, .check: 0...0
    case .report: 3...Int.max
    case .show: 1...1
    case .help: 0...1
    case .periods, .documents, .quit: 0...0
    }
  }
}
