import Commands
import Library
import Rendering
import Study

extension CommandRun {
  /// Verifies the library.
  func check() async throws -> ExitStatus {
    let flaws = try await session.opened().check()
    let snapshot = try await session.holdings().snapshot
    let report = CheckReport(documents: snapshot.documents.count, records: snapshot.records.count, flaws: flaws)
    try print(.checked(report))
    return flaws.isEmpty ? .done : .failed
  }
}
