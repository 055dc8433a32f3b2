import Commands
import Library
import Rendering
import Study

extension CommandRun {
  /// Verifies the library.
  func check() async throws -> ExitStatus {
    let store = try await session.opened()
    let flaws = try await withTaskCancellationHandler {
      try store.check()
    } onCancel: {
      store.interrupt()
    }
    if flaws.isEmpty {
      _ = await session.takeEditionNews()
      try await session.settle()
      say(await session.takeEditionNews())
    }
    await session.verifyKeptIndex()
    let snapshot = try await session.holdings().snapshot
    let report = CheckReport(
      documents: snapshot.documents.count, records: snapshot.records.count, flaws: flaws,
      withoutFacts: flaws.isEmpty ? try await session.opened().documentsWithoutFacts() : [],
      findings: flaws.isEmpty ? snapshot.findings : [])
    try await print(.checked(report))
    return flaws.isEmpty ? .done : .failed
  }
}
