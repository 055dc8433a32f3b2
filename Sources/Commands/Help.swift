package import Model

/// The text of `help`.
package enum Help {
  /// All commands, and the flags that each of them knows.
  package static func overview(in tongue: Tongue) -> String {
    let opening = Sentence(
      "traad [FLAG] KOMMANDO [ARGUMENTER]     uden kommando: prompten\n\n"
        + "En linje ved prompten, der ikke begynder med en kommando, er en søgning.\n",
      "traad [FLAGS] COMMAND [ARGUMENTS]     without a command: the prompt\n\n"
        + "At the prompt a line that begins with no command is a search.\n")
    let commands = CommandWord.allCases.map { ($0.usage(tongue), $0.entry.summary(tongue)) }
    return opening(tongue) + "\n" + Sentence("Kommandoer", "Commands")(tongue) + "\n" + columns(commands) + "\n"
      + Sentence("Flag til alle kommandoer", "Flags of every command")(tongue) + "\n"
      + columns(rows(of: CommandOption.inPlaceOfCommand + CommandOption.global, in: tongue))
  }

  /// One command: how it is written, its other names, its flags.
  package static func text(of command: CommandWord, in tongue: Tongue) -> String {
    var text = command.usage(tongue) + "\n  " + command.entry.summary(tongue) + "\n"
    let words = command.words(in: tongue) + Tongue.allCases.filter { $0 != tongue }.flatMap { command.words(in: $0) }
    let others = words.filter { $0 != command.name(tongue) }
    if !others.isEmpty {
      text += "  " + Sentence("også: ", "also: ")(tongue) + others.joined(separator: ", ") + "\n"
    }
    if let details = command.entry.details { text += "\n" + details(tongue) + "\n" }
    text += "\n" + Sentence("Eksempel: ", "Example: ")(tongue) + command.example(tongue) + "\n"
    return command.options.isEmpty ? text : text + "\n" + columns(rows(of: command.options, in: tongue))
  }

  private static func rows(of options: [CommandOption], in tongue: Tongue) -> [(String, String)] {
    options.map { option in
      let other = tongue == .danish ? option.danishName.map { " (også --\($0))" } : nil
      return (option.usage(tongue), option.summary(tongue) + (other ?? ""))
    }
  }

  private static func columns(_ rows: [(String, String)]) -> String {
    rows.inColumns(apart: 3).map { "  " + $0 + "\n" }.joined()
  }
}

extension [(String, String)] {
  /// Each pair on a line, the second texts below each other.
  func inColumns(apart gap: Int) -> [String] {
    let width = map(\.0.count).max() ?? 0
    return map { $0.0 + String(repeating: " ", count: width - $0.0.count + gap) + $0.1 }
  }
}
