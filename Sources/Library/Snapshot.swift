package import Model

/// All that the library holds at one moment, in memory.
package struct Snapshot: Sendable {
  /// In the order of import; of a plan with several editions those of the newest.
  package var documents: [StoredDocument]
  /// Those of which a newer edition counts: their records are in no answer.
  package var olderEditions: [StoredDocument]
  /// By period, municipality, series and reading order; a record that several documents hold stands once.
  package var records: [Record]

  /// What a person said of pairs of items.
  package var judgements: [Judgement]

  /// What documents say of their policies and groups.
  package var headingFacts: [HeadingName: Facts]

  package init(
    documents: [StoredDocument], records: [Record], judgements: [Judgement] = [],
    headingFacts: [HeadingName: Facts] = [:], olderEditions: [StoredDocument] = []
  ) {
    self.documents = documents
    self.olderEditions = olderEditions
    self.records = records
    self.judgements = judgements
    self.headingFacts = headingFacts
  }

  /// The periods of the documents, ascending, each once.
  package var periods: [Period] { Set(documents.compactMap(\.period)).sorted() }
}

/// A policy, or a group of one, in a municipality's plan of a period and series.
package struct HeadingName: Hashable, Sendable {
  package var period: Period?
  package var municipality: String?
  package var series: String?
  package var policy: String
  /// nil for the policy itself.
  package var group: String?

  package init(period: Period?, municipality: String? = nil, series: String?, policy: String, group: String? = nil) {
    self.period = period
    self.municipality = municipality
    self.series = series
    self.policy = policy
    self.group = group
  }
}
