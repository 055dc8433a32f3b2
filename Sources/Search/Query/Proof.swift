/// Why a text answers a query: its matches, reasons and bridges, as a hit shows them.
struct Proof: Hashable {
  var matches: [Range<Int>] = []
  var because: [Reason] = []
  var bridges: [Hit.Bridge] = []

  init(_ evidence: [Evidence]) {
    matches = Self.joined(evidence.map(\.range))
    let reasons = Set(evidence.map(\.reason))
    because = Reason.allCases.filter(reasons.contains)
    for bridge in evidence.compactMap(\.bridge) where !bridges.contains(bridge) { bridges.append(bridge) }
  }

  /// Ascending, without overlap and without empty ranges; parts of a compound that touch are one.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in Set(ranges).sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
    where !range.isEmpty {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}

extension TextIndex {
  /// What in a text answers a plan.
  func evidence(of plan: Plan, in text: Int) -> [Evidence] { answers(to: plan, in: text).flatMap(\.evidence) }

  /// The places of a text that answer a plan: of every word asked for the strictest.
  func answers(to plan: Plan, in text: Int) -> [Occurrence] {
    switch plan {
    case .all(let plans): return plans.flatMap { answers(to: $0, in: text) }
    case .any(let plans):
      let alternatives = plans.map { (tier: tier(of: $0, in: text), plan: $0) }
      // In a hit of tier 3 no alternative need be met; what there is of them is shown.
      let best = alternatives.compactMap(\.tier).min()
      return alternatives.filter { $0.tier == best }.flatMap { answers(to: $0.plan, in: text) }
    case .unless(let first, let second): return answers(to: .any([first, second]), in: text)
    case .term, .group, .near, .regex:
      let occurrences = occurrences(of: plan, in: text)
      let best = occurrences.map(\.level.tier).min()
      return occurrences.filter { $0.level.tier == best }
    case .everything, .filter, .not: return []
    }
  }

  /// How strictly a text answers a plan that has places; nil when it does not.
  private func tier(of plan: Plan, in text: Int) -> Int? {
    switch plan {
    case .all(let plans):
      let tiers = plans.filter { !$0.isCondition }.map { tier(of: $0, in: text) }
      return tiers.contains(nil) ? nil : tiers.compactMap { $0 }.max()
    case .any(let plans): return plans.compactMap { tier(of: $0, in: text) }.min()
    case .unless(let first, let second): return [first, second].compactMap { tier(of: $0, in: text) }.min()
    case .everything: return 1
    case .term, .group, .near, .regex, .filter, .not: return occurrences(of: plan, in: text).map(\.level.tier).min()
    }
  }
}
