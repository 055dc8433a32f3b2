import Commands
import Model
import Rendering

extension CommandRun {
  func help() throws -> ExitStatus {
    guard let word = invocation.arguments.first else { return try showHelp(on: nil) }
    guard let command = CommandWord(word.meant) else {
      throw UsageMistake.unknownCommand(word.meant, suggestion: CommandWord.closest(to: word.meant))
    }
    return try showHelp(on: command)
  }

  /// Shows the help of a command, or of all.
  func showHelp(on command: CommandWord?) throws(WritingMistake) -> ExitStatus {
    let tongue = console.settings.tongue
    try console.answer(command.map { Help.text(of: $0, in: tongue) } ?? Help.overview(in: tongue))
    return .done
  }
}
