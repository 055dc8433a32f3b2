import Model

/// What shells offer, written from the table of commands.
package enum ShellCompletion: String, CaseIterable, Sendable {
  case bash, zsh, fish

  package var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  /// The words of every command that shells offer: those that help shows.
  private static let names = CommandWord.allCases.map { ($0, Array(Set([$0.name.danish, $0.name.english])).sorted()) }

  private static func flags(of command: CommandWord) -> String {
    (command.options + CommandOption.global).map(\.flag).joined(separator: " ")
  }

  private static var bashScript: String {
    let cases = names.map { command, words in
      "    \(words.joined(separator: "|"))) flags=\"\(flags(of: command))\" ;;\n"
    }
    return """
      # bash completion for traad
      _traad() {
        local current=${COMP_WORDS[COMP_CWORD]} word command= flags=
        for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
          case $word in -*) ;; *) command=$word; break ;; esac
        done
        case $command in
      \(cases.joined())    *) flags="\((CommandOption.inPlaceOfCommand + CommandOption.global).map(\.flag).joined(separator: " "))" ;;
        esac
        if [[ $current == -* ]]; then
          mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$current")
        elif [[ -z $command ]]; then
          mapfile -t COMPREPLY < <(compgen -W "\(names.flatMap(\.1).sorted().joined(separator: " "))" -- "$current")
        else
          compopt -o filenames
          mapfile -t COMPREPLY < <(compgen -f -- "$current")
        fi
      }
      complete -F _traad traad

      """
  }

  private static var zshScript: String {
    let commands = names.flatMap { command, words in
      words.map { "    '\($0):\(quoted(command.entry.summary(command.name.danish == $0 ? .danish : .english)))'\n" }
    }
    let cases = names.map { command, words in
      "    \(words.joined(separator: "|"))) flags=(\(flags(of: command))) ;;\n"
    }
    return """
      #compdef traad
      local -a commands flags
      commands=(
      \(commands.joined()))
      case $words[2] in
      \(cases.joined())    *) flags=(\((CommandOption.inPlaceOfCommand + CommandOption.global).map(\.flag).joined(separator: " "))) ;;
      esac
      if [[ $words[CURRENT] == -* ]]; then
        compadd -- $flags
      elif (( CURRENT == 2 )); then
        _describe command commands
      else
        _files
      fi

      """
  }

  private static var fishScript: String {
    let commands = names.flatMap { command, words in
      words.map { word in
        let summary = command.entry.summary(command.name.danish == word ? .danish : .english)
        return "complete -c traad -n __fish_use_subcommand -f -a \(word) -d '\(quoted(summary))'\n"
      }
    }
    let flags = names.flatMap { command, words in
      command.options.map { option in
        "complete -c traad -n '__fish_seen_subcommand_from \(words.joined(separator: " "))' -l \(option.name)"
          + (option.value == nil ? "" : " -r") + " -d '\(quoted(option.summary.english))'\n"
      }
    }
    let global = (CommandOption.inPlaceOfCommand + CommandOption.global).map { option in
      "complete -c traad -l \(option.name)" + (option.value == nil ? "" : " -r")
        + " -d '\(quoted(option.summary.english))'\n"
    }
    return "# fish completion for traad\n" + (commands + flags + global).joined()
  }

  private static func quoted(_ text: String) -> String {
    text.replacing("'", with: "’").replacing(":", with: "\\:").replacing("\\:", with: ":")
  }
}
