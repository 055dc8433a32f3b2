import Commands
import Library
import Model
import Rendering
import Study

extension CommandRun {
  /// `confirm`, `reject` and `link`: keeps what a person says of pairs of items.
  func judge(_ act: CorrectionReport.Act) async throws -> ExitStatus {
    let snapshot = try await session.holdings().snapshot
    let pairs = try snapshot.pairs(named: invocation.arguments.map(\.meant), on: numberedList)
    guard pairs.allSatisfy(snapshot.compares) else { throw NamingMistake.comparedApart }
    let judgements = pairs.map {
      Judgement(
        municipality: $0.municipality, series: $0.old.series == $0.new.series ? $0.old.series : nil, kind: $0.old.kind,
        old: $0.old.text, new: $0.new.text, isSame: act != .rejected, oldHeading: $0.old.headingKey,
        newHeading: $0.new.headingKey)
    }
    return try await correct(act) { try $0.judge(judgements) }
  }

  func renamePolicy() async throws -> ExitStatus {
    let old = try await session.holdings().snapshot.policy(named: invocation.arguments[0].meant)
    let word = invocation.arguments[1].meant
    guard let new = invocation.plainName(word) else { throw NamingMistake.notAPolicy(word) }
    return try await correct(.renamed) { try $0.renamePolicy(old, to: new) }
  }

  func setPeriod() async throws -> ExitStatus {
    let document = try await session.holdings().snapshot.document(named: invocation.arguments[0].meant)
    let word = invocation.arguments[1].meant
    guard let period = Period(typed: word) else { throw NamingMistake.notAPeriod(word) }
    return try await correct(.filed) { try $0.setPeriod(period, ofDocument: document.id) }
  }

  func setMunicipality() async throws -> ExitStatus {
    let document = try await session.holdings().snapshot.document(named: invocation.arguments[0].meant)
    let word = invocation.arguments[1].meant
    guard let name = invocation.plainName(word) else { throw NamingMistake.notAMunicipality(word) }
    return try await correct(.filed) { try $0.setMunicipality(name, ofDocument: document.id) }
  }

  /// The plans that are held in several editions.
  func editions() async throws -> ExitStatus {
    let plans = try await session.holdings().snapshot.plansWithEditions
    try await print(.editions(plans))
    return plans.isEmpty ? .nothingFound : .done
  }

  func setEdition() async throws -> ExitStatus {
    let document = try await session.holdings().snapshot.document(named: invocation.arguments[0].meant)
    let word = invocation.arguments[1].meant
    let place = Int(word)
    guard place.map({ (1...1_000).contains($0) }) ?? SeparateWord.isTyped(word) else {
      throw NamingMistake.notAnEdition(word)
    }
    return try await correct(.filed) { try $0.setEdition(place, ofDocument: document.id) }
  }

  func remove() async throws -> ExitStatus {
    let document = try await session.holdings().snapshot.document(named: invocation.arguments[0].meant)
    return try await correct(.removed) { try $0.remove(document: document.id) }
  }

  /// Takes the last correction back.
  func undo() async throws -> ExitStatus {
    try await correct(.undone) { try $0.undo() }
  }

  /// Says what was corrected; nothing is found where there was nothing to correct.
  private func correct(
    _ act: CorrectionReport.Act, by change: (LibraryStore) throws -> Correction?
  ) async throws -> ExitStatus {
    _ = await session.takeEditionNews()
    let correction = try await session.change(change)
    switch correction {
    case .setPeriod where act == .filed, .setMunicipality where act == .filed: say(await session.takeEditionNews())
    default: break
    }
    try await tell(.corrected(CorrectionReport(act, of: correction)))
    return correction == nil ? .nothingFound : .done
  }
}
