import Model

extension Failure.Damage {
  /// What is broken, and what to do about it.
  var sentence: Sentence {
    broken + Sentence(" Hent filen igen, eller gem den på ny.", " Download or save the file again.")
  }

  private var broken: Sentence {
    switch self {
    case .structure:
      Sentence("Filen er i stykker eller ikke hel.", "The file is broken or not complete.")
    case .missingPart(let part):
      Sentence("Filen er i stykker: delen \(part) mangler.", "The file is broken: its part \(part) is missing.")
    case .xml(let part, let line):
      Sentence(
        "Filen er i stykker: delen \(part) er ugyldig XML i linje \(line).",
        "The file is broken: its part \(part) is no valid XML at line \(line).")
    case .encoding(let part):
      Sentence(
        "Filen er i stykker: teksten i \(part) er ikke i den tegnkodning, den siger.",
        "The file is broken: the text of \(part) is not in the encoding it declares.")
    case .checksum(let part):
      Sentence(
        "Filen er i stykker: størrelsen eller kontrolsummen for \(part) passer ikke.",
        "The file is broken: the size or check sum of \(part) does not agree.")
    case .documentType(let part):
      Sentence(
        "Delen \(part) har en dokumenttype-erklæring, som ikke hører til i et dokument, så filen er ikke læst.",
        "Its part \(part) has a document type declaration, which no document needs, so the file was not read.")
    case .noPages:
      Sentence("Filen har ingen sider.", "The file has no pages.")
    case .conversion:
      Sentence(
        "LibreOffice kunne ikke åbne filen: den er i stykker eller beskyttet med en adgangskode.",
        "LibreOffice could not open the file: it is broken, or protected by a password.")
    }
  }
}

extension Failure.Limit {
  /// Which limit was passed, and what to do about it.
  var sentence: Sentence { excess + Sentence(" Del filen i mindre, og prøv igen.", " Split the file and try again.") }

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
      Sentence(
        "Siden var ikke læst efter \(seconds) sekunder.", "The page was not read after \(seconds) seconds.")
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
        "Det er en mappe. Nævn filerne i den, eller brug: traad importer MAPPE",
        "This is a folder. Name the files in it, or use: traad import FOLDER")
    case .notRegular:
      Sentence(
        "Det er ikke en almindelig fil, men en enhed eller en kanal. Giv en fil.",
        "This is no ordinary file but a device or a pipe. Give a file.")
    case .linkLoop:
      Sentence("Genvejene går i ring. Giv selve filen.", "The links go round in circles. Give the file itself.")
    case .system(let number):
      Sentence(
        "Systemet kan ikke læse filen (fejl \(number)). Prøv at kopiere den til en anden mappe.",
        "The system cannot read the file (error \(number)). Try to copy it to another folder.")
    }
  }
}
