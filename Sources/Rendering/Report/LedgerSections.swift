import Comparison
import Model

extension Difference {
  /// The changes under the headings of the new period; removed items stand under the heading that their old one became.
  /// Policies and their parts come in the order of the new period, each policy once, then those that are gone.
  var ledger: [Section<Change>] {
    let successors = Successors(headings)
    var policies: [String] = []
    var sections: [String: [Section<Change>]] = [:]
    // The order is taken from the new items first: a removed one may be listed before the first item of its heading.
    let stands = items.filter { !$0.new.isEmpty }
    for (isSketch, change) in stands.map({ (true, $0) }) + items.map({ (false, $0) }) {
      guard let place = successors.place(of: change) else { continue }
      if sections[place.policy] == nil { policies.append(place.policy) }
      var parts = sections[place.policy] ?? []
      if let index = parts.firstIndex(where: { $0.part == place.part }) {
        if !isSketch { parts[index].members.append(change) }
      } else {
        parts.append(Section(policy: place.policy, part: place.part, members: isSketch ? [] : [change]))
      }
      sections[place.policy] = parts
    }
    return policies.flatMap { sections[$0] ?? [] }
  }
}

/// The new names of old headings.
struct Successors {
  private var names: [[String]: [String]] = [:]

  init(_ headings: [HeadingChange]) {
    for heading in headings where !heading.old.isEmpty && !heading.new.isEmpty {
      for old in [heading.old] + heading.furtherOld { names[old] = heading.new }
    }
  }

  func policy(_ old: String) -> String { names[[old]]?.first ?? old }

  /// The policy and the part of it that a change belongs to; nil for one without records.
  fileprivate func place(of change: Change) -> (policy: String, part: SectionPart)? {
    if let new = change.new.first {
      return (new.policy, new.kind == .followUp ? .followUps : .group(new.group))
    }
    guard let old = change.old.first else { return nil }
    if old.kind == .followUp { return (policy(old.policy), .followUps) }
    let heading = old.group.flatMap { names[[old.policy, $0]] }
    return (heading?.first ?? policy(old.policy), .group(heading?.dropFirst().first ?? old.group))
  }
}
