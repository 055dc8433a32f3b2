import Commands
import Files
import Glibc
import Model
import Rendering

/// What the global flags and the environment say.
struct Settings: Sendable {
  enum Form { case terminal, json, csv }

  /// nil where neither a flag nor the environment names a place for it.
  var library: String?
  /// Whether a flag names the library, so that it should be there; else there may be none yet.
  var isLibraryNamed: Bool
  var tongue: Tongue
  var form: Form
  /// Whether the answer is coloured, laid out and paged as on a terminal.
  var usesColor: Bool
  var usesPager: Bool
  var isQuiet: Bool
  var showsTiming: Bool

  init(
    _ options: [CommandOption: String], environment: Environment = .current, configuration: Configuration = .current
  ) throws(UsageMistake) {
    try configuration.check()
    library = options[.library] ?? environment.library(else: configuration.library)
    isLibraryNamed = options[.library] != nil
    tongue = try Self.tongue(options, else: configuration.tongue ?? environment.tongue)
    if library?.isEmpty == true { throw .badValue(.library, "") }
    if options[.json] != nil, options[.csv] != nil { throw .bothForms }
    form = options[.json] != nil ? .json : options[.csv] != nil ? .csv : .terminal
    usesColor = try Self.color(options[.color] ?? configuration.color, in: environment)
    usesPager = options[.noPager] == nil && configuration.usesPager
    isQuiet = options[.quiet] != nil
    showsTiming = options[.timing] != nil
  }

  private static func tongue(
    _ options: [CommandOption: String], else standard: Tongue
  ) throws(UsageMistake) -> Tongue {
    guard let value = options[.language] else { return standard }
    guard let tongue = Tongue(rawValue: value) else { throw .badValue(.language, value) }
    return tongue
  }

  private static var standardTongue: Tongue { Configuration.current.tongue ?? Environment.current.tongue }

  /// The language to say in that the settings are wrong.
  static func tongueOfMistakes(_ options: [CommandOption: String]) -> Tongue {
    options[.language].flatMap { Tongue(rawValue: $0) } ?? standardTongue
  }

  /// The language to say in that the words of the command are wrong.
  static func tongueOfMistakes(_ words: [TypedWord]) -> Tongue {
    let isFlag = { (word: TypedWord) in CommandOption(typed: word.typed) == .language }
    let values =
      zip(words, words.dropFirst()).filter { isFlag($0.0) && !$0.0.typed.contains("=") }.map(\.1.meant)
      + words.filter(isFlag).map { String($0.meant.drop { $0 != "=" }.dropFirst()) }
    return values.compactMap(Tongue.init(rawValue:)).first ?? standardTongue
  }

  private static func color(
    _ value: String?, in environment: Environment
  ) throws(UsageMistake) -> Bool {
    switch value {
    case nil, "auto": environment.allowsColor && isatty(STDOUT_FILENO) == 1
    case "always": true
    case "never": false
    case let value?: throw .badValue(.color, value)
    }
  }
}

extension Environment {
  var tongue: Tongue { Tongue(locale: self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"] ?? "") }

  var allowsColor: Bool { self["NO_COLOR"] == nil && self["TERM"] != "dumb" }

  /// Whether a descriptor leads to a terminal that can do more than print one line after the other.
  func isOnScreen(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 && self["TERM"] != "dumb" }

  /// Where the library is, unless a flag says otherwise.
  func library(else configured: String?) -> String? {
    self["TRAAD_LIBRARY"] ?? configured
      ?? folder("XDG_DATA_HOME", else: ".local/share").map { $0 + "/traad/library.sqlite" }
  }

  /// Where the prompt keeps its history.
  var history: String? { folder("XDG_STATE_HOME", else: ".local/state").map { $0 + "/traad/history" } }
}
