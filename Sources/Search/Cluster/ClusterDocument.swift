package import Language
package import Model

/// A record or a heading as a search engine takes it in: what it is, and its words in every layer.
package struct ClusterDocument: Sendable {
  /// The words of a text or of a fact.
  package struct Words: Sendable {
    /// The layers, all with the same positions.
    package var layers: [(layer: ClusterLayer, tokens: String)]
    /// Parts without a place in the text; empty for most texts.
    package var hiddenParts: String
  }

  package struct FactWords: Sendable {
    package var fact: Fact
    package var words: Words
    /// What the fact's text stands for.
    package var value: FieldValue?
  }

  /// A record's id, or "heading-3".
  package var id: String
  package var kind: SearchedKind
  package var period: Period?
  package var municipality: String?
  package var series: String?
  package var policy: String
  package var group: String?
  package var text: String
  /// Ascending, each once.
  package var documents: [Int64]
  /// Ascending, each once.
  package var pages: [Int]
  package var words: Words
  package var facts: [FactWords]
}

/// All documents that a search engine needs to answer as an index does, put together one by one.
package struct ClusterDocuments: RandomAccessCollection, Sendable {
  private let index: SearchIndex
  private let texts: ClusterTexts
  private let names: ClusterTexts
  private let facts: ClusterTexts?
  private let values: [FieldValue?]

  /// The layers of facts: what is near a word in a fact is far from the record.
  package static let layersOfFacts = ClusterLayer.allCases.filter { $0 != .family }

  package init(_ index: SearchIndex) {
    self.index = index
    let matcher = Matcher(searched: index.texts, facets: index.facets, turnover: Turnover(), facts: index.facts)
    texts = ClusterTexts(matcher, planner: index.planner(for: index.texts), layers: ClusterLayer.allCases)
    let matcherOfNames = Matcher(searched: index.names, facets: index.headingFacets, turnover: Turnover())
    names = ClusterTexts(
      matcherOfNames, planner: index.planner(for: index.names), layers: ClusterLayer.allCases)
    if let ofFacts = matcher.ofFacts, let planner = index.planner(for: index.texts).ofFacts {
      facts = ClusterTexts(ofFacts, planner: planner, layers: Self.layersOfFacts)
    } else {
      facts = nil
    }
    values = index.facts?.table.values() ?? []
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { index.records.count + index.headings.count }

  /// The records in the order of the index, then the headings.
  package subscript(number: Int) -> ClusterDocument {
    number < index.records.count ? record(number) : heading(number - index.records.count)
  }

  private func record(_ number: Int) -> ClusterDocument {
    let record = index.records[number]
    return ClusterDocument(
      id: record.id, kind: record.kind == .activity ? .activity : .followUp, period: record.period,
      municipality: record.municipality, series: record.series, policy: record.policy, group: record.group,
      text: record.text, documents: Self.documents(of: record.sources), pages: Self.pages(of: record.sources),
      words: words(of: texts, number, in: ClusterLayer.allCases), facts: facts(of: number))
  }

  private func facts(of record: Int) -> [ClusterDocument.FactWords] {
    guard let facts, let table = index.facts?.table else { return [] }
    return table.factsOfRecords[record].map { fact in
      let fact = Int(fact)
      return ClusterDocument.FactWords(
        fact: table[fact], words: words(of: facts, fact, in: Self.layersOfFacts), value: values[fact])
    }
  }

  private func heading(_ number: Int) -> ClusterDocument {
    let heading = index.headings[number]
    var sources = heading.sources
    if case .under(let rows, let records) = index.headingFacets.records {
      sources = rows[number].flatMap { records.sources(Int($0)) }
    }
    return ClusterDocument(
      id: "heading-\(number + 1)", kind: heading.level == .policy ? .policy : .group, period: heading.period,
      municipality: heading.municipality, series: heading.series, policy: heading.policy,
      group: heading.level == .group ? heading.name : nil, text: heading.name,
      documents: Self.documents(of: sources), pages: Self.pages(of: sources),
      words: words(of: names, number, in: ClusterLayer.allCases), facts: [])
  }

  private func words(of texts: ClusterTexts, _ text: Int, in layers: [ClusterLayer]) -> ClusterDocument.Words {
    ClusterDocument.Words(
      layers: layers.map { ($0, texts.field($0, of: text)) }, hiddenParts: texts.hiddenParts(of: text))
  }

  private static func documents(of sources: [Source]) -> [Int64] { Set(sources.map(\.document)).sorted() }

  private static func pages(of sources: [Source]) -> [Int] {
    Set(sources.flatMap { $0.places.compactMap(\.page) }).sorted()
  }
}
