import Comparison
import Model

extension Difference {
  /// What a comparison opens with: the promises that changed, how far what is gone may be believed, then the columns that
  /// came and went.
  var openingSentences: [Sentence] {
    [promiseSentence, renamed?.sentence ?? doubtOfGone].compactMap(\.self) + fieldSentences
  }

  /// Said once where so little of the plan is as it was that nothing is gone for certain; nil where what is perhaps still there
  /// stands among the suggestions.
  private var doubtOfGone: Sentence? {
    let suggested = Set(suggestions.flatMap(\.old).map(\.id))
    let removed = items.filter { $0.relation == .removed }
    let isDoubtful = removed.contains { change in
      !change.isCertain && !change.old.contains { suggested.contains($0.id) }
    }
    guard isDoubtful, !removed.contains(where: \.isCertain) else { return nil }
    return Sentence(
      "Meget af planen er nyt eller skrevet om: hvad der ikke er genfundet, kan stå der med andre ord, og hvad der er kaldt nyt, "
        + "kan være et gammelt løfte.",
      "Much of the plan is new or rewritten: what was not found again may be there in other words, and what is called new may be "
        + "an old promise.")
  }

  /// "6 løfter har fået nye tal, 2 er vendt om."; nil where no text says another thing than before.
  private var promiseSentence: Sentence? {
    let counts = PromiseChange.allCases.map { (change: $0, count: count(of: $0.flags)) }.filter { $0.count > 0 }
    guard let first = counts.first else { return nil }
    let opening =
      Sentence.count(
        first.count, one: Sentence("løfte ", "promise "), many: Sentence("løfter ", "promises "))
      + first.change.verb(first.count)
    let rest = counts.dropFirst().map {
      Sentence($0.count.grouped(.danish) + " ", $0.count.grouped(.english) + " ") + $0.change.verb($0.count)
    }
    // The lists below have each promise once.
    let flags = PromiseChange.allCases.reduce(into: Set()) { $0.formUnion($1.flags) }
    let inAll = count(of: flags)
    let isCountedTwice = counts.reduce(0) { $0 + $1.count } > inAll
    let total =
      isCountedTwice
      ? Sentence("; det er i alt ", "; that is ")
        + .count(inAll, one: Sentence("løfte", "promise"), many: Sentence("løfter", "promises"))
        + Sentence(", da nogle er ændret på flere måder", " in all, since some changed in several ways")
      : .name("")
    let unsure = items.count { $0.isUnsurePair && $0.flags.contains(where: flags.contains) }
    let toCheck: Sentence =
      switch (unsure, inAll) {
      case (0, _): .name("")
      case (1, 1): Sentence(" Parret er kun sandsynligt.", " The pair is only probable.")
      default:
        Sentence(
          " \(unsure.grouped(.danish)) af dem står i par, der kun er sandsynlige.",
          unsure == 1
            ? " 1 of them is in a pair that is only probable."
            : " \(unsure.grouped(.english)) of them are in pairs that are only probable.")
      }
    return .list([opening] + rest) + total + .name(".") + toCheck
  }
}

/// The ways in which a promise can be another, the gravest first.
private enum PromiseChange: CaseIterable {
  case turned, modality, scope, numbers, units, frequency, actor, date

  var flags: Set<ChangeFlag> {
    switch self {
    case .turned: [.negation, .direction]
    case .modality: [.modality]
    case .scope: [.scope]
    case .numbers: [.number]
    case .units: [.unit]
    case .frequency: [.frequency]
    case .actor: [.actor]
    case .date: [.date]
    }
  }

  /// What is said of a number of them.
  func verb(_ count: Int) -> Sentence {
    let (are, have) = count == 1 ? ("is", "has") : ("are", "have")
    return switch self {
    case .turned: Sentence("er vendt om", "\(are) turned")
    case .modality: Sentence("binder mere eller mindre", "\(count == 1 ? "binds" : "bind") more or less")
    case .scope: Sentence("gælder flere eller færre", "\(count == 1 ? "holds" : "hold") for more or fewer")
    case .numbers: Sentence("har fået nye tal", "\(have) new numbers")
    case .units: Sentence("har fået en anden enhed", "\(have) another unit")
    case .frequency: Sentence("har fået ny hyppighed", "\(have) a new frequency")
    case .actor: Sentence("har fået en anden ansvarlig", "\(count == 1 ? "names" : "name") someone else as responsible")
    case .date: Sentence("har fået ny dato", "\(have) a new date")
    }
  }
}
