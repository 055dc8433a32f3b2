package import Model

/// The commands of the shell and the prompt, in the order in which help lists them.
package enum CommandWord: String, Hashable, Sendable, CaseIterable {
  case importing, watch, read, documents, periods
  case find, records, show, kwic, timeline, matrix, deadlines, analyze, abbreviations, synonyms
  case diff, report, trace, terms, save, export, backup, restore
  case confirm, reject, link, undo, renamePolicy, setPeriod, setMunicipality, editions, setEdition, remove, check
  case help, quit

  /// The command's row in the table.
  package var entry: Command {
    switch self {
    case .find: .find
    case .kwic: .kwic
    case .timeline: .timeline
    case .matrix: .matrix
    case .deadlines: .deadlines
    case .show: .show
    case .diff: .diff
    case .report: .report
    case .trace: .trace
    case .terms: .terms
    case .save: .save
    case .confirm: .confirm
    case .reject: .reject
    case .link: .link
    case .undo: .undo
    case .renamePolicy: .renamePolicy
    case .setPeriod: .setPeriod
    case .setMunicipality: .setMunicipality
    case .editions: .editions
    case .setEdition: .setEdition
    case .remove: .remove
    case .check: .check
    case .backup: .backup
    case .restore: .restore
    case .export: .export
    case .records: .records
    case .periods: .periods
    case .documents: .documents
    case .read: .read
    case .importing: .importing
    case .watch: .watch
    case .analyze: .analyze
    case .abbreviations: .abbreviations
    case .synonyms: .synonyms
    case .help: .help
    case .quit: .quit
    }
  }

  /// The command of a word in either language, in any case; nil for a word that is none.
  package init?(_ word: String) {
    guard let command = Self.byWord[word.lowercased().nfc] else { return nil }
    self = command
  }

  /// The word for a command that differs from one by a letter or two.
  package static func closest(to word: String) -> CommandWord? {
    word.closest(among: allWords).flatMap { CommandWord($0) }
  }

  /// Every word that is a command.
  static var allWords: [String] { byWord.keys.sorted() }

  private static let byWord: [String: CommandWord] = {
    let pairs = allCases.flatMap { command in
      Tongue.allCases.flatMap { command.words(in: $0) }.map { ($0, command) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}

extension CommandWord {
  /// What a person may type, the name that help shows first.
  package func words(in tongue: Tongue) -> [String] { entry.words(in: tongue) }

  /// The name that is shown.
  package var name: Sentence {
    Sentence(words(in: .danish).first ?? rawValue, words(in: .english).first ?? rawValue)
  }

  /// "diff OLD NEW".
  package var usage: Sentence {
    let arguments = entry.arguments.usage
    return arguments == .name("") ? name : name + .name(" ") + arguments
  }

  /// The flags that the command knows beside the global ones.
  package var options: [CommandOption] { entry.options + (hasAnswer ? [.output] : []) }

  /// Whether it gives an answer that can be saved.
  package var hasAnswer: Bool {
    switch self {
    case .find, .kwic, .timeline, .matrix, .deadlines, .show, .diff, .trace, .terms, .records, .periods, .documents,
      .editions, .read, .importing, .analyze, .abbreviations, .synonyms, .check, .confirm, .reject, .link, .undo,
      .renamePolicy, .setPeriod, .setMunicipality, .setEdition, .remove:
      true
    case .report, .save, .backup, .restore, .export, .watch, .help, .quit: false
    }
  }
}

/// One row of the table of commands: how it is called and written, what it does, and what Tab offers.
package struct Command: Sendable {
  /// What a person may type in each language; the first of them is the one that is shown.
  private let danish: [String]
  private let english: [String]
  package let arguments: Arguments
  /// The flags that the command knows beside the global ones.
  package let options: [CommandOption]
  package let summary: Sentence
  /// What more `help` says of it.
  package let details: Sentence?

  /// - Parameter danish: names as they are spelled; one with æ, ø or å may be typed in ASCII too.
  init(
    danish: String..., english: String..., takes arguments: Arguments = .none, options: [CommandOption] = [],
    summary: Sentence, details: Sentence? = nil
  ) {
    self.danish = danish.flatMap { $0 == $0.inASCII ? [$0] : [$0, $0.inASCII] }
    self.english = english
    self.arguments = arguments
    self.options = options
    self.summary = summary
    self.details = details
  }

  package func words(in tongue: Tongue) -> [String] {
    switch tongue {
    case .danish: danish
    case .english: english
    }
  }
}

/// What a command takes after its name.
package struct Arguments: Sendable {
  /// As help writes them: "OLD NEW [NEWER…]".
  package let usage: Sentence
  /// How many there may be, where there are any.
  package let count: ClosedRange<Int>
  /// Whether the command can do without any.
  package let areOptional: Bool
  /// What Tab offers for each of them; the last holds for all that follow.
  package let offers: [Offer]

  init(_ usage: Sentence, count: ClosedRange<Int>, areOptional: Bool = false, offers: Offer...) {
    self.usage = usage
    self.count = count
    self.areOptional = areOptional
    self.offers = offers
  }

  static let none = Arguments(.name(""), count: 0...0)

  /// What Tab offers for an argument, counted from 0.
  package func offer(at place: Int) -> Offer { (offers.dropFirst(place).first ?? offers.last) ?? .nothing }

  /// Whether they are words of a person's own, of which one may begin with a dash.
  var areProse: Bool { offers.first == .query || offers.first == .text }

  /// How `number` arguments are wrong; nil for as many as there may be.
  func miscount(_ number: Int) -> Miscount? {
    if number == 0, areOptional { return nil }
    return number < count.lowerBound ? .tooFew : number > count.upperBound ? .tooMany : nil
  }

  enum Miscount { case tooFew, tooMany }
}

/// What Tab offers for an argument or for the value of a flag.
package enum Offer: Hashable, Sendable {
  /// A number, an id, or a name that is not there yet.
  case nothing
  /// Words of the query language.
  case query
  /// Words of a text.
  case text
  case commands
  /// The flags of a command and the global ones.
  case flags(CommandWord)
  /// A word of the library's texts.
  case words
  /// A number of the list that was shown last.
  case listed
  case files, periods, periodsAndFiles, series, municipalities, policies, documents
  case choice([Sentence])
  /// One of some words, or a number that cannot be foreseen.
  case placeOrWord([Sentence])
}
