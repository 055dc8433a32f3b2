package import Model

/// The manual page, written from the table of commands.
package enum Manual {
  /// In the macros of man(7), for `tongue`; the date stands as "2026-11-30".
  package static func page(in tongue: Tongue, date: String) -> String {
    let say = { (danish: String, english: String) in Sentence(danish, english)(tongue) }
    var text =
      ".TH TRAAD 1 \"\(date)\" \"traad \(ProgramVersion.current)\" \"\(say("Brugerkommandoer", "User Commands"))\"\n"
    text +=
      section(say("NAVN", "NAME"))
      + "traad \\- "
      + line(say("læs, søg i og sammenlign kommuners planer", "read, search and compare municipalities' plans"))
    text += section(say("OVERSIGT", "SYNOPSIS"))
    text += ".B traad\n" + line(say("[TILVALG] [KOMMANDO [ARGUMENTER]]", "[OPTIONS] [COMMAND [ARGUMENTS]]"))
    text += section(say("BESKRIVELSE", "DESCRIPTION"))
    text += line(
      say(
        "Uden kommando åbner traad en prompt, hvor enhver linje, der ikke begynder med en kommando, er en søgning.",
        "Without a command traad opens a prompt, where any line that does not begin with a command is a search."))
    text += section(say("KOMMANDOER", "COMMANDS"))
    for command in CommandWord.allCases { text += entry(of: command, in: tongue) }
    text += section(say("TILVALG TIL ALLE KOMMANDOER", "OPTIONS FOR ALL COMMANDS"))
    text += items(CommandOption.inPlaceOfCommand + CommandOption.global, in: tongue)
    text += section(say("AFSLUTNINGSSTATUS", "EXIT STATUS"))
    text += line(
      say(
        "0 gjort; 1 intet fundet; 2 det kunne ikke gøres; 3 nogle filer kunne ikke læses; 64 forkert brug; 130 afbrudt.",
        "0 done; 1 nothing found; 2 failed; 3 some files could not be read; 64 wrong usage; 130 interrupted."))
    text += section(say("FILER", "FILES"))
    text +=
      ".TP\n.I ~/.config/traad/config\n"
      + line(say("sprog, bibliotek, farve, bladring", "language, library, color, pager"))
    text += ".TP\n.I ~/.local/share/traad/library.sqlite\n" + line(say("biblioteket", "the library"))
    return text
  }

  private static func section(_ name: String) -> String { ".SH \(escaped(name))\n" }

  private static func entry(of command: CommandWord, in tongue: Tongue) -> String {
    let details = (command.entry.details?(tongue) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    // Lines that are laid out stay as they are.
    let isLaidOut = details.contains { $0.hasPrefix("  ") }
    var text = ".SS \(escaped(command.usage(tongue)))\n" + line(command.entry.summary(tongue).capitalizedFirst + ".")
    if !details.isEmpty {
      text += isLaidOut ? ".PP\n.nf\n" : ".PP\n"
      text += details.map { $0.isEmpty ? ".sp\n" : line(String($0)) }.joined()
      text += isLaidOut ? ".fi\n" : ""
    }
    text += ".PP\n" + line(Sentence("Eksempel:", "Example:")(tongue)) + ".B " + line(command.example(tongue))
    return text + items(command.options, in: tongue)
  }

  private static func items(_ options: [CommandOption], in tongue: Tongue) -> String {
    options.map { ".TP\n.B \(escaped($0.usage(tongue)))\n" + line($0.summary(tongue)) }.joined()
  }

  private static func line(_ text: String) -> String {
    let escaped = escaped(text)
    // A full stop or an apostrophe at the beginning would be a request.
    return (escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" : "") + escaped + "\n"
  }

  private static func escaped(_ text: String) -> String {
    text.map { letter in
      switch letter {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      default: String(letter)
      }
    }.joined()
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
