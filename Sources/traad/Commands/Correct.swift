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
    let correction = Correction.judged(
      pairs.map { Judgement(kind: $0.old.kind, old: $0.old.text, new: $0.new.text, isSame: act != .rejected) })
    return try await keep(correction, act, invocation, console)
  }

  func renamePolicy(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let (old, new) = (invocation.arguments[0].meant.nfc, invocation.arguments[1].meant.nfc)
    let held = Set(try await session.holdings().snapshot.records.map(\.policy))
    guard held.contains(old) else { throw UsageMistake.noSuchPolicy(old, held: held.sorted()) }
    return try await keep(.renamedPolicy(old, to: new), .renamed, invocation, console)
  }

  /// Takes the last correction back.
  func undo(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus {
    let correction = try await session.opened().undo()
    await session.forget()
    try print(.corrected(CorrectionReport(.undone, correction)), of: invocation, console)
    return correction == nil ? .nothingFound : .done
  }

  private func keep(
    _ correction: Correction, _ act: CorrectionReport.Act, _ invocation: Invocation, _ console: Console
  ) async throws -> ExitStatus {
    try await session.opened().add(correction)
    await session.forget()
    try print(.corrected(CorrectionReport(act, correction)), of: invocation, console)
    return .done
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
    guard !pairs.isEmpty else { throw .notAPair(words.joined(separator: " ")) }
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
