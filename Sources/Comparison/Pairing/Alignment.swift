import Files
import Model

/// Which old and new items belong together. The steps are called in order: `pairIdentical`, `pairSimilar`, and with decisions
/// `keepWhatNoDecisionTouches`.
struct Alignment {
  /// What the same policy adds to a similarity, and another policy takes from it.
  private static let policyBonus: Float = 0.05
  /// What a pair loses that shares only its opening word, or all but its subject.
  private static let openingLoss: Float = 0.25
  private static let subjectLoss: Float = 0.5
  /// A pair stands out this far above the threshold,
  private static let certainHeight: Float = 0.15
  /// where it is this far above what either side reaches with another item too.
  private static let certainMargin: Float = 0.1
  /// It is certain where each side has as much as this of the other's content words too: what two short items share may be
  /// no more than where they take place.
  private static let certainContent: Float = 0.65

  let old: [Record]
  let new: [Record]
  private let decisions: Decisions
  /// What there was before anything was decided.
  private let undecided: Undecided?
  private(set) var headings: HeadingAlignment
  /// What a person has linked.
  private var confirmed: [Link] = []
  /// The pairs of what a person has linked, then those that stood before and stand still, then those of the same text.
  private var fixed = Assignment()
  private var similar = Assignment()
  /// The share of content that each old item of a similar pair has in common with the new one.
  private var contentOfOld: [Int: Float] = [:]
  private var splitsAndMerges: [SplitOrMerge] = []
  /// The pairs of the second pass, and of those between an activity and a follow-up.
  private var rewritten: [ScoredPair] = []
  private(set) var suggestions: [ScoredPair] = []
  /// How surely an item is gone that nothing is linked with.
  private(set) var goneConfidence = Confidence.certain
  private var threshold = SimilarityThreshold.ofFewItems
  /// The candidate pairs of items that are not fixed.
  private var candidates: [ScoredPair] = []

  init(old: [Record], new: [Record]) {
    self.old = old
    self.new = new
    (decisions, undecided) = (Decisions(), nil)
    headings = HeadingAlignment(old: old, new: new, pairs: [])
  }

  /// Starts with what a person has linked or confirmed, each item once, and with the links that no decision touches: a
  /// decision changes what its own items are linked with, and nothing else.
  ///
  /// - Parameters:
  ///   - decisions: those on these records.
  ///   - before: the whole alignment without decisions.
  init(old: [Record], new: [Record], decisions: Decisions, since before: Alignment) {
    self.old = old
    self.new = new
    self.decisions = decisions
    confirmed = ConfirmedLinks(decisions.linked, old: old, new: new).links
    undecided = Undecided(before, confirmed: confirmed) { decisions.rejects(old[$0], new[$1]) }
    headings = HeadingAlignment(old: old, new: new, pairs: [])
    for link in confirmed + (undecided?.standing ?? []) {
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
    pairIdenticalAcrossKinds()
  }

  /// Pairs an activity with a follow-up of the same text, or the other way round, where each is the only free one of it.
  private mutating func pairIdenticalAcrossKinds() {
    let free = (
      old: old.indices.filter { fixed.newOfOld[$0] == nil }, new: new.indices.filter { fixed.oldOfNew[$0] == nil }
    )
    let ofText = Dictionary(grouping: free.new) { new[$0].text.singleSpaced }
    for (text, items) in Dictionary(grouping: free.old, by: { old[$0].text.singleSpaced }) where items.count == 1 {
      guard let others = ofText[text], others.count == 1, !text.isEmpty else { continue }
      let pair = ScoredPair(old: items[0], new: others[0], score: 1)
      if old[pair.old].kind != new[pair.new].kind, !isRejected(pair) { fixed.add(pair) }
    }
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
    decisions.rejects(old[pair.old], new[pair.new])
  }

  /// Pairs the other items by similarity, and finds splits and merges.
  ///
  /// - Parameter looksAgain: whether what is left then is looked at again.
  mutating func pairSimilar(by similarity: Similarity, reading: MentionReading, looksAgain: Bool) {
    let scores = RecordKind.allCases.flatMap { scoredCandidates(of: $0, by: similarity) }
    threshold = SimilarityThreshold.fitting(scores, known: fixed, oldCount: old.count, newCount: new.count)
    candidates = scores.filter { fixed.isFree($0) && !isRejected($0) }
    similar.takeBest(of: candidates, downTo: threshold)
    findSplitsAndMerges(by: similarity)
    if looksAgain { pairRewritten(by: similarity, reading: reading) }
    let pairs = (fixed.pairs + similar.pairs + rewritten).map { ($0.old, $0.new) }
    headings = HeadingAlignment(old: old, new: new, pairs: pairs)
  }

  private func scoredCandidates(of kind: RecordKind, by similarity: Similarity) -> [ScoredPair] {
    let texts = similarity.space.texts
    let from = old.indices.filter { old[$0].kind == kind }
    let to = new.indices.filter { new[$0].kind == kind }
    let found = Candidates.pairs(
      old: from.map { texts[$0] }, new: to.map { texts[old.count + $0] }, in: similarity.space)
    let policies = headings.policyNumbers(old: old, new: new)
    // Nothing is copied out of the texts here.
    return texts.withUnsafeBufferPointer { texts in
      found.untilCancelled.map { candidate in
        let (one, two) = (from[candidate.old], to[candidate.new])
        let other = old.count + two
        let bonus = policies.old[one] == policies.new[two] ? Self.policyBonus : -Self.policyBonus
        var score = similarity.between(texts[one], and: texts[other]) + bonus
        if similarity.sharesOnlyOpening(texts[one], texts[other]) { score -= Self.openingLoss }
        if similarity.haveOtherSubjects(texts[one], texts[other]) { score -= Self.subjectLoss }
        return ScoredPair(old: one, new: two, score: score)
      }
    }
  }

  private mutating func findSplitsAndMerges(by similarity: Similarity) {
    let isFixed = old.indices.map { fixed.newOfOld[$0] != nil } + new.indices.map { fixed.oldOfNew[$0] != nil }
    let search = SplitsAndMerges(similarity: similarity, old: old, new: new, threshold: threshold)
    splitsAndMerges = search.find(among: candidates, similar: similar, isFixed: isFixed)
    let left = outsideSplitsAndMerges(similar.pairs)
    similar = Assignment()
    // What a split or merge has set free may pair with something else.
    similar.takeBest(of: left, downTo: 0)
    similar.takeBest(of: outsideSplitsAndMerges(candidates), downTo: threshold)
    let texts = similarity.space.texts
    for pair in similar.pairs {
      contentOfOld[pair.old] = similarity.mutualContent(of: texts[pair.old], and: texts[old.count + pair.new])
    }
  }

  /// The second pass over what is left, then what changed its kind.
  private mutating func pairRewritten(by similarity: Similarity, reading: MentionReading) {
    let surely = Float(links.count(where: \.standsOut)) / Float(max(1, min(old.count, new.count)))
    var pass = SecondPass(
      old: old, new: new, linked: links.flatMap { link in link.old.flatMap { one in link.new.map { (one, $0) } } },
      similarity: similarity, reading: reading, threshold: threshold, surelyLinked: surely)
    let isRejected = isRejected
    pass.pairLeftovers(where: { !isRejected($0) })
    rewritten = pass.pairs
    suggestions = pass.suggestions
    widenPairs(by: similarity)
    goneConfidence = SecondPass.goneConfidence(surelyLinked: surely)
  }

  /// Makes splits and merges of pairs beside which something is left that belongs to them.
  private mutating func widenPairs(by similarity: Similarity) {
    var isFree = [Bool](repeating: true, count: old.count + new.count)
    for link in links {
      for item in link.old { isFree[item] = false }
      for item in link.new { isFree[old.count + item] = false }
    }
    let search = SplitsAndMerges(similarity: similarity, old: old, new: new, threshold: threshold)
    let sameKind = (similar.pairs + rewritten).filter { old[$0.old].kind == new[$0.new].kind }
    let isRejected = isRejected
    let widened = search.widened(sameKind, isFree: isFree) { [old, new] pair in
      old[pair.old].kind == new[pair.new].kind && !isRejected(pair)
    }
    splitsAndMerges += widened
    let left = outsideSplitsAndMerges(similar.pairs)
    similar = Assignment()
    similar.takeBest(of: left, downTo: 0)
    rewritten = outsideSplitsAndMerges(rewritten)
    suggestions = outsideSplitsAndMerges(suggestions)
  }

  private func outsideSplitsAndMerges(_ pairs: [ScoredPair]) -> [ScoredPair] {
    let (old, new) = (Set(splitsAndMerges.flatMap(\.old)), Set(splitsAndMerges.flatMap(\.new)))
    return pairs.filter { !old.contains($0.old) && !new.contains($0.new) }
  }
}

extension Alignment {
  /// Takes back what was found of items that no decision is about: what they were before, they are still.
  mutating func keepWhatNoDecisionTouches() {
    guard let undecided else { return }
    let found = similar.pairs.filter(undecided.isFree)
    similar = Assignment()
    similar.takeBest(of: found, downTo: 0)
    rewritten = rewritten.filter(undecided.isFree)
    splitsAndMerges = splitsAndMerges.filter(undecided.isFree)
    goneConfidence = undecided.goneConfidence
    let links = links
    suggestions = undecided.suggestions(and: suggestions, outside: links).filter { !isRejected($0) }
    let pairs = links.flatMap { link in link.old.flatMap { one in link.new.map { (one, $0) } } }
    headings = HeadingAlignment(old: old, new: new, pairs: pairs)
  }

  /// Everything that belongs together; each item stands in one link at most.
  var links: [Link] {
    let runnersUp = RunnerUpScores(of: candidates, oldCount: old.count, newCount: new.count)
    let given = confirmed + (undecided?.standing ?? [])
    let givenCount = given.reduce(0) { $0 + $1.old.count * $1.new.count }
    let identical = fixed.pairs.dropFirst(givenCount).map { pair in
      Link(old: [pair.old], new: [pair.new], confidence: .identical)
    }
    let similar = similar.pairs.map { pair in
      let standsOut = standsOut(score: pair.score, margin: pair.score - runnersUp.best(beside: pair))
      let isCertain = standsOut && contentOfOld[pair.old, default: 0] >= Self.certainContent
      return Link(old: [pair.old], new: [pair.new], confidence: isCertain ? .certain : .likely, standsOut: standsOut)
    }
    let splitsAndMerges = splitsAndMerges.map { group in
      let standsOut = standsOut(score: group.score, margin: group.gain)
      return Link(old: group.old, new: group.new, confidence: standsOut ? .certain : .likely, standsOut: standsOut)
    }
    let rewritten = rewritten.map { pair in
      Link(old: [pair.old], new: [pair.new], confidence: .likely, standsOut: false)
    }
    return given + identical + similar + splitsAndMerges + rewritten
  }

  private func standsOut(score: Float, margin: Float) -> Bool {
    score >= threshold + Self.certainHeight && margin >= Self.certainMargin
  }
}
