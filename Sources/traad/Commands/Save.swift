import Commands
import Files
import Model
import Rendering
import Study

extension CommandRun {
  /// Saves the answer that was shown last.
  func save() async throws -> ExitStatus {
    let file = invocation.arguments.first?.meant ?? ""
    _ = try await savedFormat(of: file)
    guard let answer = runner.answer else { throw UsageMistake.nothingToSave }
    try await save(answer.reply, to: answer.command, in: file)
    return .done
  }

  /// Writes an answer to a file, in the format that its ending asks for, and says whether another one was there.
  func save(_ reply: Reply, to command: String, in file: String) async throws {
    let format = try await savedFormat(of: file)
    let shelf = reply.isComparison ? try await session.holdings().shelf : Shelf([])
    let answer = SavedAnswer(reply, to: command, of: shelf, tongue: console.settings.tongue, made: timestamp())
    let bytes = try session.stopwatch.measure("render") { () throws(ReportError) in
      try answer.bytes(as: format, printer: pages(of:))
    }
    try Task.checkCancellation()
    let replaces = FilePath(file).holdsSomething
    try write(bytes, to: file)
    console.message(.saved(file, isReplaced: replaces, part: reply.shownPart))
  }

  /// The format of a file that an answer may be saved in.
  func savedFormat(of file: String) async throws -> ReportFormat {
    guard let format = ReportFormat(ofFile: file) else {
      throw UsageMistake.unknownEnding(file, known: ReportFormat.endings)
    }
    try await checkMayReplace(file, ifItBegins: format.isOfItsKind)
    return format
  }
}

extension FilePath {
  /// Whether a regular file stands here that is not empty.
  fileprivate var holdsSomething: Bool {
    guard let status = try? FileStatus(of: self) else { return false }
    return status.kind == .regular && status.size > 0
  }
}
