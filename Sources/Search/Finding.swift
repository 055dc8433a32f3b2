package import Model

extension SearchIndex {
  /// The records and headings that answer a query.
  ///
  /// - Parameters:
  ///   - limit: how many hits at most; 0 for all. Counts are of all of them.
  ///   - turnover: which records came and went, for `nyt:` and `væk:`; needed where `query.asksForTurnover`.
  ///   - names: how fields are named in the query as it was understood and in the one that is suggested.
  package func find(
    _ query: Query, limit: Int, turnover: Turnover = Turnover(), naming names: FieldNames = .danish
  ) -> Answer {
    let planner = planner(for: texts)
    let plan = planner.plan(query.root)
    let answers = matcher(turnover).answers(to: plan)
    let headings = headingHits(query, turnover: turnover)
    let (periods, policies) = counts(of: answers, and: query.root.asksForHeadings ? headings : [])
    let isAnswered = answers.levels.contains { $0.tier == 1 } || !headings.isEmpty
    return Answer(
      query: query.description, understood: query.printed(names), total: periods.reduce(0) { $0 + $1.count },
      periods: periods, policies: policies, headings: headings,
      suggestion: isAnswered && !planner.leavesOutNothing(query.root)
        ? nil : suggestion(for: query, planner: planner, turnover: turnover)?.printed(names),
      hits: answers.best(max(0, limit)).map { hit($0, of: answers, plan: plan) })
  }

  /// The records that answer a query, of all tiers.
  func answers(to query: Query, turnover: Turnover) -> HitList {
    matcher(turnover).answers(to: planner(for: texts).plan(query.root))
  }

  private func matcher(_ turnover: Turnover) -> Matcher {
    Matcher(searched: texts, facets: facets, turnover: turnover, regexes: regexAnswers.ofTexts)
  }

  private func hit(_ number: Int, of answers: HitList, plan: Plan) -> Hit {
    let text = Int(answers.texts[number])
    let proof = texts.index.proof(of: plan, in: text)
    return Hit(
      record: records[text], score: Double(answers.scores[number]), tier: answers.levels[number].tier,
      because: proof.because, bridges: proof.bridges, matches: proof.matches)
  }

  /// Headings that answer the words of a query, or all that meet its conditions where it asks for headings.
  func headingHits(_ query: Query, turnover: Turnover) -> [HeadingHit] {
    let plan = planner(for: names).plan(query.root)
    guard !plan.isCondition || query.root.asksForHeadings else { return [] }
    let matcher = Matcher(
      searched: names, facets: headingFacets, turnover: turnover, regexes: regexAnswers.ofNames)
    let hits = matcher.hits(of: plan)
    return hits.best(0).map { number in
      let text = Int(hits.texts[number])
      let heading = headings.all[text]
      let proof = names.index.proof(of: plan, in: text)
      return HeadingHit(
        level: heading.level, name: heading.name, period: heading.period, policy: heading.policy,
        series: heading.series, sources: headings.firstSources(of: text), score: Double(hits.scores[number]),
        tier: hits.levels[number].tier, because: proof.because, bridges: proof.bridges, matches: proof.matches)
    }
  }

  /// Counts of tiers 1 and 2 by period, for every period of the library, and by policy; of records and some headings.
  private func counts(
    of answers: HitList, and headings: [HeadingHit]
  ) -> (periods: [Count<Period?>], policies: [Count<String>]) {
    var byPeriod = facets.periods.counts(of: answers)
    var byPolicy = facets.policies.counts(of: answers)
    for heading in headings {
      byPeriod[heading.period, default: 0] += 1
      byPolicy[heading.policy, default: 0] += 1
    }
    var periods = self.periods.map { Count<Period?>($0, byPeriod[$0] ?? 0) }
    let unknown: Period? = nil
    if let count = byPeriod[unknown] { periods.append(Count(unknown, count)) }
    let policies = byPolicy.filter { $0.value > 0 }.map { Count($0.key, $0.value) }
    return (periods, policies.sorted { ($1.count, $0.value) < ($0.count, $1.value) })
  }
}
