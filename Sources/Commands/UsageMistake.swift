package import Model

/// What is wrong with a command: how it was typed, or the files and the library it was to work on.
package enum UsageMistake: Error, Hashable, Sendable {
  /// A word that is no command, and one that differs by a letter or two.
  case unknownCommand(String, suggestion: CommandWord?)
  /// A flag that the command does not have, or none has, and one that differs by a letter or two.
  case unknownOption(String, CommandWord?, suggestion: Sentence?)
  case missingValue(CommandOption)
  case needlessValue(CommandOption)
  case badValue(CommandOption, String)
  /// A value that is no whole number of those that the flag takes.
  case notANumber(CommandOption, String, in: ClosedRange<Int>)
  case missingArgument(CommandWord)
  case tooManyArguments(CommandWord)
  case noCommand
  case unknownAction(String, CommandWord)
  /// An answer that has no rows, with `--csv`.
  case notAsRows(CommandWord)
  /// There is no answer to save yet, or none is shown where the command runs.
  case nothingToSave
  /// A line of the file of settings that says nothing that is known.
  case badConfiguration(String, line: Int)
  /// `--command` and `--file` together.
  case severalScripts
  /// `--json` and `--csv` together.
  case bothForms
  /// `--originals` and `--no-originals` together.
  case bothWays
  /// Two flags of which only one can be obeyed.
  case notTogether(CommandOption, CommandOption)
  /// A flag that says nothing without another one.
  case onlyWith(CommandOption, CommandOption)
  /// A line of a file of queries, and what is wrong with it.
  case badQuery(String, line: Int, Sentence)
  /// Two wordings that differ in nothing, or of which one is no word.
  case notAPair(String, String)
  /// A query of conditions alone where places of words were asked for.
  case noWordsToShow(String)
  case emptyLibrary
  /// Nothing names a library, and there is no home folder to keep one in.
  case noPlaceForLibrary
  case unreadableFile(String)
  /// The file that is to hold a password.
  case noPasswordFile(String)
  /// The file of a report, and the endings that it may have.
  case unknownEnding(String, known: String)
  /// The file of a document without fixed pages, and where in it the record stands.
  case noPageToDraw(String, standing: Sentence?)
  /// The file of a document that holds other bytes than when it was imported.
  case changedFile(String)
}

extension UsageMistake {
  /// Whether its sentence says what was perhaps meant.
  package var hasSuggestion: Bool {
    switch self {
    case .unknownCommand(_, .some), .unknownOption(_, _, .some): true
    default: false
    }
  }

  /// What is wrong and what to do about it.
  package var sentence: Sentence {
    switch self {
    case .unknownCommand(let word, let suggestion): Self.unknownCommand(word, suggestion: suggestion)
    case .unknownOption(let word, let command, let suggestion):
      Self.unknownOption(word, of: command, suggestion: suggestion)
    case .missingValue(let option): Self.missingValue(of: option)
    case .needlessValue(let option):
      Sentence("Skriv \(option.shown.danish) uden noget efter.", "Type \(option.shown.english) with nothing after it.")
    case .badValue(let option, let value): Self.badValue(value, of: option)
    case .notANumber(let option, let value, let range): Self.notANumber(value, of: option, in: range)
    case .missingArgument(let command): command.request
    case .tooManyArguments(let command):
      Sentence("Der er for mange ord. Skriv: ", "There are too many words. Type: ") + command.usage
    case .noCommand:
      Sentence("Skriv en kommando. Se dem alle med: traad hjælp", "Type a command. See them all with: traad help")
    case .unknownAction(_, let command):
      Sentence("Skriv tilføj eller afvis, fx: ", "Type add or reject, for example: ") + command.example
    case .notAsRows(let command):
      command.name + Sentence(" kan ikke vises som CSV. Brug --json.", " cannot be shown as CSV. Use --json.")
    case .nothingToSave:
      Sentence(
        "Der er intet svar at gemme endnu. Søg først ved prompten, eller brug --output FIL ved en anden kommando.",
        "There is no answer to save yet. Search first at the prompt, or use --output FILE with another command.")
    case .badConfiguration(let file, let line):
      Sentence(
        "\(file), linje \(line), kan ikke forstås. Skriv sprog, bibliotek, farve eller bladring, fx: sprog = da",
        "\(file), line \(line), cannot be understood. Type language, library, color or pager, for example: language = en"
      )
    case .severalScripts: Sentence("Vælg -c eller -f, ikke begge.", "Choose -c or -f, not both.")
    case .bothForms: Sentence("Vælg --json eller --csv, ikke begge.", "Choose --json or --csv, not both.")
    case .bothWays:
      Sentence("Vælg --originals eller --no-originals, ikke begge.", "Choose --originals or --no-originals, not both.")
    case .notTogether(let first, let second):
      Sentence("Vælg ", "Choose ") + first.shown + Sentence(" eller ", " or ") + second.shown
        + Sentence(", ikke begge.", ", not both.")
    case .onlyWith(let option, let other):
      Sentence("Skriv også ", "Type ") + other.shown + Sentence(" sammen med ", " with ") + option.shown
        + Sentence(".", ", too.")
    case .badQuery(let file, let line, let mistake):
      Sentence("\(file), linje \(line), ", "\(file), line \(line), ") + mistake
    case .notAPair(let first, let second): Self.notAPair(first, and: second)
    case .noWordsToShow(let query): Self.noWordsToShow(of: query)
    case .emptyLibrary:
      Sentence(
        "Biblioteket er tomt. Hent dokumenter ind med: importer MAPPE",
        "The library is empty. Bring documents in with: import FOLDER")
    case .noPlaceForLibrary:
      Sentence(
        "$HOME er ikke sat, så biblioteket har intet sted. Vælg et med --library FIL.",
        "$HOME is not set, so there is no place for the library. Choose one with --library FILE.")
    case .unreadableFile(let file):
      Sentence("\(file) kan ikke læses. Kontrollér navnet.", "\(file) cannot be read. Check its name.")
    case .noPasswordFile(let file):
      Sentence(
        "Filen med adgangskoden (\(file)) findes ikke. Ret navnet.",
        "The file with the password (\(file)) does not exist. Correct its name.")
    case .unknownEnding(let file, let known): Self.unknownEnding(of: file, known: known)
    case .noPageToDraw(let file, let standing): Self.noPageToDraw(of: file, standing: standing)
    case .changedFile(let file): Self.changed(file)
    }
  }
}

/// Words that are no command, flag or value.
extension UsageMistake {
  private static func unknownCommand(_ word: String, suggestion: CommandWord?) -> Sentence {
    Sentence("\(word.quoted) er ikke en kommando. ", "\(word.quoted) is not a command. ")
      + (suggestion.map { didYouMean($0.name) }
        ?? Sentence(
          "Skal der søges, så skriv: traad søg \(word). Se alle kommandoer med: traad hjælp",
          "To search, type: traad find \(word). See all commands with: traad help"))
  }

  private static func unknownOption(_ word: String, of command: CommandWord?, suggestion: Sentence?) -> Sentence {
    let help = Sentence("traad hjælp", "traad help")
    let ownHelp = Sentence("Se tilvalgene: ", "See its options: ") + help + .name(" ") + (command?.name ?? .name(""))
    let isOfQueries = command?.entry.arguments.offers.first == .query
    let hint =
      isOfQueries && CommandOption(typed: word) == .onlyMunicipality
      ? Sentence("Skriv det i søgningen, fx kommune:aarhus", "Type it in the query, such as municipality:aarhus")
      : ownHelp
    if let command, suggestion == nil, CommandOption(typed: word) != nil {
      let refusal = command.name + Sentence(" kan ikke bruges med \(word). ", " does not take \(word). ")
      // Help on help would say no more.
      return refusal + (command == .help ? Sentence("Skriv: ", "Type: ") + help : hint)
    }
    return Sentence("\(word) kendes ikke. ", "\(word) is not known. ")
      + (suggestion.map(didYouMean)
        ?? (command == nil
          ? Sentence("Se tilvalgene: ", "See the options: ") + help + .name(" ") + Help.optionsWord : hint))
  }

  private static func didYouMean(_ suggestion: Sentence) -> Sentence {
    Sentence("Mente du ", "Did you mean ") + suggestion + .name("?")
  }

  /// "Skriv et tal efter --limit, fx --limit 10."
  private static func missingValue(of option: CommandOption) -> Sentence {
    let (shown, kind) = (option.shown, option.valueInWords?.kind ?? .name(""))
    guard !option.isChoice else {
      return Sentence("Skriv \(kind.danish) efter \(shown.danish).", "Type \(kind.english) after \(shown.english).")
    }
    return Sentence(
      "Skriv \(kind.danish) efter \(shown.danish), fx ", "Type \(kind.english) after \(shown.english), such as ")
      + (option.example ?? .name("")) + .name(".")
  }

  private static func badValue(_ value: String, of option: CommandOption) -> Sentence {
    let (shown, kind) = (option.shown, option.valueInWords?.kind ?? .name(""))
    let rule = Sentence("\(shown.danish) skal være \(kind.danish), ", "\(shown.english) must be \(kind.english), ")
    if option.isChoice { return rule + Sentence("ikke \(value.quoted).", "not \(value.quoted).") }
    let other = option == .period ? Sentence(" eller 2018", " or 2018") : .name("")
    return rule + Sentence("fx ", "such as ") + (option.valueInWords?.value ?? .name("")) + other + .name(".")
  }

  private static func notANumber(_ value: String, of option: CommandOption, in range: ClosedRange<Int>) -> Sentence {
    let (least, most) = (range.lowerBound, range.upperBound)
    let shown = option.shown
    return Sentence(
      "\(shown.danish) skal være et helt tal fra \(least.grouped(.danish)) til \(most.grouped(.danish)), fx ",
      "\(shown.english) must be a whole number from \(least.grouped(.english)) to \(most.grouped(.english)), such as ")
      + (option.example ?? .name("")) + .name(".")
  }

  private static func notAPair(_ first: String, and second: String) -> Sentence {
    Sentence(
      "\(first.quoted) og \(second.quoted) er ikke to forskellige ord. Skriv to.",
      "\(first.quoted) and \(second.quoted) are not two different words. Type two.")
  }

  private static func noWordsToShow(of query: String) -> Sentence {
    Sentence(
      "kwic viser ord i sammenhæng, men \(query.quoted) nævner ingen ord. Brug søg i stedet.",
      "kwic shows words in context, but \(query.quoted) names no words. Use find instead.")
  }
}

/// Files.
extension UsageMistake {
  private static func unknownEnding(of file: String, known: String) -> Sentence {
    let endings = known.split(separator: ", ").map { Sentence.name(String($0)) }
    let name = file.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    let example = (name.isEmpty ? "fil" : name) + (endings.first?.danish ?? "")
    return Sentence("Filnavnet skal ende på ", "The file name must end in ") + .either(endings)
      + Sentence(", fx \(example).", ", such as \(example).")
  }

  private static func noPageToDraw(of file: String, standing: Sentence?) -> Sentence {
    Sentence("\(file) har ingen faste sider at tegne. ", "\(file) has no fixed pages to draw. ")
      + (standing.map { Sentence("Teksten står i ", "The text is in ") + $0 + .name(". ") } ?? .name(""))
      + Sentence(
        "Importer dokumentet også som PDF for at få siden at se.", "Import the document as PDF too to see the page.")
  }

  private static func changed(_ file: String) -> Sentence {
    Sentence(
      "\(file) er ændret siden importen, så punktet kan stå et andet sted. Importer filen igen.",
      "\(file) has changed since it was imported, so the record may be elsewhere in it. Import the file again.")
  }
}
