import Algorithms

/// Bytes of a text and why they answer.
struct Evidence: Hashable {
  var range: Range<Int>
  var reason: Reason
  var bridge: Hit.Bridge?
}

/// A place in a text that answers a part of the query.
struct Occurrence {
  /// Reading positions of its first and last word.
  var first: Int
  var last: Int
  var level: Level
  var evidence: [Evidence]
}

/// A word of a text that answers a term.
struct TermOccurrence {
  /// Reading position in the text.
  var position: Int
  /// Byte range in the form, and the form's length.
  var lower: Int
  var upper: Int
  var length: Int
  var level: Level
  /// Whether it is in a full word behind a suspended hyphen.
  var isSuspended: Bool
  /// False for a part of such a word of which the suspended form shows nothing.
  var isShown: Bool
  var evidence: Evidence
}

/// Why a text answers a query: its matches, reasons and bridges, as a hit shows them.
struct Proof: Hashable {
  /// UTF-8 byte ranges, ascending, without overlap and without empty ranges; parts of a compound that touch are one.
  private(set) var matches: [Range<Int>] = []
  /// In the order of `Reason.allCases`.
  let because: [Reason]
  let bridges: [Hit.Bridge]

  init(_ evidence: [Evidence]) {
    let reasons = Set(evidence.map(\.reason))
    because = Reason.allCases.filter(reasons.contains)
    bridges = Array(evidence.compactMap(\.bridge).uniqued())
    let ranges = evidence.map(\.range).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    for range in ranges where !range.isEmpty {
      if let last = matches.last, range.lowerBound <= last.upperBound {
        matches[matches.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        matches.append(range)
      }
    }
  }
}

extension TextIndex {
  /// Why a text answers a plan.
  func proof(of plan: Plan, in text: Int) -> Proof { Proof(answers(to: plan, in: text).flatMap(\.evidence)) }

  /// The places of a text that answer a plan: for every word asked for those of the best tier.
  func answers(to plan: Plan, in text: Int) -> [Occurrence] {
    switch plan {
    case .all(let plans): return plans.flatMap { answers(to: $0, in: text) }
    case .any(let plans):
      let alternatives = plans.map { (tier: tier(of: $0, in: text), plan: $0) }
      // A hit of tier 3 need not answer any alternative; whatever it holds of them is shown.
      let best = alternatives.compactMap(\.tier).min()
      return alternatives.filter { $0.tier == best }.flatMap { answers(to: $0.plan, in: text) }
    case .unless(let first, let second): return answers(to: .any([first, second]), in: text)
    case .term, .group, .near, .regex:
      let occurrences = occurrences(of: plan, in: text)
      let best = occurrences.map(\.level.tier).min()
      return occurrences.filter { $0.level.tier == best }
    case .stated(let inText, _): return answers(to: inText, in: text)
    case .everything, .filter, .fact, .not: return []
    }
  }

  /// The best tier in which a text answers a plan that has places; nil when it does not.
  func tier(of plan: Plan, in text: Int) -> Int? {
    switch plan {
    case .all(let plans):
      let tiers = plans.filter { !$0.isCondition }.map { tier(of: $0, in: text) }
      return tiers.contains(nil) ? nil : tiers.compacted().max()
    case .any(let plans): return plans.compactMap { tier(of: $0, in: text) }.min()
    case .unless(let first, let second): return [first, second].compactMap { tier(of: $0, in: text) }.min()
    case .everything: return 1
    case .stated(let inText, _): return tier(of: inText, in: text)
    case .term, .group, .near, .regex, .filter, .fact, .not:
      return occurrences(of: plan, in: text).map(\.level.tier).min()
    }
  }

  /// The places of a text that answer a plan; none for conditions, which have no place.
  func occurrences(of plan: Plan, in text: Int) -> [Occurrence] {
    switch plan {
    case .term(let term, let bridge):
      occurrences(of: term, in: text, bridge: bridge).map {
        Occurrence(first: $0.position, last: $0.position, level: $0.level, evidence: [$0.evidence])
      }
    case .group(let group): occurrences(of: group, in: text)
    case .near(let left, let right, let within): pairs(of: left, and: right, within: within, in: text)
    case .regex(let expression): occurrences(of: expression, in: text)
    case .any(let plans): plans.flatMap { occurrences(of: $0, in: text) }
    case .unless(let first, let second): [first, second].flatMap { occurrences(of: $0, in: text) }
    case .stated(let inText, _): occurrences(of: inText, in: text)
    case .all, .everything, .filter, .fact, .not: []
    }
  }

  private func occurrences(of expression: RegularExpression, in text: Int) -> [Occurrence] {
    let matcher = RegexMatcher(expression, until: .now + .milliseconds(20), compiles: false)
    return matcher.matches(in: texts[text]).map {
      Occurrence(first: 0, last: 0, level: .literal, evidence: [Evidence(range: $0, reason: .form)])
    }
  }

  /// The words of a text that answer a term, by position.
  ///
  /// - Parameter withAllParts: also parts of full words behind suspended hyphens that only repeat words written out.
  func occurrences(
    of term: QueryTerm, in text: Int, bridge: Hit.Bridge?, withAllParts: Bool = false
  ) -> [TermOccurrence] {
    var written: [TermOccurrence] = []
    var suspended: [TermOccurrence] = []
    let row = tokens.range(text)
    var walk = TokenWalk(over: text, of: self)
    for index in row {
      let token = tokens.values[index]
      let number = index - row.lowerBound
      let isSuspended = number >= Int(wordCounts[text])
      for form in term.forms(numbered: token) {
        let range = walk.range(of: index)
        let shown =
          isSuspended ? shown(form.span, of: token, behind: range, in: text) : bytes(of: form.span, in: range)
        let occurrence = TermOccurrence(
          position: position(of: number, in: text), lower: Int(form.span.lower), upper: Int(form.span.upper),
          length: dictionary.length(of: token), level: form.level, isSuspended: isSuspended,
          isShown: shown != nil,
          evidence: Evidence(range: shown ?? range, reason: form.reason, bridge: bridge))
        if isSuspended { suspended.append(occurrence) } else { written.append(occurrence) }
      }
    }
    guard !suspended.isEmpty else { return written }
    let added = withAllParts ? suspended : suspended.filter { adds($0, to: written) }
    return (written + added).sorted { $0.position < $1.position }
  }

  /// The bytes of the text that a span of a word's form stands for.
  private func bytes(of span: FormSpan, in word: Range<Int>) -> Range<Int> {
    // Words too long for a span have no parts.
    guard span.upper < .max else { return word }
    let start = word.lowerBound
    let upper = min(start + Int(span.upper), word.upperBound)
    return min(start + Int(span.lower), upper)..<upper
  }
}
