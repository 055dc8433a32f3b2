package import Model

extension Failure {
  /// What is wrong with the file and what to do about it, without the file's name and the page.
  package var sentence: Sentence {
    switch reason {
    case .empty:
      Sentence(
        "Filen er tom. Hent eller gem den igen, og prøv så på ny.",
        "The file is empty. Download or save it again, then try once more.")
    case .notADocument(let kind):
      Sentence("Det er ikke et dokument, men \(kind.name.danish). ", "This is no document but \(kind.name.english). ")
        + kind.advice
    case .needsOffice(let format):
      .needsOffice(format)
    case .unsupportedMethod:
      Sentence(
        "Filen er pakket eller krypteret på en måde, der ikke kendes. Åbn den, og gem den igen som DOCX eller PDF.",
        "The file is packed or encrypted in a way that is not known. Open it and save it again as DOCX or PDF.")
    case .damaged(let damage):
      damage.sentence
    case .needsPassword:
      Sentence(
        "Filen er beskyttet med en adgangskode. Skriv koden i en tekstfil, og giv den med --password-file.",
        "The file is protected by a password. Put the password in a text file and name it with --password-file.")
    case .wrongPassword:
      Sentence(
        "Adgangskoden fra --password-file passer ikke til filen. Se efter, om det er den rigtige.",
        "The password of --password-file does not open the file. Check that it is the right one.")
    case .lockedOffice:
      Sentence(
        "Filen er beskyttet med en adgangskode. Åbn den i sit program, og gem den uden adgangskode eller som PDF.",
        "The file is protected by a password. Open it in its program and save it without the password, or as PDF.")
    case .noTextLayer:
      Sentence(
        "Filen er billeder af sider uden tekst (en indscanning). Find den oprindelige fil, eller lav tekstgenkendelse først.",
        "The file is pictures of pages without text (a scan). Find the original file, or run text recognition on it first."
      )
    case .blankPages:
      Sentence(
        "Siderne er tomme: de har hverken tekst eller billeder. Find den oprindelige fil, eller gem den igen som PDF.",
        "The pages are empty: they have neither text nor pictures. Find the original file, or save it as PDF again.")
    case .embeddedText:
      Sentence(
        "Teksten står i et indlejret dokument, som kun Word pakker ud. Åbn filen i Word, gem den, og prøv igen.",
        "The text stands in an embedded document that only Word unpacks. Open the file in Word, save it and try again.")
    case .undecodableText:
      Sentence(
        "Skrifttyperne siger ikke, hvilke bogstaver tegnene er. Gem filen igen fra Word som PDF, eller brug Word-filen.",
        "The fonts do not say which letters the signs are. Save it again as PDF from Word, or use the Word file.")
    case .noTable:
      Sentence(
        "Filen har ingen lister eller tabeller, der kan læses som en plans handlinger."
          + " Se efter, om det er den rigtige fil.",
        "The file has no lists or tables that can be read as the actions of a plan."
          + " Check that this is the right file.")
    case .noPlan(let headings, let items, let tables):
      .noPlan(headings: headings, items: items, tables: tables)
    case .tooLarge(let limit):
      limit.sentence
    case .tooDeep(let levels):
      Sentence(
        "Indholdet er indlejret dybere end \(levels) niveauer, så filen er ikke læst. Gem den som PDF, og prøv igen.",
        "The contents are nested deeper than \(levels) levels, so the file was not read. Save it as PDF and try again.")
    case .timedOut(let seconds):
      Sentence(
        "Filen var ikke læst efter \(seconds) sekunder og blev opgivet. Del den op, eller gem den igen som PDF.",
        "The file was not read after \(seconds) seconds and was given up. Split it, or save it again as PDF.")
    case .crashed(let signal):
      Sentence(
        "Læseprogrammet gik ned på filen (\(signal == 0 ? "intet svar" : "signal \(signal)")). Gem den igen, og prøv på ny.",
        "The reader broke down on the file (\(signal == 0 ? "no answer" : "signal \(signal)")). Save it again and retry."
      )
    case .unreadable(let obstacle):
      obstacle.sentence
    case .shortage:
      Sentence(
        "Systemet har ikke plads til flere processer, åbne filer eller mere hukommelse. Luk andre programmer, og prøv igen.",
        "The system has no room for more processes, open files or memory. Close other programs and try again.")
    case .missingDependency(let package):
      Sentence(
        "Pakken \(package) mangler. Installér den med: sudo apt install \(package)",
        "The package \(package) is missing. Install it with: sudo apt install \(package)")
    }
  }
}

extension Failure.Kind {
  /// What the file is, with its article.
  var name: Sentence {
    switch self {
    case .text: Sentence("en ren tekstfil", "a plain text file")
    case .html: Sentence("en webside", "a web page")
    case .spreadsheet: Sentence("et regneark, som kun Excel kan læse", "a spreadsheet that only Excel reads")
    case .zip: Sentence("en zip-fil", "a zip file")
    case .image: Sentence("et billede", "a picture")
    case .unknown: Sentence("noget, der ikke kendes", "something that is not known")
    }
  }

  /// That of the files that are read as what this one is.
  private var ending: String { self == .html ? ".html" : ".txt" }

  /// What to do about it.
  var advice: Sentence {
    switch self {
    case .zip:
      Sentence("Pak den ud, og giv filerne i den.", "Unpack it and give the files inside.")
    case .image:
      Sentence("Brug det oprindelige dokument som PDF eller DOCX.", "Use the original document as PDF or DOCX.")
    case .spreadsheet:
      Sentence("Gem filen som XLSX, og prøv igen.", "Save the file as XLSX and try again.")
    case .text, .html:
      Sentence(
        "Dens navn lover noget andet: hent dokumentet igen, eller giv den endelsen \(ending).",
        "Its name promises something else: download it again, or give it the ending \(ending).")
    case .unknown:
      Sentence(
        "Filer skal være PDF, Word, OpenDocument, regneark, præsentationer, websider eller tekst.",
        "Files must be PDF, Word, OpenDocument, spreadsheets, presentations, web pages or text.")
    }
  }
}

extension Format {
  /// What a file is, with its article.
  fileprivate var name: Sentence {
    switch self {
    case .doc: Sentence("en Word-fil i det gamle format (.doc)", "a Word file in the old format (.doc)")
    case .rtf: Sentence("en RTF-fil", "an RTF file")
    case .pptx, .ppt, .odp: Sentence("en præsentation (.\(rawValue))", "a presentation (.\(rawValue))")
    case .xls, .ods, .xlsx: Sentence("et regneark (.\(rawValue))", "a spreadsheet (.\(rawValue))")
    case .docx: Sentence("en Word-fil", "a Word file")
    case .pdf: Sentence("en PDF-fil", "a PDF file")
    case .odt: Sentence("en OpenDocument-fil", "an OpenDocument file")
    case .html: Sentence("en webside", "a web page")
    case .text: Sentence("en tekstfil", "a text file")
    }
  }
}

extension Sentence {
  /// Which package has the program that a file of a format is read with.
  fileprivate static func needsOffice(_ format: Format) -> Sentence {
    let package = format.conversion?.program.package ?? "libreoffice"
    return Sentence("Filen er ", "The file is ") + format.name
      + Sentence(
        ", som læses ved hjælp af LibreOffice. Installér pakken med: sudo apt install \(package)",
        ", which is read with the help of LibreOffice. Install the package with: sudo apt install \(package)")
  }

  /// What was seen in a file that does not say that it is a plan, and how to take it all the same.
  fileprivate static func noPlan(headings: Int, items: Int, tables: Int) -> Sentence {
    let counts: [(Int, Sentence)] = [
      (headings, .headings(headings)),
      (items, .count(items, one: Sentence("punkt", "item"), many: Sentence("punkter", "items"))),
      (tables, .count(tables, one: Sentence("tabel", "table"), many: Sentence("tabeller", "tables"))),
    ]
    let seen = counts.filter { $0.0 > 0 }.map(\.1)
    let advice = Sentence(
      "Er den det, så giv --as plan med, og --period PERIODE, hvis den har en.",
      "If it is one, add --as plan, and --period PERIOD if it has one.")
    if seen.isEmpty {
      return Sentence("Filen siger ikke, at den er en plan. ", "Nothing in the file says that it is a plan. ") + advice
    }
    return Sentence("Filen har ", "The file has ") + .list(seen)
      + Sentence(", men siger ikke, at den er en plan. ", ", but nothing that says it is a plan. ") + advice
  }
}
