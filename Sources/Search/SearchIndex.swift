package import Language
package import Model

/// An index in memory over the records of a library, and over their headings. A library that changes gets a new one, made
/// from the one before and from what came.
package struct SearchIndex: Sendable {
  /// By period, series and reading order, in which equally good hits are shown.
  let records: [Record]
  let headings: HeadingTable
  let texts: SearchedTexts
  let names: SearchedTexts
  let facets: Facets
  let headingFacets: Facets
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
  ///   - documents: those that the records' sources name, for `dokument:`.
  ///   - synonyms: wordings that mean the same; they answer in tier 1 where a person says so, in tier 2 where the texts do.
  ///   - previous: texts that it has are not analysed again; its analyzer had the same dictionary or none.
  package init(
    records: [Record], analyzer: Analyzer, abbreviations: Abbreviations, periods: [Period],
    documents: [StoredDocument] = [], synonyms: [Synonym] = [], after previous: SearchIndex? = nil
  ) {
    let previous = previous.flatMap { ($0.analyzer.lexicon == nil) == (analyzer.lexicon == nil) ? $0 : nil }
    let records = records.inReadingOrder
    let headings = HeadingTable(records)
    self.init(
      records, headings: headings, analyzer: analyzer,
      texts: .of(records.map(\.text), analyzer: analyzer, after: previous?.texts.index),
      names: .of(headings.all.map(\.name), analyzer: analyzer, after: previous?.names.index),
      abbreviations: abbreviations, periods: periods, documents: documents, synonyms: synonyms)
    FrequentTerms(planner(for: texts)).prepare()
  }

  /// The same, made on all cores.
  package static func made(
    records: [Record], analyzer: Analyzer, abbreviations: Abbreviations, periods: [Period],
    documents: [StoredDocument] = [], synonyms: [Synonym] = [], after previous: SearchIndex? = nil
  ) async -> SearchIndex {
    let previous = previous.flatMap { ($0.analyzer.lexicon == nil) == (analyzer.lexicon == nil) ? $0 : nil }
    let records = records.inReadingOrder
    let headings = HeadingTable(records)
    let texts = await TextIndex.made(of: records.map(\.text), analyzer: analyzer, after: previous?.texts.index)
    let names = await TextIndex.made(of: headings.all.map(\.name), analyzer: analyzer, after: previous?.names.index)
    let index = SearchIndex(
      records, headings: headings, analyzer: analyzer, texts: texts, names: names, abbreviations: abbreviations,
      periods: periods, documents: documents, synonyms: synonyms)
    await FrequentTerms(index.planner(for: index.texts)).prepareInParallel()
    return index
  }

  private init(
    _ records: [Record], headings: HeadingTable, analyzer: Analyzer, texts: TextIndex, names: TextIndex,
    abbreviations: Abbreviations, periods: [Period], documents: [StoredDocument], synonyms: [Synonym]
  ) {
    self.records = records
    self.headings = headings
    self.analyzer = analyzer
    self.texts = SearchedTexts(texts)
    self.names = SearchedTexts(names)
    self.abbreviations = AbbreviationTable(abbreviations)
    self.synonyms = SynonymTable(synonyms, by: analyzer)
    self.periods = Set(periods + records.compactMap(\.period)).sorted()
    facets = Facets(records, documents: documents)
    headingFacets = Facets(headings, documents: documents)
  }

  func planner(for searched: SearchedTexts) -> Planner {
    Planner(searched: searched, analyzer: analyzer, abbreviations: abbreviations, synonyms: synonyms)
  }
}
