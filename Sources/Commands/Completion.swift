extension Offer {
  /// What Tab offers at the end of a line of the prompt: a command, the value of its last flag, a flag, or an argument.
  package static func next(after line: String, beginning: String) -> [Offer] {
    let words = TypedWord.words(ofLine: line)
    guard let first = words.first else {
      return beginning.isEmpty ? [.commands] : beginning.hasPrefix("--") ? [.flags(.find)] : [.commands, .query]
    }
    let command = CommandWord(first.typed) ?? .find
    if let option = option(awaitingValueAfter: line, words) { return [option.offer] }
    if beginning.hasPrefix("--") { return [.flags(command)] }
    let given = try? Invocation(words, at: .prompt).arguments.count
    return [command.entry.arguments.offer(at: given ?? 0)]
  }

  /// The flag at the end of the line, "--sort " or "--sort=", whose value comes next.
  private static func option(awaitingValueAfter line: String, _ words: [TypedWord]) -> CommandOption? {
    guard let last = words.last?.typed, line.last == "=" || line.last?.isWhitespace == true else { return nil }
    guard let option = CommandOption(typed: last), option.value != nil else { return nil }
    return line.last == "=" || !last.contains("=") ? option : nil
  }
}
