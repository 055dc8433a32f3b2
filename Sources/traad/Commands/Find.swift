import Library
import Model
import Rendering
import Search

extension Runner {
  func find(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let limit = try invocation.number(.limit, atLeast: 0) ?? 20
    let query = try QueryParser.parse(invocation.query)
    let holdings = try await session.holdings()
    if holdings.snapshot.documents.isEmpty, console.settings.form == .terminal {
      console.message(Sentence.emptyLibrary)
    }
    let index = try await session.index()
    if let warning = await session.takeLanguageWarning() { console.message(warning) }
    var answer = session.stopwatch.measure("search") { index.find(query, limit: limit) }
    answer.query = invocation.query
    try print(.found(answer, of: holdings.shelf), of: invocation, console)
    return answer.total > 0 ? .done : .nothingFound
  }

  /// Every record, or those that a search finds, in reading order.
  func records(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let holdings = try await session.holdings()
    var records = holdings.snapshot.records
    if !invocation.arguments.isEmpty {
      let query = try QueryParser.parse(invocation.query)
      let index = try await session.index()
      let answer = session.stopwatch.measure("search") { index.find(query, limit: 0) }
      let found = Set(answer.hits.lazy.filter { $0.tier < 3 }.map(\.record.id))
      records = records.filter { found.contains($0.id) }
    }
    try print(.records(records, of: holdings.shelf), of: invocation, console)
    return records.isEmpty ? .nothingFound : .done
  }
}
