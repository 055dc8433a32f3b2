import Commands
import Model
import Rendering

extension CommandRun {
  func help() throws(UsageMistake) -> ExitStatus {
    guard let word = invocation.arguments.first else { return showHelp(on: nil) }
    guard let command = CommandWord(word.meant) else { throw .unknownCommand(word.meant, suggestion: nil) }
    return showHelp(on: command)
  }

  /// Shows the help of a command, or of all.
  func showHelp(on command: CommandWord?) -> ExitStatus {
    let tongue = console.settings.tongue
    console.answer(command.map { Help.text(of: $0, in: tongue) } ?? Help.overview(in: tongue))
    return .done
  }
}
