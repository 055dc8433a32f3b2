import Files
import Model

/// The second pass: pairs what the first one has left, by wording, facts and place.
///
/// A new council rewrites a plan, and then the wording of an item alone says too little. But most of the others are linked by
/// now. So an item's partner is looked for among the few that are left, where each must be the best of the other; that it
/// stands under the heading which took over the others of its own, beside what its neighbours became, and says the same
/// numbers, counts too.
///
/// The weights are those of a logistic regression over the leftover pairs of written plans.
struct SecondPass {
  private static let likenessWeight: Float = 4.1
  /// The share of content words that one item has of the other, the higher of both and the lower.
  private static let contentWeights: (higher: Float, lower: Float) = (3.1, 3.4)
  private static let headingWeight: Float = 0.7
  private static let neighbourWeight: Float = 1.25
  /// Where both stand next to what a neighbour of the other became.
  private static let besideWeight: Float = 1
  private static let otherFactsWeight: Float = 1.8
  private static let mostPlaceShare: Float = 1.4
  /// What a pair must reach where much was rewritten. In a plan that was edited lightly what is left is new or gone: there it is
  /// as much more as is linked surely beyond a share of it,
  private static let least: Float = 4
  private static let leastSurelyLinked: Float = 0.5
  private static let surelyLinkedSlope: Float = 6
  /// and where items are much alike anyway, as the first threshold tells.
  private static let firstThresholdSlope: Float = 10
  /// How much of that must be wording where no facts agree: in the same place something else may stand.
  private static let leastWording: Float = 0.4
  /// How much better than any other pair of its items a pair must be.
  private static let margin: Float = 0.2
  /// Pairs with less in common than this are not looked at, unless they say the same numbers.
  private static let leastLikeness: Float = 0.05
  /// How far below the threshold a pair is still a suggestion, and how many an item has.
  private static let suggestionDepth: Float = 0.8
  private static let mostSuggestions = 3
  /// How far above the first threshold an activity and a follow-up must be, with what facts count there.
  private static let otherKindHeight: Float = 0.05
  private static let mostRounds = 3

  private let old: [Record]
  private let new: [Record]
  private let similarity: Similarity
  private let firstThreshold: Float
  private let threshold: Float
  /// What it is worth that both say how often or how many, but not the same, and how much the place counts: the less, the less
  /// was rewritten, since what is new in a plan stands where something went.
  private let otherFactsWeight: Float
  private let placeShare: Float
  private var linked: [(old: Int, new: Int)]
  private var freeOld: [Int]
  private var freeNew: [Int]
  private let mentions: MentionMemory
  /// A number for what each item stands under, of each side by itself.
  private let places: (old: [Int], new: [Int])
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
    placeShare = min(1, Self.mostPlaceShare - surelyLinked)
    otherFactsWeight = Self.otherFactsWeight * (1 - surelyLinked)
    self.threshold =
      Self.least + Self.surelyLinkedSlope * max(0, surelyLinked - Self.leastSurelyLinked)
      + Self.firstThresholdSlope * (threshold - SimilarityThreshold.range.lowerBound)
    let (takenOld, takenNew) = (Set(linked.map(\.old)), Set(linked.map(\.new)))
    freeOld = old.indices.filter { !takenOld.contains($0) }
    freeNew = new.indices.filter { !takenNew.contains($0) }
    mentions = MentionMemory(old: old, new: new, reading: reading)
    places = (Self.numbers(of: old), Self.numbers(of: new))
  }

  private static func numbers(of records: [Record]) -> [Int] {
    var numbers: [Place: Int] = [:]
    return records.map { record in
      let place = Place(of: record)
      if let number = numbers[place] { return number }
      numbers[place] = numbers.count
      return numbers.count - 1
    }
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
    var candidates = RecordKind.allCases.flatMap { leftovers(from: $0, to: $0) }.filter { isAllowed($0.pair) }
    for _ in 0..<Self.mostRounds {
      let found = mutualBest(of: scored(candidates), downTo: threshold)
      if found.isEmpty { break }
      take(found)
      let (takenOld, takenNew) = (Set(found.map(\.old)), Set(found.map(\.new)))
      candidates.removeAll { takenOld.contains($0.pair.old) || takenNew.contains($0.pair.new) }
    }
    let others = leftovers(from: .activity, to: .followUp) + leftovers(from: .followUp, to: .activity)
    let pairsOfKinds = others.map(\.byWordingAndFacts).filter(isAllowed)
    take(mutualBest(of: pairsOfKinds, downTo: firstThreshold + Self.otherKindHeight))
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

  /// Two free items that have something in common.
  private struct Leftover {
    /// With their likeness.
    var pair: ScoredPair
    /// What its likeness and content are worth.
    var wording: Float
    var agreement: MentionMemory.Agreement

    /// For items that stand in different columns.
    var byWordingAndFacts: ScoredPair {
      let facts = 0.1 * Float(agreement.same) - 0.05 * Float(agreement.different)
      return ScoredPair(old: pair.old, new: pair.new, score: pair.score + facts)
    }
  }

  private func leftovers(from kind: RecordKind, to otherKind: RecordKind) -> [Leftover] {
    let texts = similarity.space.texts
    let (from, to) = (freeOld.filter { old[$0].kind == kind }, freeNew.filter { new[$0].kind == otherKind })
    guard !from.isEmpty, !to.isEmpty else { return [] }
    let found = Candidates.pairs(
      old: from.map { texts[$0] }, new: to.map { texts[old.count + $0] }, in: similarity.space)
    // Nothing is copied out of the texts here, of which thousands may be left.
    return texts.withUnsafeBufferPointer { texts in
      found.untilCancelled.compactMap { candidate in
        leftover(old: from[candidate.old], new: to[candidate.new], in: texts)
      }
    }
  }

  private func leftover(old one: Int, new two: Int, in texts: UnsafeBufferPointer<TextFeatures>) -> Leftover? {
    let other = old.count + two
    let likeness = similarity.between(texts[one], and: texts[other])
    let agreement = mentions.agreement(old: one, new: two)
    guard
      agreement.same > 0
        || (likeness >= Self.leastLikeness && !similarity.sharesOnlyOpening(texts[one], texts[other])
          && !similarity.haveOtherSubjects(texts[one], texts[other]))
    else { return nil }
    let shares = [
      similarity.content(of: texts[one], by: texts[other]), similarity.content(of: texts[other], by: texts[one]),
    ]
    let (higher, lower) = (shares.max() ?? 0, shares.min() ?? 0)
    let wording =
      Self.likenessWeight * likeness + Self.contentWeights.higher * higher + Self.contentWeights.lower * lower
    guard agreement.same > 0 || wording >= Self.leastWording else { return nil }
    return Leftover(pair: ScoredPair(old: one, new: two, score: likeness), wording: wording, agreement: agreement)
  }

  /// The candidates with all that counts for them.
  private func scored(_ candidates: [Leftover]) -> [ScoredPair] {
    let votes = HeadingVotes(
      linked.filter { old[$0.old].kind == new[$0.new].kind }.map { (places.old[$0.old], places.new[$0.new]) })
    let neighbours = Neighbours(of: linked, old: places.old, new: places.new)
    return candidates.map { candidate in
      var pair = candidate.pair
      let share = Float(votes.share(from: places.old[pair.old], to: places.new[pair.new]))
      var place = Self.headingWeight * share
      place += Self.neighbourWeight * neighbours.nearness(old: pair.old, new: pair.new)
      if neighbours.standBeside(old: pair.old, new: pair.new) { place += Self.besideWeight }
      pair.score = candidate.wording + candidate.agreement.weight + placeShare * place
      pair.score += otherFactsWeight * Float(candidate.agreement.different)
      return pair
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
