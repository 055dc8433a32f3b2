/// The flags of the command line, with the same names in both languages.
package enum CommandOption: String, Hashable, Sendable, CaseIterable {
  case library, language, color, json, csv
  case noPager = "no-pager"
  case quiet, timing, version, help
  case places, ocr
  case passwordFile = "password-file"
  case dryRun = "dry-run"
  case period, series, jobs, limit, sort
  case exitCode = "exit-code"
  case excel
  case pageImage = "page-image"

  /// The flag of "--limit" or "--limit=3"; nil for what no command knows.
  package init?(typed word: String) {
    guard word.hasPrefix("--") else { return nil }
    self.init(rawValue: String(word.dropFirst(2).prefix { $0 != "=" }))
  }

  /// "--no-pager".
  package var flag: String { "--" + rawValue }

  package var isGlobal: Bool { Self.global.contains(self) }

  package static let global: [CommandOption] = [
    .library, .language, .color, .json, .csv, .noPager, .quiet, .timing, .version, .help,
  ]

  /// What stands for the flag's value in help; nil for a flag that takes none.
  package var value: Sentence? {
    switch self {
    case .library, .passwordFile: Sentence("FIL", "FILE")
    case .pageImage: Sentence("FIL.png", "FILE.png")
    case .language: .name("da|en")
    case .color: .name("auto|always|never")
    case .ocr: .name("auto|never")
    case .period: Sentence("PERIODE", "PERIOD")
    case .series: Sentence("NAVN", "NAME")
    case .jobs, .limit: .name("N")
    case .sort: Sentence("venstre|højre|periode", "left|right|period")
    case .json, .csv, .noPager, .quiet, .timing, .version, .help, .places, .dryRun, .exitCode, .excel: nil
    }
  }

  /// The values of a flag that has a choice of them; none for all others.
  package func choices(_ tongue: Tongue) -> [String] {
    let choices = value?(tongue).split(separator: "|").map(String.init) ?? []
    return choices.count > 1 ? choices : []
  }

  /// What it does to a command.
  package func summary(of command: CommandWord) -> Sentence {
    switch (self, command) {
    case (.limit, .kwic), (.limit, .records): Sentence("højst så mange (ellers alle)", "at most so many (else all)")
    default: summary
    }
  }

  package var summary: Sentence {
    switch self {
    case .library:
      Sentence(
        "biblioteket (ellers $TRAAD_LIBRARY eller det i din egen datamappe)",
        "the library (else $TRAAD_LIBRARY, or the one in your own data folder)")
    case .language: Sentence("dansk eller engelsk", "Danish or English")
    case .color: Sentence("farver eller ej", "colours or none")
    case .json: Sentence("svaret som JSON", "the answer as JSON")
    case .csv: Sentence("svaret som CSV til regneark", "the answer as CSV for spreadsheets")
    case .noPager: Sentence("vis lange svar uden at bladre", "show long answers without a pager")
    case .quiet: Sentence("kun svar og fejl", "answers and failures only")
    case .timing: Sentence("tiden for hver del, i mikrosekunder", "the time of each phase, in microseconds")
    case .version: Sentence("programmets version", "the program's version")
    case .help: Sentence("hjælp", "help")
    case .places: Sentence("med hvor på siden hver tekst står", "with where on the page each text stands")
    case .ocr: Sentence("tekstgenkendelse af indscannede sider", "text recognition of scanned pages")
    case .passwordFile: Sentence("en tekstfil med adgangskoden", "a text file that holds the password")
    case .dryRun: Sentence("vis, hvad der ville ske, og gem intet", "show what would happen and save nothing")
    case .period: Sentence("perioden, når den ikke står i filen", "the period, where the file does not say it")
    case .series: Sentence("området, som dokumenterne hører til", "the series the documents belong to")
    case .jobs: Sentence("så mange filer ad gangen", "so many files at a time")
    case .limit: Sentence("højst så mange (20; 0 for alle)", "at most so many (20; 0 for all)")
    case .pageImage: Sentence("tegn siden med punktet markeret", "draw the page with the record marked")
    case .excel: Sentence("CSV til dansk Excel", "CSV for a Danish Excel")
    case .sort:
      Sentence(
        "efter ordene før, ordene efter (som ellers), eller tid",
        "by the words before, those after (the default), or time")
    case .exitCode: Sentence("status 1, når der er forskelle", "status 1 where there are differences")
    }
  }
}
