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
  private(set) var groups: [Heading: Heading] = [:]
  /// What was split and merged.
  private(set) var policyDivisions = Divisions<String>()
  private(set) var groupDivisions = Divisions<Heading>()
  /// The groups of policies that were split or merged, as far as they belong to others than those of `groups`.
  private var furtherGroups: [Heading: Set<Heading>] = [:]
  let oldGroups: [Heading]
  let newGroups: [Heading]
  let oldPolicies: [String]
  let newPolicies: [String]

  /// - Parameters:
  ///   - old: the items of the old period in reading order.
  ///   - new: those of the new one.
  ///   - pairs: items that belong together, by their indices.
  init(old: [Record], new: [Record], pairs: [(old: Int, new: Int)]) {
    oldPolicies = Array(old.map(\.policy).uniqued())
    newPolicies = Array(new.map(\.policy).uniqued())
    oldGroups = Array(old.filter { $0.kind == .activity }.map(Heading.init(of:)).uniqued())
    newGroups = Array(new.filter { $0.kind == .activity }.map(Heading.init(of:)).uniqued())
    let policyVotes = pairs.map { (old: old[$0.old].policy, new: new[$0.new].policy) }
    policies = HeadingPairs(old: oldPolicies, new: newPolicies, votes: policyVotes).best { $0.nameLikeness(to: $1) }
    policyDivisions = Divisions(policies, votes: policyVotes, old: old.map(\.policy), new: new.map(\.policy))
    let groupVotes = pairs.filter { old[$0.old].kind == .activity && new[$0.new].kind == .activity }
      .map { (old: Heading(of: old[$0.old]), new: Heading(of: new[$0.new])) }
    for (from, to) in policies {
      groups.merge(groupPairs(from: from, to: to, votes: groupVotes)) { first, _ in first }
    }
    for (from, to) in policyDivisions.furtherPairs {
      for (group, other) in groupPairs(from: from, to: to, votes: groupVotes) {
        furtherGroups[group, default: []].insert(other)
      }
    }
    groupDivisions = Divisions(
      groups, votes: groupVotes, old: old.filter { $0.kind == .activity }.map(Heading.init(of:)),
      new: new.filter { $0.kind == .activity }.map(Heading.init(of:)))
    for (group, other) in groupDivisions.furtherPairs {
      furtherGroups[group, default: []].insert(other)
    }
  }

  /// The groups of two policies that belong together.
  private func groupPairs(from old: String, to new: String, votes: [(old: Heading, new: Heading)]) -> [Heading: Heading]
  {
    HeadingPairs(
      old: oldGroups.filter { $0.policy == old }, new: newGroups.filter { $0.policy == new },
      votes: votes.filter { $0.old.policy == old && $0.new.policy == new }
    ).best { $0.nameLikeness(to: $1) }
  }

  /// Whether an old and a new item stand under headings that belong together: under policies, where one is a follow-up.
  func alignsHeadings(of old: Record, and new: Record) -> Bool {
    guard old.kind == .activity, new.kind == .activity else {
      return policies[old.policy] == new.policy || policyDivisions.divides(old.policy, into: new.policy)
    }
    let (from, to) = (Heading(of: old), Heading(of: new))
    return groups[from] == to || furtherGroups[from]?.contains(to) ?? false
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
