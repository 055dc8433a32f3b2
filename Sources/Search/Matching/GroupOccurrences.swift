import Algorithms
import Language

extension TextIndex {
  /// How far the next word of a chain may be: two stop words may stand between.
  private static let reach = 3

  /// The places of one text where all terms of a group stand in its arrangement.
  func occurrences(of group: Group, in text: Int) -> [Occurrence] {
    let terms = group.terms.map {
      occurrences(of: $0, in: text, bridge: group.bridge, withAllParts: group.arrangement == .chain)
    }
    guard !terms.isEmpty, !terms.contains(where: \.isEmpty) else { return [] }
    let found: [[TermOccurrence]] =
      switch group.arrangement {
      case .phrase: chains(terms) { $1.position == $0.position + 1 }
      case .chain: chains(terms) { does($1, follow: $0, in: text) }
      case .together(let window): inPhrase(terms, within: window, in: text).map { [$0] } ?? []
      }
    return found.map { occurrence(of: group, at: $0) }
  }

  private func occurrence(of group: Group, at words: [TermOccurrence]) -> Occurrence {
    let evidence = words.map { word in
      var evidence = word.evidence
      evidence.reason = group.reason ?? evidence.reason
      return evidence
    }
    let positions = words.map(\.position)
    let level = max(group.level, words.map(\.level).max() ?? .literal)
    return Occurrence(first: positions.min() ?? 0, last: positions.max() ?? 0, level: level, evidence: evidence)
  }

  /// For each occurrence of the first term the first way on through all others.
  private func chains(
    _ terms: [[TermOccurrence]], follows: (TermOccurrence, TermOccurrence) -> Bool
  ) -> [[TermOccurrence]] {
    func next(after word: TermOccurrence, in step: [TermOccurrence]) -> TermOccurrence? {
      step.within(word.position..<word.position + Self.reach + 1).first { follows(word, $0) }
    }
    // Only occurrences that can be reached back from the end have a way on, so no search runs into nothing.
    var onward: [[TermOccurrence]] = [terms[terms.count - 1]]
    for step in terms.dropLast().reversed() {
      let rest = onward[onward.count - 1]
      onward.append(step.filter { next(after: $0, in: rest) != nil })
    }
    onward.reverse()
    return onward[0].map { first in
      onward.dropFirst().reduce(into: [first]) { chain, step in
        if let last = chain.last, let word = next(after: last, in: step) { chain.append(word) }
      }
    }
  }

  /// The next part of the same word, or the next word's beginning; stop words may stand between.
  private func does(_ right: TermOccurrence, follow left: TermOccurrence, in text: Int) -> Bool {
    if left.isSuspended, right.isSuspended, left.position == right.position { return left.upper == right.lower }
    if left.position == right.position {
      return left.upper == right.lower && left.evidence.range.upperBound <= right.evidence.range.lowerBound
    }
    guard left.upper == left.length, right.lower == 0, left.position < right.position,
      right.position - left.position <= Self.reach
    else { return false }
    return (left.position + 1..<right.position).allSatisfy { isStopWord(at: $0, in: text) }
  }

  private func isStopWord(at position: Int, in text: Int) -> Bool {
    let form = tokens.values[tokens.range(text).lowerBound + position]
    return StopWords.all.contains(dictionary.word(of: form).exactKey)
  }

  /// One occurrence of each part of a compound in a phrase that says the same; nil where there is none.
  private func inPhrase(_ terms: [[TermOccurrence]], within window: Int, in text: Int) -> [TermOccurrence]? {
    let places = terms.map { term in
      term.map { PartPlace(position: $0.position, lower: $0.lower, upper: $0.upper, length: $0.length) }
    }
    return PartsInPhrase(index: self, text: text).tightest(places, within: window).map { zip(terms, $0).map { $0[$1] } }
  }

  /// Every left place with the right places near it; where there are very many of both, with the nearest.
  func pairs(of left: Plan, and right: Plan, within distance: Int, in text: Int) -> [Occurrence] {
    let lefts = occurrences(of: left, in: text)
    let rights = occurrences(of: right, in: text).sorted { $0.first < $1.first }
    let isMany = lefts.count * rights.count > 10_000
    return lefts.flatMap { first in
      (isMany ? rights.around(first.first) : rights[...]).compactMap { second -> Occurrence? in
        let gap = max(second.first - first.last, first.first - second.last)
        guard gap <= distance, first.evidence != second.evidence else { return nil }
        return Occurrence(
          first: min(first.first, second.first), last: max(first.last, second.last),
          level: max(first.level, second.level), evidence: first.evidence + second.evidence)
      }
    }
  }
}

extension [TermOccurrence] {
  /// Those at some positions; they must be sorted by position.
  func within(_ positions: Range<Int>) -> ArraySlice<TermOccurrence> {
    let first = partitioningIndex { $0.position >= positions.lowerBound }
    return self[first...].prefix { $0.position < positions.upperBound }
  }
}

extension [Occurrence] {
  /// The sixteen that begin nearest to a position; they must be sorted by their first word.
  fileprivate func around(_ position: Int) -> ArraySlice<Occurrence> {
    let place = partitioningIndex { $0.first >= position }
    return self[Swift.max(0, place - 8)..<Swift.min(count, place + 8)]
  }
}
