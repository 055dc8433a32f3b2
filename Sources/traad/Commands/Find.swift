import Commands
import Library
import Model
import Rendering
import Search
import Study

extension CommandRun {
  func find() async throws -> ExitStatus {
    if invocation.options[.opensearch] != nil { return try await showForCluster() }
    // A file has room for all.
    let limit = try invocation.limit() ?? (invocation.options[.output] == nil ? 20 : 0)
    let search = try await search()
    let related = console.settings.form == .terminal ? 6 : 0
    let answer = session.stopwatch.measure("search") {
      search.index.find(search.question, limit: limit, naming: console.settings.fieldNames, related: related)
    }
    try await print(.found(answer, of: search.shelf))
    if answer.total == 0 {
      sayWhyNothing(search)
      if let line = invocation.commandPerhapsMeant { console.message(PromptPhrase.commandMeant(line).sentence) }
    }
    return answer.total > 0 ? .done : .nothingFound
  }

  /// Every record, or those that a search finds, in reading order.
  func records() async throws -> ExitStatus {
    let limit = try invocation.limit() ?? 0
    let (records, shelf) = try await filteredRecords()
    let shown = limit > 0 ? Array(records.prefix(limit)) : records
    try await print(.records(shown, of: shelf, total: records.count))
    return records.isEmpty ? .nothingFound : .done
  }

  /// What falls due of every record, or of those that a search finds.
  func deadlines() async throws -> ExitStatus {
    let limit = try invocation.limit() ?? 0
    let (records, shelf) = try await filteredRecords()
    let deadlines = records.deadlines
    let shown = limit > 0 ? Array(deadlines.prefix(limit)) : deadlines
    try await print(.deadlines(shown, of: shelf, total: deadlines.count))
    if deadlines.isEmpty, !records.isEmpty { console.message(Obstacle.noFacts(.deadline).sentence) }
    return deadlines.isEmpty ? .nothingFound : .done
  }

  /// Every record in reading order, or those that a search finds where one was typed.
  private func filteredRecords() async throws -> (records: [Record], shelf: Shelf) {
    guard !invocation.arguments.isEmpty else {
      let holdings = try await session.holdings()
      try holdings.snapshot.checkHoldsAnything(for: console)
      return (holdings.snapshot.records, holdings.shelf)
    }
    let search = try await search()
    let (records, total) = session.stopwatch.measure("search") { search.index.records(answering: search.question) }
    if total == 0 { sayWhyNothing(search) }
    return (records, search.shelf)
  }

  /// Says what in the library keeps a query from finding anything, where that can be told.
  func sayWhyNothing(_ search: PreparedSearch) {
    if Task.isCancelled { return }
    for obstacle in search.index.obstacles(to: search.question.query) { console.message(obstacle.sentence) }
  }
}

extension Settings {
  /// Programs are given the same names whatever the language.
  var fieldNames: FieldNames { form == .terminal && tongue == .english ? .english : .danish }
}
