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
  /// What each period holds, in ascending order; what has no period comes last. Where there are plans of several
  /// municipalities, what it holds of each.
  var periodSummaries: [PeriodSummary] {
    let municipalities = Municipalities(records)
    func key(_ name: String?) -> String? { municipalities.areSeveral ? name.map(Municipality.key(ofName:)) : nil }
    let names: [String?] = municipalities.areSeveral ? municipalities.names + [nil] : [nil]
    let hasLoose = documents.contains { $0.period == nil }
    return (periods.map(Optional.some) + (hasLoose ? [nil] : [])).flatMap { period in
      names.compactMap { name in
        let held = documents.filter { $0.period == period && key($0.municipality) == key(name) }
        if held.isEmpty { return nil }
        let own = records.filter { $0.period == period && key($0.municipality) == key(name) }
        return PeriodSummary(
          period: period, municipality: name, documents: held.count { $0.sameAs == nil },
          policies: Set(own.map(\.policy)).count,
          activities: own.count { $0.kind == .activity }, followUps: own.count { $0.kind == .followUp })
      }
    }
  }
}
