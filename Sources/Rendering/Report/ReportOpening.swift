import Comparison
import Model

extension ReportOpening.Gone {
  /// "Måske nu: “…” (4)", the numbers where the items have some; nil where nothing can be named.
  func hint(_ tongue: Tongue, hasNumbers: Bool) -> String? {
    candidates.map { title, members in
      if members.isEmpty { return title.sentence(tongue) }
      let names = members.map { member in
        let text = member.change.new.map(\.text).joined(separator: " ")
        return text.quoted + (hasNumbers ? " (\(member.number))" : "")
      }
      return title.sentence(tongue) + names.joined(separator: "; ")
    }
  }
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
  var gone: [(title: ReportPhrase, members: [Gone])]

  struct Gone {
    var member: NumberedChange
    /// What it may be now, as the suggestions say; without one the new items in its place. None where it is gone for certain.
    var candidates: (title: ReportPhrase, members: [NumberedChange])?
  }

  init(_ part: ReportPart) {
    promises = Self.promises(among: part.members)
    facts = part.members.flatMap { member in member.change.factChanges.map { (member, $0) } }
    undecided = part.members.filter { member in
      member.change.isUnsurePair
    }
    let candidates = Candidates(part)
    let removed = part.members.filter { $0.change.relation == .removed }
    let (sure, unsure) = (removed.filter(\.change.isCertain), removed.filter { !$0.change.isCertain })
    let similar = unsure.filter(candidates.hasSuggestion)
    let lost = unsure.filter { !candidates.hasSuggestion($0) }
    gone = [(ReportPhrase.gone, sure), (.perhapsGone, similar), (.notFoundAgain, lost)].filter { !$0.1.isEmpty }
      .map { title, members in (title, members.map { Gone(member: $0, candidates: candidates($0)) })
      }
  }

  /// Each promise that changed once, the gravest first.
  static func promises(among members: [NumberedChange]) -> [Promises] {
    var left = members
    return kinds.compactMap { flags, title in
      let own = left.filter { $0.change.flags.contains(where: flags.contains) }
      left.removeAll { $0.change.flags.contains(where: flags.contains) }
      return own.isEmpty ? nil : Promises(title: title, members: own)
    }
  }

  /// Looked up by identity: a long plan may have thousands of them.
  private struct Candidates {
    private var suggested: [String: Set<String>] = [:]
    private var memberOfNew: [String: NumberedChange] = [:]
    private var fresh: [Int: [NumberedChange]] = [:]
    /// The numbers of those whose heading has nothing in the new period.
    private var lost: Set<Int> = []

    init(_ part: ReportPart) {
      for change in part.difference.suggestions {
        for old in change.old { suggested[old.id, default: []].formUnion(change.new.map(\.id)) }
      }
      for section in part.ledger {
        let added = section.members.lazy.filter { $0.change.relation == .added }.prefix(mostCandidates)
        for member in section.members {
          for new in member.change.new { memberOfNew[new.id] = member }
          if member.change.relation == .removed { fresh[member.number] = Array(added) }
        }
        if section.members.allSatisfy({ $0.change.new.isEmpty }) {
          lost.formUnion(section.members.map(\.number))
        }
      }
    }

    func hasSuggestion(_ member: NumberedChange) -> Bool { !suggestions(for: member).isEmpty }

    private func suggestions(for member: NumberedChange) -> Set<String> {
      member.change.old.reduce(into: Set()) { $0.formUnion(suggested[$1.id] ?? []) }
    }

    func callAsFunction(_ member: NumberedChange) -> (title: ReportPhrase, members: [NumberedChange])? {
      if member.change.isCertain { return nil }
      let ids = suggestions(for: member)
      if !ids.isEmpty {
        return (.perhapsNow, ids.compactMap { memberOfNew[$0] }.sorted { $0.number < $1.number })
      }
      let added = fresh[member.number] ?? []
      if lost.contains(member.number) { return (.headingGone, []) }
      return added.isEmpty ? nil : (.newBeside, added)
    }
  }

  private static let mostCandidates = 3

  private static let kinds: [(flags: Set<ChangeFlag>, title: Sentence)] = [
    (ChangeFlag.turning, DifferencePhrase.turned.sentence),
    (
      [.number, .unit, .frequency],
      Sentence("Løfter med nye tal eller ny hyppighed", "Promises with new numbers or a new frequency")
    ),
    ([.actor], Sentence("Løfter med en anden ansvarlig", "Promises with someone else responsible")),
    ([.date], Sentence("Løfter med ny dato", "Promises with a new date")),
  ]

  /// "8 punkter er sandsynligvis …"; nil where all is decided.
  var undecidedSentence: Sentence? {
    guard !undecided.isEmpty else { return nil }
    let left = undecided.count - undecidedToShow.count
    let verb = Sentence(
      " er sandsynligvis \(undecided.count == 1 ? "det" : "de") samme som før: ord og sted ligner, uden at det er sikkert.",
      (undecided.count == 1 ? " is" : " are")
        + " probably the same as before: words and place are alike, without being sure.")
    let rest = Sentence(
      " De første \(undecidedToShow.count) af dem:", " The first \(undecidedToShow.count) of them:")
    return .records(undecided.count) + verb + (left > 0 ? rest : .name(""))
  }

  /// A few more than the most are not worth leaving out.
  var undecidedToShow: ArraySlice<NumberedChange> {
    undecided.count > Self.mostShown + 5 ? undecided.prefix(Self.mostShown) : undecided[...]
  }

  private static let mostShown = 20
}
