package import Language
package import Model

/// An index in memory over the records of a library, and over their headings. It never changes: a library that does
/// gets a new one, made of the one before and of what came.
package struct SearchIndex: Sendable {
  /// By period, series and reading order, in which equally good hits are shown.
  let records: [Record]
  let headings: Headings
  let texts: TextIndex
  let names: TextIndex
  let attributes: Attributes
  let headingAttributes: Attributes
  let analyzer: Analyzer
  let abbreviations: AbbreviationTable
  let synonyms: SynonymTable
  /// All periods of the library, ascending.
  let periods: [Period]
  /// Of the query that it was made ready for.
  var regexAnswers = RegexAnswers()

  /// Made on one thread.
  ///
  /// - Parameters:
  ///   - periods: every period of the library, also those without records; answers count hits in each.
  ///   - documents: what the records' sources name, for `dokument:`.
  ///   - synonyms: wordings that mean the same; they answer in tier 1 where a person says so, in tier 2 where the texts do.
  ///   - previous: texts that it has are not looked into again; its analyzer had the same dictionary or none.
  package init(
    records: [Record], analyzer: Analyzer, abbreviations: Abbreviations, periods: [Period],
    documents: [StoredDocument] = [], synonyms: [Synonym] = [], after previous: SearchIndex? = nil
  ) {
    let previous = previous.flatMap { ($0.analyzer.lexicon == nil) == (analyzer.lexicon == nil) ? $0 : nil }
    let records = records.inReadingOrder
    let headings = Headings(records)
    self.init(
      records, headings, analyzer,
      texts: .of(records.map(\.text), analyzer, after: previous?.texts),
      names: .of(headings.all.map(\.name), analyzer, after: previous?.names), abbreviations, periods, documents,
      synonyms)
    FrequentWords(planner(for: texts)).prepare()
  }

  /// The same, made on all cores.
  package static func made(
    records: [Record], analyzer: Analyzer, abbreviations: Abbreviations, periods: [Period],
    documents: [StoredDocument] = [], synonyms: [Synonym] = [], after previous: SearchIndex? = nil
  ) async -> SearchIndex {
    let previous = previous.flatMap { ($0.analyzer.lexicon == nil) == (analyzer.lexicon == nil) ? $0 : nil }
    let records = records.inReadingOrder
    let headings = Headings(records)
    let texts = await TextIndex.made(of: records.map(\.text), analyzer, after: previous?.texts)
    let names = await TextIndex.made(of: headings.all.map(\.name), analyzer, after: previous?.names)
    let index = SearchIndex(
      records, headings, analyzer, texts: texts, names: names, abbreviations, periods, documents, synonyms)
    await FrequentWords(index.planner(for: texts)).prepareInParallel()
    return index
  }

  private init(
    _ records: [Record], _ headings: Headings, _ analyzer: Analyzer, texts: TextIndex, names: TextIndex,
    _ abbreviations: Abbreviations, _ periods: [Period], _ documents: [StoredDocument], _ synonyms: [Synonym]
  ) {
    self.records = records
    self.headings = headings
    self.analyzer = analyzer
    self.texts = texts
    self.names = names
    self.abbreviations = AbbreviationTable(abbreviations)
    self.synonyms = SynonymTable(synonyms, analyzer)
    self.periods = Set(periods + records.compactMap(\.period)).sorted()
    attributes = Attributes(records, documents)
    headingAttributes = Attributes(headings, documents)
  }

  /// The records and headings that answer a query.
  ///
  /// - Parameters:
  ///   - limit: how many hits at most; 0 for all. Counts are of all of them.
  ///   - turnover: what `nyt:` and `væk:` mean; needed where `query.asksForTurnover`.
  ///   - names: how fields are named in the query as it was understood and in the one that is suggested.
  package func find(
    _ query: Query, limit: Int, turnover: Turnover = Turnover(), naming names: FieldNames = .danish
  ) -> Answer {
    let planner = planner(for: texts)
    let plan = planner.plan(query.root)
    let matched = Matching(index: texts, attributes: attributes.with(turnover), regexes: regexAnswers.ofTexts).answered(
      plan)
    let headings = headingHits(query, turnover)
    let counted = counts(matched, query.root.asksForHeadings ? headings : [])
    let isAnswered = matched.levels.contains { $0.tier == 1 } || !headings.isEmpty
    return Answer(
      query: query.description, understood: query.printed(names), total: counted.total, periods: counted.periods,
      policies: counted.policies, headings: headings,
      suggestion: isAnswered && !planner.leavesOutNothing(query.root)
        ? nil : suggestion(query, planner, turnover)?.printed(names),
      hits: Ranking.best(matched, limit: max(0, limit)).map { hit(matched, $0, plan) })
  }

  /// The records that answer a query, of all tiers.
  func matched(_ query: Query, _ turnover: Turnover) -> Matched {
    let plan = planner(for: texts).plan(query.root)
    return Matching(index: texts, attributes: attributes.with(turnover), regexes: regexAnswers.ofTexts).answered(plan)
  }

  func planner(for index: TextIndex) -> Planner {
    Planner(
      index: index, analyzer: analyzer, abbreviations: abbreviations, synonyms: synonyms,
      speller: Speller(index: index, analyzer: analyzer))
  }

  private func hit(_ matched: Matched, _ number: Int, _ plan: Plan) -> Hit {
    let text = Int(matched.texts[number])
    let proof = Proof(texts.evidence(of: plan, in: text))
    return Hit(
      record: records[text], score: Double(matched.scores[number]), tier: matched.levels[number].tier,
      because: proof.because, bridges: proof.bridges, matches: proof.matches)
  }
}

// MARK: headings

extension SearchIndex {
  /// Headings that answer the words of a query, or all that meet its conditions where it asks for headings.
  func headingHits(_ query: Query, _ turnover: Turnover) -> [HeadingHit] {
    let plan = planner(for: names).plan(query.root)
    guard !plan.isCondition || query.root.asksForHeadings else { return [] }
    let matched = Matching(
      index: names, attributes: headingAttributes.with(turnover), regexes: regexAnswers.ofNames
    ).matched(plan)
    return Ranking.best(matched, limit: 0).map { number in
      let text = Int(matched.texts[number])
      let heading = headings.all[text]
      let proof = Proof(names.evidence(of: plan, in: text))
      return HeadingHit(
        level: heading.level, name: heading.name, period: heading.period, policy: heading.policy,
        series: heading.series, sources: headings.firstSources(of: text), score: Double(matched.scores[number]),
        tier: matched.levels[number].tier,
        because: proof.because, bridges: proof.bridges, matches: proof.matches)
    }
  }
}

// MARK: counts

extension SearchIndex {
  private typealias Counts = (total: Int, periods: [Count<Period?>], policies: [Count<String>])

  /// Counts of tiers 1 and 2; of headings too where those were asked for.
  private func counts(_ matched: Matched, _ headings: [HeadingHit]) -> Counts {
    var total = headings.count
    var ofPeriod = [Int](repeating: 0, count: attributes.periods.values.count)
    var ofPolicy = [Int](repeating: 0, count: attributes.policies.values.count)
    for (text, level) in zip(matched.texts, matched.levels) where level != .some {
      total += 1
      ofPeriod[Int(attributes.periods.numbers[Int(text)])] += 1
      ofPolicy[Int(attributes.policies.numbers[Int(text)])] += 1
    }
    var byPeriod = Dictionary(uniqueKeysWithValues: zip(attributes.periods.values, ofPeriod))
    var byPolicy = Dictionary(uniqueKeysWithValues: zip(attributes.policies.values, ofPolicy))
    for heading in headings {
      byPeriod[heading.period, default: 0] += 1
      byPolicy[heading.policy, default: 0] += 1
    }
    var periods = self.periods.map { Count<Period?>($0, byPeriod[$0] ?? 0) }
    let unknown: Period? = nil
    if let count = byPeriod[unknown] { periods.append(Count(unknown, count)) }
    let policies = byPolicy.filter { $0.value > 0 }.map { Count($0.key, $0.value) }
    return (total, periods, policies.sorted { ($1.count, $0.value) < ($0.count, $1.value) })
  }
}

extension Query {
  /// Whether `nyt:` or `væk:` stands in it, so that periods have to be compared before it can be answered.
  package var asksForTurnover: Bool {
    root.holdsFilter {
      switch $0 {
      case .came, .gone: true
      default: false
      }
    }
  }
}

extension Clause {
  /// Whether a condition of this kind stands anywhere in it.
  func holdsFilter(_ isWanted: (Filter) -> Bool) -> Bool {
    switch self {
    case .filter(let filter): isWanted(filter)
    case .not(let inner): inner.holdsFilter(isWanted)
    case .near(let left, let right, _): left.holdsFilter(isWanted) || right.holdsFilter(isWanted)
    case .all(let clauses), .any(let clauses): clauses.contains { $0.holdsFilter(isWanted) }
    case .word, .exact, .phrase, .pattern, .fuzzy, .part, .regex: false
    }
  }

  /// Whether `type:politik` or `type:gruppe` stands in it.
  var asksForHeadings: Bool {
    switch self {
    case .filter(.kind(let kind)): kind == .policy || kind == .group
    case .all(let clauses), .any(let clauses): clauses.contains(where: \.asksForHeadings)
    default: false
    }
  }
}
