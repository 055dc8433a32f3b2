import Commands
import Library
import Model
import Rendering
import Study

extension CommandRun {
  func documents() async throws -> ExitStatus {
    let documents = try await session.holdings().snapshot.documents
    try await print(.documents(documents))
    return documents.isEmpty ? .nothingFound : .done
  }

  func periods() async throws -> ExitStatus {
    let summaries = try await session.holdings().snapshot.periodSummaries
    try await print(.periods(summaries))
    return summaries.isEmpty ? .nothingFound : .done
  }
}

extension Snapshot {
  /// What each period holds, in ascending order; what has no period comes last.
  var periodSummaries: [PeriodSummary] {
    let byPeriod = Dictionary(grouping: records, by: \.period)
    let documentCounts = Dictionary(grouping: documents, by: \.period).mapValues(\.count)
    let hasLoose = documents.contains { $0.period == nil }
    return (periods.map(Optional.some) + (hasLoose ? [nil] : [])).map { period in
      let records = byPeriod[period] ?? []
      return PeriodSummary(
        period: period, documents: documentCounts[period] ?? 0, policies: Set(records.map(\.policy)).count,
        activities: records.count { $0.kind == .activity }, followUps: records.count { $0.kind == .followUp })
    }
  }
}
