import Model

/// The items of two periods that a person has linked.
struct Linking {
  private let old: [Text: [Int]]
  private let new: [Text: [Int]]
  private let wanted: [Wish]
  private var ends = Pairing()
  private(set) var links: [Link] = []

  private struct Text: Hashable {
    var kind: RecordKind
    var text: String
  }

  private struct Wish: Hashable {
    var old: Text
    var new: Text
  }

  /// - Parameters:
  ///   - linked: texts that belong together; those that are in neither period are left out.
  ///   - old, new: the items of both periods in reading order.
  init(_ linked: Set<Decisions.Texts>, old: [Record], new: [Record]) {
    self.old = Self.places(old)
    self.new = Self.places(new)
    let (before, after) = (self.old, self.new)
    wanted = linked.map {
      Wish(old: Text(kind: $0.kind, text: $0.old), new: Text(kind: $0.kind, text: $0.new))
    }.filter { before[$0.old] != nil && after[$0.new] != nil }
    linkSeveral()
    linkPairs()
  }

  private static func places(_ records: [Record]) -> [Text: [Int]] {
    Dictionary(grouping: records.indices) { Text(kind: records[$0].kind, text: records[$0].text) }
  }

  /// Texts with several on the other side that are linked with nothing else were split or merged.
  private mutating func linkSeveral() {
    let (newOfOld, oldOfNew) = (Dictionary(grouping: wanted, by: \.old), Dictionary(grouping: wanted, by: \.new))
    let splits = newOfOld.values.filter { $0.count > 1 && $0.allSatisfy { oldOfNew[$0.new]?.count == 1 } }
    let merges = oldOfNew.values.filter { $0.count > 1 && $0.allSatisfy { newOfOld[$0.old]?.count == 1 } }
    for pairs in splits {
      for whole in pairs.first.flatMap({ old[$0.old] }) ?? [] {
        let pieces = pairs.compactMap { nearest(new[$0.new], to: whole) { ends.oldOfNew[$0] == nil } }
        if pieces.count > 1 { add(Link(old: [whole], new: pieces.sorted(), confidence: .confirmed)) }
      }
    }
    for pairs in merges {
      for whole in pairs.first.flatMap({ new[$0.new] }) ?? [] {
        let pieces = pairs.compactMap { nearest(old[$0.old], to: whole) { ends.newOfOld[$0] == nil } }
        if pieces.count > 1 { add(Link(old: pieces.sorted(), new: [whole], confidence: .confirmed)) }
      }
    }
  }

  /// Of several items with the same text the one that stands nearest.
  private func nearest(_ places: [Int]?, to other: Int, where isFree: (Int) -> Bool) -> Int? {
    (places ?? []).filter(isFree).min { (abs($0 - other), $0) < (abs($1 - other), $1) }
  }

  private mutating func linkPairs() {
    let pairs = wanted.flatMap { pair in
      (old[pair.old] ?? []).flatMap { from in
        (new[pair.new] ?? []).map { Pair(old: from, new: $0, score: 1) }
      }
    }
    var rest = ends
    rest.take(pairs, least: 0)
    for pair in rest.pairs.dropFirst(ends.pairs.count) {
      links.append(Link(old: [pair.old], new: [pair.new], confidence: .confirmed))
    }
  }

  private mutating func add(_ link: Link) {
    links.append(link)
    for from in link.old { for to in link.new { ends.add(Pair(old: from, new: to, score: 1)) } }
  }
}
