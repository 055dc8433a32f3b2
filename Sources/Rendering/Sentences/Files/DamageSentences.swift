import Model

extension Failure.Damage {
  /// What is broken, and what to do about it.
  var sentence: Sentence {
    broken + Sentence(" Hent filen igen, eller gem den på ny.", " Download or save the file again.")
  }

  private var broken: Sentence {
    switch self {
    case .structure:
      Sentence("Filen er beskadiget eller ikke hel.", "The file is damaged or incomplete.")
    case .missingPart(let part):
      Sentence("Filen er beskadiget: delen \(part) mangler.", "The file is damaged: its part \(part) is missing.")
    case .xml(let part, let line):
      Sentence(
        "Filen er beskadiget: delen \(part) er ikke gyldig XML (linje \(line)).",
        "The file is damaged: its part \(part) is not valid XML (line \(line)).")
    case .encoding(let part):
      Sentence(
        "Filen er beskadiget: teksten i \(part) har en anden tegnkodning, end filen angiver.",
        "The file is damaged: the text of \(part) has another encoding than the file says.")
    case .checksum(let part):
      Sentence(
        "Filen er beskadiget: størrelsen eller kontrolsummen for \(part) passer ikke.",
        "The file is damaged: the size or check sum of \(part) does not agree.")
    case .documentType(let part):
      Sentence(
        "Delen \(part) har en dokumenttype-erklæring, som ikke hører til i et dokument, så filen er ikke læst.",
        "Its part \(part) has a document type declaration, which no document needs, so the file was not read.")
    case .noPages:
      Sentence("Filen har ingen sider.", "The file has no pages.")
    case .conversion:
      Sentence(
        "LibreOffice kunne ikke åbne filen: den er beskadiget eller beskyttet med en adgangskode.",
        "LibreOffice could not open the file: it is damaged, or protected by a password.")
    }
  }
}

extension Failure.Limit {
  /// Which limit was passed, and what to do about it.
  var sentence: Sentence { excess + Sentence(" Del filen i flere, og prøv igen.", " Split the file and try again.") }

  private var excess: Sentence {
    switch self {
    case .partSize(let part, let mebibytes):
      Sentence(
        "Delen \(part) fylder mere end \(mebibytes) MiB, når den pakkes ud.",
        "Its part \(part) takes more than \(mebibytes) MiB when unpacked.")
    case .ratio(let part, let times):
      Sentence(
        "Delen \(part) vokser mere end \(times) gange, når den pakkes ud; det ligner en zip-bombe.",
        "Its part \(part) grows more than \(times) times when unpacked; it looks like a zip bomb.")
    case .entries(let count):
      Sentence("Filen har mere end \(count) dele.", "The file has more than \(count) parts.")
    case .pages(let count):
      Sentence("Filen har mere end \(count) sider.", "The file has more than \(count) pages.")
    case .fileSize(let mebibytes):
      Sentence("Filen er større end \(mebibytes) MiB.", "The file is larger than \(mebibytes) MiB.")
    case .pageTime(let seconds):
      Sentence("Siden kunne ikke læses på ", "The page could not be read within ") + .seconds(seconds) + .name(".")
    case .drawing(let mebibytes):
      Sentence(
        "Siden tegner mere, end der er plads til i \(mebibytes) MiB.",
        "The page draws more than \(mebibytes) MiB have room for.")
    case .textLength(let mebibytes):
      Sentence(
        "En enkelt tekst i filen er længere end \(mebibytes) MiB.",
        "A single text in the file is longer than \(mebibytes) MiB.")
    case .memory(let mebibytes):
      Sentence(
        "Filen kræver mere hukommelse end de \(mebibytes) MiB, der er sat af.",
        "The file needs more memory than the \(mebibytes) MiB set aside for it.")
    }
  }
}

extension Failure.Obstacle {
  /// Why the file could not be opened, and what to do about it.
  var sentence: Sentence {
    switch self {
    case .missing:
      Sentence(
        "Filen findes ikke. Se efter, om navnet og mappen er rigtige.",
        "There is no such file. Check its name and folder.")
    case .permission:
      Sentence(
        "Du har ikke lov til at læse filen. Bed ejeren om adgang, eller kopiér den hertil.",
        "You are not allowed to read the file. Ask its owner for access, or copy it here.")
    case .isFolder:
      Sentence(
        "Det er en mappe. Angiv filerne i den, eller brug: traad importer MAPPE",
        "This is a folder. Name the files in it, or use: traad import FOLDER")
    case .notRegular:
      Sentence(
        "Det er ikke en fil med et dokument. Angiv en PDF-, DOCX-, ODT- eller tekstfil.",
        "This is not a file with a document. Name a PDF, DOCX, ODT or text file.")
    case .linkLoop:

      Sentence(
        "Genvejen peger på sig selv. Angiv selve filen.",
        "The link points back to itself. Name the file it was meant for.")
    case .system(let number):
      Sentence(
        "Systemet kan ikke læse filen (fejl \(number)). Prøv at kopiere den til en anden mappe.",
        "The system cannot read the file (error \(number)). Try to copy it to another folder.")
    }
  }
}
