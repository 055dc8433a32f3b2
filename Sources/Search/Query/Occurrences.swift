/// A place in a text that answers a part of the query.
struct Occurrence {
  /// Reading positions of its first and last word.
  var first: Int
  var last: Int
  var level: Level
  var evidence: [Evidence]
}

/// Bytes of a text and why they answer.
struct Evidence: Hashable {
  var range: Range<Int>
  var reason: Reason
  var bridge: Hit.Bridge?
}

extension TextIndex {
  /// The places of one text that answer a plan; none for conditions, which have no place.
  func occurrences(of plan: Plan, in text: Int) -> [Occurrence] {
    switch plan {
    case .term(let term, let bridge):
      matches(of: term, in: text, bridge).map {
        Occurrence(first: $0.position, last: $0.position, level: $0.level, evidence: [$0.evidence])
      }
    case .group(let group): occurrences(of: group, in: text)
    case .near(let left, let right, let within): near(left, right, within, in: text)
    case .regex(let program):
      occurrences(of: program, in: text)
    case .any(let plans): plans.flatMap { occurrences(of: $0, in: text) }
    case .unless(let first, let second): [first, second].flatMap { occurrences(of: $0, in: text) }
    case .all, .everything, .filter, .not: []
    }
  }

  private func occurrences(of program: RegexProgram, in text: Int) -> [Occurrence] {
    var matcher = RegexMatcher(program)
    return matcher.matches(in: texts[text]).map {
      Occurrence(first: 0, last: 0, level: .literal, evidence: [Evidence(range: $0, reason: .form)])
    }
  }

  /// Every left place with the right places that are near it; where there are very many of both, with the nearest.
  private func near(_ left: Plan, _ right: Plan, _ within: Int, in text: Int) -> [Occurrence] {
    let lefts = occurrences(of: left, in: text)
    let rights = occurrences(of: right, in: text).sorted { $0.first < $1.first }
    let isMany = lefts.count * rights.count > 10_000
    return lefts.flatMap { first in
      (isMany ? rights.around(first.first) : rights[...]).compactMap { second -> Occurrence? in
        let gap = max(second.first - first.last, first.first - second.last)
        guard gap <= within, first.evidence != second.evidence else { return nil }
        return Occurrence(
          first: min(first.first, second.first), last: max(first.last, second.last),
          level: max(first.level, second.level), evidence: first.evidence + second.evidence)
      }
    }
  }
}

extension [Occurrence] {
  /// The sixteen that begin nearest to a position; they must be sorted by their first word.
  fileprivate func around(_ position: Int) -> ArraySlice<Occurrence> {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle].first < position { lower = middle + 1 } else { upper = middle }
    }
    return self[Swift.max(0, lower - 8)..<Swift.min(count, lower + 8)]
  }
}
