import Model

extension CommandWord {
  /// What to type where arguments are missing, with an example.
  var request: Sentence { missing + Sentence(", fx: ", ", for example: ") + example }

  private var missing: Sentence {
    switch self {
    case .find, .kwic, .timeline, .matrix, .deadlines, .records:
      Sentence("Skriv, hvad du vil søge efter", "Type what to look for")
    case .diff, .terms: Sentence("Skriv to perioder", "Type two periods")
    case .report: Sentence("Skriv to perioder og et filnavn", "Type two periods and a file name")
    case .show, .trace, .remove, .editions: Sentence("Skriv et nummer", "Type a number")
    case .save, .backup, .restore, .read: Sentence("Skriv et filnavn", "Type a file name")
    case .export: Sentence("Skriv et filnavn eller en mappe", "Type a file name or a folder")
    case .importing: Sentence("Skriv en fil eller en mappe", "Type a file or a folder")
    case .watch: Sentence("Skriv en mappe", "Type a folder")
    case .confirm, .reject: Sentence("Skriv et nummer fra sammenligningen", "Type a number of the comparison")
    case .link: Sentence("Skriv to numre fra sammenligningen", "Type two numbers of the comparison")
    case .renamePolicy: Sentence("Skriv politikkens navn og et nyt navn", "Type the policy's name and a new one")
    case .setPeriod: Sentence("Skriv et dokument og dets periode", "Type a document and its period")
    case .setMunicipality: Sentence("Skriv et dokument og dets kommune", "Type a document and its municipality")
    case .setEdition: Sentence("Skriv et dokument og dets udgave", "Type a document and its edition")
    case .analyze: Sentence("Skriv en tekst", "Type a text")
    case .abbreviations: Sentence("Skriv en forkortelse og dens betydning", "Type an abbreviation and its meaning")
    case .synonyms: Sentence("Skriv to ord", "Type two words")
    case .undo, .check, .periods, .documents, .help, .quit: Sentence("Skriv", "Type")
    }
  }
}
