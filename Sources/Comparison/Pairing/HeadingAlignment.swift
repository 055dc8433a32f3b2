import Algorithms
import Model

/// Which heading of the new period each old heading became.
struct HeadingAlignment {
  /// A group under its policy; the name is nil for items that stand directly under the policy.
  struct Heading: Hashable {
    var policy: String
    var name: String?

    /// What an item stands under; a follow-up belongs to its policy, not to a group.
    init(of record: Record) {
      self.init(policy: record.policy, name: record.kind == .followUp ? nil : record.group)
    }

    init(policy: String, name: String?) {
      self.policy = policy
      self.name = name
    }
  }

  /// The new policy of each old one that goes on.
  private(set) var policies: [String: String] = [:]
  private var groups: [Heading: Heading] = [:]
  private let oldGroups: [Heading]
  private let newGroups: [Heading]
  private let oldPolicies: [String]
  private let newPolicies: [String]

  /// - Parameters:
  ///   - old: the items of the old period in reading order.
  ///   - new: those of the new one.
  ///   - pairs: items that belong together, by their indices.
  init(old: [Record], new: [Record], pairs: [(old: Int, new: Int)]) {
    oldPolicies = Array(old.map(\.policy).uniqued())
    newPolicies = Array(new.map(\.policy).uniqued())
    oldGroups = Array(old.filter { $0.kind == .activity }.map(Heading.init(of:)).uniqued())
    newGroups = Array(new.filter { $0.kind == .activity }.map(Heading.init(of:)).uniqued())
    policies = HeadingPairs(
      old: oldPolicies, new: newPolicies, votes: pairs.map { (old[$0.old].policy, new[$0.new].policy) }
    )
    .best { $0.nameLikeness(to: $1) }
    let groupVotes = pairs.filter { old[$0.old].kind == .activity }
      .map { (Heading(of: old[$0.old]), Heading(of: new[$0.new])) }
    for (from, to) in policies {
      let groupsOfPolicy = HeadingPairs(
        old: oldGroups.filter { $0.policy == from }, new: newGroups.filter { $0.policy == to },
        votes: groupVotes.filter { $0.0.policy == from && $0.1.policy == to }
      ).best { $0.nameLikeness(to: $1) }
      groups.merge(groupsOfPolicy) { first, _ in first }
    }
  }

  /// Whether an old and a new item stand under headings that belong together.
  func alignsHeadings(of old: Record, and new: Record) -> Bool {
    guard let heading = counterpart(of: old) else { return false }
    return heading == Heading(of: new)
  }

  /// The heading of the new period that belongs to an old item's: a group's, or for a follow-up its policy's.
  func counterpart(of old: Record) -> Heading? {
    old.kind == .followUp
      ? policies[old.policy].map { Heading(policy: $0, name: nil) } : groups[Heading(of: old)]
  }

  /// A number for each item's policy, the same for an old and a new item whose policies belong together.
  func policyNumbers(old: [Record], new: [Record]) -> (old: [Int], new: [Int]) {
    let numbers = Dictionary(newPolicies.enumerated().map { ($1, $0) }) { first, _ in first }
    return (
      old.map { policies[$0.policy].flatMap { numbers[$0] } ?? -1 }, new.map { numbers[$0.policy] ?? newPolicies.count }
    )
  }
}

extension HeadingAlignment {
  /// What became of each heading: the policies in the reading order of the new period with the groups of each after it,
  /// then the policies that were removed.
  var changes: [HeadingChange] {
    let oldPolicy = Dictionary(policies.map { ($1, $0) }) { first, _ in first }
    let oldGroup = Dictionary(groups.map { ($1, $0) }) { first, _ in first }
    var result: [HeadingChange] = []
    for policy in newPolicies {
      result.append(change(at: .policy, old: oldPolicy[policy].map { [$0] } ?? [], new: [policy]))
      for group in newGroups where group.policy == policy && group.name != nil {
        let earlier = oldGroup[group].flatMap { $0.name == nil ? nil : $0 }
        result.append(change(at: .group, old: earlier?.path ?? [], new: group.path))
      }
      if let earlier = oldPolicy[policy] { result += removedGroups(of: earlier) }
    }
    for policy in oldPolicies where policies[policy] == nil {
      result.append(change(at: .policy, old: [policy], new: []))
      result += removedGroups(of: policy)
    }
    return result
  }

  /// The named groups of an old policy that became no named group.
  private func removedGroups(of policy: String) -> [HeadingChange] {
    oldGroups.filter { $0.policy == policy && $0.name != nil && groups[$0]?.name == nil }
      .map { change(at: .group, old: $0.path, new: []) }
  }

  private func change(at level: HeadingChange.Level, old: [String], new: [String]) -> HeadingChange {
    let relation: Relation =
      if old.isEmpty { .added } else if new.isEmpty { .removed } else { old.last == new.last ? .kept : .reworded }
    return HeadingChange(level: level, relation: relation, old: old, new: new)
  }
}

extension HeadingAlignment.Heading {
  fileprivate var path: [String] { name.map { [policy, $0] } ?? [policy] }

  /// As of names; groups without a name are alike, and a name is never like none.
  fileprivate func nameLikeness(to other: Self) -> Double {
    guard let name, let otherName = other.name else { return name == other.name ? 1 : 0 }
    return name.nameLikeness(to: otherName)
  }
}
