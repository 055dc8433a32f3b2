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

/// A word of a text as a match of a term.
private struct Match {
  var position: Int
  /// Byte range in the form, and the form's length.
  var lower: Int
  var upper: Int
  var length: Int
  var level: Level
  /// False for a part of a full word of which its suspended form shows nothing.
  var isShown: Bool
  var evidence: Evidence
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
    case .all, .everything, .filter, .not: []
    }
  }

  private func occurrences(of program: RegexProgram, in text: Int) -> [Occurrence] {
    var matcher = RegexMatcher(program)
    return matcher.matches(in: texts[text]).map {
      Occurrence(first: 0, last: 0, level: .literal, evidence: [Evidence(range: $0, reason: .form)])
    }
  }

  private func matches(of term: Term, in text: Int, _ bridge: Hit.Bridge? = nil) -> [Match] {
    var written: [Match] = []
    var suspended: [Match] = []
    let row = tokens.range(text)
    for index in row {
      let token = tokens.values[index]
      let number = index - row.lowerBound
      let isSuspended = number >= Int(wordCounts[text])
      for match in term.matches(of: token.form) {
        let shown = isSuspended ? shown(match.span, behind: token, in: text) : bytes(of: match.span, token)
        let made = Match(
          position: position(of: number, in: text), lower: Int(match.span.lower), upper: Int(match.span.upper),
          length: vocabulary.length(of: token.form), level: match.level,
          isShown: shown != nil,
          evidence: Evidence(range: shown ?? token.range, reason: match.reason, bridge: bridge))
        if isSuspended { suspended.append(made) } else { written.append(made) }
      }
    }
    guard !suspended.isEmpty else { return written }
    return written + suspended.filter { adds($0, to: written) }
  }

  /// The bytes of a word that a span of its form stands for.
  private func bytes(of span: FormSpan, _ token: Token) -> Range<Int> {
    let start = token.range.lowerBound
    let upper = min(start + Int(span.upper), token.range.upperBound)
    return min(start + Int(span.lower), upper)..<upper
  }

  /// What a suspended form shows of a span of its full word: all of it, "læse-", but for words written into one
  /// another, ledelses(team)samtale, where the span itself can be found. nil when it shows nothing of the span, as of
  /// vanskeligheder in læsevanskeligheder.
  private func shown(_ span: FormSpan, behind token: Token, in text: Int) -> Range<Int>? {
    let start = token.range.lowerBound
    let bytes = texts[text].utf8.span.extracting(token.range)
    return vocabulary.forms.withBytes(of: Int(token.form)) { full in
      let full = full.extracting(0..<full.count - 1)
      if let places = bytes.places(of: full), span.lower < span.upper, Int(span.upper) <= places.count {
        return start + places[Int(span.lower)]..<start + places[Int(span.upper) - 1] + 1
      }
      let hyphen = UInt8(ascii: "-")
      let letters = bytes.count - (bytes.count > 0 && (bytes[0] == hyphen || bytes[bytes.count - 1] == hyphen) ? 1 : 0)
      let isEnd = full.ends(with: bytes, leavingOut: bytes.count > 0 && bytes[0] == hyphen ? 1 : 0)
      let isShown = isEnd ? Int(span.upper) > full.count - letters : Int(span.lower) < letters
      return isShown ? token.range : nil
    }
  }

  /// Whether a full word behind a suspended hyphen says more than the words that are written out.
  private func adds(_ match: Match, to written: [Match]) -> Bool {
    // What it shows nothing of stands in the word that completes it, unless that one is read otherwise.
    if !match.isShown { return written.isEmpty }
    return !written.contains { $0.level <= match.level && match.evidence.range.overlaps($0.evidence.range) }
  }

  // MARK: groups

  private func occurrences(of group: Group, in text: Int) -> [Occurrence] {
    let matches = group.terms.map { self.matches(of: $0, in: text, group.bridge) }
    guard !matches.contains(where: \.isEmpty) else { return [] }
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
    // Only from matches that can be reached back from the end is there a way on, so no search runs into nothing.
    var onward: [[Match]] = [matches[matches.count - 1]]
    for step in matches.dropLast().reversed() {
      let next = onward[onward.count - 1]
      onward.append(step.filter { match in next.contains { follows(match, $0) } })
    }
    onward.reverse()
    return onward[0].map { first in
      onward.dropFirst().reduce(into: [first]) { chain, step in
        if let last = chain.last, let next = step.first(where: { follows(last, $0) }) { chain.append(next) }
      }
    }
  }

  /// The next part of the same word, or the next word's beginning; function words may stand between.
  private func follows(_ left: Match, _ right: Match, in text: Int) -> Bool {
    if left.position == right.position {
      return left.upper == right.lower && left.evidence.range.upperBound <= right.evidence.range.lowerBound
    }
    guard left.upper == left.length, right.lower == 0, left.position < right.position,
      right.position - left.position <= 3
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
        let next = term.filter { match in
          match.position >= start && !chosen.contains { $0.position == match.position && $0.lower == match.lower }
        }.min { ($0.position, $0.level) < ($1.position, $1.level) }
        guard let next else { break }
        chosen.append(next)
      }
      guard chosen.count == matches.count else { continue }
      let span = (chosen.map(\.position).max() ?? 0) - start
      if span <= window, span < best?.span ?? .max { best = (span, chosen) }
    }
    return best?.matches
  }

  private func near(_ left: Plan, _ right: Plan, _ within: Int, in text: Int) -> [Occurrence] {
    let rights = occurrences(of: right, in: text)
    return occurrences(of: left, in: text).flatMap { first in
      rights.compactMap { second -> Occurrence? in
        let gap = max(second.first - first.last, first.first - second.last)
        guard gap <= within, first.evidence != second.evidence else { return nil }
        return Occurrence(
          first: min(first.first, second.first), last: max(first.last, second.last),
          level: max(first.level, second.level),
          evidence: first.evidence + second.evidence)
      }
    }
  }
}
