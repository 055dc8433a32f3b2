import Model

/// What a person wants to do, by which help orders the commands.
enum HelpTask: CaseIterable {
  case bringingIn, searching, comparing, saving, correcting, prompt

  var title: Sentence {
    switch self {
    case .bringingIn: Sentence("Hent dokumenter ind", "Bring documents in")
    case .searching: Sentence("Søg og læs", "Search and read")
    case .comparing: Sentence("Sammenlign perioder", "Compare periods")
    case .saving: Sentence("Gem", "Save")
    case .correcting: Sentence("Ret, hvad der er læst", "Correct what was read")
    case .prompt: Sentence("Prompten", "The prompt")
    }
  }

  var commands: [CommandWord] { CommandWord.allCases.filter { $0.task == self } }
}

extension CommandWord {
  fileprivate var task: HelpTask {
    switch self {
    case .importing, .watch, .read, .documents, .periods: .bringingIn
    case .find, .kwic, .records, .show, .timeline, .matrix, .deadlines, .analyze, .abbreviations, .synonyms: .searching
    case .diff, .report, .trace, .terms: .comparing
    case .save, .export, .backup, .restore: .saving
    case .confirm, .reject, .link, .undo, .renamePolicy, .setPeriod, .setMunicipality, .editions, .setEdition, .remove,
      .check:
      .correcting
    case .help, .quit: .prompt
    }
  }
}
