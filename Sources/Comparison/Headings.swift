import Model

/// Which heading of the new period an old one became.
///
/// Equal names belong together; the rest pair best first by half their name's likeness and half the share of their items
/// that went from one to the other.
struct Headings {
  /// A group under its policy; the name is nil for items that stand under the policy alone.
  struct Group: Hashable {
    var policy: String
    var name: String?
  }

  private(set) var policies: [String: String] = [:]
  private(set) var groups: [Group: Group] = [:]
  private let oldGroups: [Group]
  private let newGroups: [Group]
  private let oldPolicies: [String]
  private let newPolicies: [String]

  /// - Parameters:
  ///   - old, new: the items of both periods in reading order.
  ///   - pairs: items that belong together, by their places.
  init(old: [Record], new: [Record], pairs: [(old: Int, new: Int)]) {
    oldPolicies = unique(old.map(\.policy))
    newPolicies = unique(new.map(\.policy))
    oldGroups = unique(old.filter { $0.kind == .activity }.map(Group.init(heading:)))
    newGroups = unique(new.filter { $0.kind == .activity }.map(Group.init(heading:)))
    policies = align(
      oldPolicies, newPolicies, votes: pairs.map { (old[$0.old].policy, new[$0.new].policy) }
    ) { nameLikeness($0, $1) }
    let groupVotes = pairs.filter { old[$0.old].kind == .activity }
      .map { (Group(heading: old[$0.old]), Group(heading: new[$0.new])) }
    for (from, to) in policies {
      let under = align(
        oldGroups.filter { $0.policy == from }, newGroups.filter { $0.policy == to },
        votes: groupVotes.filter { $0.0.policy == from && $0.1.policy == to }
      ) { groupLikeness($0, $1) }
      groups.merge(under) { first, _ in first }
    }
  }

  /// Whether an old and a new item stand under headings that belong together.
  func match(_ old: Record, _ new: Record) -> Bool {
    guard let heading = counterpart(of: old) else { return false }
    return heading == Group(heading: new)
  }

  /// The heading of the new period that belongs to an old item's: a group's, or for a follow-up its policy's.
  func counterpart(of old: Record) -> Group? {
    old.kind == .followUp
      ? policies[old.policy].map { Group(policy: $0, name: nil) } : groups[Group(heading: old)]
  }

  /// A number for each item's policy, the same for those of an old and a new item whose policies belong together.
  func policyNumbers(old: [Record], new: [Record]) -> (old: [Int], new: [Int]) {
    let numbers = Dictionary(newPolicies.enumerated().map { ($1, $0) }) { first, _ in first }
    return (
      old.map { policies[$0.policy].flatMap { numbers[$0] } ?? -1 }, new.map { numbers[$0.policy] ?? newPolicies.count }
    )
  }
}

extension Headings.Group {
  /// What an item stands under; a follow-up belongs to its policy, not to a group.
  init(heading record: Record) {
    self.init(policy: record.policy, name: record.kind == .followUp ? nil : record.group)
  }

  fileprivate var path: [String] { name.map { [policy, $0] } ?? [policy] }
}

extension Headings {
  /// What became of each heading: policies in the reading order of the new period with the groups of each after it, then
  /// those that are gone.
  var changes: [HeadingChange] {
    let from = Dictionary(policies.map { ($1, $0) }) { first, _ in first }
    let groupFrom = Dictionary(groups.map { ($1, $0) }) { first, _ in first }
    var result: [HeadingChange] = []
    for policy in newPolicies {
      result.append(change(.policy, old: from[policy].map { [$0] } ?? [], new: [policy]))
      for group in newGroups where group.policy == policy && group.name != nil {
        let earlier = groupFrom[group].flatMap { $0.name == nil ? nil : $0 }
        result.append(change(.group, old: earlier?.path ?? [], new: group.path))
      }
      for group in oldGroups where group.policy == from[policy] { appendIfGone(group, to: &result) }
    }
    for policy in oldPolicies where policies[policy] == nil {
      result.append(change(.policy, old: [policy], new: []))
      for group in oldGroups where group.policy == policy { appendIfGone(group, to: &result) }
    }
    return result
  }

  private func appendIfGone(_ group: Group, to result: inout [HeadingChange]) {
    guard group.name != nil, groups[group]?.name == nil else { return }
    result.append(change(.group, old: group.path, new: []))
  }

  private func change(_ level: HeadingChange.Level, old: [String], new: [String]) -> HeadingChange {
    let relation: Relation =
      if old.isEmpty { .added } else if new.isEmpty { .removed } else { old.last == new.last ? .kept : .reworded }
    return HeadingChange(level: level, relation: relation, old: old, new: new)
  }
}

/// Half the name and half the items; a name that is very much alike needs no items.
private func headingScore(_ likeness: Double, _ share: Double) -> Double {
  max((likeness + share) / 2, likeness - 0.2)
}

/// Headings this alike by name and items belong together.
private let enough = 0.35

private func align<Name: Hashable>(
  _ old: [Name], _ new: [Name], votes: [(Name, Name)], likeness: (Name, Name) -> Double
) -> [Name: Name] {
  var result: [Name: Name] = [:]
  var free = Set(new)
  for name in old where free.contains(where: { likeness(name, $0) == 1 }) {
    if let same = new.first(where: { free.contains($0) && likeness(name, $0) == 1 }) {
      result[name] = same
      free.remove(same)
    }
  }
  let tally = Tally(votes)
  var scored: [(old: Int, new: Int, score: Double)] = []
  for (place, from) in old.enumerated() where result[from] == nil {
    for (other, to) in new.enumerated() where free.contains(to) {
      scored.append((place, other, headingScore(likeness(from, to), tally.share(from, to))))
    }
  }
  scored.sort { left, right in
    if left.score != right.score { return left.score > right.score }
    let (one, two) = (abs(left.old - left.new), abs(right.old - right.new))
    return one != two ? one < two : min(left.old, left.new) < min(right.old, right.new)
  }
  for pair in scored where pair.score >= enough && result[old[pair.old]] == nil && free.contains(new[pair.new]) {
    result[old[pair.old]] = new[pair.new]
    free.remove(new[pair.new])
  }
  return result
}

/// How many items went from each heading to each.
private struct Tally<Name: Hashable> {
  private struct Way: Hashable {
    var from: Name
    var to: Name
  }

  private var ways: [Way: Int] = [:]
  private var leaving: [Name: Int] = [:]
  private var arriving: [Name: Int] = [:]

  init(_ votes: [(Name, Name)]) {
    for (from, to) in votes {
      ways[Way(from: from, to: to), default: 0] += 1
      leaving[from, default: 0] += 1
      arriving[to, default: 0] += 1
    }
  }

  /// The share of the items of the heading with fewer; a single item is half a proof.
  func share(_ from: Name, _ to: Name) -> Double {
    guard let count = ways[Way(from: from, to: to)] else { return 0 }
    return Double(count) / Double(min(leaving[from, default: 0], arriving[to, default: 0]) + 1)
  }
}

/// How alike two group names are; groups without a name are alike, and a name is never like none.
private func groupLikeness(_ left: Headings.Group, _ right: Headings.Group) -> Double {
  guard let one = left.name, let two = right.name else { return left.name == right.name ? 1 : 0 }
  return nameLikeness(one, two)
}

/// How alike two names are: the Dice coefficient of their letter runs, 1 only where nothing but case differs.
private func nameLikeness(_ left: String, _ right: String) -> Double {
  let (one, two) = (left.lowercased(), right.lowercased())
  if one == two { return 1 }
  let (grams, others) = (Grams.of([one]).map(\.id), Set(Grams.of([two]).map(\.id)))
  let shared = grams.count { others.contains($0) }
  return min(0.99, 2 * Double(shared) / Double(max(1, grams.count + others.count)))
}

private func unique<Name: Hashable>(_ names: [Name]) -> [Name] {
  var seen = Set<Name>()
  return names.filter { seen.insert($0).inserted }
}
