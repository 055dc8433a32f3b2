import Model

/// The commands about the library and its files, and about the program.
extension Command {
  static let check = Command(
    danish: "tjek", english: "check", summary: Sentence("efterse biblioteket", "check the library"))

  static let backup = Command(
    danish: "sikkerhedskopi", "kopier", english: "backup",
    takes: Arguments(Sentence("FIL", "FILE"), count: 1...1, offers: .files),
    summary: Sentence("gem en kopi af hele biblioteket", "save a copy of the whole library"),
    details: Sentence(
      "Er filen selv et bibliotek, bliver den erstattet; andre filer røres ikke. Hent den frem med gendan.",
      "A file that is a library itself is replaced; other files are left alone. Bring it back with restore."))

  static let restore = Command(
    danish: "gendan", english: "restore",
    takes: Arguments(Sentence("FIL", "FILE"), count: 1...1, offers: .files),
    summary: Sentence("hent biblioteket frem fra en kopi", "bring the library back from a copy"),
    details: Sentence(
      "Det, som biblioteket indeholdt, bliver først kopieret til en fil ved siden af, hvis navn ender på .before-restore.",
      "What the library contained is first copied to a file beside it, whose name ends in .before-restore."))

  static let export = Command(
    danish: "eksporter", "eksportér", english: "export",
    takes: Arguments(Sentence("FIL|MAPPE/", "FILE|FOLDER/"), count: 1...1, offers: .files),
    options: [.opensearch, .queries],
    summary: Sentence("gem alle punkter til andre programmer", "save all records for other programs"),
    details: Sentence(
      """
      Filens endelse bestemmer: .csv og .xlsx har en række for hvert punkt, .json også dokumenterne, og .ndjson alt, også
      rettelserne; den kan importeres i et andet bibliotek. En mappe får selve filerne igen, som de var.
      Med --opensearch får mappen det, en søgemaskine skal bruge for at finde det samme, med --queries også
      søgningerne fra en fil; se docs/SCALE.md.
      """,
      """
      The file's ending decides: .csv and .xlsx have a row for each record, .json the documents, too, and .ndjson
      everything, corrections too; another library can import it. A folder gets the files themselves back, as they were.
      With --opensearch the folder gets what a search engine needs to find the same, with --queries
      the queries of a file as well; see docs/SCALE.md.
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
    summary: Sentence("læs filer og vis, hvad der står i dem", "read files and show what is in them"),
    details: Sentence(
      """
      Filer kan være PDF, Word, ODT, Excel (.xlsx), websider og tekst, og hvor LibreOffice er installeret, også .doc, .rtf,
      .pptx, .ppt, .odp, .xls og .ods. Biblioteket ændres ikke.
      """,
      """
      Files may be PDF, Word, ODT, Excel (.xlsx), web pages and text, and where LibreOffice is installed, .doc, .rtf, .pptx,
      .ppt, .odp, .xls and .ods as well. The library is not changed.
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
      En mappe læses med undermapper; med - læses filnavnene fra et andet program (standard input). En fil kendes på sit
      indhold, også når den er flyttet. Det, der er taget ud med fjern, kommer først med igen med --again.
      Biblioteket gemmer også selve filerne, medmindre --no-originals er givet; det huskes.
      Uden STI læser --again alt i biblioteket igen, også filer, der er væk.
      """,
      """
      A folder is read with its subfolders; with - the file names are read from another program (standard input). A file is
      known by its contents, also when it was moved. What was taken out with remove only comes back with --again.
      The library keeps the files themselves, too, unless --no-originals is given, which is remembered.
      Without a PATH --again reads everything in the library again, also files that are gone.
      """))

  static let watch = Command(
    danish: "overvåg", english: "watch",
    takes: Arguments(Sentence("MAPPE…", "FOLDER…"), count: 1...Int.max, offers: .files),
    options: [
      .noOriginals, .originals, .separate, .asPlan, .period, .municipality, .series, .ocr, .passwordFile, .jobs,
    ],
    summary: Sentence("importer filer, når de lægges i en mappe", "import files as they come into a folder"),
    details: Sentence(
      """
      Først det, der er i mapperne, og så hver fil, der kommer eller ændres, når den er skrevet færdig; til Ctrl-C. Ved prompten
      fortsætter det i baggrunden, og nye dokumenter nævnes før næste linje. På et netværksdrev ses kun det, som denne maskine skriver.
      """,
      """
      First what is in the folders, and then every file that comes or changes, once it is complete; until Ctrl-C. At the prompt it
      goes on in the background, and new documents are named before the next line. On a network drive only what this machine writes is seen.
      """))

  static let help = Command(
    danish: "hjælp", english: "help",
    takes: Arguments(Sentence("[KOMMANDO|tilvalg]", "[COMMAND|options]"), count: 0...1, offers: .commands),
    summary: Sentence("denne hjælp, eller hjælp til én kommando", "this help, or help on one command"))

  static let quit = Command(
    danish: "afslut", english: "quit", "exit",
    summary: Sentence("forlad prompten (eller Ctrl-D)", "leave the prompt (or Ctrl-D)"))
}
