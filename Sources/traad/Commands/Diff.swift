import Commands
import Comparison
import Library
import Model
import Rendering
import Study

extension CommandRun {
  /// Two periods as a list of changes; three and more as a table of what became of each item.
  func diff() async throws -> ExitStatus {
    if let number = try invocation.edition() { return try await diff(fromEdition: number) }
    let (periods, steps, _) = try await differences(of: invocation.arguments)
    if steps.count == 1 {
      try await print(.differences(steps.flatMap(\.self)))
    } else {
      try await print(.developed(Development(periods: periods, steps: steps)))
    }
    let isChanged = steps.joined().contains(where: \.isChanged)
    return isChanged && invocation.options[.exitCode] != nil ? .nothingFound : .done
  }

  /// What changed from an edition of the plans of a period to the one that counts.
  private func diff(fromEdition number: Int) async throws -> ExitStatus {
    guard invocation.arguments.count == 1 else { throw UsageMistake.tooManyArguments(.diff) }
    let snapshot = try await session.holdings().snapshot
    let period = try snapshot.period(named: invocation.arguments[0].meant)
    let choice = try planChoice(in: snapshot)
    let (comparer, store) = (try await session.comparer(), try await session.opened())
    await sayLexiconFlaw()
    let differences = try comparer.differences(fromEdition: number, of: period, in: snapshot, only: choice) {
      try store.records(ofDocuments: Set($0.map(\.id)))
    }
    guard !differences.isEmpty else { throw NamingMistake.noSuchEdition(number, period) }
    try await print(.differences(differences))
    return differences.contains(where: \.isChanged) && invocation.options[.exitCode] != nil ? .nothingFound : .done
  }

  /// What changed in each step from one of the named periods to the next, and the documents it was read from.
  func differences(
    of words: [TypedWord]
  ) async throws -> (periods: [Period], steps: [[Difference]], shelf: Shelf) {
    let holdings = try await session.holdings()
    let snapshot = holdings.snapshot
    let choice = try planChoice(in: snapshot)
    let periods = try words.map { word throws(NamingMistake) in try snapshot.period(named: word.meant, of: choice) }
    try choice.check(snapshot.differingPlans(in: periods, only: choice))
    let comparer = try await session.comparer()
    await sayLexiconFlaw()
    sayUnknownMunicipalities(in: snapshot, periods: periods, choice: choice)
    let left = snapshot.municipalities(lackingSomeOf: periods, only: choice)
    for (old, new) in zip(periods, periods.dropFirst()) where snapshot.pairs(of: (old, new), only: choice).isEmpty {
      throw NamingMistake.noPlanOfBoth(old, new, municipality: choice.municipality)
    }
    if !left.isEmpty { console.message(.onePeriodOnly(left, isComparison: true)) }
    let progress = Progress(.comparing, on: console)
    let steps = session.stopwatch.measure("compare") {
      comparer.steps(through: periods, in: snapshot, only: choice, onPair: progress.show(_:of:))
    }
    progress.hide()
    return (periods, steps, holdings.shelf)
  }

  /// One record's life through all periods.
  func trace() async throws -> ExitStatus {
    let holdings = try await session.holdings()
    let snapshot = holdings.snapshot
    let record = try snapshot.record(named: invocation.arguments.first?.meant ?? "", on: numberedList)
    let choice = try planChoice(in: snapshot)
    try choice.check(snapshot.differingPlans(along: record, only: choice))
    let comparer = try await session.comparer()
    await sayLexiconFlaw()
    let trace = session.stopwatch.measure("compare") { comparer.trace(of: record, in: snapshot, only: choice) }
    try await print(.traced(trace, of: holdings.shelf))
    return .done
  }

  /// What `--municipality` and `--series` say.
  func planChoice(in snapshot: Snapshot) throws(NamingMistake) -> PlanChoice {
    PlanChoice(
      municipality: try invocation.options[.onlyMunicipality].map(snapshot.municipality),
      series: try invocation.options[.series].map(snapshot.series),
      documents: try invocation.options[.document].map(snapshot.documents) ?? [])
  }

  /// Says how plans were compared of which it is not known whose they are.
  private func sayUnknownMunicipalities(in snapshot: Snapshot, periods: [Period], choice: PlanChoice) {
    let unknown = snapshot.documents.filter { document in
      document.municipality == nil && document.period.map(periods.contains) ?? false
        && (choice.series == nil || document.series == choice.series)
    }
    let names = Municipalities(snapshot.records).names
    guard !unknown.isEmpty, !names.isEmpty, choice.municipality == nil else { return }
    let own = Set(unknown.compactMap(\.period))
    console.message(
      .unknownMunicipality(of: unknown.map(\.id), among: names, isCompared: periods.allSatisfy(own.contains)))
  }
}

extension PlanChoice {
  /// Throws where a person has not said which of several plans is meant.
  func check(_ several: [DifferingPlans]) throws(NamingMistake) {
    guard several.isEmpty else { throw .severalPlans(several, chosen: documents.map(\.id)) }
  }
}
