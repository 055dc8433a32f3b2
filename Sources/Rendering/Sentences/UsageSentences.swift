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
    case .noSuchNumber, .noListYet, .noSuchRecord, .ambiguousRecord: recordSentence
    case .noSuchPeriod, .ambiguousPeriod, .noSuchSeries: periodSentence
    case .noComparisonYet, .notOldAndNew, .differentKinds, .samePeriod, .noSuchPolicy, .noSuchDocument, .notAPeriod,
      .ambiguousDocument:
      correctionSentence
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

  private var correctionSentence: Sentence {
    switch self {
    case .noComparisonYet:
      Sentence(
        "Den sidste liste er ikke en sammenligning. Sammenlign først, eller skriv to punkters id.",
        "The last list is not a comparison. Compare first, or give two records' ids.")
    case .notOldAndNew(let words):
      Sentence(
        "\(words.quoted) er ikke et gammelt og et nyt punkt. Nævn to: kobl N M",
        "\(words.quoted) is not an old and a new record. Name two: link N M")
    case .differentKinds:
      Sentence(
        "En aktivitet og en opfølgning kan ikke være det samme punkt.",
        "An activity and a follow-up cannot be the same record.")
    case .noSuchPolicy(let name, let held):
      Sentence("Ingen politik hedder \(name.quoted). ", "No policy is called \(name.quoted). ")
        + Sentence("Biblioteket har: ", "The library holds: ") + .name(held.joined(separator: "; "))
    case .notAPeriod(let word):
      Sentence(
        "\(word.quoted) er ikke en periode. Skriv to år med bindestreg (2018-2020) eller ét år.",
        "\(word.quoted) is not a period. Write two years with a hyphen (2018-2020) or one year.")
    case .noSuchDocument(let name):
      Sentence(
        "Der er intet dokument \(name.quoted). Se dem med: traad dokumenter",
        "There is no document \(name.quoted). See them with: traad documents")
    case .ambiguousDocument(let name, let ids):
      Sentence("Flere dokumenter passer på \(name.quoted). ", "Several documents fit \(name.quoted). ")
        + Sentence("Skriv nummeret på ét af dem: ", "Give the number of one of them: ")
        + .name(ids.map(String.init).joined(separator: ", "))
    default:
      Sentence(
        "Punkterne skal stå i hver sin periode. Vælg ét fra den ældre og ét fra den nyere.",
        "The records must stand in different periods. Choose one of the older and one of the newer.")
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

  private var recordSentence: Sentence {
    switch self {
    case .noSuchNumber(let number, let last):
      Sentence(
        "Den sidste liste har intet nummer \(number); den går til \(last).",
        "The last list has no number \(number); it ends at \(last).")
    case .noSuchRecord(let id):
      Sentence(
        "Intet punkt har id'et \(id.quoted). Se id'er med: traad punkter --json",
        "No record has the id \(id.quoted). See ids with: traad records --json")
    case .ambiguousRecord(let id, let count):
      Sentence(
        "\(id.quoted) passer på \(count) punkter. Skriv mere af id'et.",
        "\(id.quoted) fits \(count) records. Write more of the id.")
    default:
      Sentence(
        "Der er ingen liste at tage nummeret fra. Søg først, eller skriv punktets id.",
        "There is no list to take the number from. Search first, or give the record's id.")
    }
  }

  private var periodSentence: Sentence {
    switch self {
    case .ambiguousPeriod(let word, let candidates):
      Sentence("Flere perioder passer på \(word.quoted): ", "Several periods fit \(word.quoted): ")
        + .name(candidates.map(\.description).joined(separator: ", "))
        + Sentence(". Skriv den hele.", ". Write it out.")
    case .noSuchPeriod(let word, let held) where held.isEmpty:
      Sentence("Der er ingen periode \(word.quoted). ", "There is no period \(word.quoted). ")
        + SearchPhrase.emptyLibrary.sentence
    case .noSuchPeriod(let word, let held):
      Sentence(
        "Der er ingen periode \(word.quoted). Biblioteket har: ",
        "There is no period \(word.quoted). The library holds: ")
        + .name(held.map(\.description).joined(separator: ", "))
    case .noSuchSeries(let name, let held):
      Sentence("Intet område hedder \(name.quoted). ", "No series is called \(name.quoted). ")
        + (held.isEmpty
          ? Sentence("Biblioteket har ingen navngivne.", "The library has none with a name.")
          : Sentence("Biblioteket har: ", "The library holds: ") + .name(held.joined(separator: "; ")))
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
