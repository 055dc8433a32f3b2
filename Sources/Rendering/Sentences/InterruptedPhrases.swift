import Commands
import Model

/// What a command had not done when Ctrl-C ended it.
extension PromptPhrase {
  static func undone(_ command: CommandWord?) -> Sentence {
    switch command {
    case .find, .records, .deadlines, .kwic, .timeline, .matrix:
      Sentence(": søgningen blev ikke færdig.", ": the search was not finished.")
    case .diff, .trace: Sentence(": sammenligningen blev ikke færdig.", ": the comparison was not finished.")
    case .terms: Sentence(": optællingen blev ikke færdig.", ": the counting was not finished.")
    case .report: Sentence(": rapporten er ikke skrevet.", ": the report was not written.")
    case .save: Sentence(": svaret er ikke gemt.", ": the answer was not saved.")
    case .export: Sentence(": eksporten blev ikke færdig.", ": the export was not finished.")
    case .importing, .watch:
      Sentence(": resten af filerne er ikke importeret.", ": the rest of the files was not imported.")
    case .read: Sentence(": resten af filerne er ikke læst.", ": the rest of the files was not read.")
    case .backup: Sentence(": kopien er ikke skrevet.", ": the copy was not written.")
    case .restore: Sentence(": biblioteket er, som det var.", ": the library is as it was.")
    case .check: Sentence(": biblioteket er ikke set helt efter.", ": the library was not checked to the end.")
    case .analyze, .abbreviations, .synonyms, .show, .documents, .periods, .editions:
      Sentence(": svaret blev ikke færdigt.", ": the answer was not finished.")
    case .confirm, .reject, .link, .undo, .renamePolicy, .setPeriod, .setMunicipality, .setEdition, .remove:
      Sentence(
        ". Se, om rettelsen blev gemt, før du prøver igen.",
        ". See whether the correction was kept before you try again.")
    case .help, .quit, nil: .name(".")
    }
  }
}
