package import Model

/// What is wrong with a command: how it was typed, or the files and the library it was to work on.
package enum UsageMistake: Error, Hashable, Sendable {
  /// A word that is no command, and one that differs by a letter or two.
  case unknownCommand(String, suggestion: String?)
  /// A flag that the command does not have, or none has, and one that differs by a letter or two.
  case unknownOption(String, CommandWord?, suggestion: String?)
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
  /// Two wordings that differ in nothing, or of which one is no word.
  case notAPair(String, String)
  /// A query of conditions alone where places of words were asked for.
  case noWordsToShow(String)
  case emptyLibrary
  /// Nothing names a library, and there is no home folder to keep one in.
  case noPlaceForLibrary
  case unreadableFile(String)
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
    case .missingValue(let option):
      Sentence("\(option.flag) mangler sin værdi: ", "\(option.flag) needs a value: ") + option.usage
    case .needlessValue(let option):
      Sentence("\(option.flag) tager ingen værdi.", "\(option.flag) takes no value.")
    case .badValue(let option, let value): Self.badValue(value, of: option)
    case .notANumber(let option, let value, let range): Self.notANumber(value, of: option, in: range)
    case .missingArgument(let command):
      Sentence("Der mangler noget. Skriv: ", "Something is missing. Write: ") + command.usage
    case .tooManyArguments(let command):
      Sentence("Der er for mange ord. Skriv: ", "There are too many words. Write: ") + command.usage
    case .noCommand:
      Sentence("Skriv en kommando. Se dem alle med: traad hjælp", "Give a command. See them all with: traad help")
    case .unknownAction(let word, let command):
      Sentence("\(word.quoted) er ikke en handling her. Skriv: ", "\(word.quoted) is not an action here. Write: ")
        + command.usage
    case .notAsRows(let command):
      command.name + Sentence(" kan ikke vises som CSV. Brug --json.", " has no form in CSV. Use --json.")
    case .nothingToSave:
      Sentence(
        "Der er intet svar at gemme endnu. Søg først ved prompten, eller brug --output FIL ved en anden kommando.",
        "There is no answer to save yet. Search first at the prompt, or use --output FILE with another command.")
    case .badConfiguration(let file, let line):
      Sentence(
        "\(file), linje \(line), siger ikke noget, der kendes. Skriv: sprog, bibliotek, farve eller bladring = …",
        "\(file), line \(line), says nothing that is known. Write: language, library, color or pager = …")
    case .severalScripts: Sentence("Vælg -c eller -f, ikke begge.", "Choose -c or -f, not both.")
    case .bothForms: Sentence("Vælg --json eller --csv, ikke begge.", "Choose --json or --csv, not both.")
    case .bothWays:
      Sentence("Vælg --originals eller --no-originals, ikke begge.", "Choose --originals or --no-originals, not both.")
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
      Sentence("\(file) kan ikke læses. Se efter, om navnet er rigtigt.", "\(file) cannot be read. Check its name.")
    case .unknownEnding(let file, let known): Self.unknownEnding(of: file, known: known)
    case .noPageToDraw(let file, let standing): Self.noPageToDraw(of: file, standing: standing)
    case .changedFile(let file): Self.changed(file)
    }
  }
}

/// Words that are no command, flag or value.
extension UsageMistake {
  private static func unknownCommand(_ word: String, suggestion: String?) -> Sentence {
    Sentence("\(word.quoted) er ikke en kommando. ", "\(word.quoted) is not a command. ")
      + (suggestion.map(didYouMean)
        ?? Sentence("Se dem alle med: traad hjælp", "See them all with: traad help"))
  }

  private static func unknownOption(_ word: String, of command: CommandWord?, suggestion: String?) -> Sentence {
    let help = Sentence("Se, hvad der kan bruges: traad hjælp", "See what can be used: traad help")
    let hint = command.map { help + .name(" ") + $0.name } ?? help
    if let command, suggestion == nil, CommandOption(typed: word) != nil {
      return command.name + Sentence(" har intet \(word). ", " has no \(word). ") + hint
    }
    return Sentence("\(word) kendes ikke. ", "\(word) is not known. ") + (suggestion.map(didYouMean) ?? hint)
  }

  private static func didYouMean(_ suggestion: String) -> Sentence {
    Sentence("Mente du \(suggestion)?", "Did you mean \(suggestion)?")
  }

  private static func badValue(_ value: String, of option: CommandOption) -> Sentence {
    Sentence(
      "\(option.flag) kan ikke være \(value.quoted). Skriv: ", "\(option.flag) cannot be \(value.quoted). Write: ")
      + option.usage
  }

  private static func notANumber(_ value: String, of option: CommandOption, in range: ClosedRange<Int>) -> Sentence {
    let bounds = { (tongue: Tongue) in
      (least: range.lowerBound.grouped(tongue), most: range.upperBound.grouped(tongue))
    }
    let (danish, english) = (bounds(.danish), bounds(.english))
    return Sentence(
      "\(option.flag) kan ikke være \(value.quoted). Skriv et helt tal fra \(danish.least) til \(danish.most): ",
      "\(option.flag) cannot be \(value.quoted). Write a whole number from \(english.least) to \(english.most): ")
      + option.usage
  }

  private static func notAPair(_ first: String, and second: String) -> Sentence {
    Sentence(
      "\(first.quoted) og \(second.quoted) er ikke to forskellige ord. Skriv to.",
      "\(first.quoted) and \(second.quoted) are not two different words. Write two.")
  }

  private static func noWordsToShow(of query: String) -> Sentence {
    Sentence(
      "kwic viser ord, hvor de står, og \(query.quoted) har ingen ord at vise. Brug: søg",
      "kwic shows words where they stand, and \(query.quoted) has no words to show. Use: find")
  }
}

/// Files.
extension UsageMistake {
  private static func unknownEnding(of file: String, known: String) -> Sentence {
    Sentence(
      "\(file.quoted) siger ikke, hvilken slags fil det skal være. Brug en af endelserne \(known).",
      "\(file.quoted) does not say what kind of file it is to be. Use one of the endings \(known).")
  }

  private static func noPageToDraw(of file: String, standing: Sentence?) -> Sentence {
    Sentence("\(file) har ingen faste sider at tegne. ", "\(file) has no fixed pages to draw. ")
      + (standing.map { Sentence("Teksten står i ", "The text stands in ") + $0 + .name(". ") } ?? .name(""))
      + Sentence(
        "Importer dokumentet også som PDF for at få siden at se.", "Import the document as PDF too to see the page.")
  }

  private static func changed(_ file: String) -> Sentence {
    Sentence(
      "\(file) er ændret siden importen, så punktet kan stå et andet sted. Importer filen igen.",
      "\(file) has changed since it was imported, so the record may stand elsewhere. Import the file again.")
  }
}
