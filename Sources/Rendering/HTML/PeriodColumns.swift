import Comparison
import Messages
import Model

/// Where the blocks of each period stand.
struct PeriodColumns {
  struct Block {
    var policy: String
    var count: Int
    var top: Double
    var height: Double
  }

  /// How broad a block is, where the first one begins, and the least distance from one's top to the next.
  static let breadth = 10
  private static let start = 34.0
  private static let pitch = 34.0
  /// The room for names beside the last column.
  private static let margin = 200
  /// How high all the items of the fullest period are together.
  private static let fullHeight = 300.0

  /// With more policies than this the smaller ones are drawn as one.
  private static let mostPolicies = 16

  let blocks: [[Block]]
  /// The policies with a block of their own; all others share one, under one name.
  private let named: Set<String>
  private let others: String
  let width: Int
  let height: Int
  private let unit: Double

  init(_ steps: [Difference], others: String) {
    let records = [steps[0].oldRecords] + steps.map(\.newRecords)
    let unit = Self.fullHeight / Double(max(1, records.map(\.count).max() ?? 1))
    self.unit = unit
    self.others = others
    let named = records.flatMap(\.self).largestPolicies(Self.mostPolicies)
    self.named = named
    blocks = records.map { records in
      var top = Self.start
      return records.countedPolicies(named, others: others).map { policy, count in
        let height = Double(count) * unit
        defer { top += max(height + 12, Self.pitch) }
        return Block(policy: policy, count: count, top: top, height: height)
      }
    }
    width = max(760, 190 * (records.count - 1) + Self.margin)
    let ends = blocks.compactMap(\.last).map { max($0.top + $0.height, $0.top + Self.pitch) }
    height = Int((ends.max() ?? Self.start).rounded(.up)) + 6
  }

  func x(_ column: Int) -> Int { column * (width - Self.margin) / (blocks.count - 1) }

  /// How many letters fit between two columns.
  var room: Int { (min(x(1), Self.margin) - Self.breadth - 36) / 7 }

  /// The items that go on from one period to the next, by policy: a band is as broad at each end as it has items; an item
  /// that was split or merged counts as fractions.
  func bands(of step: Difference, from column: Int) -> [DevelopmentPicture.Band] {
    let successors = Successors(step.headings)
    var flows: [[String]: (old: Double, new: Double)] = [:]
    for change in step.items {
      for from in change.old.map({ name(of: $0) }) {
        for to in change.new.map({ name(of: $0) }) {
          let flow = flows[[from, to]] ?? (0, 0)
          let (old, new) = (flow.old + 1 / Double(change.new.count), flow.new + 1 / Double(change.old.count))
          flows[[from, to]] = (old, new)
        }
      }
    }
    var (leaving, arriving) = (tops(column), tops(column + 1))
    let (order, next) = (places(column), places(column + 1))
    let sorted = flows.sorted { left, right in
      let (one, two) = (left.key, right.key)
      return (order[one[0]] ?? 0, next[one[1]] ?? 0) < (order[two[0]] ?? 0, next[two[1]] ?? 0)
    }
    return sorted.compactMap { ends, count in
      guard let start = leaving[ends[0]], let end = arriving[ends[1]] else { return nil }
      let (broad, other) = (count.old * unit, count.new * unit)
      (leaving[ends[0]], arriving[ends[1]]) = (start + broad, end + other)
      let band = PrintedRibbon(
        from: .init(x: Double(x(column) + Self.breadth), top: start, bottom: start + broad),
        to: .init(x: Double(x(column + 1)), top: end, bottom: end + other))
      return DevelopmentPicture.Band(
        band: band, bandStyle: successors.policy(ends[0]) == ends[1] ? "stays" : "moves", bandPath: band.path,
        bandTitle: "\(ends[0]) → \(ends[1]): \(Int(max(count.old, count.new).rounded(.up)))")
    }
  }

  private func name(of record: Record) -> String { named.contains(record.policy) ? record.policy : others }

  private func tops(_ column: Int) -> [String: Double] {
    Dictionary(blocks[column].map { ($0.policy, $0.top) }) { first, _ in first }
  }

  private func places(_ column: Int) -> [String: Int] {
    Dictionary(blocks[column].enumerated().map { ($1.policy, $0) }) { first, _ in first }
  }
}

extension [Record] {
  private var policyCounts: [String: Int] {
    reduce(into: [:]) { counts, record in counts[record.policy, default: 0] += 1 }
  }

  /// The policies with most records, `most` of them; all where there is at most one more.
  fileprivate func largestPolicies(_ most: Int) -> Set<String> {
    let counts = policyCounts
    guard counts.count > most + 1 else { return Set(counts.keys) }
    return Set(counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }.prefix(most))
  }

  /// The number of records of each named policy in the order in which they first appear, then of all others together.
  fileprivate func countedPolicies(_ named: Set<String>, others: String) -> [(policy: String, count: Int)] {
    let counts = policyCounts
    var seen: Set<String> = []
    let order = map(\.policy).filter { named.contains($0) && seen.insert($0).inserted }
    let rest = count - order.reduce(0) { $0 + (counts[$1] ?? 0) }
    return order.map { ($0, counts[$0] ?? 0) } + (rest > 0 ? [(others, rest)] : [])
  }
}

extension PrintedRibbon {
  /// As a path of SVG.
  var path: String {
    let middle = ((start.x + end.x) / 2).rounded(.down).short
    let (left, right) = (start.x.short, end.x.short)
    return
      "M\(left) \(start.top.short)C\(middle) \(start.top.short) \(middle) \(end.top.short) \(right) \(end.top.short)"
      + "V\(end.bottom.short)C\(middle) \(end.bottom.short) \(middle) \(start.bottom.short) \(left) \(start.bottom.short)Z"
  }
}

extension Double {
  /// With one decimal at most.
  var short: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}
