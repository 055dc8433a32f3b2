import Commands
import Library
import Model
import Rendering
import Study

extension CommandRun {
  func show() async throws -> ExitStatus {
    let holdings = try await session.holdings()
    let word = invocation.arguments.first?.meant ?? ""
    if let cell = numberedList?.cell(named: word), invocation.options[.pageImage] == nil {
      try await print(.records(cell, of: holdings.shelf, total: cell.count))
      return .done
    }
    let record = try holdings.snapshot.record(named: word, on: numberedList)
    let neighbours = holdings.snapshot.neighbours(of: record)
    var exhibit = Exhibit(record: record, shelf: holdings.shelf, before: neighbours.before, after: neighbours.after)
    exhibit.beside = holdings.snapshot.beside(record)
    exhibit.headingFacts = holdings.snapshot.headingFacts(of: record)
    if let file = invocation.options[.pageImage] {
      // Said before anything is written.
      switch try await pageImages(of: record, in: holdings.shelf, writtenTo: file) {
      case .written(let images): exhibit.pageImages = images
      case .failed(let failed):
        console.failure(failed.failure.message, file: failed.file)
        return .failed
      case .changed(let file): throw UsageMistake.changedFile(file)
      case .interrupted: return .interrupted
      }
    }
    try await print(.shown(exhibit))
    for line in Sentence.wrote(exhibit.pageImages ?? []) { console.message(line) }
    return .done
  }
}
