package import Model

/// What is wrong with a command that was typed.
package enum UsageMistake: Error, Hashable, Sendable {
  case unknownCommand(String, suggestion: String?)
  case unknownOption(String, CommandWord?, suggestion: String?)
  case missingValue(CommandOption)
  case needlessValue(CommandOption)
  case badValue(CommandOption, String)
  case missingArgument(CommandWord)
  case tooManyArguments(CommandWord)
  case noCommand
  case notAsRows(CommandWord)
  case bothForms
  case unreadableFile(String)
  case unknownEnding(String)
  case unwritableFile(String)
  case noPageToDraw(StoredDocument, Place?)
  case changedFile(String)
  case unknownAction(String, CommandWord)
  case notAPair(String, String)
  case noWordsToShow(String)
  case emptyLibrary
}
