package import Model

extension CommandWord {
  /// A line that shows the command at work, with the names of periods and files that a new library may have.
  package var example: Sentence {
    switch self {
    case .find: Sentence("søg læsning -matematik", "find læsning -matematik")
    case .kwic: Sentence("kwic læsning --sort venstre", "kwic læsning --sort left")
    case .timeline: Sentence("tidslinje læsning", "timeline læsning")
    case .matrix: Sentence("matrix læsning \"fælles mål\"", "matrix læsning \"fælles mål\"")
    case .deadlines: Sentence("frister ansvarlig:skole", "deadlines responsible:skole")
    case .show: Sentence("vis 1", "show 1")
    case .diff: Sentence("sammenlign 2018 2020", "diff 2018 2020")
    case .report: Sentence("rapport 2018 2020 rapport.html", "report 2018 2020 report.html")
    case .trace: Sentence("følg 1", "trace 1")
    case .terms: Sentence("udtryk 2018 2020 --limit 10", "terms 2018 2020 --limit 10")
    case .save: Sentence("gem svar.xlsx", "save answer.xlsx")
    case .confirm: Sentence("bekræft 1", "confirm 1")
    case .reject: Sentence("afvis 1", "reject 1")
    case .link: Sentence("kobl 1 3", "link 1 3")
    case .undo: .init("fortryd", "undo")
    case .renamePolicy:
      Sentence("omdøb \"Skolepolitiske mål\" Skolepolitik", "rename-policy \"Skolepolitiske mål\" Skolepolitik")
    case .setPeriod: Sentence("sæt-periode 1 2018-2020", "set-period 1 2018-2020")
    case .setMunicipality: Sentence("sæt-kommune 1 \"Aalund Kommune\"", "set-municipality 1 \"Aalund Kommune\"")
    case .editions: Sentence("udgaver", "editions")
    case .setEdition: Sentence("sæt-udgave 1 særskilt", "set-edition 1 separate")
    case .remove: Sentence("fjern 1", "remove 1")
    case .check: Sentence("tjek", "check")
    case .backup: Sentence("sikkerhedskopi kopi.sqlite", "backup copy.sqlite")
    case .restore: Sentence("gendan kopi.sqlite", "restore copy.sqlite")
    case .export: Sentence("eksporter bibliotek.xlsx", "export library.xlsx")
    case .records: Sentence("punkter periode:2018-2020", "records period:2018-2020")
    case .periods: Sentence("perioder", "periods")
    case .documents: Sentence("dokumenter", "documents")
    case .read: Sentence("læs plan.pdf", "read plan.pdf")
    case .importing: Sentence("importer ~/Planer", "import ~/Plans")
    case .watch: Sentence("overvåg ~/Planer", "watch ~/Plans")
    case .analyze: Sentence("analysér læse- og skrivevejledere", "analyze læse- og skrivevejledere")
    case .abbreviations:

      Sentence("forkortelser tilføj SFO skolefritidsordning", "abbreviations add SFO skolefritidsordning")
    case .synonyms: Sentence("synonymer tilføj elev barn", "synonyms add elev barn")
    case .help: Sentence("hjælp søg", "help find")
    case .quit: Sentence("afslut", "quit")
    }
  }
}
