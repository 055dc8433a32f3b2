import Model

/// The commands about the library and its files, and about the program.
extension Command {
  static let check = Command(
    danish: "tjek", english: "check", summary: Sentence("efterse biblioteket", "verify the library"))

  static let backup = Command(
    danish: "sikkerhedskopi", "kopier", english: "backup",
    takes: Arguments(Sentence("FIL", "FILE"), count: 1...1, offers: .files),
    summary: Sentence("hele biblioteket i en fil", "the whole library in a file"),
    details: Sentence(
      "En fil, der selv er et bibliotek, bliver erstattet; andre filer bliver stående. Hent den frem med gendan.",
      "A file that is a library itself is replaced; other files stay. Bring it back with restore."))

  static let restore = Command(
    danish: "gendan", english: "restore",
    takes: Arguments(Sentence("FIL", "FILE"), count: 1...1, offers: .files),
    summary: Sentence("biblioteket, som det var i en sikkerhedskopi", "the library as it was in a backup"),
    details: Sentence(
      "Det, som biblioteket holdt, bliver først kopieret til en fil ved siden af, hvis navn ender på .before-restore.",
      "What the library held is first copied to a file beside it, whose name ends in .before-restore."))

  static let export = Command(
    danish: "eksporter", "eksportér", english: "export",
    takes: Arguments(Sentence("FIL|MAPPE/", "FILE|FOLDER/"), count: 1...1, offers: .files),
    summary: Sentence("det, biblioteket holder, i en fil", "what the library holds, in a file"),
    details: Sentence(
      """
      Filens endelse bestemmer: .csv og .xlsx har en række for hvert punkt, .json også dokumenterne, og .ndjson alt, også
      rettelserne; den kan importeres i et andet bibliotek. En mappe får selve filerne igen, som de var.
      """,
      """
      The file's ending decides: .csv and .xlsx have a row for each record, .json the documents, too, and .ndjson
      everything, corrections too; another library can import it. A folder gets the files themselves back, as they were.
      """))

  static let periods = Command(
    danish: "perioder", english: "periods",
    summary: Sentence("perioderne i biblioteket", "the periods of the library"))

  static let documents = Command(
    danish: "dokumenter", english: "documents",
    summary: Sentence("dokumenterne i biblioteket", "the documents of the library"))

  static let read = Command(
    danish: "læs", english: "read",
    takes: Arguments(Sentence("FIL…", "FILE…"), count: 1...Int.max, offers: .files),
    options: [.places, .asPlan, .period, .municipality, .ocr, .passwordFile],
    summary: Sentence("læs filer og vis, hvad der står", "read files and show what they hold"),
    details: Sentence(
      """
      Filer kan være PDF, Word, ODT, Excel (.xlsx), websider og tekst, og hvor LibreOffice er installeret, også .doc, .rtf,
      .pptx, .ppt, .odp, .xls og .ods. Biblioteket ændres ikke.
      """,
      """
      Files may be PDF, Word, ODT, Excel (.xlsx), web pages and text, and where LibreOffice is installed, .doc, .rtf, .pptx,
      .ppt, .odp, .xls and .ods as well. The library is left alone.
      """))

  static let importing = Command(
    danish: "importer", "importér", english: "import",
    takes: Arguments(Sentence("STI…", "PATH…"), count: 1...Int.max, offers: .files),
    options: [
      .dryRun, .again, .noOriginals, .originals, .separate, .asPlan, .period, .municipality, .series, .ocr,
      .passwordFile, .jobs,
      .null,
    ],
    summary: Sentence("læs filer og mapper ind i biblioteket", "read files and folders into the library"),
    details: Sentence(
      """
      En mappe læses med alle undermapper; - læser en liste af stier fra standard input. En fil kendes på sit indhold:
      flyttes den, er den den samme, og hvad der er taget ud med fjern, forbliver ude, til det importeres med --again.
      Filerne gemmes pakket i biblioteket, til --no-originals siger andet; det huskes.
      Uden STI læser --again alt, det holder, igen, også filer, der er væk.
      """,
      """
      A folder is read with all its folders; - reads a list of paths from standard input. A file is known by what it holds:
      moved it is the same, and what remove took out stays out until it is imported with --again.
      The files are kept in the library, packed, until --no-originals says otherwise, which is remembered.
      Without a PATH --again reads all that it holds, also files that are gone.
      """))

  static let watch = Command(
    danish: "overvåg", english: "watch",
    takes: Arguments(Sentence("MAPPE…", "FOLDER…"), count: 1...Int.max, offers: .files),
    options: [
      .noOriginals, .originals, .separate, .asPlan, .period, .municipality, .series, .ocr, .passwordFile, .jobs,
    ],
    summary: Sentence("importer det, der kommer i mapper", "import what comes into folders"),
    details: Sentence(
      """
      Først det, der står i mapperne, og så hver fil, der kommer eller ændres, når den er skrevet færdig; til Ctrl-C. Ved prompten
      går den videre i baggrunden, og nye dokumenter siges før næste linje. På et netværksdrev ses kun det, som denne maskine skriver.
      """,
      """
      First what stands in the folders, and then every file that comes or changes, once it is written; until Ctrl-C. At the prompt
      it goes on in the background, and new documents are said before the next line. On a network drive only what this machine writes is seen.
      """))

  static let help = Command(
    danish: "hjælp", english: "help",
    takes: Arguments(Sentence("[KOMMANDO]", "[COMMAND]"), count: 0...1, offers: .commands),
    summary: Sentence("denne hjælp, eller hjælp til én kommando", "this help, or help on one command"))

  static let quit = Command(
    danish: "afslut", english: "quit", "exit",
    summary: Sentence("forlad prompten (eller Ctrl-D)", "leave the prompt (or Ctrl-D)"))
}
