import Model

/// The links between items of two periods that a person has made.
///
/// Texts that are linked with each other, directly or by way of others, are one item: A linked with B and with C, and E with B,
/// are one link of A and E with B and C. Where a text stands several times, its first place goes with the first places of the
/// others, and so on; of a single pair of texts those that stand nearest go together.
struct ConfirmedLinks {
  private struct Text: Hashable {
    var isNew: Bool
    var kind: RecordKind
    var text: String
    /// What it stands under, where that was said.
    var heading: String?
  }

  private var places: [Text: [Int]] = [:]
  private(set) var links: [Link] = []

  /// - Parameters:
  ///   - linked: texts that belong together; skipped where one of them does not stand in its period.
  ///   - old: the items of the old period in reading order.
  ///   - new: those of the new one.
  init(_ linked: Set<Decisions.Texts>, old: [Record], new: [Record]) {
    if linked.isEmpty { return }
    for (isNew, records) in [(false, old), (true, new)] {
      for (place, record) in records.enumerated() {
        var text = Text(isNew: isNew, kind: record.kind, text: record.text)
        places[text, default: []].append(place)
        text.heading = record.headingKey
        places[text, default: []].append(place)
      }
    }
    var groups: [Set<Text>] = []
    for (one, other) in linked.compactMap(texts).sorted(by: { Self.isBefore($0.0, $1.0) }) {
      let touching = groups.filter { !$0.isDisjoint(with: [one, other]) }
      groups.removeAll { !$0.isDisjoint(with: [one, other]) }
      groups.append(touching.reduce([one, other]) { $0.union($1) })
    }
    // Those of which it is said where they stand come first.
    for group in groups.filter({ $0.contains { $0.heading != nil } })
      + groups.filter({ $0.allSatisfy { $0.heading == nil } })
    {
      let found = link(group)
      links += found
      free(of: found)
    }
    links.sort {
      ($0.new.first ?? 0, $0.old.first ?? 0) < ($1.new.first ?? 0, $1.old.first ?? 0)
    }
  }

  /// Takes out what is linked, so that no item stands in two links.
  private mutating func free(of links: [Link]) {
    let taken = (old: Set(links.flatMap(\.old)), new: Set(links.flatMap(\.new)))
    for text in places.keys {
      places[text]?.removeAll { (text.isNew ? taken.new : taken.old).contains($0) }
    }
  }

  private static func isBefore(_ left: Text, _ right: Text) -> Bool {
    (left.text, left.kind.rawValue, left.heading ?? "") < (right.text, right.kind.rawValue, right.heading ?? "")
  }

  /// The texts of a decision as they stand in the periods: of its kind, or one of its kind and one of the other.
  private func texts(_ decision: Decisions.Texts) -> (Text, Text)? {
    let kinds = [decision.kind] + RecordKind.allCases.filter { $0 != decision.kind }
    for (one, other) in [(kinds[0], kinds[0]), (kinds[0], kinds[1]), (kinds[1], kinds[0])] {
      let old = standing(Text(isNew: false, kind: one, text: decision.old, heading: decision.oldHeading))
      let new = standing(Text(isNew: true, kind: other, text: decision.new, heading: decision.newHeading))
      if let old, let new { return (old, new) }
    }
    return nil
  }

  /// The text under its heading, or anywhere where it does not stand there any more; nil where it does not stand at all.
  private func standing(_ text: Text) -> Text? {
    if places[text] != nil { return text }
    var anywhere = text
    anywhere.heading = nil
    return places[anywhere] == nil ? nil : anywhere
  }

  private func link(_ texts: Set<Text>) -> [Link] {
    let sorted = texts.sorted(by: Self.isBefore)
    let sides = [false, true].map { isNew in sorted.filter { $0.isNew == isNew }.map { places[$0] ?? [] } }
    if texts.count == 2 { return nearestPairs(of: sides[0][0], and: sides[1][0]) }
    let count = (sides[0] + sides[1]).map(\.count).min() ?? 0
    return (0..<count).map { turn in
      Link(old: sides[0].map { $0[turn] }.sorted(), new: sides[1].map { $0[turn] }.sorted(), confidence: .confirmed)
    }
  }

  private func nearestPairs(of old: [Int], and new: [Int]) -> [Link] {
    var taken = Assignment()
    let pairs = old.flatMap { one in new.map { ScoredPair(old: one, new: $0, score: 1) } }
    taken.takeBest(of: pairs, downTo: 0)
    return taken.pairs.map { Link(old: [$0.old], new: [$0.new], confidence: .confirmed) }
  }
}
