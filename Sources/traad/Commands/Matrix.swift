import Commands
import Library
import Model
import Rendering
import Search
import Study

extension CommandRun {
  /// How often each of some queries is answered, by plan and period.
  func matrix() async throws -> ExitStatus {
    let holdings = try await session.holdings()
    try holdings.snapshot.checkHoldsAnything(for: console)
    var answers: [Answer] = []
    for word in invocation.arguments {
      let search = try await search(for: word.typed)
      answers.append(
        session.stopwatch.measure("search") {
          search.index.find(search.question, limit: 0, naming: console.settings.fieldNames)
        })
      if answers.last?.total == 0 { sayWhyNothing(search) }
    }
    let records = holdings.snapshot.records
    let chosen = try planChoice(in: holdings.snapshot)
    let matrix = Matrix(
      of: records.filter(chosen.takes),
      answers: answers.map { answer in
        var answer = answer
        answer.hits.removeAll { !chosen.takes($0.record) }
        return answer
      })
    try await print(.matrix(matrix))
    return matrix.terms.contains { $0.count + $0.near > 0 } ? .done : .nothingFound
  }
}
