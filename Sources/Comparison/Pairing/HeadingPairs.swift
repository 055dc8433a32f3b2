/// The headings of one level that may belong together.
///
/// Equal names do. The others pair best first, by half the likeness of their names and half the share of their items
/// that went from one to the other.
struct HeadingPairs<Name: Hashable> {
  /// Headings pair from this score on: two items that went from one to the other are enough, whatever the names.
  private static var leastScore: Double { 0.33 }

  private let old: [Name]
  private let new: [Name]
  private let votes: HeadingVotes<Name>

  /// - Parameters:
  ///   - old: the headings of the old period in reading order, each once.
  ///   - new: those of the new one.
  ///   - votes: for each pair of items their headings.
  init(old: [Name], new: [Name], votes: [(old: Name, new: Name)]) {
    (self.old, self.new) = (old, new)
    self.votes = HeadingVotes(votes)
  }

  /// The new heading of each old one that has any.
  ///
  /// - Parameter likeness: how alike two names are, from 0 to 1; only equal names are at 1.
  func best(by likeness: (Name, Name) -> Double) -> [Name: Name] {
    var result: [Name: Name] = [:]
    var free = Set(new)
    for name in old {
      guard let same = new.first(where: { free.contains($0) && likeness(name, $0) == 1 }) else { continue }
      result[name] = same
      free.remove(same)
    }
    var scored: [(old: Int, new: Int, score: Double)] = []
    for (place, from) in old.enumerated() where result[from] == nil {
      for (other, to) in new.enumerated() where free.contains(to) {
        scored.append((place, other, score(likeness: likeness(from, to), share: votes.share(from: from, to: to))))
      }
    }
    scored.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      let (near, far) = (abs(left.old - left.new), abs(right.old - right.new))
      return near != far ? near < far : min(left.old, left.new) < min(right.old, right.new)
    }
    for pair in scored where pair.score >= Self.leastScore {
      let (from, to) = (old[pair.old], new[pair.new])
      guard result[from] == nil, free.contains(to) else { continue }
      result[from] = to
      free.remove(to)
    }
    return result
  }

  /// Names that are very much alike need no items.
  private func score(likeness: Double, share: Double) -> Double {
    max((likeness + share) / 2, likeness - 0.2)
  }
}

/// How many items went from each heading to each.
struct HeadingVotes<Name: Hashable> {
  private struct Way: Hashable {
    var from: Name
    var to: Name
  }

  private var ways: [Way: Int] = [:]
  private var leaving: [Name: Int] = [:]
  private var arriving: [Name: Int] = [:]

  init(_ votes: [(old: Name, new: Name)]) {
    for (from, to) in votes {
      ways[Way(from: from, to: to), default: 0] += 1
      leaving[from, default: 0] += 1
      arriving[to, default: 0] += 1
    }
  }

  /// The share among the items of the heading that has fewer. One more is counted, so that a single item proves half.
  func share(from old: Name, to new: Name) -> Double {
    guard let count = ways[Way(from: old, to: new)] else { return 0 }
    return Double(count) / Double(min(leaving[old, default: 0], arriving[new, default: 0]) + 1)
  }
}

extension String {
  /// How alike two names are: the Dice coefficient of their character grams, and 1 only where nothing but case differs.
  func nameLikeness(to other: String) -> Double {
    let (name, otherName) = (lowercased(), other.lowercased())
    if name == otherName { return 1 }
    let grams = CharacterGram.extracted(from: [name]).map(\.id)
    let others = Set(CharacterGram.extracted(from: [otherName]).map(\.id))
    let shared = grams.count { others.contains($0) }
    return min(0.99, 2 * Double(shared) / Double(max(1, grams.count + others.count)))
  }
}
