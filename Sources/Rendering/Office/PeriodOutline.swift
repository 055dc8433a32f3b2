import Algorithms
import Comparison
import Model

/// One period's text as paragraphs in reading order: policies, groups, items.
struct PeriodOutline {
  enum Key: Hashable {
    case policy(String)
    case group(policy: String, name: String?)
    case followUps(policy: String)
    case item(RecordID)
  }

  struct Paragraph {
    var key: Key
    var text: String
    /// nil for a heading.
    var record: Record?
  }

  private(set) var paragraphs: [Paragraph] = []

  init(_ records: [Record], followUps: String) {
    var policy: String?
    for section in records.grouped.flatMap(\.sections) {
      if section.policy != policy {
        policy = section.policy
        paragraphs.append(Paragraph(key: .policy(section.policy), text: section.policy))
      }
      switch section.part {
      case .group(nil): break
      case .group(let name?):
        paragraphs.append(Paragraph(key: .group(policy: section.policy, name: name), text: name))
      case .followUps: paragraphs.append(Paragraph(key: .followUps(policy: section.policy), text: followUps))
      }
      paragraphs += section.members.map { Paragraph(key: .item($0.id), text: $0.text, record: $0) }
    }
  }

  /// Where each key first stands.
  var positions: [Key: Int] {
    Dictionary(paragraphs.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Difference {
  /// The old records in reading order, each once.
  var oldRecords: [Record] {
    items.flatMap(\.old).uniqued(on: \.id).sorted { left, right in
      let documents = (left.sources.first?.document ?? 0, right.sources.first?.document ?? 0)
      return documents.0 == documents.1 ? left.ordinal < right.ordinal : documents.0 < documents.1
    }
  }

  /// The new records in reading order, each once.
  var newRecords: [Record] { Array(items.flatMap(\.new).uniqued(on: \.id)) }

  /// Which paragraph of the old outline became which of the new one, as positions.
  func pairs(from old: PeriodOutline, to new: PeriodOutline) -> [(old: Int, new: Int)] {
    let keys = headings.flatMap(\.keys) + items.compactMap(\.keys)
    let (before, after) = (old.positions, new.positions)
    return keys.compactMap { pair in
      before[pair.old].flatMap { old in after[pair.new].map { (old, $0) } }
    }
  }
}

extension HeadingChange {
  fileprivate var keys: [(old: PeriodOutline.Key, new: PeriodOutline.Key)] {
    guard let before = old.first, let after = new.first else { return [] }
    switch level {
    case .policy: return [(.policy(before), .policy(after)), (.followUps(policy: before), .followUps(policy: after))]
    case .group:
      return [(.group(policy: before, name: old.dropFirst().first), .group(policy: after, name: new.dropFirst().first))]
    }
  }
}

extension Change {
  /// nil for an item that has no counterpart, or several.
  fileprivate var keys: (old: PeriodOutline.Key, new: PeriodOutline.Key)? {
    guard let before = old.first, let after = new.first, old.count == 1, new.count == 1 else { return nil }
    return (.item(before.id), .item(after.id))
  }
}

/// The longest choice of pairs that keeps the order of both sides (patience sorting, Fredman 1975): the paragraphs that stay in place.
func orderedPairs(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
  var seen: (old: Set<Int>, new: Set<Int>) = ([], [])
  let pairs = pairs.sorted { ($0.old, $0.new) < ($1.old, $1.new) }.filter {
    !seen.old.contains($0.old) && !seen.new.contains($0.new) && seen.old.insert($0.old).inserted
      && seen.new.insert($0.new).inserted
  }
  var tops: [Int] = []
  var before = [Int?](repeating: nil, count: pairs.count)
  for (index, pair) in pairs.enumerated() {
    let pile = tops.partitioningIndex { pairs[$0].new >= pair.new }
    before[index] = pile > 0 ? tops[pile - 1] : nil
    if pile < tops.count { tops[pile] = index } else { tops.append(index) }
  }
  var chain: [(old: Int, new: Int)] = []
  var next = tops.last
  while let index = next {
    chain.append(pairs[index])
    next = before[index]
  }
  return chain.reversed()
}
