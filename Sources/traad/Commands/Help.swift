import Commands
import Model
import Rendering

extension CommandRun {
  func help() throws -> ExitStatus {
    guard let word = invocation.arguments.first else { return try showHelp(on: nil) }
    if Help.isAboutOptions(word.meant) {
      try console.answer(Help.options(in: console.settings.tongue, width: console.terminal.width))
      return .done
    }
    guard let command = CommandWord(word.meant) else {
      throw UsageMistake.unknownCommand(word.meant, suggestion: CommandWord.closest(to: word.meant))
    }
    return try showHelp(on: command)
  }

  /// Shows the help of a command, or of all.
  func showHelp(on command: CommandWord?) throws(WritingMistake) -> ExitStatus {
    let (tongue, width) = (console.settings.tongue, console.terminal.width)
    try console.answer(
      command.map { Help.text(of: $0, in: tongue, width: width) } ?? Help.overview(in: tongue, width: width))
    return .done
  }
}
