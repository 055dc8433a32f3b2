import Files
package import Language
import Messages
import Model

/// An index as bytes, and one that is read from a mapped file: the same code searches both, as the values lie in the file as
/// they lie in memory.
extension SearchIndex {
  /// All of the index that does not come with the program, at a multiple of 16 bytes; nil where something of the library
  /// has no form in bytes, as a number beyond any that a reader gives.
  package var segment: [UInt8]? {
    guard case .held(let records) = records, let kept = KeptBesideTexts(records, headings: Array(headings)),
      let documents = KeptDocuments(facets.documents)
    else { return nil }
    var writer = IndexWriter()
    writer.put(periods)
    writer.put(abbreviations)
    writer.put(synonyms.synonyms)
    texts.index.write(to: &writer)
    names.index.write(to: &writer)
    writer.put(facts != nil)
    if let facts {
      facts.searched.index.write(to: &writer)
      facts.table.write(to: &writer)
    }
    facets.columns.write(to: &writer)
    headingFacets.columns.write(to: &writer)
    kept.write(to: &writer)
    if case .under(let rows, _) = headingFacets.records { rows.write(to: &writer) }
    writer.put(documents.ids)
    documents.coded.write(to: &writer)
    return writer.bytes
  }

  /// The index that a mapped file holds; nil where its bytes are no index.
  ///
  /// - Parameters:
  ///   - start: where in the file it begins, a multiple of 16.
  ///   - analyzer: as the one by which it was made.
  package init?(in memory: Memory, from start: Int, analyzer: Analyzer, thesaurus: Thesaurus?) {
    do throws(MalformedIndex) {
      var reader = IndexReader(memory, from: start)
      try self.init(from: &reader, analyzer: analyzer, thesaurus: thesaurus)
    } catch {
      return nil
    }
  }

  private init(
    from reader: inout IndexReader, analyzer: Analyzer, thesaurus: Thesaurus?
  ) throws(MalformedIndex) {
    self.analyzer = analyzer
    self.thesaurus = thesaurus
    periods = try reader.take()
    abbreviations = try reader.take()
    synonyms = SynonymTable(try reader.take(), by: analyzer)
    let texts = try TextIndex(from: &reader)
    let names = try TextIndex(from: &reader)
    let hasFacts: Bool = try reader.take()
    let factTexts = hasFacts ? try TextIndex(from: &reader) : nil
    let table = try factTexts.map { index throws(MalformedIndex) in try FactTable(from: &reader, texts: index.texts) }
    let columns = try FacetColumns(from: &reader)
    let headingColumns = try FacetColumns(from: &reader)
    let kept = try KeptBesideTexts(from: &reader)
    let records = Records.kept(
      KeptRecords(
        columns: columns, texts: texts.texts, facts: table, documents: kept.documents, coded: kept.records))
    headings = .kept(KeptHeadings(columns: headingColumns, names: names.texts, coded: kept.headings))
    let under: Rows<UInt32> = try Rows(from: &reader)
    let documents = Documents.kept(KeptDocuments(ids: try reader.take(), coded: try Rows(from: &reader)))
    facets = Facets(columns: columns, records: .own(records), documents: documents)
    headingFacets = Facets(columns: headingColumns, records: .under(under, records), documents: documents)
    facts = if let table, let factTexts { FactIndex(table, index: factTexts) } else { nil }
    self.records = records
    self.texts = SearchedTexts(texts)
    self.names = SearchedTexts(names)
    guard columns.count == texts.texts.count, headingColumns.count == names.texts.count,
      under.count == names.texts.count,
      kept.records.count == texts.texts.count, kept.documents.count == texts.texts.count,
      kept.headings.count == names.texts.count
    else { throw MalformedIndex() }
  }
}

/// What is kept of records and headings beside their texts and columns.
private struct KeptBesideTexts {
  let records: Rows<UInt8>
  /// For each record the documents in which it stands.
  let documents: Rows<UInt32>
  let headings: Rows<UInt8>

  /// nil where a record would be read otherwise than it is.
  init?(_ records: [Record], headings: [HeadingHit]) {
    let parts = inParallel(records.count) { range in
      let coded = range.map { KeptRecords.Rest(records[$0]) }.map { ($0, $0.coded) }
      return coded.allSatisfy { KeptRecords.Rest(coded: $1) == $0 } ? coded.map(\.1) : nil
    }
    let coded = parts.compactMap(\.self).flatMap(\.self)
    let sources = headings.map { ($0.sources, $0.sources.coded) }
    guard coded.count == records.count, sources.allSatisfy({ [Source](coded: $1) == $0 }) else { return nil }
    self.records = Rows(coded)
    self.headings = Rows(sources.map(\.1))
    documents = Rows(records.map { record in record.sources.map { UInt32(truncatingIfNeeded: $0.document) } })
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    records = try Rows(from: &reader)
    documents = try Rows(from: &reader)
    headings = try Rows(from: &reader)
  }

  func write(to writer: inout IndexWriter) {
    records.write(to: &writer)
    documents.write(to: &writer)
    headings.write(to: &writer)
  }
}

extension KeptDocuments {
  /// nil where a document would be read otherwise than it is.
  fileprivate init?(_ documents: Documents) {
    let coded = documents.map { ($0, $0.coded) }
    guard coded.allSatisfy({ StoredDocument(coded: $1) == $0 }) else { return nil }
    self.init(ids: Flat(coded.map(\.0.id)), coded: Rows(coded.map(\.1)))
  }
}

extension Rows {
  fileprivate init(_ rows: [[Value]]) {
    self.init(counts: rows.map { UInt32(truncatingIfNeeded: $0.count) }, values: rows.flatMap(\.self))
  }
}

extension FacetColumns {
  /// How many texts they are of; -1 where they are not of as many.
  fileprivate var count: Int {
    let counts = Set(
      [periods.numbers, kinds.numbers, municipalities.numbers, series.numbers, policies.numbers, groups.numbers].map(
        \.count))
    return counts.count == 1 ? counts.first ?? -1 : -1
  }
}
