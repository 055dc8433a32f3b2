import Commands
import Library
import Model
import Rendering
import Search
import Study

extension CommandRun {
  func find() async throws -> ExitStatus {
    let limit = try invocation.limit() ?? 20
    let search = try await search()
    let related = console.settings.form == .terminal ? 6 : 0
    let answer = session.stopwatch.measure("search") {
      search.index.find(search.question, limit: limit, naming: console.settings.fieldNames, related: related)
    }
    try print(.found(answer, of: search.holdings.shelf))
    if answer.total == 0 { sayWhyNothing(search) }
    return answer.total > 0 ? .done : .nothingFound
  }

  /// Every record, or those that a search finds, in reading order.
  func records() async throws -> ExitStatus {
    let limit = try invocation.limit() ?? 0
    let holdings = try await session.holdings()
    try holdings.snapshot.checkHoldsAnything(for: console)
    var records = holdings.snapshot.records
    if !invocation.arguments.isEmpty {
      let search = try await search()
      let answer = session.stopwatch.measure("search") { search.index.find(search.question, limit: 0) }
      if answer.total == 0 { sayWhyNothing(search) }
      let found = Set(answer.hits.lazy.filter { $0.tier < 3 }.map(\.record.id))
      records = records.filter { found.contains($0.id) }
    }
    let shown = limit > 0 ? Array(records.prefix(limit)) : records
    try print(.records(shown, of: holdings.shelf, total: records.count))
    return records.isEmpty ? .nothingFound : .done
  }

  /// Says what in the library keeps a query from finding anything, where that can be told.
  func sayWhyNothing(_ search: PreparedSearch) {
    if Task.isCancelled { return }
    for obstacle in search.index.obstacles(to: search.question.query) { console.message(obstacle.sentence) }
  }
}

extension Settings {
  /// Programs are given the same names whatever the language.
  fileprivate var fieldNames: FieldNames { form == .terminal && tongue == .english ? .english : .danish }
}
