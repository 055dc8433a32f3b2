import Model

/// One word of a command.
package struct TypedWord: Hashable, Sendable {
  /// As it was typed: a query needs its quotation marks.
  package var typed: String
  /// What it means as an argument, without quotes.
  package var meant: String

  /// A word that the shell has taken apart already.
  package init(_ word: String) {
    typed = word
    meant = word
  }

  package init(typed: String, meant: String) {
    self.typed = typed
    self.meant = meant
  }

  /// The words of a line at the prompt: spaces part them, but not inside "…" or '…'; a backslash takes the next sign as it is.
  ///
  /// A single quote opens a quotation only at a word's beginning and only when another closes it, so that an apostrophe is
  /// one. An open quotation ends with the line.
  package static func words(ofLine line: String) -> [TypedWord] {
    var words: [TypedWord] = []
    var rest = Substring(line)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard !rest.isEmpty else { return words }
      words.append(takeWord(from: &rest))
    }
  }

  private static func takeWord(from rest: inout Substring) -> TypedWord {
    var word = TypedWord(typed: "", meant: "")
    while let letter = rest.first, !letter.isWhitespace {
      rest = rest.dropFirst()
      word.typed.append(letter)
      switch letter {
      case "\"": word.takeQuotation(from: &rest, until: letter)
      case "'" where word.typed.count == 1 && rest.contains("'"): word.takeQuotation(from: &rest, until: letter)
      case "\\":
        guard let next = rest.popFirst() else { return word }
        word.typed.append(next)
        word.meant.append(next)
      default: word.meant.append(letter)
      }
    }
    return word
  }

  private mutating func takeQuotation(from rest: inout Substring, until mark: Character) {
    while let letter = rest.popFirst() {
      typed.append(letter)
      if letter == mark { return }
      meant.append(letter)
    }
  }
}

/// A command with its arguments and flags, as it was typed in the shell or at the prompt.
package struct Invocation: Sendable {
  package enum Scene: Sendable { case shell, prompt }

  package let scene: Scene
  /// nil where only flags were given.
  package private(set) var command: CommandWord?
  package private(set) var arguments: [TypedWord] = []
  /// The value of each flag; an empty one for a flag that takes none.
  package var options: [CommandOption: String] = [:]

  /// Takes words apart. Flags may stand before and after the command; `--` ends them; words that begin with one dash
  /// belong to the query of a command that takes one.
  package init(_ words: [TypedWord], at scene: Scene) throws(UsageMistake) {
    self.scene = scene
    var rest = words[...]
    var flagsEnded = false
    while let word = rest.popFirst() {
      if !flagsEnded, word.typed == "--" {
        flagsEnded = true
      } else if !flagsEnded, word.looksLikeFlag, try takeOption(word, valueFrom: &rest) {
        continue
      } else if command == nil {
        try takeCommand(word)
      } else {
        arguments.append(word)
      }
    }
    try checkOptions()
  }

  /// The query that the arguments make up, as it was typed.
  package var query: String { arguments.map(\.typed).joined(separator: " ") }

  /// Checks that the arguments are as many as the command needs, and that one with a choice is among them.
  package func checkArguments() throws(UsageMistake) {
    guard let command else { throw .noCommand }
    for (place, argument) in arguments.enumerated() {
      guard case .choice(let names) = command.entry.arguments.offer(at: place) else { continue }
      if !names.contains(where: { $0.isTyped(as: argument.meant) }) { throw .unknownAction(argument.meant, command) }
    }
    // With an edition one period is compared with itself.
    if options[.edition] != nil, arguments.count == 1 { return }
    // The list is of all periods where none is named.
    if options[.deadlines] != nil, !arguments.isEmpty { return }
    // All that the library holds.
    if command == .importing, options[.again] != nil, arguments.isEmpty { return }
    switch command.entry.arguments.miscount(arguments.count) {
    case .tooFew: throw .missingArgument(command)
    case .tooMany: throw .tooManyArguments(command)
    case nil: break
    }
  }

  /// Refuses a search's flag that stood before another command.
  private func checkOptions() throws(UsageMistake) {
    guard let command else { return }
    let unknown = options.keys.first { !$0.isGlobal && !command.options.contains($0) }
    if let unknown { throw .unknownOption(unknown.flag, command, suggestion: nil) }
  }

  /// The command whose flags may stand here: at the prompt a line that begins with no command is a search.
  private var commandOfFlags: CommandWord? { command ?? (scene == .prompt ? .find : nil) }

  private var knownOptions: [CommandOption] { (commandOfFlags?.options ?? []) + CommandOption.global }

  /// True when the word was a flag; false when it belongs to the query.
  private mutating func takeOption(
    _ word: TypedWord, valueFrom rest: inout ArraySlice<TypedWord>
  ) throws(UsageMistake) -> Bool {
    let parts = word.meant.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map { $0.hasPrefix("--") ? String($0.dropFirst(2)) : "" } ?? ""
    let isProse = command?.entry.arguments.areProse
    let known = knownOptions.first { $0.name == name }
    guard let option = word.meant == "-h" && isProse != true ? .help : known else {
      // "-læsning" is a search for what does not hold the word; two dashes are a flag's.
      if isProse ?? (scene == .prompt), !word.isLongFlag { return false }
      throw .unknownOption(word.typed, command, suggestion: closestFlag(to: name))
    }
    if option.value == nil {
      if parts.count > 1 { throw .needlessValue(option) }
      options[option] = ""
    } else if parts.count > 1 {
      options[option] = String(parts[1])
    } else if let value = rest.popFirst() {
      options[option] = value.meant
    } else {
      throw .missingValue(option)
    }
    return true
  }

  private mutating func takeCommand(_ word: TypedWord) throws(UsageMistake) {
    if let known = CommandWord(word.typed) {
      command = known
    } else if scene == .prompt {
      command = .find
      arguments = [word]
    } else {
      throw .unknownCommand(word.meant, suggestion: word.meant.closest(among: CommandWord.allWords))
    }
  }

  /// A flag of the command that differs by a letter or two; nil for a flag of other commands, which is spelled well.
  private func closestFlag(to name: String) -> String? {
    guard CommandOption(typed: "--" + name) == nil else { return nil }
    return name.closest(among: knownOptions.map(\.name)).map { "--" + $0 }
  }
}

extension TypedWord {
  /// True for what begins with a dash; a dash alone is an argument.
  fileprivate var looksLikeFlag: Bool { typed.hasPrefix("-") && typed != "-" }

  /// True for "--limt" and "--limt=3", which nobody means as words; a query that holds such a word has `--` before it.
  fileprivate var isLongFlag: Bool {
    typed.hasPrefix("--") && typed.dropFirst(2).first?.isLetter == true
  }
}

extension String {
  /// The one of some words that differs by a letter or two, the first of those that differ least; nil where none does.
  fileprivate func closest(among words: [String]) -> String? {
    let candidates = words.map { ($0, editDistance(Array($0), Array(lowercased()))) }
    return candidates.filter { $0.1 <= 2 && $0.1 < count }.min { $0.1 < $1.1 }?.0
  }
}

/// How many letters have to be put in, taken out or changed (Levenshtein).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var row = Array(0...right.count)
  for (index, letter) in left.enumerated() {
    var diagonal = index
    row[0] = index + 1
    for column in right.indices {
      let changed = diagonal + (letter == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
