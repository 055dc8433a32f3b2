extension TextIndex {
  /// How far the next word of a chain may be: two function words may stand between.
  private static let reach = 3

  /// The places of one text where all terms of a group stand as it wants them.
  func occurrences(of group: Group, in text: Int) -> [Occurrence] {
    let matches = group.terms.map {
      self.matches(of: $0, in: text, group.bridge, withAllParts: group.arrangement == .chain)
    }
    guard !matches.isEmpty, !matches.contains(where: \.isEmpty) else { return [] }
    let found: [[Match]] =
      switch group.arrangement {
      case .phrase: chains(matches) { $1.position == $0.position + 1 }
      case .chain: chains(matches) { follows($0, $1, in: text) }
      case .together(let window): tightest(matches, window).map { [$0] } ?? []
      }
    return found.map { occurrence(of: $0, group) }
  }

  private func occurrence(of matches: [Match], _ group: Group) -> Occurrence {
    let evidence = matches.map { match in
      var evidence = match.evidence
      evidence.reason = group.reason ?? evidence.reason
      return evidence
    }
    let positions = matches.map(\.position)
    let level = max(group.level, matches.map(\.level).max() ?? .literal)
    return Occurrence(first: positions.min() ?? 0, last: positions.max() ?? 0, level: level, evidence: evidence)
  }

  /// For each match of the first term the first way on through all others.
  private func chains(_ matches: [[Match]], _ follows: (Match, Match) -> Bool) -> [[Match]] {
    func next(_ match: Match, _ step: [Match]) -> Match? {
      step.within(match.position..<match.position + Self.reach + 1).first { follows(match, $0) }
    }
    // Only from matches that can be reached back from the end is there a way on, so no search runs into nothing.
    var onward: [[Match]] = [matches[matches.count - 1]]
    for step in matches.dropLast().reversed() {
      let rest = onward[onward.count - 1]
      onward.append(step.filter { next($0, rest) != nil })
    }
    onward.reverse()
    return onward[0].map { first in
      onward.dropFirst().reduce(into: [first]) { chain, step in
        if let last = chain.last, let match = next(last, step) { chain.append(match) }
      }
    }
  }

  /// The next part of the same word, or the next word's beginning; function words may stand between.
  private func follows(_ left: Match, _ right: Match, in text: Int) -> Bool {
    if left.isSuspended, right.isSuspended, left.position == right.position { return left.upper == right.lower }
    if left.position == right.position {
      return left.upper == right.lower && left.evidence.range.upperBound <= right.evidence.range.lowerBound
    }
    guard left.upper == left.length, right.lower == 0, left.position < right.position,
      right.position - left.position <= Self.reach
    else { return false }
    return (left.position + 1..<right.position).allSatisfy { isFunctionWord(at: $0, in: text) }
  }

  private func isFunctionWord(at position: Int, in text: Int) -> Bool {
    let token = tokens.values[tokens.range(text).lowerBound + position]
    return FunctionWords.all.contains(vocabulary.word(of: token.form).exactKey)
  }

  /// One match of each term, all different, as near each other as can be; nil when they stand too far apart.
  private func tightest(_ matches: [[Match]], _ window: Int) -> [Match]? {
    var best: (span: Int, matches: [Match])?
    for start in Set(matches.joined().map(\.position)).sorted() {
      var chosen: [Match] = []
      for term in matches {
        let near = term.within(start..<start + window + 1).filter { match in
          !chosen.contains { $0.position == match.position && $0.lower == match.lower }
        }
        guard let next = near.min(by: { ($0.position, $0.level) < ($1.position, $1.level) }) else { break }
        chosen.append(next)
      }
      guard chosen.count == matches.count else { continue }
      let span = (chosen.map(\.position).max() ?? 0) - start
      if span < best?.span ?? .max { best = (span, chosen) }
      if span == 0 { break }
    }
    return best?.matches
  }
}
