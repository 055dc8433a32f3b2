import Model

extension HeadingAlignment {
  /// What became of each heading: the policies in the reading order of the new period with the groups of each after it,
  /// then the policies that were removed.
  var changes: [HeadingChange] {
    let oldPolicy = Dictionary(policies.map { ($1, $0) }) { first, _ in first }
    let oldGroup = Dictionary(groups.map { ($1, $0) }) { first, _ in first }
    var result: [HeadingChange] = []
    for policy in newPolicies {
      if !policyDivisions.isFurther(new: policy) {
        result.append(change(of: oldPolicy[policy], to: policy))
      }
      for group in newGroups where group.policy == policy && group.name != nil {
        if groupDivisions.isFurther(new: group) { continue }
        result.append(change(of: oldGroup[group].flatMap { $0.name == nil ? nil : $0 }, to: group))
      }
      if let earlier = oldPolicy[policy] { result += removedGroups(of: earlier) }
    }
    for policy in oldPolicies where policies[policy] == nil {
      if !policyDivisions.isFurther(old: policy) { result.append(change(at: .policy, old: [[policy]], new: [])) }
      result += removedGroups(of: policy)
    }
    return result
  }

  private func change(of old: String?, to new: String) -> HeadingChange {
    let (before, after) = policyDivisions.sides(of: old, to: new)
    return change(
      at: .policy, old: oldPolicies.filter(before.contains).map { [$0] },
      new: newPolicies.filter(after.contains).map { [$0] })
  }

  private func change(of old: Heading?, to new: Heading) -> HeadingChange {
    let (before, after) = groupDivisions.sides(of: old, to: new)
    return change(
      at: .group, old: oldGroups.filter(before.contains).map(\.path), new: newGroups.filter(after.contains).map(\.path))
  }

  /// The named groups of an old policy that became no named group.
  private func removedGroups(of policy: String) -> [HeadingChange] {
    oldGroups.filter { group in
      group.policy == policy && group.name != nil && groups[group]?.name == nil && !groupDivisions.isFurther(old: group)
    }.map { change(at: .group, old: [$0.path], new: []) }
  }

  private func change(at level: HeadingChange.Level, old: [[String]], new: [[String]]) -> HeadingChange {
    let relation: Relation =
      switch (old.count, new.count) {
      case (0, _): .added
      case (_, 0): .removed
      case (let before, let after) where before < after: .split
      case (let before, let after) where before > after: .merged
      default: old.first?.last == new.first?.last ? .kept : .reworded
      }
    return HeadingChange(
      level: level, relation: relation, old: old.first ?? [], new: new.first ?? [], furtherOld: Array(old.dropFirst()),
      furtherNew: Array(new.dropFirst()))
  }
}

/// The headings of one level that were split and that were merged.
struct Divisions<Name: Hashable> {
  /// The further new headings of an old one.
  private var splits: [Name: [Name]] = [:]
  /// The further old headings of a new one.
  private var merges: [Name: [Name]] = [:]

  init() {}

  /// - Parameters:
  ///   - pairs: the new heading of each old one that has any.
  ///   - old: the heading of each old item in reading order.
  ///   - new: that of each new one.
  init(_ pairs: [Name: Name], votes: [(old: Name, new: Name)], old: [Name], new: [Name]) {
    let backward = Dictionary(pairs.map { ($1, $0) }) { first, _ in first }
    splits = HeadingDivisions(pairs: pairs, taken: Set(pairs.values), items: new, votes: votes).further
    merges =
      HeadingDivisions(
        pairs: backward, taken: Set(pairs.keys), items: old, votes: votes.map { (old: $0.new, new: $0.old) }
      ).further
    // A heading that was split and merged at once is neither.
    for (whole, main) in pairs where splits[whole] != nil && merges[main] != nil {
      (splits[whole], merges[main]) = (nil, nil)
    }
  }

  func isFurther(new name: Name) -> Bool { splits.values.contains { $0.contains(name) } }
  func isFurther(old name: Name) -> Bool { merges.values.contains { $0.contains(name) } }

  /// All headings of a pair, further ones too.
  func sides(of old: Name?, to new: Name) -> (old: Set<Name>, new: Set<Name>) {
    let before = (old.map { [$0] } ?? []) + (merges[new] ?? [])
    return (Set(before), Set([new] + (old.flatMap { splits[$0] } ?? [])))
  }

  /// The old and new headings that belong together beside the pairs.
  var furtherPairs: [(old: Name, new: Name)] {
    splits.flatMap { old, others in others.map { (old, $0) } }
      + merges.flatMap { new, others in others.map { ($0, new) } }
  }

  func divides(_ old: Name, into new: Name) -> Bool {
    splits[old]?.contains(new) == true || merges[new]?.contains(old) == true
  }
}

extension HeadingAlignment.Heading {
  var path: [String] { name.map { [policy, $0] } ?? [policy] }

  /// As of names; groups without a name are alike, and a name is never like none.
  func nameLikeness(to other: Self) -> Double {
    guard let name, let otherName = other.name else { return name == other.name ? 1 : 0 }
    return name.nameLikeness(to: otherName)
  }
}
