import Files
package import Language
package import Model

/// An index in memory over the records of a library, and over their headings. It never changes: a library that does gets
/// a new one, made from the one before.
package struct SearchIndex: Sendable {
  /// By period, municipality, series and reading order, in which equally good hits are shown.
  package let records: Records
  /// Headings as hits of which only the place and the name are known.
  let headings: Headings
  let texts: SearchedTexts
  let names: SearchedTexts
  /// What the plans say of the records beside their texts; nil where that is nothing.
  let facts: FactIndex?
  let facets: Facets
  let headingFacets: Facets
  let analyzer: Analyzer
  let abbreviations: AbbreviationTable
  let synonyms: SynonymTable
  /// Words of like meaning to suggest; nil where no thesaurus is there.
  let thesaurus: Thesaurus?
  /// All periods of the library, ascending.
  package let periods: [Period]

  /// Made on one thread.
  ///
  /// - Parameters:
  ///   - ofMunicipalities: what abbreviations mean in the plans of each, where there are those of several; the empty name
  ///     stands for plans of which it is not known.
  ///   - periods: every period of the library, also those without records; answers count hits in each.
  ///   - documents: those that the records' sources name, for `dokument:`.
  ///   - synonyms: wordings that mean the same; they answer in tier 1 where a person says so, in tier 2 where the texts do.
  ///   - previous: texts that it has are not analysed again; its analyzer had the same dictionary or none.
  package init(
    records: [Record], analyzer: Analyzer, abbreviations: Abbreviations,
    ofMunicipalities: [String: Abbreviations] = [:], periods: [Period], documents: [StoredDocument] = [],
    synonyms: [Synonym] = [], thesaurus: Thesaurus? = nil, after previous: SearchIndex? = nil
  ) {
    let previous = previous.flatMap { ($0.analyzer.lexicon == nil) == (analyzer.lexicon == nil) ? $0 : nil }
    let abbreviations = AbbreviationTable(abbreviations, ofMunicipalities: ofMunicipalities, in: records)
    let records = records.inReadingOrder
    let headings = HeadingTable(records)
    let facts = FactTable(records).map { table in
      FactIndex(table, index: .of(Array(table.texts), analyzer: analyzer, after: previous?.facts?.searched.index))
    }
    self.init(
      records, headings: headings, analyzer: analyzer,
      texts: .of(records.map(\.text), analyzer: analyzer, after: previous?.texts.index),
      names: .of(headings.headings.map(\.name), analyzer: analyzer, after: previous?.names.index), facts: facts,
      abbreviations: abbreviations, periods: periods, documents: documents, synonyms: synonyms, thesaurus: thesaurus)
  }

  /// The same, made on all cores; none where the task is cancelled.
  package static func made(
    records: [Record], analyzer: Analyzer, abbreviations: Abbreviations,
    ofMunicipalities: [String: Abbreviations] = [:], periods: [Period], documents: [StoredDocument] = [],
    synonyms: [Synonym] = [], thesaurus: Thesaurus? = nil, after previous: SearchIndex? = nil
  ) async throws(CancellationError) -> SearchIndex {
    let previous = previous.flatMap { ($0.analyzer.lexicon == nil) == (analyzer.lexicon == nil) ? $0 : nil }
    let abbreviations = AbbreviationTable(abbreviations, ofMunicipalities: ofMunicipalities, in: records)
    let records = records.inReadingOrder
    let headings = HeadingTable(records)
    let texts = try await TextIndex.made(of: records.map(\.text), analyzer: analyzer, after: previous?.texts.index)
    let names = try await TextIndex.made(
      of: headings.headings.map(\.name), analyzer: analyzer, after: previous?.names.index)
    var facts: FactIndex?
    if let table = FactTable(records) {
      let index = try await TextIndex.made(
        of: Array(table.texts), analyzer: analyzer, after: previous?.facts?.searched.index)
      facts = FactIndex(table, index: index)
    }
    return SearchIndex(
      records, headings: headings, analyzer: analyzer, texts: texts, names: names, facts: facts,
      abbreviations: abbreviations, periods: periods, documents: documents, synonyms: synonyms, thesaurus: thesaurus)
  }

  private init(
    _ records: [Record], headings: HeadingTable, analyzer: Analyzer, texts: TextIndex, names: TextIndex,
    facts: FactIndex?, abbreviations: AbbreviationTable, periods: [Period], documents: [StoredDocument],
    synonyms: [Synonym], thesaurus: Thesaurus?
  ) {
    self.thesaurus = thesaurus
    self.records = .held(records)
    self.headings = .held(headings.headings)
    self.analyzer = analyzer
    self.texts = SearchedTexts(texts)
    self.names = SearchedTexts(names)
    self.facts = facts
    self.abbreviations = abbreviations
    self.synonyms = SynonymTable(synonyms, by: analyzer)
    self.periods = Set(periods + records.compactMap(\.period)).sorted()
    facets = Facets(records, documents: .held(documents))
    headingFacets = Facets(headings, records: records, documents: .held(documents))
  }

  /// The documents that records stand in.
  package var documents: Documents { facets.documents }

  /// The dictionary by which it was made.
  package var lexicon: Lexicon? { analyzer.lexicon }

  func planner(for searched: SearchedTexts) -> Planner {
    Planner(
      searched: searched, analyzer: analyzer, abbreviations: abbreviations, synonyms: synonyms,
      facts: searched === texts ? facts : nil)
  }

  /// How a query finds records: by their texts, and by their facts where these may answer some word.
  func plans(for query: Query) -> RecordPlans { plans(for: query, by: planner(for: texts)) }

  private func plans(for query: Query, by planner: Planner) -> RecordPlans {
    let united = facts == nil ? nil : planner.askingFacts.plan(query.root)
    return RecordPlans(
      texts: planner.plan(query.root), united: united.flatMap { $0.asksFacts ? $0 : nil },
      parts: { planner.parts(of: query.root) }, equals: { equals(of: query.root, by: planner) })
  }
}

// MARK: finding

extension SearchIndex {
  /// The answer to a question.
  ///
  /// - Parameters:
  ///   - limit: how many hits at most; 0 for all. Counts are of all of them.
  ///   - names: how fields are named in the query as it was understood and in the one that is suggested.
  ///   - related: how many related words at most; only where there are hits.
  package func find(
    _ question: Question, limit: Int, naming names: FieldNames = .danish, related: Int = 0
  ) -> Answer {
    let query = question.query
    let planner = planner(for: texts)
    let plans = plans(for: query, by: planner)
    let answers = matcher(for: question).answers(to: plans)
    let headings = headingHits(answering: question)
    let counted = query.root.asksForHeadings ? headings : []
    let (periods, policies) = counts(of: answers, and: counted, in: self.periods(askedFor: query))
    let count = periods.reduce(0) { $0 + $1.count }
    let near = periods.reduce(0) { $0 + $1.near }
    let isAnswered = answers.levels.contains { $0.tier == 1 } || !headings.isEmpty
    return Answer(
      query: question.typed, understood: query.printed(names), count: count, near: near, periods: periods,
      policies: policies, municipalities: municipalities(of: answers, and: counted),
      headings: query.root.asksForHeadings && limit > 0 ? Array(headings.prefix(limit)) : headings,
      suggestion: isAnswered && !planner.leavesOutNothing(query.root)
        ? nil : suggestion(for: question, planner: planner)?.printed(names),
      related: count + near > 0 && related > 0 ? relatedWords(to: query, limit: related) : [],
      similar: related > 0 ? similarWords(to: query, limit: related) : [],
      hits: answers.best(max(0, limit)).untilCancelled(lookingEvery: 64).map { hit($0, of: answers, by: plans) })
  }

  /// The records that answer a question, of all tiers.
  func answers(to question: Question) -> HitList {
    matcher(for: question).answers(to: plans(for: question.query))
  }

  /// The records of tiers 1 and 2 in reading order, and how many hits there are of these tiers, with headings where it asks
  /// for them.
  package func records(answering question: Question) -> (records: [Record], total: Int) {
    let answers = answers(to: question)
    let found = zip(answers.texts, answers.levels).filter { $0.1.tier < 3 }.map { records[Int($0.0)] }
    let headings = question.query.root.asksForHeadings ? headingHits(answering: question).count : 0
    return (found, found.count + headings)
  }

  private func matcher(for question: Question) -> Matcher {
    Matcher(
      searched: texts, facets: facets, turnover: question.turnover, regexes: question.regexAnswers.ofTexts,
      facts: facts, factRegexes: question.regexAnswers.ofFacts)
  }

  private func hit(_ number: Int, of answers: HitList, by plans: RecordPlans) -> Hit {
    let text = Int(answers.texts[number])
    let isPartial = answers.levels[number] == .some
    let proof = texts.index.proof(
      of: isPartial ? .any(plans.parts() + plans.equals() + [plans.texts]) : plans.texts, in: text)
    let factMatches = factMatches(of: plans, in: text)
    return Hit(
      record: records[text], score: Double(answers.scores[number]), tier: answers.levels[number].tier,
      because: factMatches.isEmpty ? proof.because : proof.because + [.fact], bridges: proof.bridges,
      matches: proof.matches, factMatches: factMatches)
  }

  /// Headings that answer the words of a query, or all that meet its conditions where it asks for headings.
  func headingHits(answering question: Question) -> [HeadingHit] {
    let plan = planner(for: names).plan(question.query.root)
    guard !plan.isCondition || question.query.root.asksForHeadings else { return [] }
    let matcher = Matcher(
      searched: names, facets: headingFacets, turnover: question.turnover, regexes: question.regexAnswers.ofNames)
    let hits = matcher.hits(of: plan)
    return hits.best(0).untilCancelled.map { number in
      let text = Int(hits.texts[number])
      let proof = names.index.proof(of: plan, in: text)
      var heading = headings[text]
      heading.score = Double(hits.scores[number])
      heading.tier = hits.levels[number].tier
      heading.because = proof.because
      heading.bridges = proof.bridges
      heading.matches = proof.matches
      return heading
    }
  }

  /// Counts of tiers 1 and 2 by period, for every period of the library, and by policy; of records and some headings.
  private func counts(
    of answers: HitList, and headings: [HeadingHit], in held: [Period]
  ) -> (periods: [Count<Period?>], policies: [Count<String>]) {
    let byPeriod = facets.columns.periods.counts(of: answers, and: headings.map { ($0.period, $0.tier > 1) })
    let counts = Dictionary(uniqueKeysWithValues: byPeriod.map { ($0.value, $0) })
    var periods = held.map { counts[$0] ?? Count<Period?>($0, 0) }
    let unknown: Period? = nil
    if facets.columns.periods.values.contains(unknown) { periods.append(counts[unknown] ?? Count(unknown, 0)) }
    let policies = facets.columns.policies.counts(of: answers, and: headings.map { ($0.policy, $0.tier > 1) })
    return (periods, policies.sorted { ($1.count, $1.near, $0.value) < ($0.count, $0.near, $1.value) })
  }

  private func municipalities(of answers: HitList, and headings: [HeadingHit]) -> [Count<String?>] {
    guard facets.columns.municipalities.values.contains(where: { $0 != nil }) else { return [] }
    let counts = facets.columns.municipalities.counts(of: answers, and: headings.map { ($0.municipality, $0.tier > 1) })
    return counts.sorted { ($1.count, $1.near, $0.value ?? "") < ($0.count, $0.near, $1.value ?? "") }
  }
}
