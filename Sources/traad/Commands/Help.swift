import Commands
import Model
import Rendering

extension Runner {
  func help(_ invocation: Invocation, _ console: Console) throws(UsageMistake) -> ExitStatus {
    guard let word = invocation.arguments.first else {
      console.answer(helpText(of: nil, console))
      return .done
    }
    guard let command = CommandWord(word.meant) else { throw .unknownCommand(word.meant, suggestion: nil) }
    console.answer(helpText(of: command, console))
    return .done
  }

  func helpText(of command: CommandWord?, _ console: Console) -> String {
    let tongue = console.settings.tongue
    return command.map { Help.text(of: $0, in: tongue) } ?? Help.overview(in: tongue)
  }
}
