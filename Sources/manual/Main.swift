import Commands
import Model

/// Writes what a package brings along from the table of commands: `manual man da DATE`, `manual completion bash`, `manual version`.
@main struct Main {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    switch words.first {
    case "man" where words.count == 3:
      guard let tongue = Tongue(rawValue: Array(words)[1]) else { return }
      print(Manual.page(in: tongue, date: Array(words)[2]), terminator: "")
    case "completion":
      if let shell = words.last.flatMap(ShellCompletion.init(rawValue:)) { print(shell.script, terminator: "") }
    default: print(ProgramVersion.current)
    }
  }
}
