import Model

/// The commands that compare periods.
extension Command {
  static let diff = Command(
    danish: "sammenlign", english: "diff",
    takes: Arguments(Sentence("GAMMEL NY [NYERE…]", "OLD NEW [NEWER…]"), count: 2...Int.max, offers: .periods),
    options: [.onlyMunicipality, .series, .document, .edition, .exitCode],
    summary: Sentence("hvad der er ændret mellem to perioder", "what changed between two periods"),
    details: Sentence(
      """
      GAMMEL og NY er perioder (2018-2020), år (2018), eller første, forrige, sidste.
      Tre eller flere perioder giver en tabel over, hvad der blev af hvert punkt. Med --edition N og én periode sammenlignes en tidligere udgave.
        =  uændret   ≈  kun skrivemåde   ~  omformuleret   ⇄  flyttet   ↻  genoptaget   +  nyt   −  udgået
      """,
      """
      OLD and NEW are periods (2018-2020), years (2018), or first, previous, last.
      Three or more periods give a table of what became of each record. With --edition N and one period an older edition is
      compared.
        =  kept   ≈  spelling only   ~  reworded   ⇄  moved   ↻  resumed   +  added   −  removed
      """))

  static let report = Command(
    danish: "rapport", english: "report",
    takes: Arguments(
      Sentence("GAMMEL NY… FIL", "OLD NEW… FILE"), count: 3...Int.max, offers: .periods, .periods, .periodsAndFiles),
    options: [.onlyMunicipality, .series, .document, .deadlines, .pictures, .excel],
    summary: Sentence("gem sammenligningen som en rapport", "save the comparison as a report"),
    details: Sentence(
      """
      Filens endelse bestemmer: .html er en side til at læse og udskrive, .docx har ændringerne sporet, .pdf er sider, .xlsx er et
      regneark; .md, .csv og .json er til andre programmer. En fil, der findes, bliver erstattet.
      Med --deadlines er det en liste over frister i de perioder, der er nævnt, ellers i dem alle.
      Med --pictures viser en .html-side under hvert punkt, hvor det står i PDF-filen.
      """,
      """
      The file's ending decides: .html is a page to read and print, .docx has the changes tracked, .pdf is pages, .xlsx is a
      spreadsheet; .md, .csv and .json are for other programs. A file that exists is replaced.
      With --deadlines it is a list of what falls due in the periods that are named, or else in all.
      With --pictures a .html page shows below each record where it is in the PDF file.
      """))

  static let save = Command(
    danish: "gem", english: "save",
    takes: Arguments(Sentence("FIL", "FILE"), count: 1...1, offers: .files),
    summary: Sentence("gem det sidste svar i en fil", "save the last answer in a file"),
    details: Sentence(
      """
      Filens endelse bestemmer: .xlsx og .csv åbner i Excel, .docx i Word, .html er en side til at læse og udskrive, .md er tekst, og .json
      er til andre programmer. Fra kommandolinjen gemmer --output FIL svaret i stedet for at vise det.
        gem svar.xlsx
      """,
      """
      The file's ending decides: .xlsx and .csv open in Excel, .docx in Word, .html is a page to read and print, .md is text, and .json is for
      other programs. From the shell --output FILE saves the answer instead of showing it.
        save answer.xlsx
      """))

  static let trace = Command(
    danish: "følg", english: "trace",
    takes: recordNumber, options: [.onlyMunicipality, .series, .document],
    summary: Sentence("følg ét punkt gennem alle perioder", "follow one record through all periods"),
    details: Sentence(
      "N er et nummer på den sidste liste ved prompten, eller et punkts id (eller begyndelsen af det).",
      "N is a number of the last list at the prompt, or a record's id (or the beginning of one)."))

  static let terms = Command(
    danish: "udtryk", english: "terms",
    takes: Arguments(Sentence("[GAMMEL NY]", "[OLD NEW]"), count: 2...2, areOptional: true, offers: .periods),
    options: [.onlyMunicipality, .series, .document, .limit],
    summary: Sentence(
      "udtryk, der kom, gik, tog til og af", "terms that came, went, grew and shrank"),
    details: Sentence(
      """
      Uden perioder: de mest brugte udtryk i hver periode. Tallene er punkter, ikke forekomster.
      log₂ er, hvor mange gange tallet er fordoblet (1 er dobbelt så ofte); G² er, hvor overraskende det er (over 15,1 er sjældent et
      tilfælde).
      """,
      """
      Without periods: the terms used most in each period. The numbers count records, not occurrences.
      log₂ is how many times the number has doubled (1 is twice as often); G² is how surprising that is (above 15.1 is rarely chance).
      """))
}
