import Model

/// A command with its arguments and flags, as it was typed in the shell or at the prompt.
package struct Invocation: Sendable {
  package enum Scene: Sendable { case shell, prompt }

  package let scene: Scene
  /// nil where only flags were given.
  package private(set) var command: CommandWord?
  /// The command's name as it was typed; nil where the line is a search without one.
  private(set) var commandName: String?
  package private(set) var arguments: [TypedWord] = []
  /// The value of each flag; an empty one for a flag that takes none.
  package var options: [CommandOption: String] = [:]
  /// The values of flags as they were typed.
  private var typedValues: [CommandOption: TypedWord] = [:]

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

  /// The command as it was typed, without flags.
  package var line: String {
    let name = commandName ?? command.map { $0.words(in: .danish).first ?? "" }
    return ([name].compactMap(\.self) + arguments.map(\.typed)).joined(separator: " ")
  }

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

  /// Puts the names that `paths` gives in place of words that name files.
  package mutating func nameFiles(_ paths: ([TypedWord]) -> [String]) {
    for (option, word) in typedValues where option.offer == .files {
      if let path = paths([word]).first { options[option] = path }
    }
    guard let offers = command?.entry.arguments else { return }
    let start = arguments.indices.first { [.files, .periodsAndFiles].contains(offers.offer(at: $0)) }
    guard let start else { return }
    arguments = Array(arguments[..<start]) + paths(Array(arguments[start...])).map { TypedWord($0) }
  }

  /// Refuses a search's flag that stood before another command.
  private func checkOptions() throws(UsageMistake) {
    guard let command else { return }
    let unknown = options.keys.first { !$0.isGlobal && !command.options.contains($0) }
    if let unknown { throw .unknownOption(unknown.flag, command, suggestion: nil) }
  }

  /// The command whose flags may stand here: at the prompt a line that begins with no command is a search.
  private var commandOfFlags: CommandWord? { command ?? (scene == .prompt ? .find : nil) }

  private var knownOptions: [CommandOption] {
    let own = commandOfFlags?.options ?? (scene == .shell ? CommandOption.inPlaceOfCommand : [])
    return own + CommandOption.global
  }

  /// True when the word was a flag; false when it belongs to the query.
  private mutating func takeOption(
    _ word: TypedWord, valueFrom rest: inout ArraySlice<TypedWord>
  ) throws(UsageMistake) -> Bool {
    let parts = word.meant.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map { $0.hasPrefix("--") ? String($0.dropFirst(2)) : "" } ?? ""
    let isProse = command?.entry.arguments.areProse
    let known = knownOptions.first { $0.isCalled(name) }
    let short = isProse == true ? nil : knownOptions.first { $0.short == word.meant }
    guard let option = short ?? known else {
      // "-læsning" is a search for what does not hold the word; two dashes are a flag's.
      if isProse ?? (scene == .prompt), !word.isLongFlag { return false }
      throw .unknownOption(word.typed, command, suggestion: closestFlag(to: name))
    }
    if option.value == nil {
      if parts.count > 1 { throw .needlessValue(option) }
      options[option] = ""
    } else if parts.count > 1 {
      options[option] = String(parts[1])
      typedValues[option] = TypedWord(
        typed: String(word.typed.drop { $0 != "=" }.dropFirst()), meant: String(parts[1]))
    } else if let value = rest.popFirst() {
      options[option] = value.meant
      typedValues[option] = value
    } else {
      throw .missingValue(option)
    }
    return true
  }

  private mutating func takeCommand(_ word: TypedWord) throws(UsageMistake) {
    if let known = CommandWord(word.typed) {
      (command, commandName) = (known, word.typed)
    } else if scene == .prompt {
      command = .find
      arguments = [word]
    } else {
      throw .unknownCommand(word.meant, suggestion: CommandWord.closest(to: word.meant))
    }
  }

  /// A flag of the command that differs by a letter or two; nil for a flag of other commands, which is spelled well.
  private func closestFlag(to name: String) -> Sentence? {
    guard CommandOption(typed: "--" + name) == nil else { return nil }
    let names = knownOptions.flatMap { [$0.name] + ($0.danishName.map { [$0] } ?? []) }
    guard let closest = name.closest(among: names), let option = CommandOption(typed: "--" + closest) else {
      return nil
    }
    // In the language in which it was nearly typed.
    return closest == option.name ? option.shown : .name("--" + closest)
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
