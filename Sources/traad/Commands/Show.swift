import Commands
import Library
import Model
import Rendering
import Synchronization

extension Runner {
  func show(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let holdings = try await session.holdings()
    let word = invocation.arguments.first?.meant ?? ""
    let record = try record(named: word, in: holdings)
    let neighbours = holdings.neighbours(of: record)
    var exhibit = Exhibit(record: record, shelf: holdings.shelf, before: neighbours.before, after: neighbours.after)
    if let file = invocation.options[.pageImage] {
      // Said before anything is written.
      if console.settings.form == .csv { throw UsageMistake.notAsRows(.show) }
      switch try pageImages(of: record, holdings.shelf, file, invocation) {
      case .written(let images): exhibit.pageImages = images
      case .failed(let failed):
        console.failure(failed.failure.message, file: failed.file)
        return .failed
      case .changed(let file): throw UsageMistake.changedFile(file)
      case .interrupted: return .interrupted
      }
    }
    try print(.shown(exhibit), of: invocation, console)
    for line in Sentence.wrote(exhibit.pageImages ?? []) { console.message(line) }
    return .done
  }

  /// The record of a number on the last list, of an id, or of the beginning of one.
  ///
  /// Digits may be either: they are a number where the last list is as long, else the beginning of an id.
  func record(named word: String, in holdings: Holdings) throws(UsageMistake) -> Record {
    let list = lastList.withLock { $0 }
    let number = Int(word)
    if let number, let list, list.indices.contains(number - 1) { return list[number - 1] }
    let beginning = word.lowercased()
    let matches = beginning.isEmpty ? [] : holdings.snapshot.records.filter { $0.id.hasPrefix(beginning) }
    if let only = matches.first, matches.count == 1 { return only }
    if matches.count > 1, number == nil || word.utf8.count > 4 { throw .ambiguousRecord(word, matches.count) }
    guard let number else { throw .noSuchRecord(word) }
    if let list, !list.isEmpty { throw .noSuchNumber(number, last: list.count) }
    throw matches.isEmpty && word.utf8.count > 4 ? .noSuchRecord(word) : .noListYet
  }
}

extension Holdings {
  /// The records that stand next to one in reading order, under the same heading: at most two before and two after.
  func neighbours(of record: Record) -> (before: [Record], after: [Record]) {
    let siblings = snapshot.records.filter {
      $0.period == record.period && $0.series == record.series && $0.kind == record.kind
        && $0.policy == record.policy && $0.group == record.group
    }
    guard let index = siblings.firstIndex(where: { $0.id == record.id }) else { return ([], []) }
    return (Array(siblings[..<index].suffix(2)), Array(siblings[(index + 1)...].prefix(2)))
  }
}
