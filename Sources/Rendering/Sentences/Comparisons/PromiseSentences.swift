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
    let counts = PromiseChange.allCases.map { kind in (change: kind, count: items.count { kind.isShown(by: $0) }) }
      .filter { $0.count > 0 }
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
    return .list([opening] + rest) + total + .name(".") + Self.howMany(unsure, of: inAll)
  }

  /// " 2 af dem står i par, der kun er sandsynlige."; empty where all pairs are sure.
  private static func howMany(_ unsure: Int, of promises: Int) -> Sentence {
    if unsure == 0 { return .name("") }
    if promises == 1 { return Sentence(" Parret er kun sandsynligt.", " The pair is only probable.") }
    return Sentence(
      " \(unsure.grouped(.danish)) af dem står i par, der kun er sandsynlige.",
      unsure == 1
        ? " 1 of them is in a pair that is only probable."
        : " \(unsure.grouped(.english)) of them are in pairs that are only probable.")
  }
}

/// The ways in which a promise can be another, the gravest first.
private enum PromiseChange: CaseIterable {
  case turned, looser, firmer, modality, fewer, more, scope, numbers, units, frequency, actor, date

  var flags: Set<ChangeFlag> {
    switch self {
    case .turned: [.negation, .direction]
    case .looser, .firmer, .modality: [.modality]
    case .fewer, .more, .scope: [.scope]
    case .numbers: [.number]
    case .units: [.unit]
    case .frequency: [.frequency]
    case .actor: [.actor]
    case .date: [.date]
    }
  }

  /// Whether an item is one of them.
  func isShown(by change: Change) -> Bool {
    guard change.flags.contains(where: flags.contains) else { return false }
    return switch self {
    case .looser: change.binding == .less
    case .firmer: change.binding == .more
    case .modality: change.binding == nil
    case .fewer: change.reach == .less
    case .more: change.reach == .more
    case .scope: change.reach == nil
    case .turned, .numbers, .units, .frequency, .actor, .date: true
    }
  }

  /// What is said of a number of them.
  func verb(_ count: Int) -> Sentence {
    let (are, have) = count == 1 ? ("is", "has") : ("are", "have")
    return switch self {
    case .turned: Sentence("er vendt om", "\(are) turned")
    case .looser: Sentence("er blevet løsere", "\(are) looser")
    case .firmer: Sentence("er blevet mere bindende", "\(are) more binding")
    case .fewer: Sentence("gælder færre", "\(count == 1 ? "holds" : "hold") for fewer")
    case .more: Sentence("gælder flere", "\(count == 1 ? "holds" : "hold") for more")
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
