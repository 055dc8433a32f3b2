package import Commands
package import Model

extension UsageMistake {
  package var sentence: Sentence {
    switch self {
    case .unknownCommand(let word, let suggestion):
      Sentence("\(word.quoted) er ikke en kommando. ", "\(word.quoted) is not a command. ")
        + (suggestion.map { Sentence("Mente du \($0)?", "Did you mean \($0)?") }
          ?? Sentence("Se dem alle med: traad hjælp", "See them all with: traad help"))
    case .unknownOption(let word, let command?, nil) where CommandOption(typed: word) != nil:
      Sentence("\(command.name(.danish)) har intet \(word). ", "\(command.name(.english)) has no \(word). ")
        + .helpHint(command)
    case .unknownOption(let word, let command, let suggestion):
      Sentence("\(word) kendes ikke. ", "\(word) is not known. ")
        + (suggestion.map { Sentence("Mente du \($0)?", "Did you mean \($0)?") } ?? .helpHint(command))
    case .missingValue(let option):
      Sentence("\(option.flag) mangler sin værdi: ", "\(option.flag) needs a value: ") + option.usage
    case .needlessValue(let option):
      Sentence("\(option.flag) tager ingen værdi.", "\(option.flag) takes no value.")
    case .badValue(let option, let value):
      Sentence(
        "\(option.flag) kan ikke være \(value.quoted). Skriv: ", "\(option.flag) cannot be \(value.quoted). Write: ")
        + option.usage
    case .missingArgument(let command):
      Sentence("Der mangler noget. Skriv: ", "Something is missing. Write: ") + command.usage
    case .tooManyArguments(let command):
      Sentence("Der er for mange ord. Skriv: ", "There are too many words. Write: ") + command.usage
    case .noCommand:
      Sentence("Skriv en kommando. Se dem alle med: traad hjælp", "Give a command. See them all with: traad help")
    case .notAsRows(let command):
      Sentence(
        "\(command.name(.danish)) kan ikke vises som CSV. Brug --json.",
        "\(command.name(.english)) has no form in CSV. Use --json.")
    case .bothForms: Sentence("Vælg --json eller --csv, ikke begge.", "Choose --json or --csv, not both.")
    case .unknownEnding(let file):
      Sentence(
        "\(file.quoted) siger ikke, hvad rapporten skal være. Brug en af endelserne \(ReportFormat.endings).",
        "\(file.quoted) does not say what the report is to be. Use one of the endings \(ReportFormat.endings).")
    case .unwritableFile(let file):
      Sentence(
        "\(file) kan ikke skrives. Se efter, om mappen findes og må skrives i.",
        "\(file) cannot be written. Check that the folder exists and may be written to.")
    case .noPageToDraw, .changedFile: pageImageSentence
    case .unknownAction(let word, let command):
      Sentence("\(word.quoted) er ikke en handling her. Skriv: ", "\(word.quoted) is not an action here. Write: ")
        + command.usage
    case .notAPair(let first, let second):
      Sentence(
        "\(first.quoted) og \(second.quoted) er ikke to forskellige ord. Skriv to.",
        "\(first.quoted) and \(second.quoted) are not two different words. Write two.")
    case .noWordsToShow(let query):
      Sentence(
        "kwic viser ord, hvor de står, og \(query.quoted) har ingen ord at vise. Brug: søg",
        "kwic shows words where they stand, and \(query.quoted) has no words to show. Use: find")
    case .emptyLibrary: SearchPhrase.emptyLibrary.sentence
    case .unreadableFile(let file):
      Sentence("\(file) kan ikke læses. Se efter, om navnet er rigtigt.", "\(file) cannot be read. Check its name.")
    }
  }

  private var pageImageSentence: Sentence {
    switch self {
    case .noPageToDraw(let document, let place):
      Sentence("\(document.file) har ingen faste sider at tegne. ", "\(document.file) has no fixed pages to draw. ")
        + (place.map { Sentence("Teksten står i ", "The text stands in ") + $0.sentence + .name(". ") } ?? .name(""))
        + Sentence(
          "Importer dokumentet også som PDF for at få siden at se.", "Import the document as PDF too to see the page.")
    case .changedFile(let file):
      Sentence(
        "\(file) er ændret siden importen, så punktet kan stå et andet sted. Importer filen igen.",
        "\(file) has changed since it was imported, so the record may stand elsewhere. Import the file again.")
    default: Sentence("", "")
    }
  }
}

extension Sentence {
  /// Where to see the flags of a command, or of all.
  fileprivate static func helpHint(_ command: CommandWord?) -> Sentence {
    let name = command.map { Sentence(" " + $0.name(.danish), " " + $0.name(.english)) } ?? .name("")
    return Sentence("Se, hvad der kan bruges: traad hjælp", "See what can be used: traad help") + name
  }
}
