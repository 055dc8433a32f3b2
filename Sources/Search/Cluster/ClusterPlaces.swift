import Algorithms

/// Turns words and words together into questions about the layers of one index's texts.
struct ClusterPlaces {
  let keys: FormKeys
  /// What stands before the names of the layers: "" for texts, "fact.deadline." for facts.
  let prefix: String
  /// The loosest in which words answer.
  let tier: Int

  /// The most tokens in one list; search engines take 65,536.
  private static let mostTokens = 60_000

  func query(_ term: QueryTerm) -> ClusterQuery {
    let groups = KeyCover(of: term, tier: tier, by: keys).groups
    return .either(
      groups.flatMap { group in
        group.tokens.chunks(ofCount: Self.mostTokens).map { tokens in
          tokens.count == 1
            ? .token(group.tokens[0], field: field(group.layer), boost: group.weight)
            : .tokens(Array(tokens), field: field(group.layer), boost: group.weight)
        }
      })
  }

  func query(_ group: Group) -> ClusterQuery {
    switch group.arrangement {
    case .phrase: spans(.group(group)).map { .spans($0) } ?? .nothing
    case .chain: .token(token(group), field: field(.abbreviation), boost: group.weight)
    // Only near, and where parts say something of each other is seen by the letters between them.
    case .together: .nothing
    }
  }

  /// Two plans at most so many words apart, at places that answer for different reasons.
  func near(_ left: Plan, _ right: Plan, within distance: Int) -> ClusterQuery {
    guard let first = spans(left), let second = spans(right) else { return .nothing }
    let forms = formsOfBoth(left, right)
    if forms.isEmpty { return .spans(.near([first, second], slop: distance - 1, inOrder: false)) }
    let apart = [[first, second], [second, first]].map {
      ClusterQuery.spans(.near($0, slop: distance - 1, inOrder: true))
    }
    let inOneWord = forms.filter(\.answersTwice).map { keys.token(of: $0.form) }
    return .either((distance > 0 ? apart : []) + [.values(inOneWord, field: field(.exact))])
  }

  // MARK: spans

  private func field(_ layer: ClusterLayer) -> String { prefix + layer.rawValue }

  private func token(_ group: Group) -> String {
    guard case .abbreviation(let abbreviation, let meaning)? = group.bridge else { return "" }
    return ClusterToken.abbreviation(abbreviation, meaning: meaning)
  }

  private func span(_ token: String, _ layer: ClusterLayer) -> ClusterSpans {
    .token(token, field: field(layer), in: field(.exact))
  }

  private func spans(_ term: QueryTerm) -> ClusterSpans? {
    let groups = KeyCover(of: term, tier: tier, by: keys).groups
    return .either(groups.flatMap { group in group.tokens.map { span($0, group.layer) } })
  }

  /// The places of a plan that has some; nil for none.
  private func spans(_ plan: Plan) -> ClusterSpans? {
    switch plan {
    case .term(let term, _): return spans(term)
    case .group(let group):
      switch group.arrangement {
      case .phrase:
        let words = group.terms.compactMap { spans($0) }
        guard words.count == group.terms.count else { return nil }
        return words.count == 1 ? words[0] : .near(words, slop: 0, inOrder: true)
      case .chain: return span(token(group), .abbreviation)
      case .together: return nil
      }
    case .any(let plans): return .either(plans.compactMap { spans($0) })
    case .unless(let first, let second): return spans(.any([first, second]))
    case .near, .regex, .everything, .filter, .fact, .stated, .not, .all: return nil
    }
  }

  /// The forms that answer both plans, and whether they do so in two ways: one word is not near itself.
  private func formsOfBoth(_ left: Plan, _ right: Plan) -> [(form: UInt32, answersTwice: Bool)] {
    let (first, second) = (ways(left), ways(right))
    return first.keys.filter { second[$0] != nil }.sorted().map { form in
      (form, (first[form] ?? []).count > 1 || first[form] != second[form])
    }
  }

  /// For each form the ways in which it answers a plan.
  private func ways(_ plan: Plan) -> [UInt32: Set<Way>] {
    switch plan {
    case .term(let term, let bridge):
      let forms = term.forms.filter { $0.level.tier <= tier }
      return Dictionary(grouping: forms, by: \.number).mapValues { forms in
        Set(forms.map { Way(span: $0.span, reason: $0.reason, bridge: bridge) })
      }
    case .any(let plans):
      return plans.map(ways).reduce(into: [:]) { $0.merge($1) { $0.union($1) } }
    case .unless(let first, let second): return ways(.any([first, second]))
    case .group, .near, .regex, .everything, .filter, .fact, .stated, .not, .all: return [:]
    }
  }

  private struct Way: Hashable {
    var span: FormSpan
    var reason: Reason
    var bridge: Hit.Bridge?
  }
}
