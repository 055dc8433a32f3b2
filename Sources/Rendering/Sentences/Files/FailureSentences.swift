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
      kind.sentence
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
        "Filen er beskyttet med en adgangskode. Skriv koden i en tekstfil, og angiv den med --password-file.",
        "The file is protected by a password. Put the password in a text file and name it with --password-file.")
    case .wrongPassword:
      Sentence(
        "Adgangskoden fra --password-file passer ikke til filen. Kontrollér, at det er den rigtige.",
        "The password from --password-file does not open the file. Check that it is the right one.")
    case .lockedOffice:
      Sentence(
        "Filen er beskyttet med en adgangskode. Åbn den i sit program, og gem den uden adgangskode eller som PDF.",
        "The file is protected by a password. Open it in its program and save it without the password, or as PDF.")
    case .noTextLayer:
      Sentence(
        "Filen har kun billeder af sider, uden tekst (en indscanning). Find den oprindelige fil, eller lav tekstgenkendelse først.",
        "The file has only pictures of pages, without text (a scan). Find the original file, or run text recognition on it first."
      )
    case .blankPages:
      Sentence(
        "Siderne er tomme: de har hverken tekst eller billeder. Find den oprindelige fil, eller gem den igen som PDF.",
        "The pages are empty: they have neither text nor pictures. Find the original file, or save it as PDF again.")
    case .embeddedText:
      Sentence(
        "Teksten står i et indlejret dokument, som kun Word pakker ud. Åbn filen i Word, gem den, og prøv igen.",
        "The text is in an embedded document that only Word unpacks. Open the file in Word, save it and try again.")
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
      Sentence("Filen kunne ikke læses på ", "The file could not be read within ") + .seconds(seconds)
        + Sentence(". Del den i flere, eller gem den igen som PDF.", ". Split it, or save it again as PDF.")
    case .crashed(let signal):
      Sentence(
        "Filen kunne ikke læses, for læseprogrammet gik ned (\(signal == 0 ? "intet svar" : "signal \(signal)")). Gem den igen, og prøv på ny.",
        "The file could not be read, for the reader crashed (\(signal == 0 ? "no answer" : "signal \(signal)")). Save it again and try once more."
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
  /// What the file is instead of a document, and what to do about it.
  fileprivate var sentence: Sentence {
    switch self {
    case .text:
      Sentence(
        "Filen er ren tekst, selv om dens navn siger noget andet. Hent dokumentet igen, eller omdøb filen til .txt.",
        "The file is plain text, though its name says otherwise. Download the document again, or rename the file to .txt."
      )
    case .html:
      Sentence(
        "Filen er en webside, selv om dens navn siger noget andet. Hent dokumentet igen, eller omdøb filen til .html.",
        "The file is a web page, though its name says otherwise. Download the document again, or rename the file to .html."
      )
    case .spreadsheet:
      Sentence(
        "Filen er et regneark, som kun Excel kan læse. Gem filen som XLSX, og prøv igen.",
        "The file is a spreadsheet that only Excel reads. Save the file as XLSX and try again.")
    case .zip:
      Sentence(
        "Filen er en zip-fil. Pak den ud, og angiv filerne i den.",
        "The file is a zip archive. Unpack it and name the files in it.")
    case .image:
      Sentence(
        "Filen er et billede. Brug det oprindelige dokument som PDF eller DOCX.",
        "The file is a picture. Use the original document as PDF or DOCX.")
    case .unknown:
      Sentence(
        "Filens format kendes ikke. Brug PDF, Word, OpenDocument, regneark, præsentationer, websider eller tekst.",
        "The file's format is not known. Use PDF, Word, OpenDocument, spreadsheets, presentations, web pages or text.")
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
        ", som læses ved hjælp af LibreOffice. Gem den som DOCX eller PDF, eller installér: sudo apt install \(package)",
        ", which is read with the help of LibreOffice. Save it as DOCX or PDF, or install: sudo apt install \(package)")
  }

  /// What was seen in a file that does not say that it is a plan, and how to take it all the same.
  fileprivate static func noPlan(headings: Int, items: Int, tables: Int) -> Sentence {
    let counts: [(Int, Sentence)] = [
      (headings, .headings(headings)),
      (items, .count(items, one: Sentence("punkt", "record"), many: Sentence("punkter", "records"))),
      (tables, .count(tables, one: Sentence("tabel", "table"), many: Sentence("tabeller", "tables"))),
    ]
    let seen = counts.filter { $0.0 > 0 }.map(\.1)
    let advice = Sentence(
      "Er den det, så tilføj --as plan, og --period PERIODE, hvis den har en.",
      "If it is one, add --as plan, and --period PERIOD if it has one.")
    if seen.isEmpty {
      return Sentence("Filen siger ikke, at den er en plan. ", "Nothing in the file says that it is a plan. ") + advice
    }
    return Sentence("Filen har ", "The file has ") + .list(seen)
      + Sentence(", men siger ikke, at den er en plan. ", ", but nothing that says it is a plan. ") + advice
  }
}
