package import Model

/// A flag of the command line; two are the same by their name.
package struct CommandOption: Hashable, Sendable {
  /// "no-pager".
  package let name: String
  /// Its one letter, "-0", where it has one.
  package let short: String?
  /// What stands for the flag's value in help, with a bar between those it has a choice of; nil for a flag that takes none.
  package let value: Sentence?
  /// What Tab offers for the value.
  package let offer: Offer
  package let summary: Sentence

  private init(
    _ name: String, short: String? = nil, value: Sentence? = nil, offer: Offer = .nothing, summary: Sentence
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.offer = offer
    self.summary = summary
  }

  private init(_ name: String, choice: [Sentence], summary: Sentence) {
    let value = Sentence(
      choice.map(\.danish).joined(separator: "|"), choice.map(\.english).joined(separator: "|"))
    self.init(name, value: value, offer: .choice(choice), summary: summary)
  }

  package static func == (left: CommandOption, right: CommandOption) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The flag of "--limit" or "--limit=3"; nil for what no command knows.
  package init?(typed word: String) {
    guard word.hasPrefix("--"),
      let option = Self.byName[String(word.dropFirst(2).prefix { $0 != "=" }).lowercased().nfc]
    else {
      return nil
    }
    self = option
  }

  /// Its name in Danish, where that is another: "sprog".
  package var danishName: String? { Self.danishNames[name] }

  /// All that may stand behind the dashes.
  private var names: [String] { [name] + (danishName.map { [$0, $0.inASCII] } ?? []) }

  /// Whether a flag was typed by one of its names, in any case; æ, ø and å may be typed in ASCII.
  func isCalled(_ typed: String) -> Bool {
    names.contains(typed.lowercased().nfc)
  }

  /// "--no-pager".
  package var flag: String { "--" + name }

  /// The flag as it is shown in each language. Danish has its own name where the English one would be a second word for a thing that
  /// everything else gives one name.
  package var shown: Sentence { Sentence("--" + (isShownInDanish ? danishName ?? name : name), flag) }

  private var isShownInDanish: Bool { self == .series }

  /// "--limit N", "-0, --null".
  package var usage: Sentence {
    .name(short.map { $0 + ", " } ?? "") + shown + (value.map { .name(" ") + $0 } ?? .name(""))
  }

  package var isGlobal: Bool { Self.global.contains(self) }

  private static let byName = Dictionary(
    (global + inPlaceOfCommand + CommandWord.allCases.flatMap(\.options)).flatMap { option in
      option.names.map { ($0, option) }
    },
    uniquingKeysWith: { first, _ in first })

  private static let danishNames = [
    "library": "bibliotek", "language": "sprog", "color": "farve", "no-pager": "uden-bladring", "quiet": "stille",
    "timing": "tider", "help": "hjælp", "command": "linje", "file": "fil", "places": "steder",
    "password-file": "adgangskode-fil", "dry-run": "prøve", "again": "igen", "no-originals": "uden-filer",
    "originals": "med-filer",
    "separate": "særskilt", "edition": "udgave", "as": "som", "period": "periode", "municipality": "kommune",
    "series": "område", "document": "dokument", "null": "nul", "jobs": "ad-gangen", "limit": "antal",
    "page-image": "sidebillede", "deadlines": "frister", "pictures": "billeder", "output": "gem", "sort": "sorter",
    "exit-code": "status", "queries": "søgninger",
  ]
}

/// The flags of every command.
extension CommandOption {
  package static let global: [CommandOption] = [
    .library, .language, .color, .json, .csv, .noPager, .quiet, .timing, .version, .help,
  ]

  package static let library = CommandOption(
    "library", value: file, offer: .files,
    summary: Sentence(
      "biblioteket (ellers $TRAAD_LIBRARY eller dit eget)",
      "the library (default: $TRAAD_LIBRARY or your own)"))
  package static let language = CommandOption(
    "language", choice: Tongue.allCases.map { .name($0.rawValue) },
    summary: Sentence("dansk eller engelsk", "Danish or English"))
  package static let color = CommandOption(
    "color", choice: ["auto", "always", "never"].map(Sentence.name),
    summary: Sentence("brug farver eller ej", "use colours or not"))
  package static let json = CommandOption("json", summary: Sentence("svaret som JSON", "the answer as JSON"))
  package static let csv = CommandOption(
    "csv", summary: Sentence("svaret som CSV til regneark", "the answer as CSV for spreadsheets"))
  package static let noPager = CommandOption(
    "no-pager", summary: Sentence("vis lange svar uden at bladre", "show long answers without a pager"))
  package static let quiet = CommandOption(
    "quiet", summary: Sentence("vis kun svar og fejl", "show only answers and failures"))
  package static let timing = CommandOption(
    "timing",
    summary: Sentence("vis tiden for hver del, i mikrosekunder", "show the time of each phase, in microseconds"))
  package static let version = CommandOption(
    "version", summary: Sentence("programmets version", "the program's version"))
  package static let help = CommandOption("help", short: "-h", summary: Sentence("hjælp", "help"))
}

/// The flags that stand in place of a command.
extension CommandOption {
  package static let inPlaceOfCommand: [CommandOption] = [.run, .script]

  package static let run = CommandOption(
    "command", short: "-c", value: Sentence("LINJE", "LINE"),
    summary: Sentence("kør en linje som ved prompten", "run a line as at the prompt"))
  package static let script = CommandOption(
    "file", short: "-f", value: file, offer: .files,
    summary: Sentence("kør linjerne i en fil", "run the lines of a file"))
}

/// The flags of some commands.
extension CommandOption {
  package static let places = CommandOption(
    "places",
    summary: Sentence("vis også, hvor på siden teksten står", "show also where on the page the text is"))
  package static let ocr = CommandOption(
    "ocr", choice: ["auto", "never"].map(Sentence.name),
    summary: Sentence("tekstgenkendelse af indscannede sider", "text recognition of scanned pages"))
  package static let passwordFile = CommandOption(
    "password-file", value: file, offer: .files,
    summary: Sentence("en tekstfil med adgangskoden", "a text file that holds the password"))
  package static let dryRun = CommandOption(
    "dry-run",
    summary: Sentence("vis, hvad der ville ske, og gem intet", "show what would happen and save nothing"))
  package static let again = CommandOption(
    "again",
    summary: Sentence(
      "læs filerne igen, også dem, der er taget ud", "read the files again, also those that were taken out"))
  package static let noOriginals = CommandOption(
    "no-originals",
    summary: Sentence(
      "gem ikke selve filerne i biblioteket (huskes)",
      "do not keep the files themselves in the library (remembered)"))
  package static let originals = CommandOption(
    "originals",
    summary: Sentence(
      "gem igen selve filerne i biblioteket (huskes)",
      "keep the files themselves in the library again (remembered)"))
  package static let separate = CommandOption(
    "separate",
    summary: Sentence(
      "planerne er ikke udgaver af dem, biblioteket har", "the plans are not editions of those in the library"))
  package static let edition = CommandOption(
    "edition", value: .name("N"),
    summary: Sentence("sammenlign fra udgave N til den, der tæller", "compare from edition N to the one that counts"))
  package static let asPlan = CommandOption(
    "as", choice: [.name("plan")],
    summary: Sentence(
      "læs filen som en plan, selv om den ikke siger, at den er det",
      "read the file as a plan even if it does not say that it is one"))
  package static let period = CommandOption(
    "period", value: Sentence("PERIODE", "PERIOD"), offer: .periods,
    summary: Sentence("perioden, når den ikke står i filen", "the period, where the file does not say it"))
  package static let municipality = CommandOption(
    "municipality", value: Sentence("NAVN", "NAME"), offer: .municipalities,
    summary: Sentence("kommunen, når den ikke står i filen", "the municipality, where the file does not say it"))
  /// The same flag, of commands that compare what is there.
  package static let onlyMunicipality = CommandOption(
    "municipality", value: Sentence("NAVN", "NAME"), offer: .municipalities,
    summary: Sentence("kun planer fra den kommune", "only plans of that municipality"))
  package static let series = CommandOption(
    "series", value: Sentence("NAVN", "NAME"), offer: .series,
    summary: Sentence("området, som dokumenterne hører til", "the series the documents belong to"))
  package static let document = CommandOption(
    "document", value: Sentence("N[,N…]", "N[,N…]"), offer: .documents,
    summary: Sentence(
      "kun de planer, hvor en periode har flere af samme område",
      "only those plans, where a period has several of one series"))
  package static let null = CommandOption(
    "null", short: "-0",
    summary: Sentence(
      "med -: filnavnene er adskilt af NUL, som fra find -print0",
      "with -: the file names are separated by NUL, as from find -print0"))
  package static let jobs = CommandOption(
    "jobs", value: .name("N"), summary: Sentence("læs højst N filer ad gangen", "read at most N files at a time"))
  package static let limit = CommandOption(
    "limit", value: .name("N"),
    summary: Sentence("vis højst N (ellers 20; 0 = alle)", "show at most N (default 20; 0 = all)"))
  /// Of commands that show everything unless it is given.
  static let limitOfAll = CommandOption(
    "limit", value: .name("N"), summary: Sentence("vis højst N (ellers alle)", "show at most N (default: all)"))
  package static let pageImage = CommandOption(
    "page-image", value: Sentence("FIL.png", "FILE.png"), offer: .files,
    summary: Sentence("tegn siden med punktet markeret", "draw the page with the record marked"))
  package static let output = CommandOption(
    "output", value: file, offer: .files,
    summary: Sentence(
      "gem svaret i en fil (.xlsx, .docx, .html, .pdf …)",
      "save the answer in a file (.xlsx, .docx, .html, .pdf …)"))
  package static let deadlines = CommandOption(
    "deadlines", summary: Sentence("en liste over frister i stedet", "a list of deadlines instead"))
  package static let pictures = CommandOption(
    "pictures", summary: Sentence("vis udsnit af PDF-filernes sider", "show clippings of the PDF files' pages"))
  package static let excel = CommandOption("excel", summary: Sentence("CSV til dansk Excel", "CSV for a Danish Excel"))
  package static let opensearch = CommandOption(
    "opensearch",
    summary: Sentence("til søgemaskinen OpenSearch i en mappe", "for the search engine OpenSearch, in a folder"))
  /// The same flag, of a search.
  package static let asOpenSearch = CommandOption(
    "opensearch",
    summary: Sentence(
      "vis søgningen, som OpenSearch skal have den", "show the query in the form that OpenSearch takes"))
  package static let queries = CommandOption(
    "queries", value: file, offer: .files,
    summary: Sentence(
      "med --opensearch: en fil med søgninger, én på hver linje", "with --opensearch: a file of queries, one a line"))
  package static let sort = CommandOption(
    "sort", choice: SortOrder.allCases.map(\.name),
    summary: Sentence(
      "sorter efter ordene før, ordene efter (standard) eller periode",
      "sort by the words before, the words after (default) or period"))
  package static let exitCode = CommandOption(
    "exit-code",
    summary: Sentence(
      "afslut med kode 1, når der er forskelle (til scripts)", "exit with code 1 if anything differs (for scripts)"))

  private static let file = Sentence("FIL", "FILE")
}
