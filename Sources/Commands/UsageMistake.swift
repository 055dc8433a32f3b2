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
  case noSuchNumber(Int, last: Int)
  case noListYet
  case noSuchRecord(String)
  case ambiguousRecord(String, Int)
  case noSuchPeriod(String, held: [Period])
  case ambiguousPeriod(String, candidates: [Period])
  case noSuchSeries(String, held: [String])
  case unreadableFile(String)
  case noComparisonYet
  case notOldAndNew(String)
  case differentKinds
  case samePeriod
  case noSuchPolicy(String, held: [String])
  case noSuchDocument(String)
  case notAPeriod(String)
  case ambiguousDocument(String, [Int64])
  case unknownEnding(String)
  case unwritableFile(String)
  case noPageToDraw(StoredDocument, Place?)
  case changedFile(String)
  case unknownAction(String, CommandWord)
  case notAPair(String, String)
  case noWordsToShow(String)
  case emptyLibrary
}
