import Files
import Model

/// The second pass: pairs what the first one has left, by wording, facts and place.
///
/// A new council rewrites a plan, and then the wording of an item alone says too little. But most of the others are linked by
/// now. So an item's partner is looked for among the few that are left, where each must be the best of the other; that it
/// stands under the heading which took over the others of its own, and says the same numbers, counts too.
struct SecondPass {
  /// How far below the first threshold a pair may be where nothing is linked surely,
  private static let depth: Float = 0.04
  /// and how much of that is lost where all is: in a plan that was edited lightly, what is left is new or gone.
  private static let sureLoss: Float = 0.1
  /// What the heading counts at most, and from which share of its items on it counts for a pair.
  private static let headingWeight: Float = 0.2
  private static let evenShare: Float = 0.4
  /// How much better than any other pair of its items a pair must be.
  private static let margin: Float = 0.03
  /// Pairs with less in common than this are not looked at.
  private static let leastLikeness: Float = 0.08
  /// How far below the second threshold a pair is still a suggestion, and how many an item has.
  private static let suggestionDepth: Float = 0.08
  private static let mostSuggestions = 3
  /// How far above the first threshold an activity and a follow-up must be.
  private static let otherKindHeight: Float = 0.05
  private static let mostRounds = 3

  private let old: [Record]
  private let new: [Record]
  private let similarity: Similarity
  private let firstThreshold: Float
  private let threshold: Float
  private var linked: [(old: Int, new: Int)]
  private var freeOld: [Int]
  private var freeNew: [Int]
  private let mentions: MentionMemory
  /// What was paired, best first within each round.
  private(set) var pairs: [ScoredPair] = []
  /// Pairs of one kind a little below the threshold, at most three for an item.
  private(set) var suggestions: [ScoredPair] = []

  /// - Parameters:
  ///   - linked: the items that belong together by now.
  ///   - threshold: that of the first pass.
  ///   - surelyLinked: the share of items of the smaller side that are linked surely.
  init(
    old: [Record], new: [Record], linked: [(old: Int, new: Int)], similarity: Similarity, reading: MentionReading,
    threshold: Float, surelyLinked: Float
  ) {
    (self.old, self.new, self.linked, self.similarity) = (old, new, linked, similarity)
    firstThreshold = threshold
    self.threshold = threshold - Self.depth + Self.sureLoss * surelyLinked
    let (takenOld, takenNew) = (Set(linked.map(\.old)), Set(linked.map(\.new)))
    freeOld = old.indices.filter { !takenOld.contains($0) }
    freeNew = new.indices.filter { !takenNew.contains($0) }
    mentions = MentionMemory(old: old, new: new, reading: reading)
  }

  /// How surely an item is gone, or new, of which no partner was found: where most of a plan was rewritten, so may it be.
  static func goneConfidence(surelyLinked: Float) -> Confidence {
    switch surelyLinked {
    case ..<0.25: .maybe
    case ..<0.6: .likely
    default: .certain
    }
  }

  mutating func pairLeftovers(where isAllowed: (ScoredPair) -> Bool) {
    guard !freeOld.isEmpty, !freeNew.isEmpty else { return }
    var candidates = RecordKind.allCases.flatMap { self.candidates(from: $0, to: $0) }.filter(isAllowed)
    for _ in 0..<Self.mostRounds {
      let found = mutualBest(of: scored(candidates), downTo: threshold)
      if found.isEmpty { break }
      take(found)
      let (takenOld, takenNew) = (Set(found.map(\.old)), Set(found.map(\.new)))
      candidates.removeAll { takenOld.contains($0.old) || takenNew.contains($0.new) }
    }
    let others = self.candidates(from: .activity, to: .followUp) + self.candidates(from: .followUp, to: .activity)
    take(mutualBest(of: others.filter(isAllowed), downTo: firstThreshold + Self.otherKindHeight))
    let left = scored(candidates).filter { freeOld.contains($0.old) && freeNew.contains($0.new) }
    suggestions = Self.fewest(of: left.filter { $0.score >= threshold - Self.suggestionDepth })
  }

  private mutating func take(_ found: [ScoredPair]) {
    pairs += found
    linked += found.map { ($0.old, $0.new) }
    let (takenOld, takenNew) = (Set(found.map(\.old)), Set(found.map(\.new)))
    freeOld.removeAll { takenOld.contains($0) }
    freeNew.removeAll { takenNew.contains($0) }
  }

  /// Free items of two kinds that have something in common, by wording and facts.
  private func candidates(from kind: RecordKind, to otherKind: RecordKind) -> [ScoredPair] {
    let texts = similarity.space.texts
    let (from, to) = (freeOld.filter { old[$0].kind == kind }, freeNew.filter { new[$0].kind == otherKind })
    guard !from.isEmpty, !to.isEmpty else { return [] }
    let found = Candidates.pairs(
      old: from.map { texts[$0] }, new: to.map { texts[old.count + $0] }, in: similarity.space)
    return found.untilCancelled.compactMap { candidate in
      let (one, two) = (from[candidate.old], to[candidate.new])
      let (left, right) = (texts[one], texts[old.count + two])
      let likeness = similarity.between(left, and: right)
      guard likeness >= Self.leastLikeness, !similarity.sharesOnlyOpening(left, right) else { return nil }
      return ScoredPair(old: one, new: two, score: likeness + mentions.agreement(old: one, new: two))
    }
  }

  /// The candidates with what their headings count.
  private func scored(_ candidates: [ScoredPair]) -> [ScoredPair] {
    let votes = HeadingVotes(
      linked.filter { old[$0.old].kind == new[$0.new].kind }.map { (Place(of: old[$0.old]), Place(of: new[$0.new])) })
    return candidates.map { pair in
      let share = Float(votes.share(from: Place(of: old[pair.old]), to: Place(of: new[pair.new])))
      return ScoredPair(
        old: pair.old, new: pair.new, score: pair.score + Self.headingWeight * (share - Self.evenShare))
    }
  }

  /// The pairs of which each item has no other that is nearly as good.
  private func mutualBest(of candidates: [ScoredPair], downTo least: Float) -> [ScoredPair] {
    let scores = RunnerUpScores(of: candidates, oldCount: old.count, newCount: new.count)
    return candidates.filter { $0.score >= least && $0.score - scores.best(beside: $0) >= Self.margin }
      .sorted { $0.isBetter(than: $1) }
  }

  /// The pairs that are among the best few of both of their items.
  private static func fewest(of pairs: [ScoredPair]) -> [ScoredPair] {
    var counts: [Int: Int] = [:]
    let ordered = pairs.sorted { $0.isBetter(than: $1) }
    let ofOld = ordered.filter { pair in
      counts[pair.old, default: 0] += 1
      return counts[pair.old, default: 0] <= mostSuggestions
    }
    counts = [:]
    let ofNew = Set(
      ordered.filter { pair in
        counts[pair.new, default: 0] += 1
        return counts[pair.new, default: 0] <= mostSuggestions
      }.map { [$0.old, $0.new] })
    return ofOld.filter { ofNew.contains([$0.old, $0.new]) }
  }

  /// What an item stands under.
  private struct Place: Hashable {
    var policy: String
    var group: String?
    var kind: RecordKind

    init(of record: Record) {
      (policy, kind) = (record.policy, record.kind)
      group = record.kind == .followUp ? nil : record.group
    }
  }
}

/// The mentions of items, read when they are first asked for.
private final class MentionMemory {
  /// What it counts that two items say the same of one sort, and that they say different things.
  private static let same: Float = 0.1
  private static let different: Float = -0.05

  private let old: [Record]
  private let new: [Record]
  private let reading: MentionReading
  private var known: [Int: Mentions] = [:]

  init(old: [Record], new: [Record], reading: MentionReading) {
    (self.old, self.new, self.reading) = (old, new, reading)
  }

  func agreement(old one: Int, new two: Int) -> Float {
    let (left, right) = (mentions(at: one), mentions(at: old.count + two))
    return agreement(left.frequencies, right.frequencies) + agreement(left.quantities, right.quantities)
      + agreement(left.dates, right.dates) + agreement(left.actors, right.actors)
  }

  private func agreement<Value: Hashable>(_ left: Set<Value>, _ right: Set<Value>) -> Float {
    left.isEmpty || right.isEmpty ? 0 : left == right ? Self.same : Self.different
  }

  private func mentions(at place: Int) -> Mentions {
    if let mentions = known[place] { return mentions }
    let record = place < old.count ? old[place] : new[place - old.count]
    let mentions = Mentions(in: [record.text], reading: reading)
    known[place] = mentions
    return mentions
  }
}
