import Model

/// Old and new items that belong together, by their places.
struct Link {
  var old: [Int]
  var new: [Int]
  var confidence: Confidence
}

/// Which old and new items belong together, found step by step.
struct Matching {
  /// What the same or another policy adds to or takes from a likeness.
  static let policyBonus: Float = 0.05
  /// So much below the threshold a pair is still shown as a suggestion.
  static let suggestionDepth: Float = 0.12

  /// A pair is certain so far above the threshold, and so far above what either side reaches with another.
  static let certainHeight: Float = 0.15
  static let certainMargin: Float = 0.1

  let old: [Record]
  let new: [Record]
  private let decisions: Decisions
  private(set) var headings: Headings
  /// What a person has linked.
  private var confirmed: [Link] = []
  private var identical = Pairing()
  private var alike = Pairing()
  private var several: [Several] = []
  private(set) var suggestions: [Pair] = []
  private var threshold = Threshold.ofFew
  /// The candidates of items that no text or person has paired.
  private var free: [Pair] = []

  init(old: [Record], new: [Record], decisions: Decisions) {
    self.old = old
    self.new = new
    self.decisions = decisions
    headings = Headings(old: old, new: new, pairs: [])
  }

  /// Pairs what a person has linked or confirmed, each item once.
  mutating func pairLinked() {
    confirmed = Linking(decisions.linked, old: old, new: new).links
    for link in confirmed {
      for from in link.old { for to in link.new { identical.add(Pair(old: from, new: to, score: 1)) } }
    }
  }

  /// Pairs items of one kind with the same text: those under the same headings first, then under the same policy, then
  /// any; of several in order.
  mutating func pairIdentical() {
    let (before, after) = Self.numbered(old, new)
    // A text that stands once on each side is sure; these align the headings by which the others are told apart.
    let (single, other) = (Self.single(before), Self.single(after))
    let once = single.compactMap { key, place in other[key].map { (place, $0) } }
    headings = Headings(old: old, new: new, pairs: once)
    let aligned = headings
    take(before, after) {
      aligned.counterpart(of: $0)
    } to: {
      Headings.Group(heading: $0)
    }
    take(before, after) {
      aligned.policies[$0.policy]
    } to: {
      $0.policy
    }
    take(before, after) { _ in
      true
    } to: { _ in
      true
    }
  }

  /// What two items must share to be unchanged.
  private struct Sameness: Hashable {
    var kind: RecordKind
    var text: String

    init(_ record: Record) {
      kind = record.kind
      text = WordDifference.plain(record.text)
    }
  }

  /// A number for each item, the same for those that are unchanged.
  private static func numbered(_ old: [Record], _ new: [Record]) -> (old: [Int], new: [Int]) {
    var numbers: [Sameness: Int] = [:]
    func number(_ record: Record) -> Int {
      let (key, next) = (Sameness(record), numbers.count)
      if let number = numbers[key] { return number }
      numbers[key] = next
      return next
    }
    return (old.map(number), new.map(number))
  }

  private static func single(_ keys: [Int]) -> [Int: Int] {
    let places = Dictionary(grouping: keys.indices, by: { keys[$0] })
    return places.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  /// Pairs free items of the same text whose headings go over to one another, in order.
  private mutating func take<Heading: Hashable>(
    _ before: [Int], _ after: [Int], from: (Record) -> Heading?, to: (Record) -> Heading
  ) {
    var queues: [Int: [Heading: [Int]]] = [:]
    for place in new.indices.reversed() where identical.oldOfNew[place] == nil {
      queues[after[place], default: [:]][to(new[place]), default: []].append(place)
    }
    for place in old.indices where identical.newOfOld[place] == nil {
      guard let heading = from(old[place]), let next = queues[before[place]]?[heading]?.last else { continue }
      guard !isRejected(place, next) else { continue }
      queues[before[place]]?[heading]?.removeLast()
      identical.add(Pair(old: place, new: next, score: 1))
    }
  }

  private func isRejected(_ one: Int, _ two: Int) -> Bool {
    guard !decisions.rejected.isEmpty, old[one].kind == new[two].kind else { return false }
    return decisions.rejected.contains(
      Decisions.Texts(kind: old[one].kind, old: old[one].text, new: new[two].text))
  }

  /// Pairs the rest by likeness, and finds what was split and merged.
  mutating func pairAlike(_ similarity: Similarity) {
    let scores = RecordKind.allCases.flatMap { score($0, similarity) }
    threshold = Threshold.of(scores, known: identical, oldCount: old.count, newCount: new.count)
    free = scores.filter { identical.isFree($0) && !isRejected($0.old, $0.new) }
    alike.take(free, least: threshold)
    findSeveral(similarity)
    suggest()
    let pairs = (identical.pairs + alike.pairs).map { ($0.old, $0.new) }
    headings = Headings(old: old, new: new, pairs: pairs)
  }

  private mutating func findSeveral(_ similarity: Similarity) {
    let isFixed = old.indices.map { identical.newOfOld[$0] != nil } + new.indices.map { identical.oldOfNew[$0] != nil }
    let finder = SplitsAndMerges(
      similarity: similarity, wordings: similarity.vocabulary.wordings, oldCount: old.count, threshold: threshold)
    several = finder.find(among: free, alike: alike, isFixed: isFixed)
    let (gone, come) = (Set(several.flatMap(\.old)), Set(several.flatMap(\.new)))
    let left = alike.pairs.filter { !gone.contains($0.old) && !come.contains($0.new) }
    alike = Pairing()
    // What a split or merge has set free may pair with something else.
    alike.take(left, least: 0)
    alike.take(free.filter { !gone.contains($0.old) && !come.contains($0.new) }, least: threshold)
  }

  private mutating func suggest() {
    let (gone, come) = (Set(several.flatMap(\.old)), Set(several.flatMap(\.new)))
    var all = alike
    all.take(
      free.filter { !gone.contains($0.old) && !come.contains($0.new) }, least: threshold - Self.suggestionDepth)
    suggestions = Array(all.pairs.dropFirst(alike.pairs.count))
  }

  private func score(_ kind: RecordKind, _ similarity: Similarity) -> [Pair] {
    let wordings = similarity.vocabulary.wordings
    let from = old.indices.filter { old[$0].kind == kind }
    let to = new.indices.filter { new[$0].kind == kind }
    let candidates = Candidates.pairs(
      old: from.map { wordings[$0] }, new: to.map { wordings[old.count + $0] }, in: similarity.vocabulary)
    let policies = headings.policyNumbers(old: old, new: new)
    return candidates.map { candidate in
      let (one, two) = (from[candidate.old], to[candidate.new])
      let bonus = policies.old[one] == policies.new[two] ? Self.policyBonus : -Self.policyBonus
      return Pair(old: one, new: two, score: similarity(wordings[one], wordings[old.count + two]) + bonus)
    }
  }
}

extension Matching {
  /// Everything that belongs together, with how sure it is; each item stands in one link at most.
  var links: [Link] {
    let rivals = Rivals(free, oldCount: old.count, newCount: new.count)
    // The pairs of what a person has linked stand before those of the same text.
    let linkedCount = confirmed.reduce(0) { $0 + $1.old.count * $1.new.count }
    let same = identical.pairs.dropFirst(linkedCount).map { pair in
      Link(old: [pair.old], new: [pair.new], confidence: .identical)
    }
    let alike = alike.pairs.map { pair in
      let isSure =
        pair.score >= threshold + Self.certainHeight && pair.score - rivals.best(beside: pair) >= Self.certainMargin
      return Link(old: [pair.old], new: [pair.new], confidence: isSure ? .certain : .likely)
    }
    let several = several.map { group in
      let isSure = group.score >= threshold + Self.certainHeight && group.gain >= Self.certainMargin
      return Link(old: group.old, new: group.new, confidence: isSure ? .certain : .likely)
    }
    return confirmed + same + alike + several
  }
}
