import Commands
import Library
import Rendering
import Study

extension Runner {
  /// Verifies the library.
  func check(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let flaws = try await session.opened().check()
    let snapshot = try await session.holdings().snapshot
    let report = CheckReport(documents: snapshot.documents.count, records: snapshot.records.count, flaws: flaws)
    try print(.checked(report), of: invocation, console)
    return flaws.isEmpty ? .done : .failed
  }
}
