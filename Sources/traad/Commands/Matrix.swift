import Commands
import Files
import Library
import Model
import Rendering
import Search
import Study

extension CommandRun {
  /// How often each of some queries is answered, by plan and period: on the screen, or as a file.
  func matrix() async throws -> ExitStatus {
    let file = try await outputFile()
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
    if let file {
      let page = MatrixFile(matrix, tongue: console.settings.tongue, made: timestamp())
      try write(to: file) { () throws(ReportError) in try page.bytes(as: file.format, printer: pages(of:)) }
    } else {
      try await print(.matrix(matrix))
    }
    return matrix.terms.contains { $0.count + $0.near > 0 } ? .done : .nothingFound
  }

  /// The file of `--output` and its format, where it may be written; nil where none is given.
  func outputFile() async throws -> (name: String, format: OverviewFormat)? {
    guard let name = invocation.options[.output] else { return nil }
    guard let format = OverviewFormat(ofFile: name) else {
      throw UsageMistake.unknownEnding(name, known: OverviewFormat.endings)
    }
    try await checkMayReplace(name, ifItBegins: format.isOfItsKind)
    return (name, format)
  }

  /// Makes a file of an overview and says that it is there.
  func write(
    to file: (name: String, format: OverviewFormat), bytes: () throws(ReportError) -> [UInt8]
  ) throws {
    let bytes = try session.stopwatch.measure("render", bytes)
    try Task.checkCancellation()
    try write(bytes, to: file.name)
    console.message(Sentence.wrote(file.name))
  }
}
