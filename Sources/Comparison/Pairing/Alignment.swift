import Files
import Model

/// Old and new items that belong together, by their indices.
struct Link {
  var old: [Int]
  var new: [Int]
  var confidence: Confidence
}

/// Which old and new items belong together. The steps are called in order: `pairLinked`, `pairIdentical`,
/// `pairSimilar`.
struct Alignment {
  /// What the same policy adds to a similarity, and another policy takes from it.
  private static let policyBonus: Float = 0.05
  /// How far below the threshold a pair is still a suggestion.
  private static let suggestionDepth: Float = 0.12
  /// A pair is certain this far above the threshold,
  private static let certainHeight: Float = 0.15
  /// where it is this far above what either side reaches with another item too.
  private static let certainMargin: Float = 0.1

  let old: [Record]
  let new: [Record]
  private let decisions: Decisions
  private(set) var headings: HeadingAlignment
  /// What a person has linked.
  private var confirmed: [Link] = []
  /// The pairs of what a person has linked, then those of the same text.
  private var fixed = Assignment()
  private var similar = Assignment()
  private var splitsAndMerges: [SplitOrMerge] = []
  private(set) var suggestions: [ScoredPair] = []
  private var threshold = SimilarityThreshold.ofFewItems
  /// The candidate pairs of items that are not fixed.
  private var candidates: [ScoredPair] = []

  init(old: [Record], new: [Record], decisions: Decisions) {
    self.old = old
    self.new = new
    self.decisions = decisions
    headings = HeadingAlignment(old: old, new: new, pairs: [])
  }

  /// Pairs what a person has linked or confirmed, each item once.
  mutating func pairLinked() {
    confirmed = ConfirmedLinks(decisions.linked, old: old, new: new).links
    for link in confirmed {
      for from in link.old { for to in link.new { fixed.add(ScoredPair(old: from, new: to, score: 1)) } }
    }
  }

  /// Pairs items of one kind with the same text: those under the same heading first, then under the same policy, then
  /// any; several of one text in order.
  mutating func pairIdentical() {
    let texts = TextNumbers(old: old, new: new)
    // A text that stands once in each period is sure. Those align the headings, which tell the other texts apart.
    headings = HeadingAlignment(old: old, new: new, pairs: texts.pairsOfSingles)
    let aligned = headings
    pair(texts, where: { aligned.counterpart(of: $0) }, is: { HeadingAlignment.Heading(of: $0) })
    pair(texts, where: { aligned.policies[$0.policy] }, is: { $0.policy })
    pair(texts, where: { _ in true }, is: { _ in true })
  }

  /// Pairs free items of the same text where what one function says of the old item is what the other says of the new.
  private mutating func pair<Heading: Hashable>(
    _ texts: TextNumbers, where heading: (Record) -> Heading?, is newHeading: (Record) -> Heading
  ) {
    var queues: [Int: [Heading: [Int]]] = [:]
    for item in new.indices.reversed() where fixed.oldOfNew[item] == nil {
      queues[texts.new[item], default: [:]][newHeading(new[item]), default: []].append(item)
    }
    for item in old.indices where fixed.newOfOld[item] == nil {
      guard let heading = heading(old[item]), let next = queues[texts.old[item]]?[heading]?.last else { continue }
      let pair = ScoredPair(old: item, new: next, score: 1)
      guard !isRejected(pair) else { continue }
      queues[texts.old[item]]?[heading]?.removeLast()
      fixed.add(pair)
    }
  }

  private func isRejected(_ pair: ScoredPair) -> Bool {
    let (old, new) = (old[pair.old], new[pair.new])
    guard !decisions.rejected.isEmpty, old.kind == new.kind else { return false }
    return decisions.rejected.contains(Decisions.Texts(kind: old.kind, old: old.text, new: new.text))
  }

  /// Pairs the other items by similarity, and finds splits and merges.
  mutating func pairSimilar(by similarity: Similarity) {
    let scores = RecordKind.allCases.flatMap { scoredCandidates(of: $0, by: similarity) }
    threshold = SimilarityThreshold.fitting(scores, known: fixed, oldCount: old.count, newCount: new.count)
    candidates = scores.filter { fixed.isFree($0) && !isRejected($0) }
    similar.takeBest(of: candidates, downTo: threshold)
    findSplitsAndMerges(by: similarity)
    findSuggestions()
    let pairs = (fixed.pairs + similar.pairs).map { ($0.old, $0.new) }
    headings = HeadingAlignment(old: old, new: new, pairs: pairs)
  }

  private func scoredCandidates(of kind: RecordKind, by similarity: Similarity) -> [ScoredPair] {
    let texts = similarity.space.texts
    let from = old.indices.filter { old[$0].kind == kind }
    let to = new.indices.filter { new[$0].kind == kind }
    let found = Candidates.pairs(
      old: from.map { texts[$0] }, new: to.map { texts[old.count + $0] }, in: similarity.space)
    let policies = headings.policyNumbers(old: old, new: new)
    return found.untilCancelled.map { candidate in
      let (one, two) = (from[candidate.old], to[candidate.new])
      let bonus = policies.old[one] == policies.new[two] ? Self.policyBonus : -Self.policyBonus
      return ScoredPair(old: one, new: two, score: similarity.between(texts[one], and: texts[old.count + two]) + bonus)
    }
  }

  private mutating func findSplitsAndMerges(by similarity: Similarity) {
    let isFixed = old.indices.map { fixed.newOfOld[$0] != nil } + new.indices.map { fixed.oldOfNew[$0] != nil }
    let search = SplitsAndMerges(similarity: similarity, oldCount: old.count, threshold: threshold)
    splitsAndMerges = search.find(among: candidates, similar: similar, isFixed: isFixed)
    let left = outsideSplitsAndMerges(similar.pairs)
    similar = Assignment()
    // What a split or merge has set free may pair with something else.
    similar.takeBest(of: left, downTo: 0)
    similar.takeBest(of: outsideSplitsAndMerges(candidates), downTo: threshold)
  }

  private mutating func findSuggestions() {
    var all = similar
    all.takeBest(of: outsideSplitsAndMerges(candidates), downTo: threshold - Self.suggestionDepth)
    suggestions = Array(all.pairs.dropFirst(similar.pairs.count))
  }

  private func outsideSplitsAndMerges(_ pairs: [ScoredPair]) -> [ScoredPair] {
    let (old, new) = (Set(splitsAndMerges.flatMap(\.old)), Set(splitsAndMerges.flatMap(\.new)))
    return pairs.filter { !old.contains($0.old) && !new.contains($0.new) }
  }
}

extension Alignment {
  /// Everything that belongs together; each item stands in one link at most.
  var links: [Link] {
    let runnersUp = RunnerUpScores(of: candidates, oldCount: old.count, newCount: new.count)
    let confirmedCount = confirmed.reduce(0) { $0 + $1.old.count * $1.new.count }
    let identical = fixed.pairs.dropFirst(confirmedCount).map { pair in
      Link(old: [pair.old], new: [pair.new], confidence: .identical)
    }
    let similar = similar.pairs.map { pair in
      Link(
        old: [pair.old], new: [pair.new],
        confidence: confidence(score: pair.score, margin: pair.score - runnersUp.best(beside: pair)))
    }
    let splitsAndMerges = splitsAndMerges.map { group in
      Link(old: group.old, new: group.new, confidence: confidence(score: group.score, margin: group.gain))
    }
    return confirmed + identical + similar + splitsAndMerges
  }

  private func confidence(score: Float, margin: Float) -> Confidence {
    score >= threshold + Self.certainHeight && margin >= Self.certainMargin ? .certain : .likely
  }
}
