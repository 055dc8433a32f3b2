import Comparison
import Model

extension Change {
  /// Of a removed item: whether it is sure that it is in no other words in the new period.
  var isGoneForCertain: Bool { confidence == .certain || confidence == .confirmed }
}

/// What a report opens with behind its first sentences: what a reader has to know if nothing else is read.
struct ReportOpening {
  struct Promises {
    var title: Sentence
    var members: [NumberedChange]
  }

  /// Those that are turned or bind otherwise, then those with new numbers, another actor and a new date; an item stands
  /// in the first that it belongs to, and a list without items is left out.
  var promises: [Promises]
  /// What the plans say of their items otherwise than before: deadlines, responsibles, money and the like.
  var facts: [(member: NumberedChange, change: FactChange)]
  /// The pairs that are only likely to be the same.
  var undecided: [NumberedChange]
  /// What is gone, by how sure that is; a list without items is left out.
  var gone: [(title: ReportPhrase, members: [NumberedChange])]

  init(_ part: ReportPart) {
    var left = part.members
    promises = Self.kinds.compactMap { flags, title in
      let own = left.filter { $0.change.flags.contains(where: flags.contains) }
      left.removeAll { $0.change.flags.contains(where: flags.contains) }
      return own.isEmpty ? nil : Promises(title: title, members: own)
    }
    facts = part.members.flatMap { member in member.change.factChanges.map { (member, $0) } }
    undecided = part.members.filter { member in
      member.change.confidence == .likely && !member.change.old.isEmpty && !member.change.new.isEmpty
    }
    let removed = part.members.filter { $0.change.relation == .removed }
    let sure = removed.filter(\.change.isGoneForCertain)
    let doubtful = removed.filter { $0.change.confidence == .maybe }
    let likely = removed.filter { !$0.change.isGoneForCertain && $0.change.confidence != .maybe }
    gone = [(ReportPhrase.gone, sure), (.probablyGone, likely), (.perhapsGone, doubtful)].filter { !$0.1.isEmpty }
  }

  private static let kinds: [(flags: Set<ChangeFlag>, title: Sentence)] = [
    (ChangeFlag.turning, DifferencePhrase.turned.sentence),
    (
      [.number, .unit, .frequency],
      Sentence("Løfter med nye tal eller ny hyppighed", "Promises with new numbers or a new frequency")
    ),
    ([.actor], Sentence("Løfter med en anden ansvarlig", "Promises with another actor")),
    ([.date], Sentence("Løfter med ny dato", "Promises with a new date")),
  ]

  /// "Punkt 3, 5 og 8 er sandsynligvis det samme som før, …"; nil where all is decided.
  var undecidedSentence: Sentence? {
    guard !undecided.isEmpty else { return nil }
    // A few more are not worth leaving out.
    let isLong = undecided.count > Self.mostNumbers + 5
    let named = isLong ? undecided.prefix(Self.mostNumbers) : undecided[...]
    let numbers = Sentence.list(named.map { .name(String($0.number)) })
    let rest = undecided.count - named.count
    let more =
      rest > 0
      ? Sentence(" (og \(rest.grouped(.danish)) til)", " (and \(rest.grouped(.english)) more)") : Sentence.name("")
    return Sentence("Punkt ", undecided.count == 1 ? "Item " : "Items ") + numbers + more + undecidedVerb
  }

  /// As `undecidedSentence`, where the items have no numbers: "8 punkter er sandsynligvis …".
  var undecidedInWords: Sentence? {
    undecided.isEmpty ? nil : .items(undecided.count) + undecidedVerb
  }

  private var undecidedVerb: Sentence {
    Sentence(
      " er sandsynligvis det samme som før, men ikke afgjort: ord og sted ligner, uden at det er sikkert.",
      (undecided.count == 1 ? " is" : " are")
        + " probably the same as before, but not decided: words and place are alike, without being sure.")
  }

  private static let mostNumbers = 20
}
