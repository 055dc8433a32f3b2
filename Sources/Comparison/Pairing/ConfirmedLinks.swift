import Model

/// The links between items of two periods that a person has made.
struct ConfirmedLinks {
  private struct Text: Hashable {
    var kind: RecordKind
    var text: String
  }

  private struct LinkedTexts: Hashable {
    var old: Text
    var new: Text
  }

  private let old: [Text: [Int]]
  private let new: [Text: [Int]]
  private let linked: [LinkedTexts]
  private var taken = Assignment()
  private(set) var links: [Link] = []

  /// - Parameters:
  ///   - linked: texts that belong together; skipped where one of them does not stand in its period.
  ///   - old: the items of the old period in reading order.
  ///   - new: those of the new one.
  init(_ linked: Set<Decisions.Texts>, old: [Record], new: [Record]) {
    self.old = Self.indicesByText(of: old)
    self.new = Self.indicesByText(of: new)
    let (before, after) = (self.old, self.new)
    self.linked = linked.map { texts in
      LinkedTexts(old: Text(kind: texts.kind, text: texts.old), new: Text(kind: texts.kind, text: texts.new))
    }.filter { before[$0.old] != nil && after[$0.new] != nil }
    linkSplitsAndMerges()
    linkPairs()
  }

  private static func indicesByText(of records: [Record]) -> [Text: [Int]] {
    Dictionary(grouping: records.indices) { Text(kind: records[$0].kind, text: records[$0].text) }
  }

  /// A text linked with several others was split or merged, where those are linked with no other text.
  private mutating func linkSplitsAndMerges() {
    let (ofOld, ofNew) = (Dictionary(grouping: linked, by: \.old), Dictionary(grouping: linked, by: \.new))
    let splits = ofOld.values.filter { $0.count > 1 && $0.allSatisfy { ofNew[$0.new]?.count == 1 } }
    let merges = ofNew.values.filter { $0.count > 1 && $0.allSatisfy { ofOld[$0.old]?.count == 1 } }
    for split in splits {
      for whole in split.first.flatMap({ old[$0.old] }) ?? [] {
        let pieces = split.compactMap { texts in
          nearest(to: whole, among: new[texts.new]) { taken.oldOfNew[$0] == nil }
        }
        if pieces.count > 1 { add(Link(old: [whole], new: pieces.sorted(), confidence: .confirmed)) }
      }
    }
    for merge in merges {
      for whole in merge.first.flatMap({ new[$0.new] }) ?? [] {
        let pieces = merge.compactMap { texts in
          nearest(to: whole, among: old[texts.old]) { taken.newOfOld[$0] == nil }
        }
        if pieces.count > 1 { add(Link(old: pieces.sorted(), new: [whole], confidence: .confirmed)) }
      }
    }
  }

  /// Of several items with the same text the free one that stands nearest.
  private func nearest(to item: Int, among others: [Int]?, where isFree: (Int) -> Bool) -> Int? {
    (others ?? []).filter(isFree).min { (abs($0 - item), $0) < (abs($1 - item), $1) }
  }

  /// Links the other texts pair by pair.
  private mutating func linkPairs() {
    let pairs = linked.flatMap { texts in
      (old[texts.old] ?? []).flatMap { from in
        (new[texts.new] ?? []).map { ScoredPair(old: from, new: $0, score: 1) }
      }
    }
    var rest = taken
    rest.takeBest(of: pairs, downTo: 0)
    for pair in rest.pairs.dropFirst(taken.pairs.count) {
      links.append(Link(old: [pair.old], new: [pair.new], confidence: .confirmed))
    }
  }

  private mutating func add(_ link: Link) {
    links.append(link)
    for from in link.old { for to in link.new { taken.add(ScoredPair(old: from, new: to, score: 1)) } }
  }
}
