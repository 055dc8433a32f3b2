import Commands
import Files
import Library
import Model
import Rendering
import Search
import Study

extension CommandRun {
  /// A line for each place where records answer a query.
  func concordance() async throws -> ExitStatus {
    let order = try invocation.concordanceOrder()
    let limit = try invocation.limit() ?? 0
    let search = try await search()
    guard search.question.query.asksForPlaces else { throw UsageMistake.noWordsToShow(invocation.query) }
    let concordance = session.stopwatch.measure("search") {
      search.index.concordance(search.question, by: order, limit: limit, naming: console.settings.fieldNames)
    }
    try await print(.concordance(concordance))
    if concordance.lines.isEmpty { sayWhyNothing(search) }
    return concordance.lines.isEmpty ? .nothingFound : .done
  }

  /// How many hits a query has in each period.
  func timeline() async throws -> ExitStatus {
    let search = try await search()
    let timeline = session.stopwatch.measure("search") {
      search.index.timeline(search.question, naming: console.settings.fieldNames)
    }
    try await print(.timeline(timeline))
    if timeline.total == 0 { sayWhyNothing(search) }
    return timeline.total > 0 ? .done : .nothingFound
  }

  /// A query and all that is needed to answer it; says what the library or the language lacks.
  func search() async throws -> PreparedSearch { try await search(for: invocation.query) }

  /// As `search()`, for a query that is not all that was typed.
  func search(for typed: String) async throws -> PreparedSearch {
    let query = try QueryParser.parse(typed)
    let search = try await session.prepare(query, typed: typed)
    // An empty library has one answer for a person, and it is not that nothing was found; a program gets its empty answer.
    if search.isOfNothing, console.settings.form == .terminal { throw UsageMistake.emptyLibrary }
    await sayLexiconFlaw()
    if !search.takenTogether.isEmpty { console.message(.takenTogether(search.takenTogether)) }
    return search
  }
}

extension Snapshot {
  /// An empty library has one answer for a person, and it is not that nothing was found; a program gets its empty answer.
  func checkHoldsAnything(for console: Console) throws(UsageMistake) {
    if documents.isEmpty, console.settings.form == .terminal { throw .emptyLibrary }
  }
}

extension Invocation {
  /// The value of `--sort`; by what follows the match where it is not given.
  fileprivate func concordanceOrder() throws(UsageMistake) -> ConcordanceOrder {
    switch try sortOrder() {
    case .left: .left
    case .right, nil: .right
    case .period: .period
    }
  }
}
