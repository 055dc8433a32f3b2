package import Model

/// The text of `help`, laid out for a screen of so many columns.
package enum Help {
  /// All commands by what they are for, each by an example, and the options of all.
  package static func overview(in tongue: Tongue, width: Int) -> String {
    let opening = Sentence(
      "traad [TILVALG] KOMMANDO …     uden kommando: skriv kommandoerne én ad gangen\n"
        + "En linje, der ikke begynder med en kommando, er en søgning. Mere: hjælp KOMMANDO",
      "traad [OPTIONS] COMMAND …     without a command: type the commands one at a time\n"
        + "A line that does not begin with a command is a search. More: help COMMAND")
    var lines = opening(tongue).split(separator: "\n").flatMap { String($0).wrapped(at: width) }
    let rows = HelpTask.allCases.map { task in
      task.commands.map { ($0.example(tongue), $0.entry.summary(tongue)) }
    }
    // All examples in one column.
    var laidOut = rows.flatMap(\.self).inColumns(apart: 2, width: width - 2)[...]
    for (task, rows) in zip(HelpTask.allCases, rows) {
      lines.append(task.title(tongue))
      lines += laidOut.prefix(rows.count).joined().map { "  " + $0 }
      laidOut = laidOut.dropFirst(rows.count)
    }
    let flags = (CommandOption.inPlaceOfCommand + CommandOption.global).map { ($0.short ?? $0.shown(tongue)) }
    let closing = Sentence("Tilvalg til alle (se: hjælp tilvalg): ", "Options for all (see: help options): ")(tongue)
    lines += (closing + flags.joined(separator: " ")).wrapped(at: width, indent: 2)
    return lines.map { $0 + "\n" }.joined()
  }

  /// Whether a word asks for the options of all commands.
  package static func isAboutOptions(_ word: String) -> Bool { optionsWord.isTyped(as: word) }

  package static let optionsWord = Sentence("tilvalg", "options")

  /// The options of all commands, and those that stand in place of one.
  package static func options(in tongue: Tongue, width: Int) -> String {
    let title = Sentence("Tilvalg til alle kommandoer", "Options for all commands")(tongue)
    let rows = rows(of: CommandOption.inPlaceOfCommand + CommandOption.global, in: tongue)
    return title + "\n" + columns(rows, width: width)
  }

  /// One command: how it is written, its other names, its options.
  package static func text(of command: CommandWord, in tongue: Tongue, width: Int) -> String {
    var lines = command.usage(tongue).wrapped(at: width)
    lines += command.entry.summary(tongue).wrapped(at: width, indent: 2, isFirstIndented: true)
    let words = command.words(in: tongue) + Tongue.allCases.filter { $0 != tongue }.flatMap { command.words(in: $0) }
    let others = words.filter { $0 != command.name(tongue) }
    if !others.isEmpty {
      let names = Sentence("også: ", "also: ")(tongue) + others.joined(separator: ", ")
      lines += names.wrapped(at: width, indent: 2, isFirstIndented: true)
    }
    if command == .find {
      lines += [""] + QueryHelp.lines(in: tongue, width: width)
    } else if let details = command.entry.details {
      lines += [""] + details(tongue).paragraphs.flatMap { $0.wrapped(at: width) }
    }
    let example = Sentence("Eksempel: ", "Example: ")(tongue) + command.example(tongue)
    lines += [""] + example.wrapped(at: width, indent: 2)
    let text = lines.map { $0 + "\n" }.joined()
    return command.options.isEmpty ? text : text + "\n" + columns(rows(of: command.options, in: tongue), width: width)
  }

  private static func rows(of options: [CommandOption], in tongue: Tongue) -> [(String, String)] {
    options.map { option in
      let other = option.danishName.map { "--" + $0 }.flatMap { $0 == option.shown.danish ? nil : " (også \($0))" }
      return (option.usage(tongue), option.summary(tongue) + (tongue == .danish ? other ?? "" : ""))
    }
  }

  private static func columns(_ rows: [(String, String)], width: Int) -> String {
    rows.inColumns(apart: 3, width: width - 2).joined().map { "  " + $0 + "\n" }.joined()
  }
}
