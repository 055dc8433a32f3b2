import Commands
import Comparison
import Library
import Model
import Rendering
import Synchronization

extension Runner {
  /// `confirm`, `reject` and `link`: keeps what a person says of pairs of items.
  func judge(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let act: CorrectionReport.Act =
      switch invocation.command {
      case .reject: .rejected
      case .link: .linked
      default: .confirmed
      }
    let holdings = try await session.holdings()
    let pairs = try pairs(named: invocation.arguments.map(\.meant), in: holdings)
    let judgements = pairs.map {
      Judgement(kind: $0.old.kind, old: $0.old.text, new: $0.new.text, isSame: act != .rejected)
    }
    return try await keep(act, invocation, console) { store throws(LibraryError) in try store.judge(judgements) }
  }

  func renamePolicy(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let (old, new) = (invocation.arguments[0].meant.nfc, invocation.arguments[1].meant.nfc)
    let held = Set(try await session.holdings().snapshot.records.map(\.policy))
    guard held.contains(old) else { throw UsageMistake.noSuchPolicy(old, held: held.sorted()) }
    return try await keep(.renamed, invocation, console) { store throws(LibraryError) in
      try store.renamePolicy(old, to: new)
    }
  }

  func setPeriod(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let document = try await session.holdings().snapshot.document(named: invocation.arguments[0].meant)
    let word = invocation.arguments[1].meant
    guard let period = Period(typed: word) else { throw UsageMistake.notAPeriod(word) }
    return try await keep(.filed, invocation, console) { store throws(LibraryError) in
      try store.setPeriod(period, ofDocument: document.id)
    }
  }

  func remove(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let document = try await session.holdings().snapshot.document(named: invocation.arguments[0].meant)
    return try await keep(.removed, invocation, console) { store throws(LibraryError) in
      try store.remove(document: document.id)
    }
  }

  /// Takes the last correction back.
  func undo(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let store = try await session.opened()
    let correction = try store.undo()
    try store.settleSeries()
    await session.forget()
    try await session.learn()
    try print(.corrected(CorrectionReport(.undone, correction)), of: invocation, console)
    return correction == nil ? .nothingFound : .done
  }

  private func keep(
    _ act: CorrectionReport.Act, _ invocation: Invocation, _ console: Console,
    _ correct: (LibraryStore) throws(LibraryError) -> Correction
  ) async throws -> ExitStatus {
    let store = try await session.opened()
    let correction = try correct(store)
    try store.settleSeries()
    await session.forget()
    try await session.learn()
    try print(.corrected(CorrectionReport(act, correction)), of: invocation, console)
    return .done
  }
}

extension Snapshot {
  /// The document of a number, a path, or the name of its file.
  fileprivate func document(named word: String) throws(UsageMistake) -> StoredDocument {
    if let number = Int64(word), let document = documents.first(where: { $0.id == number }) { return document }
    let found = documents.filter { $0.file == word || $0.file.hasSuffix("/" + word) }
    if let only = found.first, found.count == 1 { return only }
    throw found.isEmpty ? .noSuchDocument(word) : .ambiguousDocument(word, found.map(\.id))
  }
}

/// An old and a new record.
private typealias RecordPair = (old: Record, new: Record)

extension Runner {
  /// The pairs that a number of the last comparison names, or two numbers or ids, whichever of them is the older.
  private func pairs(named words: [String], in holdings: Holdings) throws(UsageMistake) -> [RecordPair] {
    let changes = lastChanges.withLock { $0 }
    guard words.count > 1 else {
      let word = words.first ?? ""
      guard let change = try change(named: word, among: changes) else { throw .noComparisonYet }
      return try product(change.old, change.new, words)
    }
    let sides = try words.map { word throws(UsageMistake) in
      if let change = try? change(named: word, among: changes) { return (old: change.old, new: change.new) }
      let record = try record(named: word, in: holdings)
      return (old: [record], new: [record])
    }
    let (one, two) = (sides[0], sides[1])
    if let forth = try? product(one.old, two.new, words) { return forth }
    return try product(two.old, one.new, words)
  }

  /// The change of a number; nil where there was no comparison, or the word is no number.
  private func change(named word: String, among changes: [Change]?) throws(UsageMistake) -> Change? {
    guard let changes, let number = Int(word) else { return nil }
    guard changes.indices.contains(number - 1) else { throw .noSuchNumber(number, last: changes.count) }
    return changes[number - 1]
  }

  private func product(_ old: [Record], _ new: [Record], _ words: [String]) throws(UsageMistake) -> [RecordPair] {
    let pairs = old.flatMap { from in new.map { (old: from, new: $0) } }
    guard !pairs.isEmpty else { throw .notOldAndNew(words.joined(separator: " ")) }
    guard pairs.allSatisfy({ $0.old.kind == $0.new.kind }) else { throw .differentKinds }
    guard pairs.allSatisfy({ $0.old.period != $0.new.period }) else { throw .samePeriod }
    return pairs.map { $0.new.isBefore($0.old) ? (old: $0.new, new: $0.old) : $0 }
  }
}

extension Record {
  fileprivate func isBefore(_ other: Record) -> Bool {
    guard let period, let later = other.period else { return false }
    return period < later
  }
}

extension Snapshot {
  /// What a person said, as a comparison of these periods takes it, whichever of them is called old.
  func decisions(between periods: (Period, Period)) -> Decisions {
    let isReversed = periods.1 < periods.0
    let texts = { (isSame: Bool) in
      Set(
        judgements.lazy.filter { $0.isSame == isSame }.map { judgement in
          let (old, new) = isReversed ? (judgement.new, judgement.old) : (judgement.old, judgement.new)
          return Decisions.Texts(kind: judgement.kind, old: old, new: new)
        })
    }
    return Decisions(linked: texts(true), rejected: texts(false))
  }
}
