import Model

/// The commands that search.
extension Command {
  static let find = Command(
    danish: "søg", english: "find", "search",
    takes: queryWords, options: [.limit, .asOpenSearch],
    summary: Sentence("søg i alle punkter", "search all records"),
    details: QueryHelp.text)

  static let kwic = Command(
    danish: "kwic", english: "kwic",
    takes: queryWords, options: [.sort, .limitOfAll],
    summary: Sentence("ordene i sammenhæng, under hinanden", "the words in context, one below the other"),
    details: Sentence(
      "Søgningen skrives som ved søg og skal have mindst ét ord.",
      "The query is written as for find and needs at least one word."))

  static let timeline = Command(
    danish: "tidslinje", english: "timeline",
    takes: queryWords,
    summary: Sentence("hvor tit i hver periode og politik", "how often in each period and policy"),
    details: Sentence(
      """
      Perioder uden fund vises også. Søgningen skrives som ved søg.
      Med --output FIL bliver det en side med et billede (.html), .pdf, et regneark (.xlsx) eller .csv og .json.
      """,
      """
      Periods without a hit are shown too. The query is written as for find.
      With --output FILE it becomes a page with a picture (.html), .pdf, a spreadsheet (.xlsx), or .csv and .json.
      """))

  static let matrix = Command(
    danish: "matrix", english: "matrix",
    takes: Arguments(Sentence("SØGNING…", "QUERY…"), count: 1...Int.max, offers: .query),
    options: [.onlyMunicipality, .series],
    summary: Sentence(
      "hvor tit i hver plan og periode", "how often in each plan and period"),
    details: Sentence(
      """
      Hvert ord er en søgning for sig; sæt \" om dem på flere ord. Ved prompten viser vis N punkterne i en celle.
      Med --output FIL bliver det en side (.html), .pdf, et regneark (.xlsx) eller .csv og .json.
        matrix læsning PLC "fælles mål"
      """,
      """
      Each word is a search of its own; put \" around those of several words. At the prompt show N shows the records of a cell.
      With --output FILE it becomes a page (.html), .pdf, a spreadsheet (.xlsx), or .csv and .json.
        matrix læsning PLC "fælles mål"
      """))

  static let deadlines = Command(
    danish: "frister", english: "deadlines",
    takes: Arguments(Sentence("[ORD…]", "[WORDS…]"), count: 0...Int.max, offers: .query), options: [.limitOfAll],
    summary: Sentence("hvad der har en frist, efter dato", "what falls due, by date"),
    details: Sentence(
      """
      Den tidligste frist står først; frister uden dato står for sig til sidst.
      Søgningen skrives som ved søg.
        frister ansvarlig:skole frist:..2025-06
      """,
      """
      The earliest deadline comes first; deadlines without a date come by themselves at the end.
      The query is written as for find.
        deadlines responsible:skole deadline:..2025-06
      """))

  static let records = Command(
    danish: "punkter", english: "records",
    takes: Arguments(Sentence("[ORD…]", "[WORDS…]"), count: 0...Int.max, offers: .query), options: [.limitOfAll],
    summary: Sentence("alle punkter, eller dem en søgning finder", "all records, or those a search finds"),
    details: Sentence("Søgningen skrives som ved søg.", "The query is written as for find."))

  static let show = Command(
    danish: "vis", english: "show",
    takes: recordNumber, options: [.pageImage, .passwordFile],
    summary: Sentence("vis ét punkt med sammenhæng og henvisning", "show one record with context and citation"),
    details: Sentence(
      """
      N er et nummer på den sidste liste ved prompten, eller et punkts id (eller begyndelsen af det).
      Med --page-image tegnes punktets side i PDF-filen. Går punktet over flere sider, kommer de næste i FIL-2.png og så
      videre. En fil, der findes, bliver erstattet.
      """,
      """
      N is a number of the last list at the prompt, or a record's id (or the beginning of one).
      With --page-image the record's page of the PDF is drawn. If it goes on over more pages, the next ones come in
      FILE-2.png and so on. A file that exists is replaced.
      """))

  static let analyze = Command(
    danish: "analysér", "analyser", english: "analyze", "analyse",
    takes: Arguments(Sentence("TEKST", "TEXT"), count: 1...Int.max, offers: .text),
    summary: Sentence("hvordan en tekst bliver forstået", "how a text is understood"),
    details: Sentence(
      "Ord, opslagsord, dele af sammensatte ord, ordfamilier, ord bag bindestreger og forkortelser.",
      "Words, lemmas, parts of compounds, word families, words behind hyphens, and abbreviations."))

  static let abbreviations = Command(
    danish: "forkortelser", english: "abbreviations",
    takes: pair(count: 3...Int.max),
    summary: Sentence("hvad forkortelser betyder, og hvorfra", "what abbreviations mean, and from where"),
    details: Sentence(
      """
      Betydninger læres af teksterne. Det, du tilføjer eller afviser, huskes i biblioteket og gælder alle søgninger.
        forkortelser tilføj SFO skolefritidsordning
      """,
      """
      Meanings are learned from the texts. What you add or reject is remembered in the library for all searches.
        abbreviations add SFO skolefritidsordning
      """))

  // A meaning may be many words; of two synonyms nobody could tell where the one ends.
  static let synonyms = Command(
    danish: "synonymer", english: "synonyms",
    takes: pair(count: 3...3),
    summary: Sentence("ord, der betyder det samme", "words that mean the same"),
    details: Sentence(
      """
      Er et par tilføjet, finder en søgning på det ene ord også det andet. Ord, der har afløst hinanden i
      omformulerede punkter, læres, når flere steder viser det, og findes som “tæt på”, til du tilføjer
      eller afviser dem. Andre er forslag, der først bruges, når du har tilføjet dem.
        synonymer tilføj forældreråd "kontaktforældre i klassen"
      """,
      """
      Once a pair is added, a search for either word finds both. Words that took each other's place in
      reworded records are learned where several places show it, and are found as close matches until
      you add or reject them. Others are suggestions, used only once you add them.
        synonyms add forældreråd "kontaktforældre i klassen"
      """))

  private static let queryWords = Arguments(Sentence("ORD…", "WORDS…"), count: 1...Int.max, offers: .query)

  private static func pair(count: ClosedRange<Int>) -> Arguments {
    Arguments(
      Sentence("[tilføj|afvis A B]", "[add|reject A B]"), count: count, areOptional: true,
      offers: .choice(PairAction.allCases.map(\.name)), .words)
  }
}

extension Command {
  /// A record by its number or id.
  static let recordNumber = Arguments(.name("N"), count: 1...1, offers: .listed)
}
