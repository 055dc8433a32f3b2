import Rendering

/// A command with its arguments and flags, as it was typed in the shell or at the prompt.
struct Invocation: Sendable {
  enum Scene { case shell, prompt }

  let scene: Scene
  /// nil where only flags were given.
  var command: CommandWord?
  var arguments: [Word] = []
  /// The value of each flag; an empty one for a flag that takes none.
  var options: [CommandOption: String] = [:]

  /// Takes words apart. Flags may stand before and after the command; `--` ends them; words that begin with one dash
  /// belong to the query of a command that takes one.
  init(_ words: [Word], at scene: Scene) throws(UsageMistake) {
    self.scene = scene
    var rest = words[...]
    var flagsEnded = false
    while let word = rest.popFirst() {
      if !flagsEnded, word.typed == "--" {
        flagsEnded = true
      } else if !flagsEnded, word.looksLikeFlag, try takeOption(word, &rest, at: scene) {
        continue
      } else if command == nil {
        try takeCommand(word, at: scene)
      } else {
        arguments.append(word)
      }
    }
    try checkOptions()
  }

  /// The query that the arguments make up, as it was typed.
  var query: String { arguments.map(\.typed).joined(separator: " ") }

  /// Checks that the command has as many arguments as it needs.
  func checkArguments() throws(UsageMistake) {
    guard let command else { throw .noCommand }
    let needed = command.argumentCount
    if arguments.count < needed.lowerBound { throw .missingArgument(command) }
    if arguments.count > needed.upperBound { throw .tooManyArguments(command) }
  }

  /// Refuses a search's flag that stood before another command.
  private func checkOptions() throws(UsageMistake) {
    guard let command else { return }
    let unknown = options.keys.first { !$0.isGlobal && !command.options.contains($0) }
    if let unknown { throw .unknownOption(unknown.flag, command, suggestion: nil) }
  }

  /// The options that may stand here: at the prompt a line that begins with no command is a search.
  private func mayStand(_ option: CommandOption, at scene: Scene) -> Bool {
    let command = scene == .prompt ? command ?? .find : command
    return option.isGlobal || command?.options.contains(option) == true
  }

  /// True when the word was a flag; false when it belongs to the query.
  private mutating func takeOption(
    _ word: Word, _ rest: inout ArraySlice<Word>, at scene: Scene
  ) throws(UsageMistake) -> Bool {
    let parts = word.meant.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map { $0.hasPrefix("--") ? String($0.dropFirst(2)) : "" } ?? ""
    let known = CommandOption(rawValue: name).flatMap { mayStand($0, at: scene) ? $0 : nil }
    guard let option = word.meant == "-h" && command?.takesQuery != true ? .help : known else {
      // "-læsning" is a search for what does not hold the word; two dashes are a flag's.
      let mayBeQuery = command?.takesQuery ?? (scene == .prompt)
      if mayBeQuery, !word.isLongFlag { return false }
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

  private mutating func takeCommand(_ word: Word, at scene: Scene) throws(UsageMistake) {
    if let known = CommandWord(word.typed) {
      command = known
    } else if scene == .prompt {
      command = .find
      arguments = [word]
    } else {
      throw .unknownCommand(word.meant, suggestion: closest(to: word.meant))
    }
  }

  /// A flag of the command that differs by a letter or two; nil for a flag of other commands, which is spelled well.
  private func closestFlag(to name: String) -> String? {
    guard CommandOption(rawValue: name) == nil else { return nil }
    let command = scene == .prompt ? command ?? .find : command
    let flags = (command?.options ?? []) + CommandOption.global
    let candidates = flags.map { ($0.flag, distance(Array($0.rawValue), Array(name.lowercased()))) }
    return candidates.filter { $0.1 <= 2 && $0.1 < name.count }.min { $0.1 < $1.1 }?.0
  }

  /// A command's name that differs by a letter or two; nil where none does.
  private func closest(to word: String) -> String? {
    let word = Array(word.lowercased())
    let candidates = CommandWord.allWords.map { ($0, distance(Array($0), word)) }
    return candidates.filter { $0.1 <= 2 && $0.1 < word.count }.min { $0.1 < $1.1 }?.0
  }
}

extension Word {
  /// True for what begins with a dash; a dash alone is an argument.
  fileprivate var looksLikeFlag: Bool { typed.hasPrefix("-") && typed != "-" }

  /// True for "--limt" and "--limt=3", which nobody means as words; a query that holds such a word has `--` before it.
  fileprivate var isLongFlag: Bool {
    typed.hasPrefix("--") && typed.dropFirst(2).first?.isLetter == true
  }
}

/// How many letters have to be put in, taken out or changed (Levenshtein).
private func distance(_ left: [Character], _ right: [Character]) -> Int {
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
